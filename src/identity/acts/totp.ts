import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { TotpSetup } from '../model/ways-in.ts'
import { bare } from '../rules/recovery-code.ts'

const shape = { issuer: 'Actielijn', algorithm: 'SHA1', digits: 6, period: 30 } as const

export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

/** What an authenticator app takes in. */
export function totpSetup(secret: Buffer, label: string): TotpSetup {
  const totp = totpOf(secret, label)
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** The step (of thirty seconds) that a code belongs to: the present one or a neighbour; null for another code. */
export function totpStep(secret: Buffer, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: bare(code), window: 1, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / shape.period) + delta
}

function totpOf(secret: Buffer, label = ''): TOTP {
  return new TOTP({ ...shape, label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })
}
