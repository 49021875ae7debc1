import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Finding } from '../../check/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { withoutNul } from '../../kernel/text.ts'
import type { Renewal } from '../rules/renew.ts'
import { jsonText } from './json-text.ts'

const rowsAtOnce = 500

/** One sentence that a finding rests on. */
export type FindingSource = {
  readonly document: string
  readonly version: string
  readonly page: number
  readonly line: number
  readonly sentence: string
}
export type NewFinding = Omit<Finding, 'lines'> & { readonly identity: string; readonly sources: readonly FindingSource[] }

/** Findings of one version, or with null those that lie across the documents of a dossier. */
export type FindingScope = { readonly dossier: string; readonly version: string | null }

/** Keeps decisions off the findings of a version and those across its dossier until the transaction ends; in the order of their ids, as who decides. */
export async function lockFindings(tx: Tx, { dossier, version }: FindingScope): Promise<void> {
  await tx
    .selectFrom('finding')
    .select('id')
    .where('dossier_id', '=', dossier)
    .where(({ or, eb }) => or([eb('version_id', 'is', null), eb('version_id', '=', version)]))
    .orderBy('id')
    .forUpdate()
    .execute()
}

function ofScope(tx: Tx, { dossier, version }: FindingScope) {
  return tx.selectFrom('finding').where('dossier_id', '=', dossier).where('version_id', 'is not distinct from', version)
}

export function listIdentities(tx: Tx, scope: FindingScope) {
  return ofScope(tx, scope).select(['id', 'identity', 'status']).execute()
}

/** Writes and removes findings; one that is there already keeps its id. */
export async function renewFindings(tx: Tx, scope: FindingScope, { write, remove }: Renewal<NewFinding>): Promise<void> {
  if (remove.length > 0) await tx.deleteFrom('finding').where('id', 'in', remove).execute()
  for (let at = 0; at < write.length; at += rowsAtOnce) await writeFindings(tx, scope, { findings: write.slice(at, at + rowsAtOnce), at })
}

async function writeFindings(
  tx: Tx,
  scope: FindingScope,
  { findings, at }: { findings: readonly NewFinding[]; at: number },
): Promise<void> {
  const rows = findings.map(({ identity, check, severity, message, suggestion }, place) => ({
    dossier_id: scope.dossier,
    version_id: scope.version,
    identity,
    check,
    severity,
    message: jsonText(message),
    suggestion: suggestion === null ? null : jsonText(suggestion),
    position: at + place,
  }))
  const written = await tx
    .insertInto('finding')
    .values(rows)
    .onConflict((there) =>
      there.columns(['dossier_id', 'identity']).doUpdateSet(({ ref }) => ({
        severity: ref('excluded.severity'),
        message: ref('excluded.message'),
        suggestion: ref('excluded.suggestion'),
        position: ref('excluded.position'),
      })),
    )
    .returning(['id', 'identity'])
    .execute()
  const ids = new Map(written.map(({ id, identity }) => [identity, id]))
  await tx
    .deleteFrom('finding_source')
    .where('finding_id', 'in', [...ids.values()])
    .execute()
  const sources = findings.flatMap((finding) => sourceRows(ids.get(finding.identity) ?? '', finding))
  for (let from = 0; from < sources.length; from += rowsAtOnce) {
    await tx
      .insertInto('finding_source')
      .values(sources.slice(from, from + rowsAtOnce))
      .execute()
  }
}

function sourceRows(finding: string, { sources }: NewFinding) {
  return sources.map(({ version, page, line, sentence }, position) => ({
    finding_id: finding,
    position,
    version_id: version,
    page,
    line,
    sentence: withoutNul(sentence),
  }))
}

/** Findings that rest on a sentence of a withdrawn document: they stay, and count no more. */
function withdrawnFindings(tx: Tx) {
  return tx
    .selectFrom('finding_source as ws')
    .innerJoin('document_version as wv', 'wv.id', 'ws.version_id')
    .innerJoin('withdrawn_document as ww', 'ww.document_id', 'wv.document_id')
    .select('ws.finding_id')
}

