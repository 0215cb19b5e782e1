import { fromOwnPage } from './people.ts'
import type { Answer, TestMarketplace } from './marketplace.ts'

let keys = 0

/** What a browser does: keeps cookies, and says that it asks from our own page. */
export type Browser = {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  readonly cookies: Map<string, string>
}

export function browserOn(marketplace: TestMarketplace): Browser {
  const cookies = new Map<string, string>()
  const held = (): Record<string, string> =>
    cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}
  const kept = (answer: Answer): Answer => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    get: async (path) => kept(await marketplace.send('GET', path, { headers: { ...held(), ...fromOwnPage } })),
    post: async (path, body = {}, headers = fromOwnPage) =>
      kept(
        await marketplace.send('POST', path, {
          body: JSON.stringify(body),
          headers: {
            ...held(),
            'content-type': 'application/json',
            'idempotency-key': `browser-${++keys}`,
            ...headers,
          },
        }),
      ),
  }
}
