import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Risk, RiskFields } from '../model/risks.ts'
import { keepsPart, mayRaise } from '../rules/keeping.ts'
import { emptyRisk, type RiskRefusal, refuseRisk } from '../rules/risks.ts'
import { listMitigationRows } from '../store/mitigations.ts'
import { changeRiskRow, findRiskRow, insertRisks, isCodeTaken, linkRiskRow, lockRiskRow } from '../store/risks.ts'
import { type ConcernedRefusal, concernedIn, keeperIn, refuseUnknown } from './concerned.ts'

type Written = RiskRefusal | ConcernedRefusal | 'risk.code-taken' | 'risk.not-your-part'
export type RiskWishRefusal = Written | 'risk.unknown' | 'risk.stale' | 'risk.open-mitigations'

export type NewRiskWish = {
  readonly programme: string
  readonly title: string
  readonly items: readonly string[]
  readonly demo?: boolean
} & Partial<RiskFields>

const partiesOf = (fields: RiskFields, items: readonly string[]) => ({
  organisations: [fields.raisedBy, fields.owner],
  person: fields.ownerPerson,
  items,
})

/** Raises a risk. */
export async function addRisk(tx: Tx, actor: Actor, wish: NewRiskWish): Promise<{ id: string } | Refusal<Written>> {
  const { programme, items, demo = false, ...written } = wish
  const fields: RiskFields = { ...emptyRisk, ...written }
  const parties = partiesOf(fields, items)
  const refused = refuseRisk(fields) ?? (await refuseUnknown(tx, programme, parties))
  if (refused) return refused
  const owned = fields.owner !== null || fields.ownerPerson !== null
  const risk = { concerned: await concernedIn(tx, programme, parties), open: fields.status === 'open', owned }
  if (!mayRaise(await keeperIn(tx, actor, programme), risk)) return refuse('risk.not-your-part')
  if (await isCodeTaken(tx, programme, { code: fields.code, not: null })) return refuse('risk.code-taken')
  const id = randomUUID()
  await insertRisks(tx, [{ id, programme, fields, items, demo, by: actor.person }])
  await recordAct(tx, actor, { act: 'addRisk', thing: 'risk', thingId: id, dossier: null, programme, after: { ...fields, items } })
  return { id }
}

export type RevisedRisk = { readonly programme: string; readonly risk: string; readonly revision: number }

/** The risk as it stands, if the actor keeps it and read this revision. */
export async function lockKeptRisk(
  tx: Tx,
  actor: Actor,
  { programme, risk, revision }: Omit<RevisedRisk, 'revision'> & { readonly revision: number | null },
): Promise<Risk | Refusal<'risk.unknown' | 'risk.not-your-part' | 'risk.stale'>> {
  const seen = await findRiskRow(tx, programme, risk)
  if (!seen) return refuse('risk.unknown')
  const concerned = await concernedIn(tx, programme, partiesOf(seen, seen.items))
  if (!keepsPart(await keeperIn(tx, actor, programme), concerned)) return refuse('risk.not-your-part')
  const now = await lockRiskRow(tx, programme, risk)
  return now && (revision === null || now.revision === revision) ? now : refuse('risk.stale')
}

/** Writes a new state of a risk. */
export async function changeRisk(
  tx: Tx,
  actor: Actor,
  { programme, risk, revision, ...fields }: RevisedRisk & RiskFields,
): Promise<{ id: string } | Refusal<RiskWishRefusal>> {
  const now = await lockKeptRisk(tx, actor, { programme, risk, revision })
  if ('refused' in now) return now
  const refused = refuseRisk(fields) ?? (await refuseUnknown(tx, programme, partiesOf(fields, [])))
  if (refused) return refused
  if (await isCodeTaken(tx, programme, { code: fields.code, not: risk })) return refuse('risk.code-taken')
  if (fields.status === 'closed' && (await hasOpenMitigations(tx, programme, risk))) return refuse('risk.open-mitigations')
  if (!(await changeRiskRow(tx, now, { fields, by: actor.person }))) return refuse('risk.stale')
  await recordAct(tx, actor, { act: 'changeRisk', thing: 'risk', thingId: risk, dossier: null, programme, before: now, after: fields })
  return { id: risk }
}

/** Says which things of the programme a risk touches. */
export async function linkRisk(
  tx: Tx,
  actor: Actor,
  { programme, risk, revision, items }: RevisedRisk & { readonly items: readonly string[] },
): Promise<{ id: string } | Refusal<RiskWishRefusal>> {
  const now = await lockKeptRisk(tx, actor, { programme, risk, revision })
  if ('refused' in now) return now
  const added = items.filter((item) => !now.items.includes(item))
  const refused = await refuseUnknown(tx, programme, { organisations: [], person: null, items: added })
  if (refused) return refused
  if (!(await linkRiskRow(tx, now, { items, by: actor.person }))) return refuse('risk.stale')
  const [before, after] = [{ items: now.items }, { items }]
  await recordAct(tx, actor, { act: 'linkRisk', thing: 'risk', thingId: risk, dossier: null, programme, before, after })
  return { id: risk }
}

async function hasOpenMitigations(tx: Tx, programme: string, risk: string): Promise<boolean> {
  return (await listMitigationRows(tx, programme, risk)).some(({ status }) => status === 'planned' || status === 'underway')
}
