import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublic } from '../src/outgoing/addresses.ts'
import { openOutgoing } from '../src/outgoing/outgoing.ts'
import { backend, post } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import type { Receiver } from './support/receiver.ts'
import { openReceiver } from './support/receiver.ts'

let marketplace: TestMarketplace
let receiver: Receiver
let key: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  receiver = await openReceiver()
  key = await backend(marketplace, ['webhooks:read', 'webhooks:write'], 'mch_one')
})
afterAll(async () => {
  await receiver?.close()
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

/** Every way in which an address inside has been written by those who should not reach it. */
const inside = [
  'https://localhost/',
  'https://localhost./',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://[::]/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456:789a::1]/',
  'https://[ff02::1]/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://2852039166/',
  'https://100.64.0.1/',
  'https://100.100.100.200/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://127.0.0.1:5432/',
  'https://①②⑦.⓪.⓪.①/',
  'https://%31%32%37.0.0.1/',
  'https://127。0。0。1/',
]
const malformed = [
  'http://93.184.215.14/',
  'ftp://93.184.215.14/',
  'file:///etc/passwd',
  'gopher://93.184.215.14/',
  'javascript:alert(1)',
  'https://user:password@93.184.215.14/',
  'https://93.184.215.14/#part',
  'https://',
  'not a url',
  '//93.184.215.14/',
]

describe('an address that is not of the open internet', () => {
  test.each([...inside, ...malformed])('is refused when it is saved: %s', async (url) => {
    const answer = await post(marketplace, '/v1/webhook-endpoints', { url }, key)
    expect([answer.status, answer.json['code']], answer.text).toEqual([422, 'invalid_request'])
    expect(answer.json['errors']).toMatchObject([{ pointer: '/url' }])
  })

  test('is refused by its number in every block that is not routed', () => {
    for (const address of ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8'])
      expect(isPublic(address), address).toBe(true)
    for (const address of [
      '192.0.2.1',
      '192.0.0.1',
      '203.0.113.9',
      '2001:db8::1',
      '2001::1',
      'fec0::1',
      'nonsense',
      '',
    ])
      expect(isPublic(address), address).toBe(false)
  })

  test('is refused at the connection too, when the name pointed elsewhere while it was saved', async () => {
    const answers = [[{ address: '93.184.215.14', family: 4 }], [{ address: '127.0.0.1', family: 4 }]]
    const outgoing = openOutgoing({ allowPrivate: false, resolve: async () => answers.shift() ?? [] })
    const url = 'https://rebound.example/hook'
    expect(await outgoing.fault(url)).toBeUndefined()
    await expect(outgoing.post(url, { headers: {}, body: '{}' })).rejects.toThrow('not one of the open internet')
    outgoing.close()
  })

  test('spoils a name that also has a good one', async () => {
    const resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ]
    const outgoing = openOutgoing({ allowPrivate: false, resolve })
    expect(await outgoing.fault('https://two.example/')).toMatch(/open internet/)
    outgoing.close()
  })
})

describe('a request', () => {
  test('goes to the address that was judged, whatever the name says a moment later', async () => {
    let asked = 0
    const resolve = async () => [{ address: ++asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }]
    const outgoing = openOutgoing({ allowPrivate: true, resolve })
    const { port } = new URL(receiver.url)
    const answer = await outgoing.post(`http://named.example:${port}/hook`, { headers: {}, body: 'x' })
    expect([answer.status, asked]).toEqual([204, 1])
    expect(receiver.received.at(-1)).toMatchObject({ body: 'x', headers: { host: `named.example:${port}` } })
    outgoing.close()
  })

  test('ends at its time limit also while DNS thinks', async () => {
    const outgoing = openOutgoing({
      allowPrivate: true,
      timeoutMilliseconds: 200,
      resolve: () => new Promise(() => {}),
    })
    await expect(outgoing.post('http://slow.example/', { headers: {}, body: '' })).rejects.toThrow(/timeout/i)
    outgoing.close()
  })
})
