import { outsideBands, useSeconds } from '../batch-caps.ts'
import type { PublishCheck } from './publish-check.ts'

const days = (seconds: number) => Number((seconds / 86_400).toFixed(2))

/** Outside the usual is allowed, knowingly. What is refused outright was refused when it was written. */
export const validityInBand: PublishCheck = {
  name: 'validity_in_band',
  title: { 'zh-CN': '有效期在常用区间', en: 'It is valid for as long as is usual' },
  from: 'submit',
  judge({ instrument, visibility, use, settings, claim }) {
    const found = claim === 'none' ? undefined : outsideBands({ instrument, visibility, use }, settings)
    if (!found) return []
    const seconds = useSeconds(use)
    const bands = found.bands.map((band) => `${days(band.leastSeconds)}–${days(band.mostSeconds)}`)
    return [
      {
        severity: found.outside === 'refuse' ? 'block' : 'warn',
        says: {
          'zh-CN': `有效期 ${days(seconds)} 天，常用为 ${bands.join('、')} 天。`,
          en: `Valid for ${days(seconds)} days; usual are ${bands.join(', ')}.`,
        },
        figures: { seconds, bands: found.bands.map((band) => band.name) },
      },
    ]
  },
}
