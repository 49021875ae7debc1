import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { LineFields, Share } from '../model/lines.ts'
import { keepsMoneyOf, type LineRefusal, refuseLine, refuseShares, type SharesRefusal } from '../rules/lines.ts'
import { addBudgetLineRows, changeLineRow, type LineRecord, listShareRows, lockLineRow, setShareRows } from '../store/lines.ts'
import { listKnownMeasures } from '../store/measures.ts'
import { lineRow } from '../views/lines.ts'
import { moneyKeeper } from '../views/money.ts'

type OfProgramme = { readonly programme: string }
export type OfLine = OfProgramme & { readonly line: string; readonly revision: number }

type WriteRefusal = LineRefusal | 'budgetLine.not-your-part' | 'budgetLine.organisation-unknown'
type OpenRefusal = 'budgetLine.unknown' | 'budgetLine.stale' | 'budgetLine.withdrawn' | 'budgetLine.not-your-part'

/** Adds a line for an organisation that the actor keeps the money of. */
export async function addBudgetLine(
  tx: Tx,
  actor: Actor,
  { programme, fields, demo = false }: OfProgramme & { readonly fields: LineFields; readonly demo?: boolean },
): Promise<{ id: string } | Refusal<WriteRefusal>> {
  if (!keepsMoneyOf(await moneyKeeper(tx, actor, programme), fields.organisation)) return refuse('budgetLine.not-your-part')
  const refused = refuseLine(fields, 0n)
  if (refused) return refused
  if ((await unknownOrganisations(tx, [fields.organisation])).length > 0) return refuse('budgetLine.organisation-unknown')
  const id = randomUUID()
  await addBudgetLineRows(tx, [{ id, programme, fields, demo, by: actor.person }])
  await recordAct(tx, actor, { act: 'addBudgetLine', thing: 'budgetLine', thingId: id, dossier: null, programme, after: fields })
  return { id }
}

/** Writes a line anew. An author or controller can neither take a line of another organisation nor give one away. */
export async function changeBudgetLine(
  tx: Tx,
  actor: Actor,
  { programme, line, revision, fields }: OfLine & { readonly fields: LineFields },
): Promise<{ id: string } | Refusal<WriteRefusal | OpenRefusal>> {
  const row = await openLine(tx, actor, { programme, line, revision })
  if (isRefusal(row)) return row
  if (!keepsMoneyOf(await moneyKeeper(tx, actor, programme), fields.organisation)) return refuse('budgetLine.not-your-part')
  const refused = refuseLine(fields, BigInt(row.allocated))
  if (refused) return refused
  if ((await unknownOrganisations(tx, [fields.organisation])).length > 0) return refuse('budgetLine.organisation-unknown')
  if (!(await changeLineRow(tx, row, { fields, by: actor.person }))) return refuse('budgetLine.stale')
  await record(tx, actor, { act: 'changeBudgetLine', programme, row, after: fields })
  return { id: line }
}

/** Says what a line pays of which measures. What it paid before and is not named any more becomes nothing. */
export async function setBudgetShares(
  tx: Tx,
  actor: Actor,
  { programme, line, revision, shares }: OfLine & { readonly shares: readonly Share[] },
): Promise<{ id: string } | Refusal<SharesRefusal | OpenRefusal>> {
  const row = await openLine(tx, actor, { programme, line, revision })
  if (isRefusal(row)) return row
  const known = await listKnownMeasures(
    tx,
    programme,
    shares.map(({ measure }) => measure),
  )
  const refused = refuseShares(row, shares, known)
  if (refused) return refused
  const before = (await listShareRows(tx, line)).map(({ id, cents }) => ({ measure: id, cents }))
  const gone = before.filter(({ measure }) => !shares.some((share) => share.measure === measure))
  const all = [...shares, ...gone.map(({ measure }) => ({ measure, cents: '0' }))]
  // The line counts a revision too: who looks at its shares looks at the line.
  if (!(await changeLineRow(tx, row, { by: actor.person }))) return refuse('budgetLine.stale')
  await setShareRows(
    tx,
    all.map((share) => ({ ...share, line, programme, by: actor.person })),
  )
  await recordAct(tx, actor, {
    act: 'setBudgetShares',
    thing: 'budgetLine',
    thingId: line,
    dossier: null,
    programme,
    before: { shares: before },
    after: { shares },
  })
  return { id: line }
}

/** Takes a line out of every sum; it stays readable, with the reason. */
export async function withdrawBudgetLine(
  tx: Tx,
  actor: Actor,
  { programme, line, revision, reason }: OfLine & { readonly reason: string },
): Promise<{ id: string } | Refusal<OpenRefusal | 'budgetLine.reason-empty'>> {
  const row = await openLine(tx, actor, { programme, line, revision })
  if (isRefusal(row)) return row
  if (reason.trim() === '') return refuse('budgetLine.reason-empty')
  if (!(await changeLineRow(tx, row, { withdrawn: { reason: reason.trim() }, by: actor.person }))) return refuse('budgetLine.stale')
  await record(tx, actor, { act: 'withdrawBudgetLine', programme, row, after: { reason } })
  return { id: line }
}

/** The line as it is now, held for this transaction, if it is the actor's to change and still what the actor saw. */
async function openLine(tx: Tx, actor: Actor, { programme, line, revision }: OfLine): Promise<LineRecord | Refusal<OpenRefusal>> {
  const row = await lockLineRow(tx, programme, line)
  if (!row) return refuse('budgetLine.unknown')
  if (!keepsMoneyOf(await moneyKeeper(tx, actor, programme), row.organisation_id)) return refuse('budgetLine.not-your-part')
  if (row.withdrawn) return refuse('budgetLine.withdrawn')
  return row.revision === revision ? row : refuse('budgetLine.stale', { revision: row.revision })
}

type Change = { readonly act: string; readonly programme: string; readonly row: LineRecord; readonly after: unknown }

function record(tx: Tx, actor: Actor, { act, programme, row, after }: Change): Promise<void> {
  const { organisation, year, cents, purpose, source, state, recurring, priceLevel } = lineRow(row)
  const before = { organisation: organisation.id, year, cents, purpose, source, state, recurring, priceLevel }
  return recordAct(tx, actor, { act, thing: 'budgetLine', thingId: row.id, dossier: null, programme, before, after })
}
