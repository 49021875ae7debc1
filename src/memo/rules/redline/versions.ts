import type { Addressee, MemoHeader } from '../../model/memos.ts'
import type { AnnexChange, HeaderChange, VersionRedline } from '../../model/redline.ts'
import type { FrozenAnnex, MemoVersion, VersionRow } from '../../model/versions.ts'
import { wordRuns } from './lines.ts'
import { redline } from './redline.ts'

const fields = [
  ...(['kind', 'subject', 'fromUnit', 'contact', 'reference', 'memoDate', 'decideBy', 'addressees', 'notPublic'] as const),
] as const satisfies readonly (keyof MemoHeader)[]

/** What changed from one version of a memo to another: header, annexes and text. Their order is the asker's: `from` may be the newer. */
export function versionRedline(from: MemoVersion, to: MemoVersion): VersionRedline {
  return {
    from: rowOf(from),
    to: rowOf(to),
    header: headerChanges(from.header, to.header),
    annexes: annexChanges(from.annexes, to.annexes),
    blocks: redline(from.content, to.content),
  }
}

function rowOf({ id, number, reason, sha256, by, at }: MemoVersion): VersionRow {
  return { id, number, reason, sha256, by, at }
}

/** The fields of two headers that differ. */
export function headerChanges(before: MemoHeader, after: MemoHeader): HeaderChange[] {
  return fields
    .map((field) => ({ field, before: fieldText(before[field]), after: fieldText(after[field]) }))
    .filter((change) => change.before !== change.after)
    .map((change) => ({ ...change, runs: wordRuns(change.before, change.after) }))
}

function fieldText(value: MemoHeader[keyof MemoHeader]): string {
  return Array.isArray(value) ? addresseeLines(value) : (value ?? '')
}

/** Addressees one a line; `cc` before those who get the memo for information. */
export function addresseeLines(addressees: readonly Addressee[]): string {
  return addressees.map(({ name, decides }) => (decides ? name : `cc ${name}`)).join('\n')
}

/** The annexes of two versions, each told once; in the order of the later, those that are gone last. */
export function annexChanges(before: readonly FrozenAnnex[], after: readonly FrozenAnnex[]): AnnexChange[] {
  const former = new Map(before.map((annex) => [annex.annex, annex]))
  const still = new Set(after.map(({ annex }) => annex))
  return [
    ...after.map((annex) => ({ before: former.get(annex.annex) ?? null, after: annex })),
    ...before.filter(({ annex }) => !still.has(annex)).map((annex) => ({ before: annex, after: null })),
  ]
}
