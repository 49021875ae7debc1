import type { Refusal } from '../kernel/refusal.ts'
import { refusalText } from '../web/texts/refusals.ts'

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
}

const statusOf: Readonly<Record<string, number>> = {
  unknown: 404,
  'unknown-person': 404,
  'file-missing': 404,
  'no-image': 404,
  'not-your-principal': 403,
  'not-your-part': 403,
  'code-taken': 409,
  'not-in-this-programme': 403,
  'only-in-a-programme': 403,
  'already-there': 409,
  'email-taken': 409,
  'has-people': 409,
  'has-left': 409,
  'has-not-left': 409,
  ended: 409,
  'last-administrator': 409,
  'in-own-name-only': 403,
  'is-you': 403,
  'successor-is-you': 403,
  stale: 409,
  'changed-meanwhile': 409,
  'number-taken': 409,
  gone: 409,
  already: 409,
  'already-promoted': 409,
  frozen: 409,
  'not-frozen': 409,
  'already-submitted': 409,
  'not-submitted': 409,
  'one-open-already': 409,
  'name-taken': 409,
  'own-name-only': 403,
  'already-decided': 409,
  'nothing-to-undo': 409,
  'not-open': 409,
  'already-open': 409,
  'sign-in-first': 401,
  'not-yours': 403,
  'other-site': 403,
  'demo-is-off': 403,
  wrong: 401,
  'wrong-code': 401,
  'step-over': 401,
  locked: 403,
  'sign-in-again': 403,
  'not-local': 403,
  'not-accepted': 403,
  copied: 403,
  'not-valid': 404,
  'last-way-in': 409,
  'too-many-attempts': 429,
  invalid: 400,
  'too-large': 413,
  'not-found': 404,
  'wrong-method': 405,
  'too-slow': 408,
  'too-many': 429,
  'headers-too-large': 431,
  'https-only': 403,
  'unknown-host': 421,
  'storage-full': 507,
  'logout-token-refused': 400,
  'not-linked': 404,
  'provider-unreachable': 503,
  fault: 500,
}

/** A refusal as RFC 9457 asks: `code` is ours, and the key of the sentence. */
export function problemOf(refusal: Refusal): Problem {
  const [, word = ''] = refusal.refused.split('.')
  const text = refusalText(refusal.refused)
  return {
    type: `/api/v1/problems/${refusal.refused.replace('.', '-')}`,
    title: text.nl,
    status: statusOf[word] ?? 422,
    code: refusal.refused,
    detail: text.en,
  }
}
