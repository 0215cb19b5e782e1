import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missing, screens } from '../src/centre/index.ts'
import { matchPath } from '../src/router.ts'

const MACHINERY = ['index.ts', 'screen.ts']

describe('the index of screens', () => {
  test('names every file beside it, once', () => {
    const files = readdirSync(join(import.meta.dirname, '../src/centre')).filter((file) => !MACHINERY.includes(file))
    const named = [...screens, missing].map((entry) => `${entry.file}.tsx`)
    expect(named.sort()).toEqual(files.sort())
  })

  test('loads the screen that it names', async () => {
    for (const entry of [...screens, missing]) {
      const { screen } = await entry.load()
      expect(screen.component, entry.file).toBeTypeOf('function')
    }
  })

  test('gives each address to one screen', () => {
    const addresses = [
      '/',
      '/offers/b1',
      '/browse',
      '/items/s1',
      '/coupons',
      '/coupons/c1',
      '/cart',
      '/cart/details',
      '/confirm',
    ]
    for (const address of [...addresses, '/orders', '/orders/o1', '/orders/o1/refund', '/sign-in'])
      expect(screens.filter((entry) => matchPath(entry.path, address)).length, address).toBe(1)
  })
})

describe('the router', () => {
  test('hands over the named parts of an address', () => {
    expect(matchPath('/orders/:id/refund', '/orders/o%201/refund')).toEqual({ id: 'o 1' })
  })
  test('takes no longer, shorter or other address', () => {
    expect(matchPath('/orders/:id', '/orders')).toBeUndefined()
    expect(matchPath('/orders/:id', '/orders/a/b')).toBeUndefined()
    expect(matchPath('/', '/orders')).toBeUndefined()
  })
})
