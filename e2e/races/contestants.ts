import { actorOf, fresh, merchants } from '../calls/actors.ts'
import type { Actor } from '../calls/actors.ts'
import type { Stage } from '../calls/stage.ts'
import type { Arena, Scene } from './arena.ts'
import { everything } from './arena.ts'
import type { Finish, Runner } from './last-byte.ts'

/** Something that wants the same thing as the others. */
export type Contestant = {
  /** Where it has something to win. */
  readonly scene: Scene
  /** The request of its nth entrant. */
  enter(arena: Arena, stage: Stage, nth: number): Promise<Omit<Runner, 'baseUrl'>>
  readonly won: (finish: Finish) => boolean
  /** How many of its entrants may win. `all`: who repeats what was done is told so, and does nothing. */
  readonly winners: 'one' | 'all'
  /** Its entrants place orders, each from a quote of its own. */
  readonly orders?: true
}

const by = (actor: Actor, path: string, body: unknown = {}): Omit<Runner, 'baseUrl'> => ({
  path,
  headers: { ...actor.headers, 'idempotency-key': fresh('key-of-race') },
  body,
})
const done = ({ status }: Finish) => status < 300
const stateIs = (state: string) => (finish: Finish) => done(finish) && finish.json['state'] === state

/** Who races whom; a sweeper of ended holds races in all of them where a hold has ended. */
export const contestants: Readonly<Record<string, Contestant>> = {
  claim: {
    scene: 'claimed',
    async enter({ batch }, stage) {
      return by(await actorOf.buyer(stage.marketplace, merchants.own), `/v1/batches/${batch}/claims`)
    },
    won: ({ json }) => (json['claim'] as { outcome?: string } | undefined)?.outcome === 'issued',
    winners: 'one',
  },
  place: {
    scene: 'claimed',
    enter: async ({ buyer, quotes }, _, nth) => by(buyer, '/v1/orders', { quoteId: quotes[nth % quotes.length] }),
    won: done,
    winners: 'one',
    orders: true,
  },
  pay: {
    scene: 'placed',
    enter: async ({ buyer, order }) => by(buyer, `/v1/orders/${order}/pay`, { method: 'demo' }),
    won: stateIs('paid'),
    winners: 'all',
  },
  cancel: {
    scene: 'placed',
    enter: async ({ buyer, order }) => by(buyer, `/v1/orders/${order}/cancel`),
    won: stateIs('cancelled'),
    winners: 'all',
  },
  expire: {
    scene: 'hold ended',
    // the sweeper runs beside every race; what a buyer does meanwhile is to place the next order, which releases ended holds too
    enter: async ({ buyer, quotes }, _, nth) => by(buyer, '/v1/orders', { quoteId: quotes[nth % quotes.length] }),
    won: done,
    winners: 'one',
    orders: true,
  },
  refund: {
    scene: 'paid',
    enter: async ({ buyer, order }) => by(buyer, `/v1/orders/${order}/refunds`, everything),
    won: done,
    winners: 'one',
  },
}
