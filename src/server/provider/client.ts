import * as oidc from 'openid-client'
import type { Attempt, TakenAttempt } from '../../identity/acts/attempts.ts'
import type { LogoutNotice } from '../../identity/acts/provider-sign-out.ts'
import type { ProviderProof } from '../../identity/model/provider.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { logoutTokenReader } from './logout-token.ts'
import type { ProviderSettings } from './settings.ts'

/** The provider as we speak to it. Whatever it answers is checked here; what comes out is proved. */
export type Provider = {
  readonly settings: ProviderSettings
  readonly startAddress: (attempt: Attempt) => Promise<string | Refusal>
  /** `answer`: the address that the browser came back with. */
  readonly redeem: (answer: string, attempt: TakenAttempt) => Promise<ProviderProof | Refusal>
  /** Where to sign out at the provider; null where it has no such place or does not answer. */
  readonly endAddress: (idToken: string | null) => Promise<string | null>
  readonly readLogoutToken: (token: string) => Promise<LogoutNotice | Refusal>
}

export const callbackPath = '/aanmelden/oidc/terug'
export const afterSignOutPath = '/afgemeld'

const seconds = 10
const keepMs = 3_600_000

export function providerClient(settings: ProviderSettings, publicUrl: string): Provider {
  const configuration = kept(() => discover(settings))
  return {
    settings,
    startAddress: (attempt) =>
      refusing(async () => {
        const parameters = await startParameters(settings, attempt, publicUrl)
        return oidc.buildAuthorizationUrl(await configuration(), parameters).href
      }),
    redeem: (answer, attempt) => refusing(async () => proofFrom(await configuration(), new URL(answer, publicUrl), attempt)),
    endAddress: async (idToken) => {
      const config = await configuration().catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      const parameters = new URLSearchParams({ post_logout_redirect_uri: `${publicUrl}${afterSignOutPath}` })
      if (idToken !== null) parameters.set('id_token_hint', idToken)
      return oidc.buildEndSessionUrl(config, parameters).href
    },
    readLogoutToken: logoutTokenReader(configuration),
  }
}

/** Asks again after an hour, and after a failure at once. */
function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null
  let until = 0
  return () => {
    if (value === null || Date.now() > until) {
      const asked = make()
      asked.catch(() => {
        if (value === asked) value = null
      })
      value = asked
      until = Date.now() + keepMs
    }
    return value
  }
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(issuer), clientId, {}, secretOf(clientSecret), {
    timeout: seconds,
    // Without this the signature of an ID token that came over TLS is not looked at.
    execute: [oidc.enableNonRepudiationChecks, ...insecure],
  })
}

/** The secret goes in the header, unless the provider takes it only in the body. */
function secretOf(secret: string): oidc.ClientAuth {
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = ways.includes('client_secret_basic') ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret)
    return way(server, ...rest)
  }
}

async function startParameters(settings: ProviderSettings, attempt: Attempt, publicUrl: string): Promise<Record<string, string>> {
  return {
    redirect_uri: `${publicUrl}${callbackPath}`,
    scope: settings.mapping.scope ?? 'openid email profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(settings.acr.length === 0 ? {} : { acr_values: settings.acr.join(' ') }),
  }
}

async function proofFrom(config: oidc.Configuration, answer: URL, attempt: TakenAttempt): Promise<ProviderProof> {
  const tokens = await oidc.authorizationCodeGrant(config, answer, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || !tokens.id_token) throw new Error('An answer without an ID token was let through')
  const more = config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
  return {
    issuer: claims.iss,
    subject: claims.sub,
    sid: typeof claims['sid'] === 'string' ? claims['sid'] : null,
    // What is signed goes before what is told beside it.
    claims: { ...more, ...claims },
    idToken: tokens.id_token,
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (fault) {
    return refusalOf(fault)
  }
}

/** The reason is what the library says was wrong: which claim or which check, never what was shown. */
function refusalOf(fault: unknown): Refusal {
  if (fault instanceof oidc.AuthorizationResponseError) return refuse('signin.provider-refused', { reason: fault.error })
  if (fault instanceof oidc.ResponseBodyError) return refuse('signin.token-refused', { reason: fault.error })
  if (fault instanceof oidc.ClientError && !unreachable.has(fault.code ?? '')) {
    const said = fault.cause instanceof Error ? fault.cause.message : fault.message
    return refuse('signin.token-refused', { reason: `${fault.code ?? 'fault'}: ${said}` })
  }
  if (fault instanceof oidc.ClientError || fault instanceof TypeError) return refuse('signin.provider-unreachable')
  throw fault
}

const unreachable = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'])
