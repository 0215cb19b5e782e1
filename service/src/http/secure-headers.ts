import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'

const contentSecurityPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** What every answer says to browsers. It is the same each time, and helmet would put it together anew each time: it is asked once. */
export async function secureHeaders(app: FastifyInstance): Promise<void> {
  const asked = Fastify()
  await asked.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy } })
  asked.get('/', (_, reply) => reply.send())
  const { headers } = await asked.inject('/')
  await asked.close()
  const { connection: _own, date: _then, 'content-length': _none, ...said } = headers
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(said)
    done()
  })
}
