import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A real HTTP server that keeps what it was sent. `answer` decides on each message; nothing: it never answers. */
export type Receiver = {
  readonly url: string
  readonly received: Received[]
  answer: (message: Received) => { status: number; headers?: Record<string, string>; body?: string } | undefined
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const message = { headers: request.headers, body }
      receiver.received.push(message)
      const answer = receiver.answer(message)
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    answer: () => ({ status: 204 }),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver
}
