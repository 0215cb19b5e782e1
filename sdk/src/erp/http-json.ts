import type { Erp } from './erp.ts'
import { UnreadableCount, countOf } from './erp.ts'

export type HttpErpOptions = {
  /** GET gives `{"data": [{"sku", "onHand"}], "next": null or the address of the next page}`. */
  readonly counts: string
  /** PUT takes `{"data": [levels]}`. */
  readonly levels: string
  readonly headers?: Readonly<Record<string, string>>
  readonly fetch?: typeof globalThis.fetch
  /** How long one call may take. Default 15 seconds. */
  readonly timeoutMs?: number
}

/** An ERP with an HTTP interface. */
export function httpErp(options: HttpErpOptions): Erp {
  const { fetch = globalThis.fetch.bind(globalThis), timeoutMs = 15_000, headers = {} } = options
  const call = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(url, {
      ...init,
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) throw new Error(`the ERP answered ${response.status} to ${init.method ?? 'GET'} ${url}`)
    return response
  }
  return {
    name: 'http',
    async *counts() {
      let entry = 0
      for (let url: string | null = options.counts; url !== null;) {
        const page = (await (await call(url)).json()) as { data?: unknown; next?: string | null }
        if (!Array.isArray(page.data)) throw new UnreadableCount('http', url, 'a reply without data')
        for (const one of page.data as { sku?: unknown; onHand?: unknown; shop?: unknown }[])
          yield countOf('http', `entry ${++entry}`, one?.sku, one?.onHand, one?.shop)
        url = page.next == null ? null : new URL(page.next, url).href
      }
    },
    async take(levels) {
      await call(options.levels, { method: 'PUT', body: JSON.stringify({ data: levels }) })
    },
  }
}
