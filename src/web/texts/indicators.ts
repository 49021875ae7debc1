import { indicatorFormTexts } from './indicator-forms.ts'

/** Indicators: the texts of their screens. */
const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const nl = {
  title: ({ all, better, late }: { readonly all: number; readonly better: number; readonly late: number }) => {
    if (all === 0) return 'Er zijn nog geen indicatoren'
    const whole = n(all, 'indicator', 'indicatoren')
    const good =
      better === 0
        ? `Geen van de ${whole} gaat aantoonbaar de goede kant op`
        : `${better} van ${whole} ${better === 1 ? 'gaat' : 'gaan'} de goede kant op`
    return late === 0 ? good : `${good}; ${late === 1 ? '1 cijfer is te laat' : `${late} cijfers zijn te laat`}`
  },
  first:
    'Een indicator laat zien of het programma werkt. Schrijf op wat je meet, uit welke bron, en welke kant het op moet. Voeg daarna de cijfers per jaar toe.',
  firstReader: 'Een coördinator of opsteller kan hier een indicator toevoegen.',
  sums: (targets: number, reached: number) =>
    targets === 0
      ? 'Geen indicator heeft al een doel om mee te vergelijken.'
      : `${reached} van ${n(targets, 'doel is', 'doelen zijn')} gehaald.`,
  find: 'Zoek in indicatoren',
  trend: 'Ontwikkeling',
  trends: {
    better: 'gaat de goede kant op',
    worse: 'gaat de verkeerde kant op',
    higher: 'hoger dan vorige keer',
    lower: 'lager dan vorige keer',
    same: 'gelijk gebleven',
    unclear: 'verschil is kleiner dan de marge',
    unknown: 'nog niet te vergelijken',
  },
  show: 'Toon',
  current: 'Lopende indicatoren',
  ended: 'Gestopte indicatoren',
  late: 'te laat',
  onlyLate: 'Alleen te late cijfers',
  isEnded: 'gestopt',
  noValues: 'Nog geen cijfers.',
  values: 'Cijfers',
  add: 'Indicator toevoegen',
  addWord: 'Toevoegen',
  save: 'Opslaan',
  saved: 'Opgeslagen.',
  change: 'Indicator wijzigen',
  all: 'Alle indicatoren',
  whole: 'totaal',
  frequencies: {
    monthly: 'elke maand',
    quarterly: 'elk kwartaal',
    yearly: 'elk jaar',
    twoYearly: 'om de twee jaar',
    irregular: 'onregelmatig',
  },
  directions: { up: 'omhoog', down: 'omlaag', none: 'geen gewenste richting' },
  target: (value: string, year: number) => `${value} in ${year}`,
  nowTitle: (name: string, value: string, period: string) => `${name}: ${value} in ${period}`,
  noneTitle: (name: string) => `${name}: nog geen cijfers`,
  than: {
    better: (period: string) => `, beter dan in ${period}`,
    worse: (period: string) => `, slechter dan in ${period}`,
    higher: (period: string) => `, hoger dan in ${period}`,
    lower: (period: string) => `, lager dan in ${period}`,
    same: (period: string) => `, gelijk aan ${period}`,
    unclear: (period: string) => `, niet duidelijk anders dan in ${period}`,
    unknown: (_period: string) => '',
  },
  previous: (value: string, period: string, change: string) => `In ${period} was het ${value}. Het verschil is ${change}.`,
  points: (_count: number): string => 'procentpunt',
  unclearHow: 'De marges van deze twee cijfers overlappen. Het verschil kan toeval zijn.',
  brokenHow: 'Dit cijfer is op een andere manier gemeten dan het vorige en is er niet mee te vergelijken.',
  reached: (target: string) => `Het doel (${target}) is gehaald.`,
  notReached: (target: string, distance: string) => `Het doel (${target}) is nog niet gehaald: het verschil is ${distance}.`,
  targetIs: (target: string) => `Het doel is ${target}.`,
  lateNow: (day: string) => `Het volgende cijfer werd verwacht op ${day} en is er nog niet.`,
  chart: 'Grafiek',
  chartHow: 'Met de pijltjestoetsen ga je langs de punten: links en rechts langs de jaren, omhoog en omlaag langs de groepen.',
  chartOf: (name: string, count: number) => `Lijngrafiek van ${name}: ${n(count, 'reeks', 'reeksen')}. De tabel eronder zegt hetzelfde.`,
  band: 'Het lichte vlak is de marge: de echte waarde ligt daar waarschijnlijk in.',
  goal: (value: string, year: number) => `doel ${year}: ${value}`,
  broken: 'reeksbreuk',
  between: (low: string, high: string) => `tussen ${low} en ${high}`,
  point: ({ period, group, value }: { readonly period: string; readonly group: string; readonly value: string }) =>
    `${period}, ${group}: ${value}`,
  tableHeads: { period: 'Periode', breakdown: 'Groep', value: 'Cijfer', interval: 'Marge', note: 'Toelichting en bron', act: 'Verbeteren' },
  correct: 'Verbeteren',
  correctThis: (period: string, group: string) => `Cijfer van ${period}, ${group}, verbeteren`,
  corrected: 'verbeterd',
  withdrawn: 'ingetrokken',
  addObservation: 'Cijfer toevoegen',
  observation: {
    period: 'Periode: jaar, kwartaal of maand',
    periodHint: 'Bijvoorbeeld 2024, 2024-Q3 of 2024-09.',
    breakdown: 'Groep',
    value: 'Cijfer',
    low: 'Ondergrens van de marge (mag leeg blijven)',
    high: 'Bovengrens van de marge (mag leeg blijven)',
    note: 'Toelichting, zoals ‘ruim’ of ‘afgerond’',
    source: 'Bron van dit cijfer',
    breaksSeries: 'Anders gemeten dan hiervoor: niet te vergelijken (reeksbreuk)',
    correction: 'Waarom verandert dit cijfer?',
    withdrawn: 'Dit cijfer intrekken: het telt niet meer mee',
  },
  unreadable: 'Schrijf een getal, bijvoorbeeld 12,5 of 13.848.',
  readAs: (value: string) => `Gelezen als ${value}`,
  corrections: 'Verbeterde cijfers',
  correctionsHow: 'Wat er eerder stond blijft leesbaar, met wie het veranderde en waarom.',
  correctionHeads: { period: 'Periode', group: 'Groep', value: 'Cijfer', why: 'Reden', since: 'Sinds', by: 'Door' },
  firstState: 'eerste opgave',
  staleTitle: 'Iemand anders heeft dit net gewijzigd',
  itemIndicators: (count: number) => (count === 0 ? 'Geen indicatoren hierbij' : n(count, 'indicator', 'indicatoren')),
}

