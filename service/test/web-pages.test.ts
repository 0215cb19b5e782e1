import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../src/domain/clock.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import type { Service } from '../src/service.ts'
import { openService } from '../src/service.ts'
import type { TestDatabase } from './support/database.ts'
import { testDatabase } from './support/database.ts'

// A folder as the build of the web leaves it.
const folder = mkdtempSync(join(tmpdir(), 'quanhe-web-'))
let database: TestDatabase
let service: Service
beforeAll(async () => {
  for (const face of ['', 'merchant', 'platform']) {
    mkdirSync(join(folder, face, 'assets'), { recursive: true })
    const text = `<title>the face of ${face || 'the buyer'}</title>`
    writeFileSync(join(folder, face, 'index.html'), text)
    writeFileSync(join(folder, face, 'index.html.br'), brotliCompressSync(text))
    writeFileSync(join(folder, face, 'index.html.gz'), gzipSync(text))
  }
  writeFileSync(join(folder, 'assets', 'first.js'), 'export {}')
  database = await testDatabase()
  service = await openService({
    database: database.application,
    clock: systemClock,
    failpoint: noFailpoint,
    jobs: false,
    webFolder: folder,
  })
})
afterAll(async () => {
  await service?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, encoding: string) =>
  service.app.inject({ method: 'GET', url, headers: { 'accept-encoding': encoding } })

test.each(['identity', 'gzip', 'gzip, br', '*'])(
  'every address of a face is its page, to who reads %s',
  async (encoding) => {
    for (const [face, urls] of [
      ['the buyer', ['/', '/cart', '/items/sku-1', '/merchants']],
      ['merchant', ['/merchant', '/merchant/', '/merchant/?a=1', '/merchant/coupons/new']],
      ['platform', ['/platform', '/platform/', '/platform/overview']],
    ] as const)
      for (const url of urls) {
        const { statusCode, headers, body } = await get(url, encoding)
        expect([url, statusCode, headers['content-type'], body], encoding).toEqual([
          url,
          200,
          'text/html; charset=utf-8',
          `<title>the face of ${face}</title>`,
        ])
      }
  },
)

test('a file is served as what it is, and a folder of files is not there', async () => {
  expect((await get('/assets/first.js', 'identity')).body).toBe('export {}')
  for (const encoding of ['identity', 'gzip']) {
    const { statusCode, body } = await get('/v1/assets/', encoding)
    expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([404, 'not_found'])
  }
  const { statusCode, body } = await get('/assets/', 'identity')
  expect([statusCode, (JSON.parse(body) as { code: string }).code]).toEqual([404, 'not_found'])
})
