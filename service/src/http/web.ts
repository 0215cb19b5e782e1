import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Serves the built web app. Returns what answers every other page of it (its routes live in the browser), or undefined where
 * nothing was built.
 */
export async function serveWeb(
  app: FastifyInstance,
  folder: string | undefined,
): Promise<((reply: FastifyReply) => FastifyReply) | undefined> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return undefined
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true, // the build writes .br and .gz beside each file: nothing is compressed while somebody waits
    setHeaders: (response, path) => {
      // the names of built assets carry a hash of their content
      const forever = path.includes('/assets/')
      // a shop's own page may load the elements that are made for it
      if (/\/embed\/quanhe\.js(\.\w+)?$/.test(path)) response.header('cross-origin-resource-policy', 'cross-origin')
      response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (reply: FastifyReply) => {
    const file = join(folder, faceAt(reply.request.url), 'index.html')
    if (!existsSync(file)) return reply.code(404).send()
    const text = readFileSync(file, 'utf8')
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(text)
  }
  // each folder that holds a page of its own; what serves files refuses a folder
  for (const at of ['/', ...consoles.map((face) => `/${face}/`)]) app.get(at, async (_, reply) => page(reply))
  return page
}

/** Each face is a page of its own: the consoles below their names, the buyer's everywhere else. */
const consoles = ['merchant', 'platform']
const faceAt = (url: string): string => {
  const first = url.split(/[/?]/)[1] ?? ''
  return consoles.includes(first) ? first : ''
}
