import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { addIndicatorRows, addObservationRows, type ObservationImport } from '../../monitoring/acts/bulk.ts'
import type { Frequency, IndicatorFields } from '../../monitoring/model/indicators.ts'
import { emptyIndicator } from '../../monitoring/rules/indicators.ts'
import { type DemoFacts, sourceText } from '../demo-facts.ts'
import { must } from '../must.ts'
import type { Ids, Place } from './place.ts'

type Fact = DemoFacts['indicators'][number]
type FactValue = Fact['values'][number]

/** What measures what, and what should go down; neither is in the sources, and the definition says so. */
const measures: Readonly<Record<string, string>> = {
  I10: 'M1.2',
  I11: 'M1.2',
  I12: 'M1.2',
  I16: 'M5.1',
  I19: 'M3.4',
  I20: 'M2.5',
  I22: 'M1.2',
}
const shouldFall: readonly string[] = ['I1', 'I2']
const whole = 'totaal'

/** The real indicators with their values; a value of which the source names no year is left out. */
export async function loadIndicators(tx: Tx, { programme, actor, facts }: Place, ids: Ids): Promise<void> {
  const all = facts.indicators.map((fact) => ({ fact, id: randomUUID() }))
  const rows = all.map(({ fact, id }) => ({ id, fields: indicatorOf(facts, fact, ids) }))
  must(await addIndicatorRows(tx, actor, { programme, rows }))
  const values = all.flatMap(({ fact, id }) => fact.values.flatMap((value) => observationOf(facts, { fact, value, indicator: id })))
  must(await addObservationRows(tx, actor, { programme, rows: values }))
}

function indicatorOf(facts: DemoFacts, fact: Fact, ids: Ids): IndicatorFields {
  const groups = fact.values.flatMap(({ group }) => (group === undefined || group === whole ? [] : [group]))
  const item = ids.get(measures[fact.code] ?? '')
  const yearless = fact.values.some((value) => periodOf(value) === null)
  const definition = [
    fact.note,
    fact.sample && `Steekproef: ${fact.sample}.`,
    yearless && 'De bron noemt geen jaar; daarom staan de waarden hier niet.',
    item && 'De koppeling aan een maatregel is onze indeling.',
    shouldFall.includes(fact.code) && 'Dat dit omlaag moet, is onze lezing.',
    sourceText(facts, fact.source),
  ].filter((line) => typeof line === 'string')
  return {
    ...emptyIndicator,
    code: fact.code,
    name: fact.name,
    unit: fact.unit,
    definition: definition.join('\n'),
    source: fact.owner ?? facts.sources[fact.source[0] ?? '']?.title ?? '',
    sourceUrl: facts.sources[fact.source[0] ?? '']?.url ?? '',
    frequency: frequencyOf(fact),
    direction: shouldFall.includes(fact.code) ? 'down' : 'none',
    breakdowns: [...new Set(groups)],
    items: item === undefined ? [] : [item],
  }
}

function frequencyOf({ frequency, values }: Fact): Frequency {
  if (frequency === 'tweejaarlijks') return 'twoYearly'
  return values.some(({ month }) => month !== undefined) ? 'monthly' : 'irregular'
}

function periodOf({ year, month }: FactValue): string | null {
  return month ?? (year === undefined || year === null ? null : String(year))
}

type OfIndicator = { readonly fact: Fact; readonly value: FactValue; readonly indicator: string }

function observationOf(facts: DemoFacts, { fact, value, indicator }: OfIndicator): ObservationImport[] {
  const period = periodOf(value)
  if (period === null) return []
  const { group = whole, qualifier, persons } = value
  const note = [qualifier && `In de bron: ${qualifier}.`, persons && `Dat zijn ${persons} personen.`].filter(
    (one) => typeof one === 'string',
  )
  const breaksSeries = fact.note?.includes(`Reeksbreuk: vanaf ${period}`) ?? false
  const source = fact.source.flatMap((name) => facts.sources[name]?.title ?? []).join('; ')
  const fields = { value: value.value, low: null, high: null, note: note.join(' '), source, breaksSeries }
  return [{ id: randomUUID(), indicator, breakdown: group === whole ? '' : group, period, fields }]
}
