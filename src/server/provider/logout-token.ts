import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ClientError, type Configuration } from 'openid-client'
import type { LogoutNotice } from '../../identity/acts/provider-sign-out.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
const maxAgeSeconds = 300
const toleranceSeconds = 30

/** Checks logout tokens as OpenID Connect Back-Channel Logout 1.0 §2.6 asks; that none is used twice is kept in the database. */
export function logoutTokenReader(configuration: () => Promise<Configuration>): (token: string) => Promise<LogoutNotice | Refusal> {
  const keySets = new Map<string, JWTVerifyGetKey>()
  const keysAt = (address: string) => {
    const keys = keySets.get(address) ?? createRemoteJWKSet(new URL(address), { timeoutDuration: 5_000 })
    keySets.set(address, keys)
    return keys
  }
  return async (token) => {
    try {
      const config = await configuration()
      const { issuer, jwks_uri, id_token_signing_alg_values_supported } = config.serverMetadata()
      const { payload } = await jwtVerify(token, keysAt(jwks_uri ?? ''), {
        issuer,
        audience: config.clientMetadata().client_id,
        algorithms: (id_token_signing_alg_values_supported ?? ['RS256']).filter((name) => !/^(none|HS\d+)$/.test(name)),
        maxTokenAge: maxAgeSeconds,
        clockTolerance: toleranceSeconds,
        requiredClaims: ['jti', 'events'],
      })
      return noticeOf(payload, issuer)
    } catch (fault) {
      return refusalOf(fault)
    }
  }
}

function noticeOf(payload: JWTPayload, issuer: string): LogoutNotice | Refusal {
  const wrong = wrongWith(payload)
  if (wrong !== null) return refuse('signin.logout-token-refused', { reason: wrong })
  return {
    issuer,
    subject: payload.sub ?? null,
    sid: typeof payload['sid'] === 'string' ? payload['sid'] : null,
    jti: payload.jti ?? '',
    forgetAt: new Date(Date.now() + (maxAgeSeconds + 2 * toleranceSeconds) * 1_000),
  }
}

function wrongWith(payload: JWTPayload): string | null {
  const events: unknown = payload['events']
  const told = typeof events === 'object' && events !== null && Object.entries(events).find(([name]) => name === event)?.[1]
  if (typeof told !== 'object' || told === null) return 'events'
  if ('nonce' in payload) return 'nonce'
  return payload.sub === undefined && typeof payload['sid'] !== 'string' ? 'sub' : null
}

function refusalOf(fault: unknown): Refusal {
  if (fault instanceof errors.JWKSTimeout || fault instanceof TypeError || fault instanceof ClientError)
    return refuse('signin.provider-unreachable')
  if (!(fault instanceof errors.JOSEError)) throw fault
  const claim = fault instanceof errors.JWTClaimValidationFailed || fault instanceof errors.JWTExpired ? fault.claim : ''
  return refuse('signin.logout-token-refused', { reason: `${fault.code} ${claim}`.trim() })
}
