import type { FindingStatus } from '../model.ts'

type Known = { readonly id: string; readonly identity: string; readonly status: FindingStatus }
type Found = { readonly identity: string }

export type Renewal<F> = {
  /** To be written: what is new, and what is open and found again, which may be worded anew. */
  readonly write: readonly F[]
  readonly remove: readonly string[]
}

/** What a new check makes of the findings that are there: what a person decided stays as it was, what is open follows the check. */
export function renewalOf<F extends Found>(known: readonly Known[], found: readonly F[]): Renewal<F> {
  const decided = new Set(known.filter((one) => one.status !== 'open').map((one) => one.identity))
  const still = new Set(found.map((one) => one.identity))
  return {
    write: found.filter((one) => !decided.has(one.identity)),
    remove: known.filter((one) => one.status === 'open' && !still.has(one.identity)).map((one) => one.id),
  }
}
