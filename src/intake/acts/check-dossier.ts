import { assertionsOf, compareFiles, edition } from '../../check/compare-files.ts'
import type { Finding } from '../../check/model.ts'
import { lockDossier } from '../../dossier/acts/dossiers.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Reading } from '../../reading/model.ts'
import { findingStatuses } from '../model.ts'
import { identified } from '../rules/identity.ts'
import { inOrder, pageFinder, sentenceFinder } from '../rules/propose.ts'
import { renewalOf } from '../rules/renew.ts'
import { type KeptAssertion, listCheckedFiles, saveVersionCheck } from '../store/checks.ts'
import { type FindingScope, listIdentities, lockFindings, type NewFinding, renewFindings } from '../store/findings.ts'

/**
 * Makes this transaction the only one that checks a dossier. Call it before anything is recorded: who decides on a finding locks
 * that finding first and the record after it, and the other order would be a deadlock.
 */
export async function lockForCheck(tx: Tx, { dossier, version }: FindingScope): Promise<void> {
  await lockDossier(tx, dossier)
  await lockFindings(tx, { dossier, version })
}

export type Checked = {
  readonly dossier: string
  readonly document: string
  readonly version: string
  readonly reading: Reading
  readonly findings: readonly Finding[]
}

/** Renews the findings within a version and those across the documents of its dossier. What a person decided stays. */
export async function renewChecks(tx: Tx, { dossier, document, version, reading, findings }: Checked): Promise<void> {
  const pageOf = pageFinder(reading)
  const sentenceAt = sentenceFinder(reading)
  const place = (line: number) => ({ line, page: pageOf(line), sentence: sentenceAt(line) })
  const assertions = assertionsOf(reading).map((one) => ({ ...one, ...place(one.line) }))
  const own = inOrder(findings).map((finding) => ({
    ...finding,
    sources: finding.lines.map((line) => ({ document, version, ...place(line) })),
  }))
  await renew(tx, { dossier, version }, identified(own))
  await saveVersionCheck(tx, { version, edition, assertions })
  await renew(tx, { dossier, version: null }, identified(await findingsAcross(tx, dossier)))
}

/** Checks a version once more, after its kept text was read anew. Doing so twice is the same as once. */
export async function checkAgain(tx: Tx, checked: Checked): Promise<void> {
  await lockForCheck(tx, checked)
  await renewChecks(tx, checked)
}

async function findingsAcross(tx: Tx, dossier: string): Promise<Omit<NewFinding, 'identity'>[]> {
  const files = (await listCheckedFiles(tx, dossier)).map(({ document, version, assertions, ...file }) => ({
    ...file,
    assertions: assertions.map((one: KeptAssertion) => ({ ...one, document, version })),
  }))
  return compareFiles(files).map(({ assertions, ...finding }) => ({ ...finding, sources: assertions }))
}

async function renew(tx: Tx, scope: FindingScope, found: readonly NewFinding[]): Promise<void> {
  const known = (await listIdentities(tx, scope)).map((row) => ({
    ...row,
    status: findingStatuses.find((one) => one === row.status) ?? 'open',
  }))
  await renewFindings(tx, scope, renewalOf(known, found))
}
