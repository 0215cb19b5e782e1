import { Webhook } from 'standardwebhooks'
import { secretBytes } from './ids.ts'
import type { Secrets } from './secrets.ts'

/** 256 bits, in the form of Standard Webhooks. */
export const newWebhookSecret = (): string => `whsec_${secretBytes(32).toString('base64')}`

const purpose = 'webhook secrets'
export const sealedSecret = (secrets: Secrets, secret: string): string =>
  secrets.seal(purpose, Buffer.from(secret)).toString('base64')
export const openedSecret = (secrets: Secrets, sealed: string): string =>
  secrets.open(purpose, Buffer.from(sealed, 'base64')).toString()

/** The headers of one message. Every live secret signs, so that a receiver may take over a new one at any time. */
export function signedHeaders(
  message: { id: string; at: Date; body: string },
  secrets: readonly string[],
): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Quanhe-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(message.at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(message.id, message.at, message.body))
      .join(' '),
  }
}
