import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { Mitigation, Risk, RiskFile, RiskMove, RiskRow, RiskWish } from '../model/risks.ts'
import { keepsPart } from '../rules/keeping.ts'
import { listMitigationRows } from '../store/mitigations.ts'
import { listNamedItems, organisationOfPerson, partyNames } from '../store/parties.ts'
import { countAllRisks, countRiskMoves, listRiskRows } from '../store/risk-list.ts'
import { findRiskRow, listAllRiskRows, listRiskNameRows, listRiskStates } from '../store/risks.ts'

type OfProgramme = { readonly programme: string }

export async function listRisks(
  tx: Tx,
  _actor: Actor,
  { programme, ...wish }: OfProgramme & RiskWish,
): Promise<{ risks: RiskRow[]; total: number }> {
  const { rows, total } = await listRiskRows(tx, programme, wish)
  return { risks: rows, total }
}

/** How many live risks stand where, and how many risks there are in all. */
export async function getRiskMatrix(tx: Tx, _actor: Actor, programme: string): Promise<{ moves: RiskMove[]; all: number }> {
  return { moves: await countRiskMoves(tx, programme), all: await countAllRisks(tx, programme) }
}

export async function getRisk(
  tx: Tx,
  actor: Actor,
  { programme, risk: id }: OfProgramme & { readonly risk: string },
): Promise<RiskFile | Refusal<'risk.unknown'>> {
  const risk = await findRiskRow(tx, programme, id)
  if (!risk) return refuse('risk.unknown')
  const items = await listNamedItems(tx, programme, risk.items)
  const names = await partyNames(tx, { organisations: [risk.raisedBy, risk.owner], people: [risk.ownerPerson] })
  const keeper = { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
  const ofPerson = risk.ownerPerson === null ? null : ((await organisationOfPerson(tx, risk.ownerPerson)) ?? null)
  const mayChange = keepsPart(keeper, [risk.raisedBy, risk.owner, ofPerson, ...items.map((item) => item.keeper)])
  const mitigations = (await listMitigationRows(tx, programme, id)).map(({ personOrganisation, ...mitigation }) => ({
    ...mitigation,
    mayChange: mayChange || keepsPart(keeper, [mitigation.owner, personOrganisation]),
  }))
  return {
    risk,
    raisedByName: names.get(risk.raisedBy ?? '') ?? risk.raisedByText,
    ownerName: names.get(risk.owner ?? risk.ownerPerson ?? '') ?? '',
    items: items.map(({ keeper: _, ...item }) => item),
    mitigations,
    states: (await listRiskStates(tx, programme, id)).map(stateOf),
    mayChange,
  }
}

function stateOf({ id: _, items, demo: _demo, ...state }: Risk & { by: string }) {
  return { ...state, touches: items.length }
}

export type RiskName = { readonly id: string; readonly code: string; readonly title: string; readonly status: string }

/** Those of the ids that are risks of this programme, by code and title. */
export async function listRiskNames(tx: Tx, programme: string, ids: readonly string[]): Promise<RiskName[]> {
  return ids.length === 0 ? [] : listRiskNameRows(tx, programme, ids)
}

/** Every risk of a programme, closed ones too, by code. */
export function listAllRisks(tx: Tx, _actor: Actor, programme: string): Promise<Risk[]> {
  return listAllRiskRows(tx, programme)
}

/** Every mitigation of a programme. */
export async function listAllMitigations(tx: Tx, _actor: Actor, programme: string): Promise<Mitigation[]> {
  return (await listMitigationRows(tx, programme)).map(({ personOrganisation: _, ...mitigation }) => mitigation)
}
