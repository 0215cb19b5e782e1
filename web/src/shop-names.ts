import { api } from './api.ts'
import { useLoad } from './load.ts'
import { useVoice } from './speech.ts'
import type { NamesOf } from './reasons.ts'

/** Shops by id, for words that know only the id. */
export function useShopNames(): NamesOf {
  const voice = useVoice()
  const shops = useLoad('shops', api.shops)
  return {
    shop: (id) => {
      const found = shops.data?.data.find((shop) => shop.id === id || shop.id === `shp_${id}`)
      return found && voice.say(found.name)
    },
  }
}