const en: typeof nl = {
  title: ({ all, better, late }) => {
    if (all === 0) return 'There are no indicators yet'
    const whole = n(all, 'indicator', 'indicators')
    const good =
      better === 0
        ? `None of the ${whole} demonstrably goes the right way`
        : `${better} of ${whole} ${better === 1 ? 'goes' : 'go'} the right way`
    return late === 0 ? good : `${good}; ${late === 1 ? '1 value is late' : `${late} values are late`}`
  },
  first:
    'An indicator shows whether the programme works. Write what you measure, from which source, and which way it should go. Then add the values by year.',
  firstReader: 'A co-ordinator or author can add an indicator here.',
  sums: (targets, reached) =>
    targets === 0
      ? 'No indicator has a target with a direction and a value yet.'
      : `${reached} of ${n(targets, 'target', 'targets')} reached.`,
  find: 'Find in indicators',
  trend: 'Development',
  trends: {
    better: 'goes the right way',
    worse: 'goes the wrong way',
    higher: 'higher than last time',
    lower: 'lower than last time',
    same: 'stayed the same',
    unclear: 'difference is smaller than the margin',
    unknown: 'cannot be compared yet',
  },
  show: 'Show',
  current: 'Current indicators',
  ended: 'Ended indicators',
  late: 'late',
  onlyLate: 'Late values only',
  isEnded: 'ended',
  noValues: 'No values yet.',
  values: 'Values',
  add: 'Add an indicator',
  addWord: 'Add',
  save: 'Save',
  saved: 'Saved.',
  change: 'Change the indicator',
  all: 'All indicators',
  whole: 'total',
  frequencies: {
    monthly: 'every month',
    quarterly: 'every quarter',
    yearly: 'every year',
    twoYearly: 'every two years',
    irregular: 'irregularly',
  },
  directions: { up: 'up', down: 'down', none: 'no direction wanted' },
  target: (value, year) => `${value} in ${year}`,
  nowTitle: (name, value, period) => `${name}: ${value} in ${period}`,
  noneTitle: (name) => `${name}: no values yet`,
  than: {
    better: (period) => `, better than in ${period}`,
    worse: (period) => `, worse than in ${period}`,
    higher: (period) => `, higher than in ${period}`,
    lower: (period) => `, lower than in ${period}`,
    same: (period) => `, the same as ${period}`,
    unclear: (period) => `, not clearly different from ${period}`,
    unknown: () => '',
  },
  previous: (value, period, change) => `In ${period} it was ${value}. The difference is ${change}.`,
  points: (count) => (count === 1 ? 'percentage point' : 'percentage points'),
  unclearHow: 'The margins of these two values overlap. The difference may be chance.',
  brokenHow: 'This value was measured in another way than the one before and cannot be compared with it.',
  reached: (target) => `The target (${target}) is reached.`,
  notReached: (target, distance) => `The target (${target}) is not reached yet: the difference is ${distance}.`,
  targetIs: (target) => `The target is ${target}.`,
  lateNow: (day) => `The next value was expected on ${day} and is not there yet.`,
  chart: 'Chart',
  chartHow: 'The arrow keys go along the points: left and right along the years, up and down along the groups.',
  chartOf: (name, count) => `Line chart of ${name}: ${n(count, 'series', 'series')}. The table below says the same.`,
  band: 'The light area is the margin: the true value probably lies within it.',
  goal: (value, year) => `target ${year}: ${value}`,
  broken: 'break in series',
  between: (low, high) => `between ${low} and ${high}`,
  point: ({ period, group, value }) => `${period}, ${group}: ${value}`,
  tableHeads: { period: 'Period', breakdown: 'Group', value: 'Value', interval: 'Margin', note: 'Note and source', act: 'Correct' },
  correct: 'Correct',
  correctThis: (period, group) => `Correct the value of ${period}, ${group}`,
  corrected: 'corrected',
  withdrawn: 'withdrawn',
  addObservation: 'Add a value',
  observation: {
    period: 'Period: year, quarter or month',
    periodHint: 'Such as 2024, 2024-Q3 or 2024-09.',
    breakdown: 'Group',
    value: 'Value',
    low: 'Lower end of the margin (may stay empty)',
    high: 'Upper end of the margin (may stay empty)',
    note: 'Note, such as ‘over’ or ‘rounded’',
    source: 'Source of this value',
    breaksSeries: 'Measured otherwise than before: cannot be compared (break in series)',
    correction: 'Why does this value change?',
    withdrawn: 'Withdraw this value: it counts no more',
  },
  unreadable: 'Write a number, such as 12,5 or 13.848.',
  readAs: (value) => `Read as ${value}`,
  corrections: 'Corrected values',
  correctionsHow: 'What stood there before stays readable, with who changed it and why.',
  correctionHeads: { period: 'Period', group: 'Group', value: 'Value', why: 'Reason', since: 'Since', by: 'By' },
  firstState: 'first reported',
  staleTitle: 'Somebody else has just changed this',
  itemIndicators: (count) => (count === 0 ? 'No indicators with this' : n(count, 'indicator', 'indicators')),
}

export const indicatorTexts = { nl: { ...nl, ...indicatorFormTexts.nl }, en: { ...en, ...indicatorFormTexts.en } } as const
