import { useEffect, useRef, useState } from 'react'
import { serviceAddress } from './service-address.ts'
import type { Offer } from './shapes.ts'

/** A batch's stock as it stands, told by the service while the page is looked at. */
type Stock = { id: string; state: string; total: number; claimed: number }
type Told = { now: string; batches: Stock[] }

const MOST_WATCHED = 100
/** Where no stream can be had, the page asks for itself. */
const POLL_MS = 20_000
/** When a batch runs out, its watchers do not all ask in the same moment. */
const SPREAD_MS = 2_000

const gone = (stock: { total: number; claimed: number }): boolean => stock.claimed >= stock.total

/**
 * The offers with their stock as it falls. What only the service can judge (an offer that ran out, or was paused, for this
 * buyer) is asked for by `reload`.
 */
export function useLiveOffers(offers: readonly Offer[] | undefined, reload: () => void): Offer[] {
  const [stock, setStock] = useState<ReadonlyMap<string, Stock>>(new Map())
  const known = useRef(offers)
  known.current = offers
  const again = useRef(reload)
  again.current = reload
  const ids = (offers ?? [])
    .filter((offer) => offer.claim === 'click' || offer.claim === 'paid')
    .slice(0, MOST_WATCHED)
    .map((offer) => offer.id)
    .join()
  useEffect(() => {
    if (!ids) return
    let turned: ReturnType<typeof setTimeout> | undefined
    return whileSeen(ids, {
      told: ({ batches }) => {
        setStock((before) => new Map([...before, ...batches.map((one) => [one.id, one] as const)]))
        if (turned === undefined && batches.some((one) => turnedAway(one, known.current)))
          turned = setTimeout(() => {
            turned = undefined
            again.current()
          }, spread(ids))
      },
      silent: () => again.current(),
      left: () => clearTimeout(turned),
    })
  }, [ids])
  return (offers ?? []).map((offer) => {
    const found = stock.get(offer.id)
    // What a whole reload brought later is newer than what was told before: stock only falls, unless more was added.
    return found && found.claimed >= offer.stock.claimed
      ? { ...offer, stock: { total: found.total, claimed: found.claimed } }
      : offer
  })
}

const TAKEABLE = ['claimable', 'claimed_more', 'paid']

function turnedAway(told: Stock, offers: readonly Offer[] | undefined): boolean {
  const offer = offers?.find((one) => one.id === told.id)
  if (!offer) return false
  const takeable = TAKEABLE.includes(offer.state)
  const open = told.state === 'live' && !gone(told)
  return (takeable && !open) || (offer.state === 'soldout' && open)
}

// Each page of a crowd waits for a moment of its own, without chance: by the address of its stream and its device's clock.
const spread = (ids: string): number => (ids.length * 97 + Math.floor(performance.now())) % SPREAD_MS

type Heard = { told: (told: Told) => void; silent: () => void; left: () => void }

/** Listens while the page is in sight, and asks each while where listening fails. Returns how to stop. */
function whileSeen(ids: string, heard: Heard): () => void {
  let source: EventSource | undefined
  let poll: ReturnType<typeof setInterval> | undefined
  const stopPolling = (): void => {
    clearInterval(poll)
    poll = undefined
  }
  const close = (): void => {
    source?.close()
    source = undefined
    stopPolling()
  }
  const open = (): void => {
    if (document.hidden || source) return
    source = new EventSource(`${serviceAddress()}/v1/batches/live?batches=${encodeURIComponent(ids)}`)
    source.addEventListener('stock', (event) => {
      stopPolling()
      heard.told(JSON.parse((event as MessageEvent<string>).data) as Told)
    })
    source.addEventListener('error', () => {
      poll ??= setInterval(heard.silent, POLL_MS)
    })
  }
  const onSight = (): void => (document.hidden ? close() : open())
  document.addEventListener('visibilitychange', onSight)
  open()
  return () => {
    document.removeEventListener('visibilitychange', onSight)
    close()
    heard.left()
  }
}
