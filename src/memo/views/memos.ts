import { guardDossier } from '../../dossier/views/guards.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { type Guarded, keeperRoles, rolesIn } from '../../identity/rules/access.ts'
import { organisationNames, organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { draftRoles, MemoHeader, MemoRow, type MemoView, makes } from '../model/memos.ts'
import { keepsMemo } from '../rules/keeping.ts'
import { isOpen } from '../rules/states.ts'
import { findMemoRow, latestVersionNumber, listAddressees, listMemoRows, type MemoRecord } from '../store/memos.ts'

const parseHeader = parserOf(MemoHeader)
const parseRow = parserOf(MemoRow)

/** A memo is as closed as the dossier that it lies in; null where this transaction's actor does not see it. */
export async function guardMemo(tx: Tx, id: string): Promise<Guarded | null> {
  const row = await findMemoRow(tx, id)
  return row ? guardDossier(tx, row.dossier_id) : null
}

/** The header of a memo as it stands. */
export async function headerOf(tx: Tx, row: MemoRecord): Promise<MemoHeader> {
  const addressees = (await listAddressees(tx, [row.id])).get(row.id) ?? []
  return parseHeader({
    kind: row.kind,
    subject: row.subject,
    fromUnit: row.from_unit,
    contact: row.contact,
    reference: row.reference,
    memoDate: row.memo_date,
    decideBy: row.decide_by,
    notPublic: row.not_public,
    addressees,
  })
}

/** The roles of an actor that count in the dossier of a memo. */
export async function rolesInMemo(tx: Tx, actor: Actor, row: MemoRecord): Promise<readonly string[]> {
  const guarded = await guardDossier(tx, row.dossier_id)
  return guarded === null ? [] : [...rolesIn(guarded, actor.held), ...keeperRoles(actor.held)]
}

/** Whether header, rounds and handing over of a memo are an actor's. */
export async function keepsIn(tx: Tx, actor: Actor, row: MemoRecord): Promise<boolean> {
  const maker = { roles: await rolesInMemo(tx, actor, row), organisation: await organisationOf(tx, actor) }
  return keepsMemo({ organisation: row.organisation_id }, maker)
}

/** What an actor may do with the text of a memo now. `mayEdit`: type in it; `seesDraft`: see it as it is typed. */
function rightsIn({ status }: Pick<MemoRecord, 'status'>, roles: readonly string[]): Pick<MemoView, 'mayEdit' | 'seesDraft'> {
  return { mayEdit: isOpen(status) && makes(roles), seesDraft: draftRoles.some((role) => roles.includes(role)) }
}

type TypingRights = Pick<MemoView, 'dossier' | 'status' | 'mayEdit' | 'seesDraft'>

/** The same where nothing else of the memo is wanted: it is asked at every change that is typed. */
export async function typingRights(tx: Tx, actor: Actor, memo: string): Promise<TypingRights | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  return { dossier: row.dossier_id, status: row.status, ...rightsIn(row, await rolesInMemo(tx, actor, row)) }
}

export async function getMemo(tx: Tx, actor: Actor, id: string): Promise<MemoView | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, id)
  if (!row) return refuse('memo.unknown')
  const roles = await rolesInMemo(tx, actor, row)
  const header = await headerOf(tx, row)
  const { kind: _kind, subject: _subject, ...known } = rowOf(row, header)
  const { dossier, dossierTitle, programme, status, demo, since } = known
  return {
    ...{ id, dossier, dossierTitle, programme, status, demo, since, header },
    offeredVersion: row.offered_version,
    latestVersion: await latestVersionNumber(tx, id),
    ...rightsIn(row, roles),
    keeps: await keepsIn(tx, actor, row),
    ministry: row.organisation_id === null ? '' : ((await organisationNames(tx, [row.organisation_id]))[0]?.abbreviation ?? ''),
    roles: [...new Set(roles)],
    revision: row.revision,
  }
}

/** The memos of a dossier that the actor sees, those that changed last first. */
export async function listMemos(tx: Tx, _actor: Actor, dossier: string): Promise<MemoRow[]> {
  const rows = await listMemoRows(tx, dossier)
  const addressees = await listAddressees(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => rowOf(row, { addressees: addressees.get(row.id) ?? [] }))
}

export function rowOf(row: MemoRecord, { addressees }: Pick<MemoHeader, 'addressees'>): MemoRow {
  return parseRow({
    id: row.id,
    dossier: row.dossier_id,
    dossierTitle: row.dossier_title,
    programme: row.programme_id,
    kind: row.kind,
    subject: row.subject,
    status: row.status,
    fromUnit: row.from_unit,
    reference: row.reference,
    memoDate: row.memo_date,
    decideBy: row.decide_by,
    addressees: addressees.map(({ name }) => name),
    demo: row.demo,
    since: row.since.toISOString(),
  })
}
