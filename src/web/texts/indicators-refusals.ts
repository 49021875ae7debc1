/** Indicators: refusals and acts in words. */
export const indicatorRefusals = {
  'indicator.unknown': { nl: 'Deze indicator bestaat niet (meer).', en: 'This indicator does not exist (any more).' },
  'indicator.name-empty': { nl: 'Geef de indicator een naam.', en: 'Give the indicator a name.' },
  'indicator.target-by-halves': {
    nl: 'Vul bij het doel de waarde én het jaar in, of laat ze allebei leeg.',
    en: 'Fill in both value and year of the target, or leave both empty.',
  },
  'indicator.source-url-invalid': {
    nl: 'Het adres van de bron begint met https:// en heeft geen spaties.',
    en: 'The address of the source starts with https:// and has no spaces.',
  },
  'indicator.breakdown-double': {
    nl: 'Elke uitsplitsing heeft een eigen naam. Er staat er een dubbel of een lege.',
    en: 'Every breakdown has a name of its own. One is double or empty.',
  },
  'indicator.breakdown-in-use': {
    nl: 'Van een uitsplitsing die je weghaalt zijn al cijfers. Laat haar staan.',
    en: 'There are values of a breakdown that you take away. Leave it.',
  },
  'indicator.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'indicator.organisation-unknown': {
    nl: 'Deze organisatie bestaat niet (meer). Kies een andere.',
    en: 'This organisation does not exist (any more). Choose another.',
  },
  'indicator.item-unknown': {
    nl: 'Een van de maatregelen of actielijnen staat niet (meer) in dit programma.',
    en: 'One of the measures or action lines is not in this programme (any more).',
  },
  'indicator.code-taken': {
    nl: 'Deze code heeft al een andere indicator. Kies een andere.',
    en: 'Another indicator has this code. Choose another.',
  },
  'indicator.not-your-part': {
    nl: 'Deze indicator hoort niet bij jouw organisatie. De coördinator, de eigenaar en de trekker van de maatregel mogen dit.',
    en: 'This indicator is not your organisation’s part. The co-ordinator, the owner and the lead of the measure may do this.',
  },
  'indicator.stale': {
    nl: 'Iemand anders heeft deze indicator net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this indicator. What you wrote stands below beside what is there now; nothing is lost.',
  },
  'observation.unknown': { nl: 'Dit cijfer bestaat niet (meer).', en: 'This value does not exist (any more).' },
  'observation.period-unreadable': {
    nl: 'Schrijf de periode als jaar (2024), kwartaal (2024-Q3) of maand (2024-09).',
    en: 'Write the period as a year (2024), a quarter (2024-Q3) or a month (2024-09).',
  },
  'observation.year-out-of-range': { nl: 'Kies een jaar tussen 1990 en 2100.', en: 'Choose a year between 1990 and 2100.' },
  'observation.in-future': {
    nl: 'Deze periode is nog niet begonnen. Controleer het jaar.',
    en: 'This period has not begun yet. Check the year.',
  },
  'observation.breakdown-unknown': {
    nl: 'Deze uitsplitsing hoort niet bij de indicator. Voeg haar eerst toe bij de indicator.',
    en: 'This breakdown is not one of the indicator’s. Add it to the indicator first.',
  },
  'observation.already-there': {
    nl: 'Van deze periode is er al een cijfer. Verbeter dat cijfer in de tabel; het oude blijft leesbaar.',
    en: 'There is a value of this period already. Correct it in the table; the old one stays readable.',
  },
  'observation.outside-interval': {
    nl: 'Het cijfer ligt buiten zijn eigen marge. Kijk cijfer, ondergrens en bovengrens na.',
    en: 'The value lies outside its own interval. Check value, lower and upper end.',
  },
  'observation.interval-by-halves': {
    nl: 'Vul van de marge beide grenzen in, of geen van beide.',
    en: 'Fill in both ends of the interval, or neither.',
  },
  'observation.correction-without-reason': {
    nl: 'Schrijf waarom het cijfer verandert. Dat blijft erbij staan.',
    en: 'Write why the value changes. It stays with the value.',
  },
  'observation.stale': {
    nl: 'Iemand anders heeft dit cijfer net verbeterd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just corrected this value. What you wrote stands below beside what is there now; nothing is lost.',
  },
} as const

export const indicatorActs = {
  addIndicator: { nl: 'een indicator toegevoegd', en: 'added an indicator' },
  changeIndicator: { nl: 'een indicator gewijzigd', en: 'changed an indicator' },
  addObservation: { nl: 'een cijfer toegevoegd', en: 'added a value' },
  correctObservation: { nl: 'een cijfer verbeterd', en: 'corrected a value' },
  importIndicators: { nl: 'indicatoren geïmporteerd', en: 'imported indicators' },
  importObservations: { nl: 'cijfers geïmporteerd', en: 'imported values' },
} as const
