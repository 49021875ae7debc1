/** In and out: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const exchangeTexts = { nl, en } as const

export const exchangeRefusals = {
  'import.unknown': { nl: 'Deze import bestaat niet (meer).', en: 'This import does not exist (any more).' },
  'import.not-yours': {
    nl: 'Alleen wie dit bestand aanbood kan dit doen.',
    en: 'Only who offered this file can do this.',
  },
  'import.not-ready': {
    nl: 'Deze import is al opgeslagen of ingetrokken, of er zijn nog fouten. Er is niets veranderd.',
    en: 'This import was written or withdrawn already, or still has mistakes. Nothing was changed.',
  },
  'import.changed-meanwhile': {
    nl: 'Iemand anders wijzigde het programma op dit moment. Er is niets opgeslagen; bied het bestand opnieuw aan.',
    en: 'Somebody else was changing the programme at this moment. Nothing was saved; offer the file again.',
  },
  'export.failed': {
    nl: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw; er is niets verloren.',
    en: 'The file could not be made. Try again; nothing was lost.',
  },
  'sheet.encrypted': {
    nl: 'Dit bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en kies het opnieuw; er is niets veranderd.',
    en: 'This file is protected by a password. Take the protection off and choose it again; nothing was changed.',
  },
  'sheet.old-format': {
    nl: 'Dit is een oud Excel-bestand (.xls). Bewaar het als XLSX en kies het opnieuw; er is niets veranderd.',
    en: 'This is an old Excel file (.xls). Save it as XLSX and choose it again; nothing was changed.',
  },
  'sheet.has-macros': {
    nl: 'In dit bestand zitten macro’s. Bewaar het als gewone XLSX, zonder macro’s, en kies het opnieuw; er is niets veranderd.',
    en: 'This file holds macros. Save it as plain XLSX, without macros, and choose it again; nothing was changed.',
  },
} as const

export const exchangeActs = {
  importProgramme: { nl: 'een spreadsheet in het programma opgenomen', en: 'took a spreadsheet into the programme' },
  importAddition: { nl: 'met een spreadsheet iets toegevoegd', en: 'added something with a spreadsheet' },
  importChange: { nl: 'met een spreadsheet iets gewijzigd', en: 'changed something with a spreadsheet' },
  checkImport: { nl: 'een spreadsheet aangeboden', en: 'offered a spreadsheet' },
  confirmImport: { nl: 'een import bevestigd', en: 'confirmed an import' },
  withdrawImport: { nl: 'een import ingetrokken', en: 'withdrew an import' },
  openCalendarFeed: { nl: 'een agenda-adres gemaakt', en: 'made a calendar address' },
  revokeCalendarFeed: { nl: 'een agenda-adres ingetrokken', en: 'ended a calendar address' },
} as const
