type Text = { readonly nl: string; readonly en: string }

export const routeCalendarsRefusals = {
  'calendar.unreadable': {
    nl: 'Deze agenda is niet te lezen: het bestand is beschadigd, of geen iCalendar (.ics), CSV of XLSX. Er is niets gewijzigd.',
    en: 'This calendar cannot be read: the file is damaged, or is no iCalendar (.ics), CSV or XLSX. Nothing was changed.',
  },
  'calendar.without-events': {
    nl: 'In dit bestand staat geen vergadering. Er is niets gewijzigd.',
    en: 'There is no meeting in this file. Nothing was changed.',
  },
  'calendar.without-day-column': {
    nl: 'De eerste regel van deze tabel heeft geen kolom ‘datum’. Zet de namen van de kolommen op de eerste regel: gremium, datum, begin, einde, plaats.',
    en: 'The first row of this table has no column ‘datum’. Put the names of the columns in the first row: gremium, datum, begin, einde, plaats.',
  },
  'calendar.too-many-meetings': {
    nl: 'In dit bestand staan meer dan 2.000 vergaderingen. Er is niets gewijzigd; lees het per jaar of per gremium in.',
    en: 'There are more than 2,000 meetings in this file. Nothing was changed; bring it in by year or by body.',
  },
  'rhythm.period': {
    nl: 'Kies een periode van hooguit drie jaar, met het begin voor het einde.',
    en: 'Choose a period of at most three years that begins before it ends.',
  },
  'rhythm.which-week': { nl: 'Kies de hoeveelste van de maand.', en: 'Choose which one of the month.' },
  'rhythm.absent': {
    nl: 'Dit gremium heeft nog geen ritme. Leg eerst vast hoe vaak het vergadert.',
    en: 'This body has no rhythm yet. First say how often it meets.',
  },
  'rhythm.other-day': {
    nl: 'Een van deze dagen past niet (meer) bij het ritme, of het gremium vergadert dan al. Er is niets gemaakt; kijk de dagen opnieuw na.',
    en: 'One of these days does not fit the rhythm (any more), or the body meets then already. Nothing was made; look at the days again.',
  },
  'absence.days': {
    nl: 'De laatste dag ligt voor de eerste, of valt buiten 1990 tot en met 2100.',
    en: 'The last day lies before the first, or outside 1990 to 2100.',
  },
  'absence.without-reason': { nl: 'Zeg waarom het gremium dan niet vergadert.', en: 'Say why the body does not meet then.' },
  'absence.unknown': { nl: 'Deze afwezigheid is er niet (meer).', en: 'This absence is not there (any more).' },
  'feed.unknown': { nl: 'Dit agenda-adres is er niet (meer).', en: 'This calendar address is not there (any more).' },
  'feed.too-many-addresses': {
    nl: 'Je hebt al 50 agenda-adressen. Trek er eerst een in dat je niet meer gebruikt.',
    en: 'You have 50 calendar addresses already. First end one that you no longer use.',
  },
  'feed.about-nothing': {
    nl: 'Kies het gremium of het dossier waarover het adres gaat.',
    en: 'Choose the body or dossier that the address is about.',
  },
  'councilOrder.too-short': {
    nl: 'Een volgorde noemt ten minste twee gremia. Er is niets gewijzigd.',
    en: 'An order names at least two bodies. Nothing was changed.',
  },
  'councilOrder.twice': {
    nl: 'Een gremium staat twee keer in dezelfde volgorde. Er is niets gewijzigd.',
    en: 'A body stands twice in the same order. Nothing was changed.',
  },
  'councilOrder.circle': {
    nl: 'Twee volgordes spreken elkaar tegen: in de ene gaat een gremium voor dat in de andere erna komt. Er is niets gewijzigd.',
    en: 'Two orders contradict each other: in one a body goes before another that it follows in the other. Nothing was changed.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const routeCalendarsActs: Readonly<Record<string, Text>> = {
  importMeetings: { nl: 'een vergaderkalender ingelezen', en: 'brought in a calendar of meetings' },
  changeRhythm: { nl: 'het ritme van een gremium gewijzigd', en: 'changed the rhythm of a body' },
  addAbsence: { nl: 'een afwezigheid gemeld', en: 'told an absence' },
  withdrawAbsence: { nl: 'een afwezigheid ingetrokken', en: 'withdrew an absence' },
  openAgendaFeed: { nl: 'een agenda-adres gemaakt', en: 'made a calendar address' },
  revokeAgendaFeed: { nl: 'een agenda-adres ingetrokken', en: 'ended a calendar address' },
  changeCouncilOrder: { nl: 'de volgorde van gremia gewijzigd', en: 'changed the order of councils' },
  restoreCouncilOrder: { nl: 'de meegeleverde volgorde van gremia teruggezet', en: 'returned to the shipped order of councils' },
  makeMeetings: { nl: 'vergaderingen volgens ritme gemaakt', en: 'made meetings by rhythm' },
  previewMeetings: { nl: 'een vergaderkalender bekeken om in te lezen', en: 'looked at a calendar of meetings to bring in' },
  previewMeetingsOfBody: {
    nl: 'een vergaderkalender van een gremium bekeken om in te lezen',
    en: 'looked at a calendar of a body to bring in',
  },
}
