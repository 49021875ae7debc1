import type { directions, frequencies } from '../../../monitoring/model/indicators.ts'
import type { SheetColumn, SheetForm, Words } from '../../model/sheets.ts'
import { mark, organisation, source, title, touches } from './columns.ts'

export const frequencyWords = {
  monthly: { nl: 'maandelijks', en: 'monthly' },
  quarterly: { nl: 'per kwartaal', en: 'quarterly' },
  yearly: { nl: 'jaarlijks', en: 'yearly' },
  twoYearly: { nl: 'tweejaarlijks', en: 'two-yearly' },
  irregular: { nl: 'onregelmatig', en: 'irregular' },
} as const satisfies Readonly<Record<(typeof frequencies)[number], Words[string]>>

export const directionWords = {
  up: { nl: 'omhoog', en: 'up' },
  down: { nl: 'omlaag', en: 'down' },
  none: { nl: 'geen richting', en: 'no direction' },
} as const satisfies Readonly<Record<(typeof directions)[number], Words[string]>>

function day(key: string, { nl, en }: { nl: string; en: string }, explain: SheetColumn['explain']): SheetColumn {
  return { key, nl, en, kind: 'day', explain, example: '' }
}

function number(key: string, { nl, en }: { nl: string; en: string }, example: string): SheetColumn {
  return {
    key,
    nl,
    en,
    kind: 'number',
    explain: { nl: 'Een getal in de eenheid van de indicator.', en: 'A number in the unit of the indicator.' },
    example,
  }
}

const indicatorColumns: readonly SheetColumn[] = [
  {
    key: 'number',
    nl: 'Indicatorcode',
    en: 'Indicator code',
    kind: 'text',
    longest: 20,
    explain: {
      nl: 'Hieraan wordt de rij herkend. Zonder code telt de naam.',
      en: 'By this the row is recognised. Without a code the name counts.',
    },
    example: 'I-1',
  },
  { ...title, key: 'name', nl: 'Indicator', en: 'Indicator' },
  {
    ...source,
    key: 'definition',
    nl: 'Definitie',
    en: 'Definition',
    longest: 10_000,
    explain: { nl: 'Wat er precies geteld wordt.', en: 'What exactly is counted.' },
  },
  {
    ...source,
    key: 'unit',
    nl: 'Eenheid',
    en: 'Unit',
    longest: 100,
    explain: { nl: 'Bijvoorbeeld procent.', en: 'Such as per cent.' },
    example: 'procent',
  },
  { ...source, longest: 1000 },
  {
    ...source,
    key: 'sourceUrl',
    nl: 'Adres van de bron',
    en: 'Address of the source',
    longest: 2000,
    explain: { nl: 'Begint met https://.', en: 'Begins with https://.' },
  },
  {
    key: 'frequency',
    nl: 'Hoe vaak',
    en: 'How often',
    kind: 'word',
    words: frequencyWords,
    explain: { nl: 'Leeg in een nieuwe rij: jaarlijks.', en: 'Empty in a new row: yearly.' },
    example: 'jaarlijks',
  },
  { ...organisation, key: 'owner', nl: 'Eigenaar', en: 'Owner' },
  day(
    'nextExpectedOn',
    { nl: 'Volgende waarde verwacht', en: 'Next value expected' },
    { nl: 'Wanneer de volgende waarde komt.', en: 'When the next value comes.' },
  ),
  {
    key: 'direction',
    nl: 'Gewenste richting',
    en: 'Wanted direction',
    kind: 'word',
    words: directionWords,
    explain: { nl: 'Leeg in een nieuwe rij: geen richting.', en: 'Empty in a new row: no direction.' },
    example: 'omlaag',
  },
  number('targetValue', { nl: 'Streefwaarde', en: 'Target' }, '10'),
  {
    key: 'targetYear',
    nl: 'Streefjaar',
    en: 'Target year',
    kind: 'year',
    explain: { nl: 'Hoort bij de streefwaarde.', en: 'Belongs to the target.' },
    example: '2029',
  },
  {
    key: 'breakdowns',
    nl: 'Uitsplitsingen',
    en: 'Breakdowns',
    kind: 'list',
    longest: 100,
    explain: {
      nl: 'Groepen die apart geteld worden, gescheiden door een puntkomma.',
      en: 'Groups that are counted apart, separated by semicolons.',
    },
    example: 'vrouwen; mannen',
  },
  touches,
  day('endedOn', { nl: 'Beëindigd op', en: 'Ended on' }, { nl: 'Leeg zolang er gemeten wordt.', en: 'Empty as long as it is measured.' }),
]

const observationColumns: readonly SheetColumn[] = [
  {
    key: 'indicator',
    nl: 'Indicator',
    en: 'Indicator',
    kind: 'ref',
    of: ['indicators'],
    required: true,
    explain: { nl: 'Code of naam van de indicator.', en: 'Code or name of the indicator.' },
    example: 'I-1',
  },
  {
    ...source,
    key: 'breakdown',
    nl: 'Uitsplitsing',
    en: 'Breakdown',
    longest: 100,
    explain: { nl: 'Een van de groepen; leeg is het geheel.', en: 'One of the groups; empty is the whole.' },
  },
  {
    key: 'period',
    nl: 'Periode',
    en: 'Period',
    kind: 'text',
    required: true,
    longest: 7,
    explain: { nl: 'Jaar, kwartaal of maand: 2026, 2026-Q3 of 2026-09.', en: 'Year, quarter or month: 2026, 2026-Q3 or 2026-09.' },
    example: '2026',
  },
  { ...number('value', { nl: 'Waarde', en: 'Value' }, '12,5'), required: true },
  number('low', { nl: 'Ondergrens', en: 'Lower bound' }, '11'),
  number('high', { nl: 'Bovengrens', en: 'Upper bound' }, '14'),
  {
    ...source,
    key: 'note',
    nl: 'Opmerking',
    en: 'Note',
    longest: 2000,
    explain: { nl: 'Wat een lezer moet weten.', en: 'What a reader must know.' },
  },
  { ...source, longest: 1000 },
  {
    key: 'breaksSeries',
    nl: 'Breuk in de reeks',
    en: 'Break in the series',
    kind: 'yesNo',
    explain: { nl: 'Is deze waarde niet te vergelijken met de vorige?', en: 'Can this value not be compared with the one before?' },
    example: 'nee',
  },
  {
    ...source,
    key: 'correction',
    nl: 'Reden van correctie',
    en: 'Reason for correction',
    longest: 2000,
    explain: { nl: 'Verplicht als een waarde die er al is verandert.', en: 'Required where a value that is there changes.' },
  },
  mark,
]

export const indicatorForms = {
  indicators: { kind: 'indicators', nl: 'Indicatoren', en: 'Indicators', columns: indicatorColumns },
  observations: { kind: 'observations', nl: 'Waarnemingen', en: 'Observations', columns: observationColumns },
} as const satisfies Readonly<Record<string, SheetForm>>
