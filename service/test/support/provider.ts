import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'

/** What the provider says of the person who signs in there next; a test bends it. */
export type Saying = {
  sub: string
  email?: string
  emailVerified?: boolean
  nonce?: string
  audience?: string
  issuer?: string
  authTime?: number
  signedByAnother?: boolean
  /** More claims of the token. */
  more?: Record<string, unknown>
  /** What the page of user information says; its subject unless it says another. */
  userInfo?: Record<string, unknown>
}

/** A small OpenID provider: discovery, authorization with PKCE, token, keys. Whoever comes is signed in at once, as `saying` has it. */
export async function startProvider(clientId: string, clientSecret: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const other = await generateKeyPair('RS256', { extractable: true })
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  const codes = new Map<string, { challenge: string; nonce: string; redirect: string }>()
  const provider = { saying: { sub: 'nobody' } as Saying, asked: [] as URLSearchParams[] }
  let issuer = ''

  async function idToken(nonce: string): Promise<string> {
    const { sub, email, emailVerified, saying } = { ...provider.saying, saying: provider.saying }
    const now = Math.floor(new Date().getTime() / 1000)
    return new SignJWT({
      nonce: saying.nonce ?? nonce,
      auth_time: saying.authTime ?? now,
      ...(email !== undefined && { email, email_verified: emailVerified ?? true }),
      ...saying.more,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setSubject(sub)
      .setIssuer(saying.issuer ?? issuer)
      .setAudience(saying.audience ?? clientId)
      .setIssuedAt(now)
      .setExpirationTime(now + 300)
      .sign(saying.signedByAnother ? other.privateKey : privateKey)
  }

  async function token(body: URLSearchParams, authorization: string | undefined): Promise<[number, unknown]> {
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const posted = body.get('client_id') === clientId && body.get('client_secret') === clientSecret
    if (authorization !== basic && !posted) return [401, { error: 'invalid_client' }]
    const code = body.get('code') ?? ''
    const given = codes.get(code)
    codes.delete(code) // a code counts once
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    if (!given || given.challenge !== challenge || given.redirect !== body.get('redirect_uri'))
      return [400, { error: 'invalid_grant' }]
    return [
      200,
      { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: await idToken(given.nonce) },
    ]
  }

  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration')
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        end_session_endpoint: `${issuer}/leave`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    if (url.pathname === '/me') return answer(200, { sub: provider.saying.sub, ...provider.saying.userInfo })
    if (url.pathname === '/keys') return answer(200, { keys: [jwk] })
    if (url.pathname === '/authorize') {
      const asked = url.searchParams
      provider.asked.push(asked)
      const code = randomUUID()
      const redirect = asked.get('redirect_uri') ?? ''
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '', redirect })
      const back = new URL(redirect)
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
      return response.writeHead(302, { location: back.href }).end()
    }
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on(
      'end',
      () =>
        void token(new URLSearchParams(text), request.headers.authorization).then(([status, body]) =>
          answer(status, body),
        ),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(provider, { issuer, close: () => new Promise((done) => server.close(done)) })
}
