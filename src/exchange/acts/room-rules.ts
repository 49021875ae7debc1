import { keepsMoneyOf, refuseYears } from '../../budget/rules/lines.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { IndicatorFields, ObservationFields } from '../../monitoring/model/indicators.ts'
import { emptyIndicator, refuseIndicator, refuseValue, startOfPeriod } from '../../monitoring/rules/indicators.ts'
import type { ItemFields } from '../../programme/model/items.ts'
import { emptyFields, keepsItem, refuseFields } from '../../programme/rules/items.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { MitigationFields, RiskFields } from '../../risk/model/risks.ts'
import { keepsPart } from '../../risk/rules/keeping.ts'
import { emptyRisk, refuseMitigation, refuseRisk } from '../../risk/rules/risks.ts'
import type { SheetKind, Value, Values } from '../model/sheets.ts'
import type { RoomRules } from '../rules/import/kind-rule.ts'
import { itemKindOf } from '../rules/import/tree-rules.ts'

/** What the rooms of the programme say of rows that somebody wants written. */
export async function roomRules(tx: Tx, actor: Actor, programme: string): Promise<RoomRules> {
  const keeper = { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
  const today = dayAt(new Date())
  return {
    keepsProgramme: keeper.roles.includes('coordinator'),
    keepsItem: (item) => keepsItem(keeper, item),
    keepsMoney: (organisation) => keepsMoneyOf(keeper, organisation),
    keepsPart: (organisations) => keepsPart(keeper, organisations),
    refuse: (kind, values) => refuse(kind, values, today)?.refused ?? null,
  }
}

function refuse(kind: SheetKind, values: Values, today: Day): Refusal | null {
  const item = itemKindOf(kind)
  if (item !== null) return refuseFields(item, fieldsOf<ItemFields>(emptyFields(item), values))
  if (kind === 'costs' || kind === 'budgetLines')
    return refuseYears({ year: Number(values['year']), priceLevel: yearOrNull(values['priceLevel']) })
  if (kind === 'risks') return refuseRisk(fieldsOf<RiskFields>({ ...emptyRisk, title: '' }, { ...values, ...scoresIn(values) }))
  if (kind === 'mitigations') return refuseMitigation(fieldsOf<MitigationFields>(emptyMitigation, values))
  if (kind === 'indicators') return refuseIndicator(fieldsOf<IndicatorFields>({ ...emptyIndicator, name: '' }, values))
  return kind === 'observations' ? refuseObservation(values, today) : null
}

const emptyMitigation: MitigationFields = { action: '', owner: null, ownerPerson: null, dueOn: null, status: 'planned' }

function refuseObservation(values: Values, today: Day): Refusal | null {
  const start = startOfPeriod(String(values['period']), today)
  if (isRefusal(start)) return start
  const { value, low, high } = values
  // The columns of these are numbers.
  return refuseValue({ value, low, high } as Pick<ObservationFields, 'value' | 'low' | 'high'>)
}

function yearOrNull(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null
}

/** A sheet holds scores as the words 1 to 5. */
function scoresIn(values: Values): Values {
  const keys = ['chance', 'impact', 'chanceAfter', 'impactAfter']
  return Object.fromEntries(keys.map((key) => [key, typeof values[key] === 'string' ? Number(values[key]) : null]))
}

/** The values of a sheet's columns are those of the room's fields, under the same names and of the same types. */
function fieldsOf<Fields extends object>(empty: Fields, values: Values): Fields {
  const written = Object.entries(values).filter(([key, value]) => key in empty && value !== undefined)
  return { ...empty, ...Object.fromEntries(written) } as Fields
}
