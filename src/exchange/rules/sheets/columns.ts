import type { SheetColumn } from '../../model/sheets.ts'

/** Columns that several sheets have. */
export const title: SheetColumn = {
  key: 'title',
  nl: 'Titel',
  en: 'Title',
  kind: 'text',
  required: true,
  longest: 500,
  explain: { nl: 'Korte naam.', en: 'Short name.' },
  example: 'Korte naam',
}

/** Where a thing has no number of its own this tells which row it is, also after its words have changed. */
export const mark: SheetColumn = {
  key: 'mark',
  nl: 'Kenmerk',
  en: 'Mark',
  kind: 'mark',
  explain: {
    nl: 'Vult Actielijn in bij een export; zo blijft de rij herkend, ook als je iets wijzigt. Leeg in een nieuwe rij.',
    en: 'Filled in by Actielijn in an export; so the row is recognised whatever you change. Empty in a new row.',
  },
  example: '',
}

export const organisation: SheetColumn = {
  key: 'organisation',
  nl: 'Organisatie',
  en: 'Organisation',
  kind: 'ref',
  of: ['organisation'],
  explain: {
    nl: 'Afkorting of naam van één organisatie die Actielijn kent.',
    en: 'Abbreviation or name of one organisation that Actielijn knows.',
  },
  example: 'OCW',
}

export const touches: SheetColumn = {
  key: 'items',
  nl: 'Raakt aan',
  en: 'Touches',
  kind: 'refs',
  of: ['measures', 'boldIdeas', 'subGoals', 'actionLines'],
  explain: {
    nl: 'Nummers van maatregelen of andere onderdelen, gescheiden door een puntkomma.',
    en: 'Numbers of measures or other parts, separated by semicolons.',
  },
  example: '1.1.1; 1.1.2',
}

export const explanation: SheetColumn = {
  key: 'explanation',
  nl: 'Toelichting',
  en: 'Explanation',
  kind: 'text',
  longest: 5000,
  explain: { nl: 'Waarom de status zo is.', en: 'Why the status is so.' },
  example: '',
}

export const source: SheetColumn = {
  key: 'source',
  nl: 'Bron',
  en: 'Source',
  kind: 'text',
  longest: 200,
  explain: { nl: 'Waar het vandaan komt.', en: 'Where it comes from.' },
  example: '',
}

export const description: SheetColumn = {
  key: 'description',
  nl: 'Omschrijving',
  en: 'Description',
  kind: 'text',
  longest: 20_000,
  explain: { nl: 'Wat het is en wat het moet opleveren.', en: 'What it is and what it must bring.' },
  example: 'Wat het moet opleveren',
}

export const sector: SheetColumn = {
  key: 'sector',
  nl: 'Sector',
  en: 'Sector',
  kind: 'text',
  longest: 200,
  explain: { nl: 'Waar het om gaat, in een paar woorden.', en: 'What it is about, in a few words.' },
  example: '',
}

export const partners: SheetColumn = {
  key: 'partners',
  nl: 'Partners',
  en: 'Partners',
  kind: 'refs',
  of: ['organisation'],
  explain: {
    nl: 'Afkortingen of namen van organisaties, gescheiden door een puntkomma.',
    en: 'Abbreviations or names of organisations, separated by semicolons.',
  },
  example: 'SZW; VWS',
}
