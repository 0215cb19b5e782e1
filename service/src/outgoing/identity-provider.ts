import * as oidc from 'openid-client'
import type { MappedRole } from '../domain/provider-roles.ts'
import { wordsIn } from '../domain/provider-roles.ts'
import { callbackPath } from '../domain/sign-in-rules.ts'

/** The marketplace's own identity provider, as its operator set it. */
export type ProviderSettings = {
  /** `https://…`; `http://` for a provider on this very machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where this installation is reached by browsers: `https://coupons.example`. */
  readonly publicUrl: string
  /** Asked for beside `openid email profile`. */
  readonly scope?: string | undefined
  /** Absent: roles are given here, by invitation. */
  readonly roles?: { readonly claim: string; readonly mapped: readonly MappedRole[] } | undefined
}

/** What must come back with the browser, kept sealed in a cookie meanwhile. */
export type Journey = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  /** Milliseconds since 1970 after which it is over. */
  readonly until: number
}

export type Vouched = {
  /** Issuer and subject: what the person is known by for good. */
  readonly subject: string
  /** Only where the provider says that it has verified the address. */
  readonly email: string | undefined
  readonly name: string | undefined
  /** The words in the claim that roles are read from. */
  readonly roleWords: readonly string[]
  /** Whether the person showed password or second factor there a moment ago. */
  readonly justProved: boolean
}

export type IdentityProvider = {
  readonly roles: readonly MappedRole[] | undefined
  /** Where to send the browser. `prove`: the person must show who it is again, even where a session lives there. @throws where the provider cannot be reached */
  begin(journey: Pick<Journey, 'returnTo' | 'until'>, prove: boolean): Promise<{ url: string; journey: Journey }>
  /** Undefined: the answer does not belong to this journey, or the provider vouches for nobody. */
  finish(journey: Journey, query: string, at: Date): Promise<Vouched | undefined>
  /** Where the session that lives at the provider is ended; undefined: it has no such page, or cannot be asked. */
  signOutUrl(): Promise<string | undefined>
}

const provedSeconds = 5 * 60
const timeoutSeconds = 10

/** Authorization code with PKCE, state and nonce; keys and addresses of the provider by discovery, at the first use. */
export function openIdentityProvider(settings: ProviderSettings, failed: (error: unknown) => void): IdentityProvider {
  const redirect = new URL(callbackPath, settings.publicUrl).href
  const configuration = discovering(settings)
  return {
    roles: settings.roles?.mapped,
    async begin({ returnTo, until }, prove) {
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: ['openid email profile', settings.scope ?? ''].join(' ').trim(),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(prove && { prompt: 'login', max_age: '0' }),
      })
      return { url: url.href, journey: { state, nonce, verifier, returnTo, until } }
    },
    async finish(journey, query, at) {
      try {
        const client = await configuration()
        const tokens = await oidc.authorizationCodeGrant(client, new URL(`${redirect}?${query}`), {
          pkceCodeVerifier: journey.verifier,
          expectedState: journey.state,
          expectedNonce: journey.nonce,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        return claims && vouchedIn(await completed(client, tokens.access_token, claims, settings), settings, at)
      } catch (error) {
        failed(error)
        return undefined
      }
    },
    async signOutUrl() {
      try {
        const client = await configuration()
        if (client.serverMetadata().end_session_endpoint === undefined) return undefined
        return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: new URL('/', settings.publicUrl).href }).href
      } catch (error) {
        failed(error)
        return undefined
      }
    },
  }
}

function discovering({ issuer, clientId, clientSecret }: ProviderSettings): () => Promise<oidc.Configuration> {
  const insecure = new URL(issuer).protocol === 'http:'
  // signatures are checked even of what comes straight from the provider
  const execute = [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])]
  const options = { timeout: timeoutSeconds, execute }
  let known: Promise<oidc.Configuration> | undefined
  return () =>
    (known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options).catch((error: unknown) => {
      known = undefined // it may be back at the next try
      throw error
    }))
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }

/** Many providers say less in the token than at their page of user information: what is missing is asked for there, of the same subject. */
async function completed(
  client: oidc.Configuration,
  token: string,
  claims: Claims,
  settings: ProviderSettings,
): Promise<Claims> {
  const wanted = claims['email'] === undefined || (settings.roles && wordsIn(claims, settings.roles.claim).length === 0)
  if (!wanted || client.serverMetadata().userinfo_endpoint === undefined) return claims
  const { email_verified: verifiedHere, ...told } = claims
  const more = await oidc.fetchUserInfo(client, token, claims.sub)
  // an address and the word that it was verified come from the same place
  return { ...more, ...told, ...(told['email'] !== undefined && { email_verified: verifiedHere }) }
}

function vouchedIn(claims: Claims, settings: ProviderSettings, at: Date): Vouched {
  const { auth_time: provedAt, email, name } = claims
  return {
    subject: `${claims.iss} ${claims.sub}`,
    email: typeof email === 'string' && claims['email_verified'] === true ? email.trim().toLowerCase() : undefined,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : undefined,
    roleWords: settings.roles ? wordsIn(claims, settings.roles.claim) : [],
    justProved: typeof provedAt === 'number' && at.getTime() / 1000 - provedAt < provedSeconds,
  }
}
