import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { House } from '../operations/operation.ts'
import { waitingDeliveries } from '../storage/deliveries.ts'
import { outboxLagSeconds } from '../storage/outbox.ts'
import { moment } from '../storage/sql.ts'

export type Metrics = {
  readonly registry: Registry
  /** Counts one answered request. `seconds` is how long it took. */
  answered(operation: string, status: number, seconds: number): void
}

export function openMetrics(house: House): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'quanhe_requests_total',
    help: 'Answered requests',
    labelNames: ['operation', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'quanhe_request_seconds',
    help: 'Time from the request to its answer',
    labelNames: ['operation'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  new Gauge({
    name: 'quanhe_claims_waiting',
    help: 'Claims that wait for their turn',
    registers,
    collect() {
      this.set(house.claims.waiting())
    },
  })
  new Gauge({
    name: 'quanhe_orders_waiting',
    help: 'Orders that wait to be placed, paid or released',
    registers,
    collect() {
      this.set(house.orders.waiting())
    },
  })
  const connections = new Gauge({
    name: 'quanhe_database_connections',
    help: 'Database connections of this process, and calls that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      const { all, idle, waiting } = house.store.connections()
      connections.set({ state: 'busy' }, all - idle)
      connections.set({ state: 'idle' }, idle)
      connections.set({ state: 'waiting' }, waiting)
    },
  })
  new Gauge({
    name: 'quanhe_outbox_lag_seconds',
    aggregator: 'max', // of the database: every process tells the same
    help: 'Age of the oldest event that is not yet made a message of',
    registers,
    async collect() {
      this.set(await outboxLagSeconds(house.store.sql).catch(() => Number.NaN))
    },
  })
  const deliveries = new Gauge({
    name: 'quanhe_webhook_deliveries_waiting',
    aggregator: 'max', // of the database: every process tells the same
    help: 'Messages whose time has come (due), and those that are to be sent again (later)',
    labelNames: ['when'],
    registers,
    async collect() {
      const { store } = house
      const found = await waitingDeliveries(store.sql, await moment(store.sql, store.clock)).catch(() => undefined)
      deliveries.set({ when: 'due' }, found?.due ?? Number.NaN)
      deliveries.set({ when: 'later' }, found?.later ?? Number.NaN)
    },
  })
  return {
    registry,
    answered(operation, status, seconds) {
      requests.inc({ operation, status })
      durations.observe({ operation }, seconds)
    },
  }
}
