import { describe, expect, test } from 'vitest'
import { readSettings, settings, unknownSettings } from '../src/settings.ts'

describe('settings', () => {
  test('are all optional, and say what holds without them', () => {
    expect(readSettings({})).toMatchObject({
      port: 4310,
      host: '127.0.0.1',
      slices: 1,
      workers: 1,
      log: 'warn',
      webhooks: 'public',
    })
    for (const one of Object.values(settings)) expect([one.meaning, one.unset], one.name).not.toContain('')
  })

  test('are read as what they mean', () => {
    const secret = Buffer.alloc(32, 7).toString('base64url')
    expect(
      readSettings({
        PORT: '0',
        QUANHE_SLICES: '8',
        QUANHE_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
        QUANHE_SECRET: secret,
        QUANHE_LOG: 'info',
      }),
    ).toMatchObject({ port: 0, slices: 8, trustedProxies: ['10.0.0.0/8', '::1'], secret, log: 'info' })
  })

  test.each([
    ['PORT', 'http', /PORT is "http"; it should be a whole number from 0 to 65535/],
    ['PORT', '70000', /65535/],
    ['PORT', '', /PORT/],
    ['DATABASE_URL', 'mysql://x/y', /postgres:\/\//],
    ['QUANHE_SLICES', '3', /power of two/],
    ['QUANHE_WORKERS', '0', /from 1 to 64/],
    ['QUANHE_TRUSTED_PROXIES', '10.0.0.0/33', /networks/],
    ['QUANHE_TRUSTED_PROXIES', 'proxy.example', /networks/],
    ['QUANHE_LOG', 'loud', /one of silent, error, warn, info/],
    ['QUANHE_WEBHOOKS', 'all', /one of public, private/],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', /http:\/\//],
    ['QUANHE_STOP_SECONDS', '-1', /from 0 to 600/],
    ['QUANHE_FAILPOINT', 'placeOrder#1:sleep', /crash/],
    ['QUANHE_OIDC_ISSUER', 'http://id.example', /https:/],
    ['QUANHE_OIDC_ISSUER', 'https://id.example', /QUANHE_OIDC_CLIENT_ID is not set/],
    ['QUANHE_OIDC_ROLES', 'ops=chief', /word=role/],
  ])('%s=%s is refused, in words that say what would be right', (name, text, words) => {
    expect(() => readSettings({ [name]: text })).toThrow(words)
  })

  test('that are wrong are all named at once, and a secret is not repeated', () => {
    const wrong = { PORT: 'x', QUANHE_SECRET: 'short-but-secret', QUANHE_LOG: 'y' }
    expect(() => readSettings(wrong)).toThrow(/PORT.*\n.*QUANHE_SECRET is not right.*\n.*QUANHE_LOG/)
    expect(() => readSettings(wrong)).not.toThrow(/short-but-secret/)
  })

  test('that are misspelt are noticed', () => {
    expect(unknownSettings({ QUANHE_SLICE: '2', QUANHE_SLICES: '2', PATH: '/bin' })).toEqual(['QUANHE_SLICE'])
  })
})
