import type { FindingStatus } from '../model.ts'

type Known = { readonly id: string; readonly identity: string; readonly status: FindingStatus }
type Found = { readonly identity: string }

export type Renewal<F> = {
  readonly add: readonly F[]
  readonly refresh: readonly { readonly id: string; readonly finding: F }[]
  readonly remove: readonly string[]
}

/** What a new check makes of the findings that are there: what a person decided stays as it was, what is open follows the check. */
export function renewalOf<F extends Found>(known: readonly Known[], found: readonly F[]): Renewal<F> {
  const byIdentity = new Map(known.map((one) => [one.identity, one]))
  const still = new Set(found.map((one) => one.identity))
  return {
    add: found.filter((one) => !byIdentity.has(one.identity)),
    refresh: found.flatMap((finding) => {
      const there = byIdentity.get(finding.identity)
      return there?.status === 'open' ? [{ id: there.id, finding }] : []
    }),
    remove: known.filter((one) => one.status === 'open' && !still.has(one.identity)).map((one) => one.id),
  }
}
