// Apart from the client, so that a page in a browser does not load what only a receiver needs.
import { Webhook } from 'standardwebhooks'
import type { webhooks } from './generated.ts'

type BodyOf<Kind extends keyof webhooks> = webhooks[Kind] extends {
  post: { requestBody?: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never

/** Everything that a receiver can be told, by `type`. */
export type WebhookEvent = { [Kind in keyof webhooks]: BodyOf<Kind> & { readonly type: Kind } }[keyof webhooks]

/** The message is not from Quanhe, was changed on its way, or is too old. Answer 401. */
export class WebhookRefused extends Error {}

/**
 * The event, once the signature and the age (five minutes) are right. `body` is the request's body as it came, byte for byte:
 * parsed and written again it does not verify. With several secrets, any of them will do: while one is being replaced.
 * `webhook-id` is the same whenever a message is sent again: keep it, to do a thing once.
 * @throws WebhookRefused
 */
export function verifyWebhook(
  body: string,
  headers: Readonly<Record<string, string | string[] | undefined>> | Headers,
  secrets: string | readonly string[],
): { id: string; event: WebhookEvent } {
  const header = (name: string): string => {
    const found = headers instanceof Headers ? headers.get(name) : headers[name]
    return typeof found === 'string' ? found : ''
  }
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const
  const given = Object.fromEntries(names.map((name) => [name, header(name)]))
  let because: unknown = new Error('no secret is given')
  for (const secret of typeof secrets === 'string' ? [secrets] : secrets) {
    try {
      return { id: header('webhook-id'), event: new Webhook(secret).verify(body, given) as WebhookEvent }
    } catch (error) {
      because = error
    }
  }
  throw new WebhookRefused((because as Error).message, { cause: because })
}