function findings(tx: Tx) {
  return tx
    .selectFrom('finding as f')
    .leftJoin('document_version as v', 'v.id', 'f.version_id')
    .leftJoin('document as d', 'd.id', 'v.document_id')
    .leftJoin('proposal as p', 'p.id', 'f.settled_by')
    .leftJoin('person as b', 'b.id', 'p.decided_by')
    .where('f.id', 'not in', withdrawnFindings(tx))
    .select('b.name as corrected_by')
    .select(['f.id', 'f.dossier_id', 'f.check', 'f.severity', 'f.message', 'f.suggestion', 'f.status', 'f.reason', 'f.revision'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('finding_source as s')
          .innerJoin('document_version as sv', 'sv.id', 's.version_id')
          .innerJoin('document as sd', 'sd.id', 'sv.document_id')
          .select(['s.version_id', 'sd.name as document_name', 's.page', 's.line', 's.sentence'])
          .whereRef('s.finding_id', '=', 'f.id')
          .orderBy('s.position'),
      ).as('sources'),
    )
}

export type FindingRow = Awaited<ReturnType<typeof listFindingRows>>[number]

/** What lies across documents comes first, then document by document. */
export function listFindingRows(tx: Tx, dossier: string) {
  return findings(tx)
    .where('f.dossier_id', '=', dossier)
    .orderBy('d.created_at', (order) => order.asc().nullsFirst())
    .orderBy('f.version_id')
    .orderBy('f.position')
    .execute()
}

export function findFindingRow(tx: Tx, id: string) {
  return findings(tx).where('f.id', '=', id).executeTakeFirst()
}

/** The versions whose sentences a finding rests on. */
export async function listFindingVersions(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.selectFrom('finding_source').select('version_id').distinct().where('finding_id', '=', id).execute()
  return rows.map((row) => row.version_id)
}

type Lines = { readonly version: string; readonly firstLine: number; readonly lastLine: number }

/** Findings that rest on a sentence in these lines, of those that are open. */
export function listOpenFindingsOn(tx: Tx, { version, firstLine, lastLine }: Lines) {
  return findings(tx)
    .where('f.status', '=', 'open')
    .where('f.id', 'in', (of) =>
      of
        .selectFrom('finding_source')
        .select('finding_id')
        .where('version_id', '=', version)
        .where('line', '>=', firstLine)
        .where('line', '<=', lastLine),
    )
    .execute()
}

/** Findings that a correction settled. */
export function listFindingsSettledBy(tx: Tx, proposal: string) {
  return findings(tx).where('f.settled_by', '=', proposal).where('f.status', '=', 'settled').execute()
}

/** Keeps others off these findings until the transaction ends, always in the same order; answers how they stand now. */
export function lockTheseFindings(tx: Tx, ids: readonly string[]) {
  return tx.selectFrom('finding').select(['id', 'status', 'settled_by']).where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

export function lockFinding(tx: Tx, id: string): Promise<{ id: string } | undefined> {
  return tx.selectFrom('finding').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function saveFindingDecision(
  tx: Tx,
  decision: { id: string; status: string; reason: string | null; decidedBy: string; settledBy?: string },
): Promise<void> {
  await tx
    .updateTable('finding')
    .set((eb) => ({
      status: decision.status,
      reason: decision.reason,
      revision: eb('revision', '+', 1),
      settled_by: decision.settledBy ?? null,
      decided_by: decision.decidedBy,
      decided_at: new Date(),
    }))
    .where('id', '=', decision.id)
    .execute()
}

export function countFindings(tx: Tx, dossier: string) {
  return tx
    .selectFrom('finding')
    .select(['severity', 'status'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('dossier_id', '=', dossier)
    .where('id', 'not in', withdrawnFindings(tx))
    .groupBy(['severity', 'status'])
    .execute()
}
