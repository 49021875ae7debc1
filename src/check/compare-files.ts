import type { Reading } from '../reading/model.ts'
import { datesAcrossFiles } from './checks/conflicting-dates.ts'
import { countAcrossFiles } from './checks/count.ts'
import { referenceAcrossFiles } from './checks/reference.ts'
import type { Assertion, Comparison, Finding } from './model.ts'

const comparisons: readonly Comparison[] = [referenceAcrossFiles, datesAcrossFiles, countAcrossFiles]

/** Raise this when a check or an assertion changes: what was kept by an older edition is then checked again. */
export const edition = 8

/** A file as far as it is compared: its assertions, and its hash, because the same content twice contradicts nothing. */
type ComparedFile<A extends Assertion = Assertion> = {
  readonly name: string
  readonly sha256: string
  readonly assertions: readonly A[]
}

/** A finding that lies across files, with the assertions it rests on, the one that matters most first. */
type FindingAcross<A extends Assertion = Assertion> = Omit<Finding, 'lines'> & { readonly assertions: readonly A[] }

/** What a file says that another may contradict. */
export function assertionsOf(reading: Reading): readonly Assertion[] {
  return comparisons.flatMap(({ name, assertions }) => assertions(reading).map((one) => ({ check: name, ...one })))
}

/** What files say that cannot stand beside each other; files come in the order in which they were read. */
export function compareFiles<A extends Assertion>(files: readonly ComparedFile<A>[]): readonly FindingAcross<A>[] {
  const seen = new Set<string>()
  const all = files.flatMap(({ name, sha256, assertions }, file) => {
    if (seen.has(sha256)) return []
    seen.add(sha256)
    return assertions.map((assertion) => ({ file, name, assertion }))
  })
  return comparisons.flatMap(({ name, conflicts }) =>
    conflicts(all.filter(({ assertion }) => assertion.check === name)).map((one) => ({ check: name, ...one })),
  )
}
