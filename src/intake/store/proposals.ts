import type { Tx } from '../../kernel/database.ts'
import { withoutNul } from '../../kernel/text.ts'
import type { NewProposal } from '../rules/propose.ts'
import { jsonText } from './json-text.ts'

const rowsAtOnce = 500

export type Placed<T> = T & { readonly page: number }

export async function addProposals(
  tx: Tx,
  place: { dossier: string; version: string },
  proposals: readonly Placed<NewProposal>[],
): Promise<void> {
  const rows = proposals.map((proposal, position) => ({
    dossier_id: place.dossier,
    version_id: place.version,
    kind: proposal.value.kind,
    memo: proposal.memo,
    position,
    proposed: jsonText(proposal.value),
    value: jsonText(proposal.value),
    sentence: withoutNul(proposal.sentence),
    page: proposal.page,
    first_line: proposal.firstLine,
    last_line: proposal.lastLine,
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx
      .insertInto('proposal')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
  }
}

/** Documents that were withdrawn: what was read in them stays, and counts no more. */
function withdrawnDocuments(tx: Tx) {
  return tx.selectFrom('withdrawn_document').select('document_id')
}

function proposals(tx: Tx) {
  return tx
    .selectFrom('proposal as p')
    .innerJoin('document_version as v', 'v.id', 'p.version_id')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .leftJoin('person as w', 'w.id', 'p.decided_by')
    .select(['p.id', 'p.dossier_id', 'p.version_id', 'p.memo', 'p.proposed', 'p.value', 'p.sentence', 'p.page', 'p.first_line'])
    .select(['p.last_line', 'p.status', 'p.revision', 'p.fact_id', 'p.decided_at', 'd.name as document_name', 'w.name as decider'])
    .where('d.id', 'not in', withdrawnDocuments(tx))
}

export type ProposalRow = Awaited<ReturnType<typeof listProposalRows>>[number]
export type ProposalFilter = { dossier: string; version?: string; kinds?: readonly string[]; status?: string; document?: string }

export function listProposalRows(tx: Tx, filter: ProposalFilter) {
  let wish = proposals(tx).where('p.dossier_id', '=', filter.dossier)
  if (filter.version !== undefined) wish = wish.where('p.version_id', '=', filter.version)
  if (filter.document !== undefined) wish = wish.where('d.id', '=', filter.document)
  if (filter.kinds !== undefined) wish = wish.where('p.kind', 'in', filter.kinds)
  if (filter.status !== undefined) wish = wish.where('p.status', '=', filter.status)
  return wish.orderBy('d.created_at').orderBy('d.name').orderBy('p.version_id').orderBy('p.position').execute()
}

/** Those of the proposals that count. */
export function listTheseProposalRows(tx: Tx, ids: readonly string[]) {
  return proposals(tx).where('p.id', 'in', ids).execute()
}

/** The dossier and version that a proposal belongs to. */
export function findProposalPlace(tx: Tx, id: string) {
  return tx.selectFrom('proposal').select(['dossier_id', 'version_id']).where('id', '=', id).executeTakeFirst()
}

/** Keeps others off these proposals until the transaction ends; always in the same order. */
export async function lockProposals(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.selectFrom('proposal').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** The same of all that was read in a document. */
export async function lockProposalsOf(tx: Tx, document: string): Promise<void> {
  await tx
    .selectFrom('proposal')
    .select('id')
    .where('version_id', 'in', (of) => of.selectFrom('document_version').select('id').where('document_id', '=', document))
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function saveProposalDecision(
  tx: Tx,
  decision: { id: string; status: string; value: unknown; fact: string | null; decidedBy: string },
): Promise<void> {
  const decided = decision.status !== 'proposed'
  await tx
    .updateTable('proposal')
    .set((eb) => ({
      status: decision.status,
      value: jsonText(decision.value),
      fact_id: decision.fact,
      revision: eb('revision', '+', 1),
      decided_by: decided ? decision.decidedBy : null,
      decided_at: decided ? new Date() : null,
    }))
    .where('id', '=', decision.id)
    .execute()
}

export function countProposals(tx: Tx, dossier: string) {
  return tx
    .selectFrom('proposal as p')
    .innerJoin('document_version as v', 'v.id', 'p.version_id')
    .select(['p.kind', 'p.status'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('p.dossier_id', '=', dossier)
    .where('v.document_id', 'not in', withdrawnDocuments(tx))
    .groupBy(['kind', 'status'])
    .execute()
}
