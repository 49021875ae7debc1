import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { concernedIn, keeperIn, refuseUnknown } from '../../risk/acts/concerned.ts'
import { keepsPart } from '../../risk/rules/keeping.ts'
import type { Indicator, IndicatorFields } from '../model/indicators.ts'
import { emptyIndicator, type IndicatorRefusal, refuseIndicator } from '../rules/indicators.ts'
import { changeIndicatorRow, findIndicatorRow, insertIndicators, isIndicatorCodeTaken, lockIndicatorRow } from '../store/indicators.ts'
import { listObservationRows } from '../store/observations.ts'

type Written = IndicatorRefusal | 'indicator.organisation-unknown' | 'indicator.item-unknown' | 'indicator.code-taken'
type OfProgramme = { readonly programme: string }

export type NewIndicatorWish = OfProgramme & { readonly name: string; readonly demo?: boolean } & Partial<IndicatorFields>

/** Adds an indicator. */
export async function addIndicator(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, ...written }: NewIndicatorWish,
): Promise<{ id: string } | Refusal<Written | 'indicator.not-your-part'>> {
  const fields: IndicatorFields = { ...emptyIndicator, ...written }
  const refused = refuseIndicator(fields) ?? (await refuseNamed(tx, programme, fields))
  if (refused) return refused
  if (!(await keepsIndicator(tx, actor, { programme, indicator: fields }))) return refuse('indicator.not-your-part')
  if (await isIndicatorCodeTaken(tx, programme, { code: fields.code, not: null })) return refuse('indicator.code-taken')
  const id = randomUUID()
  await insertIndicators(tx, [{ id, programme, fields, demo, by: actor.person }])
  await recordAct(tx, actor, { act: 'addIndicator', thing: 'indicator', thingId: id, dossier: null, programme, after: fields })
  return { id }
}

/** Writes a new state of an indicator. */
export async function changeIndicator(
  tx: Tx,
  actor: Actor,
  { programme, indicator: id, revision, ...fields }: OfProgramme & { indicator: string; revision: number } & IndicatorFields,
): Promise<
  { id: string } | Refusal<Written | 'indicator.not-your-part' | 'indicator.unknown' | 'indicator.stale' | 'indicator.breakdown-in-use'>
> {
  const now = await lockKeptIndicator(tx, actor, { programme, indicator: id })
  if (isRefusal(now)) return now
  if (now.revision !== revision) return refuse('indicator.stale')
  const added = fields.items.filter((item) => !now.items.includes(item))
  const refused = refuseIndicator(fields) ?? (await refuseNamed(tx, programme, { ...fields, items: added }))
  if (refused) return refused
  if (await isIndicatorCodeTaken(tx, programme, { code: fields.code, not: id })) return refuse('indicator.code-taken')
  if (await losesBreakdown(tx, programme, { id, kept: fields.breakdowns })) return refuse('indicator.breakdown-in-use')
  if (!(await changeIndicatorRow(tx, now, { fields, by: actor.person }))) return refuse('indicator.stale')
  const what = { act: 'changeIndicator', thing: 'indicator', thingId: id } as const
  await recordAct(tx, actor, { ...what, dossier: null, programme, before: now, after: fields })
  return { id }
}

/** The indicator as it stands, held until the transaction ends, if the actor keeps it. */
export async function lockKeptIndicator(
  tx: Tx,
  actor: Actor,
  { programme, indicator: id }: OfProgramme & { readonly indicator: string },
): Promise<Indicator | Refusal<'indicator.unknown' | 'indicator.not-your-part'>> {
  const seen = await findIndicatorRow(tx, programme, id)
  if (!seen) return refuse('indicator.unknown')
  const keeps = await keepsIndicator(tx, actor, { programme, indicator: seen })
  return (keeps && (await lockIndicatorRow(tx, programme, id))) || refuse('indicator.not-your-part')
}

/** Whether the actor keeps an indicator: a co-ordinator, or an author whose organisation owns it or leads a measure that it is about. */
async function keepsIndicator(
  tx: Tx,
  actor: Actor,
  { programme, indicator }: OfProgramme & { readonly indicator: Pick<Indicator, 'owner' | 'items'> },
): Promise<boolean> {
  const concerned = await concernedIn(tx, programme, { organisations: [indicator.owner], person: null, items: indicator.items })
  return keepsPart(await keeperIn(tx, actor, programme), concerned)
}

async function refuseNamed(tx: Tx, programme: string, { owner, items }: IndicatorFields): Promise<Refusal<Written> | null> {
  const unknown = await refuseUnknown(tx, programme, { organisations: [owner], person: null, items })
  return unknown && refuse(unknown.refused === 'risk.item-unknown' ? 'indicator.item-unknown' : 'indicator.organisation-unknown')
}

async function losesBreakdown(tx: Tx, programme: string, { id, kept }: { id: string; kept: readonly string[] }): Promise<boolean> {
  const names = new Set(['', ...kept.map((name) => name.trim())])
  return (await listObservationRows(tx, programme, id)).some(({ breakdown }) => !names.has(breakdown))
}
