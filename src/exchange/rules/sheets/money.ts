import type { lineStates } from '../../../budget/model/lines.ts'
import type { SheetColumn, SheetForm, Words } from '../../model/sheets.ts'
import { explanation, mark, organisation, source } from './columns.ts'

export const lineStateWords = {
  requested: { nl: 'gevraagd', en: 'requested' },
  reserved: { nl: 'gereserveerd', en: 'reserved' },
  decided: { nl: 'besloten', en: 'decided' },
  realised: { nl: 'gerealiseerd', en: 'realised' },
} as const satisfies Readonly<Record<(typeof lineStates)[number], Words[string]>>

const year: SheetColumn = {
  key: 'year',
  nl: 'Jaar',
  en: 'Year',
  kind: 'year',
  required: true,
  explain: { nl: 'Van 1990 tot en met 2100.', en: 'From 1990 through 2100.' },
  example: '2026',
}
const cents: SheetColumn = {
  key: 'cents',
  nl: 'Bedrag',
  en: 'Amount',
  kind: 'cents',
  required: true,
  explain: {
    nl: 'In hele euro’s en centen, niet in duizenden of miljoenen.',
    en: 'In whole euros and cents, not in thousands or millions.',
  },
  example: '250000',
}
const recurring: SheetColumn = {
  key: 'recurring',
  nl: 'Structureel',
  en: 'Recurring',
  kind: 'yesNo',
  explain: { nl: 'Komt het elk jaar terug vanaf dit jaar?', en: 'Does it come back every year from this year on?' },
  example: 'nee',
}
const priceLevel: SheetColumn = {
  ...year,
  key: 'priceLevel',
  nl: 'Prijspeil',
  en: 'Price level',
  required: false,
  explain: { nl: 'Het jaar in de prijzen waarvan het bedrag is.', en: 'The year in whose prices the amount is.' },
  example: '2026',
}

export const moneyForms = {
  costs: {
    kind: 'costs',
    nl: 'Kosten',
    en: 'Costs',
    columns: [
      {
        key: 'measure',
        nl: 'Maatregel',
        en: 'Measure',
        kind: 'ref',
        of: ['measures', 'boldIdeas'],
        required: true,
        explain: { nl: 'Nummer van de maatregel die dit kost.', en: 'Number of the measure that costs this.' },
        example: '1.1.1',
      },
      year,
      { ...cents, nl: 'Kosten', en: 'Cost' },
      recurring,
      priceLevel,
      { ...explanation, longest: 2000, explain: { nl: 'Waar het voor is.', en: 'What it is for.' } },
      mark,
    ],
  },
  budgetLines: {
    kind: 'budgetLines',
    nl: 'Begroting',
    en: 'Budget',
    columns: [
      { ...organisation, required: true },
      year,
      cents,
      {
        key: 'purpose',
        nl: 'Doel',
        en: 'Purpose',
        kind: 'text',
        required: true,
        longest: 500,
        explain: { nl: 'Waar het geld voor is.', en: 'What the money is for.' },
        example: 'Campagnes',
      },
      { ...source, example: 'Voorjaarsnota 2026' },
      {
        key: 'state',
        nl: 'Stand',
        en: 'State',
        kind: 'word',
        words: lineStateWords,
        explain: {
          nl: 'Van gevraagd tot gerealiseerd. Leeg in een nieuwe rij: gevraagd.',
          en: 'From requested to realised. Empty in a new row: requested.',
        },
        example: 'besloten',
      },
      recurring,
      priceLevel,
      {
        key: 'shares',
        nl: 'Betaalt voor',
        en: 'Pays for',
        kind: 'shares',
        of: ['measures', 'boldIdeas'],
        explain: {
          nl: 'Nummer van een maatregel, een dubbele punt en het bedrag; meer dan één gescheiden door een puntkomma. Samen niet meer dan het bedrag van de regel.',
          en: 'Number of a measure, a colon and the amount; more than one separated by semicolons. Together no more than the amount of the line.',
        },
        example: '1.1.1: 150000; 1.1.2: 50000',
      },
      mark,
    ],
  },
} as const satisfies Readonly<Record<string, SheetForm>>
