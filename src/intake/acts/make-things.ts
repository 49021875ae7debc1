import { addMeasureCost } from '../../budget/acts/costs.ts'
import { addBudgetLine, setBudgetShares } from '../../budget/acts/lines.ts'
import { addStatedTotal } from '../../budget/acts/stated-totals.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { addItem } from '../../programme/acts/items.ts'
import { changeProfile } from '../../programme/acts/profile.ts'
import { getProfile } from '../../programme/views/profile.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { addMitigation } from '../../risk/acts/mitigations.ts'
import { addRisk } from '../../risk/acts/risks.ts'
import type { Into, IntoAs, Spread, TakeableValue } from '../model/take-over.ts'
import { yearsOfSpread } from '../rules/money-words.ts'
import { thingNames } from '../views/thing-names.ts'
import type { Made } from './take-over.ts'

type OfFact = { readonly programme: string; readonly fact: string; readonly cents: string }
type Wish = { readonly programme: string; readonly fact: string; readonly value: TakeableValue; readonly into: Into }

/** Makes in its own room what a fact becomes, or finds what is there already; each room refuses as it does otherwise. */
export async function makeThings(tx: Tx, actor: Actor, { into, value, ...of }: Wish): Promise<Made | Refusal> {
  const money = { ...of, cents: value.kind === 'amount' ? value.cents : '0' }
  switch (into.as) {
    case 'budgetLine':
      return makeLines(tx, actor, { ...money, into })
    case 'measureCost':
      return makeCosts(tx, actor, { ...money, into })
    case 'statedTotal':
      return makeTotal(tx, actor, { ...money, into })
    case 'existing':
      return findThings(tx, actor, { ...of, into })
    case 'organisation':
      return joinProgramme(tx, actor, { ...of, into })
    default:
      return makeOne(tx, actor, { programme: of.programme, into })
  }
}

async function makeOne(
  tx: Tx,
  actor: Actor,
  { programme, into }: { readonly programme: string; readonly into: IntoAs<'risk' | 'mitigation' | 'measure'> },
): Promise<Made | Refusal> {
  const { as: thing } = into
  const made = await (into.as === 'risk'
    ? addRisk(tx, actor, { programme, title: into.title, event: into.event, raisedBy: into.raisedBy, items: into.items })
    : into.as === 'mitigation'
      ? addMitigation(tx, actor, { programme, ...mitigationOf(into) })
      : addItem(tx, actor, { programme, kind: 'measure', ...measureOf(into) }))
  return isRefusal(made) ? made : { thing, ids: [made.id] }
}

function mitigationOf({ risk, action, owner, dueOn }: IntoAs<'mitigation'>) {
  return { risk, action, owner, ownerPerson: null, dueOn, status: 'planned' } as const
}

function measureOf({ parent, title, description, lead }: IntoAs<'measure'>) {
  return { parent, title, description, lead }
}

/** The years of a spread, each with whether it goes on from then. */
function yearsOf(spread: Spread): { year: number; recurring: boolean }[] {
  return yearsOfSpread(spread).map((year) => ({ year, recurring: spread.way === 'recurring' }))
}

async function makeLines(
  tx: Tx,
  actor: Actor,
  { programme, cents, into }: OfFact & { into: IntoAs<'budgetLine'> },
): Promise<Made | Refusal> {
  const { organisation, purpose, source, state, priceLevel, measure } = into
  const ids: string[] = []
  for (const years of yearsOf(into.spread)) {
    const fields = { organisation, purpose: purpose.trim(), source: source.trim(), state, priceLevel, cents, ...years }
    const line = await addBudgetLine(tx, actor, { programme, fields })
    if (isRefusal(line)) return line
    const shared =
      measure === null ? null : await setBudgetShares(tx, actor, { programme, line: line.id, revision: 1, shares: [{ measure, cents }] })
    if (isRefusal(shared)) return shared
    ids.push(line.id)
  }
  return { thing: 'budgetLine', ids }
}

async function makeCosts(
  tx: Tx,
  actor: Actor,
  { programme, cents, into }: OfFact & { into: IntoAs<'measureCost'> },
): Promise<Made | Refusal> {
  const { measure, priceLevel, explanation } = into
  const ids: string[] = []
  for (const years of yearsOf(into.spread)) {
    const cost = await addMeasureCost(tx, actor, { programme, measure, fields: { cents, priceLevel, explanation, ...years } })
    if (isRefusal(cost)) return cost
    ids.push(cost.id)
  }
  return { thing: 'measureCost', ids }
}

async function makeTotal(
  tx: Tx,
  actor: Actor,
  { programme, fact, cents, into }: OfFact & { into: IntoAs<'statedTotal'> },
): Promise<Made | Refusal> {
  const { as: thing, ...fields } = into
  const total = await addStatedTotal(tx, actor, { programme, fields: { ...fields, source: '', fact, cents } })
  return isRefusal(total) ? total : { thing, ids: [total.id] }
}

type InProgramme<As extends Into['as']> = { readonly programme: string; readonly fact: string; readonly into: IntoAs<As> }

/** What is there keeps what it is: the fact only becomes its source. Whoever writes in the programme may say so. */
async function findThings(tx: Tx, actor: Actor, { programme, into }: InProgramme<'existing'>): Promise<Made | Refusal> {
  const writes = rolesInProgramme(actor, programme).some((role) => role === 'coordinator' || role === 'author')
  if (!writes) return refuse('takeOver.not-in-programme')
  const { thing, ids } = into
  if (thing === 'organisation') return refuse('takeOver.other-kind')
  const names = await thingNames(tx, actor, { programme, taken: [into] })
  return ids.every((id) => names.get(id)?.ended === false) ? { thing, ids } : refuse('takeOver.thing-unknown')
}

/** An organisation takes part from now on; where it did already only the source is added. */
async function joinProgramme(tx: Tx, actor: Actor, { programme, into }: InProgramme<'organisation'>): Promise<Made | Refusal> {
  if (!rolesInProgramme(actor, programme).includes('coordinator')) return refuse('takeOver.coordinator-only')
  const profile = await getProfile(tx, actor, programme)
  if (isRefusal(profile)) return profile
  const { revision, coordinating, participating } = profile
  const made: Made = { thing: 'organisation', ids: [into.organisation] }
  if ([...coordinating, ...participating].includes(into.organisation)) return made
  const joined = await changeProfile(tx, actor, { programme, revision, participating: [...participating, into.organisation] })
  return isRefusal(joined) ? joined : made
}
