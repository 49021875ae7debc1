import { lineTexts } from './budget-lines.ts'
import { scenarioTexts } from './budget-scenarios.ts'

/** Budget and scenarios: texts; refusals and acts in words stand beside. */
export { budgetActs, budgetRefusals } from './budget-refusals.ts'

type Brief = { readonly need: string; readonly cover: string; readonly open: string }

const nl = {
  nav: 'Onderdelen van het geld',
  parts: { overview: 'Overzicht', lines: 'Begrotingsregels', scenarios: 'Scenario’s' },
  title: ({ need, cover, open }: Brief, sign: number) => {
    if (sign > 0) return `Er is ${need} nodig: ${cover} is gedekt, ${open} staat open`
    if (sign < 0) return `Er is ${need} nodig en ${cover} gedekt: ${open} meer dan nodig`
    return `Er is ${need} nodig en alles is gedekt`
  },
  emptyTitle: 'Er is nog geen geld ingevuld',
  empty:
    'Begin met een begrotingsregel: welke organisatie betaalt, in welk jaar, uit welke bron. Schrijf daarna bij elke maatregel wat hij kost.',
  emptyReader: 'De coördinator, opstellers en controllers vullen begrotingsregels en kosten in.',
  firstLine: 'Eerste begrotingsregel toevoegen',
  requestedToo: (amount: string) => `Daarnaast is ${amount} gevraagd. Dat telt niet als dekking.`,
  over: (amount: string) => `over: ${amount}`,
  overToo: (cover: string, over: string) =>
    `De dekking is samen ${cover}. Daarvan is ${over} over: een ministerie heeft in een jaar meer dan het daar nodig heeft. Dat vult een gat van een ander ministerie of jaar niet, tot iemand het verschuift.`,
  counted:
    'Open is wat een ministerie in een jaar tekortkomt. De totalen tellen alleen op wat open staat; wat over is, staat er apart bij.',
  perActionLineLead:
    'Wat de maatregelen van een actielijn kosten, en welk geld daaraan is toegedeeld. Wat open staat hoort bij een ministerie en een jaar en staat in de tabel hierboven.',
  mixed: 'gemengd prijspeil',
  mixedTitle: 'Gemengd prijspeil: bedragen in prijzen van verschillende jaren zijn bij elkaar opgeteld',
  mixedLead: 'De totalen zijn daardoor niet zuiver. Dit is de verdeling:',
  priceLevel: (year: number | null) => (year === null ? 'prijspeil niet vermeld' : `prijspeil ${year}`),
  perYear: 'Nodig en gedekt per jaar',
  figure:
    'Per jaar twee balken: boven wat nodig is, onder wat gedekt is, verdeeld over ministeries. De tabel eronder geeft dezelfde bedragen.',
  others: 'overige',
  what: 'Toon in de tabel',
  whats: { need: 'Nodig', cover: 'Gedekt', requested: 'Gevraagd', open: 'Open' },
  perOrganisation: 'Per ministerie en jaar',
  organisation: 'Organisatie',
  total: 'Totaal',
  year: 'Jaar',
  perActionLine: 'Per actielijn',
  actionLine: 'Actielijn',
  unallocated: 'Niet toegedeeld aan een maatregel',
  shortest: 'Maatregelen die het meeste tekortkomen',
  lack: 'Tekort',
  noneShort: 'Geen maatregel komt geld tekort.',
  allMeasures: (total: number) =>
    total === 1
      ? '1 maatregel komt in een jaar geld tekort. Alleen geld dat aan een maatregel is toegedeeld telt mee.'
      : `${total} maatregelen komen in een jaar geld tekort${total > 10 ? '; hier staan de tien grootste' : ''}. Alleen geld dat aan een maatregel is toegedeeld telt mee: samen kan dit meer zijn dan wat de ministeries tekortkomen.`,
  measure: 'Maatregel',
  lead: 'Trekker',
  stated: 'Genoemde totalen',
  statedLead: 'Een totaal dat ergens genoemd is, naast de som van wat hier staat.',
  statedNone: 'Er is nog geen genoemd totaal. Voeg er een toe, dan zie je of het klopt met de regels.',
  statedIn: 'Waar genoemd',
  withdrawnSource: 'Bron ingetrokken',
  statedOf: 'Waarvan',
  statedAmount: 'Genoemd',
  sum: 'Som',
  difference: 'Verschil',
  abouts: { cover: 'dekking', need: 'kosten' },
  programme: 'hele programma',
  ofSource: (source: string) => `uit ${source}`,
  years: (first: number, last: number) => (first === last ? String(first) : `${first} t/m ${last}`),
  differs: (amount: string, sign: number, parts: string) => {
    if (sign === 0) return `gelijk aan de som van ${parts}`
    return sign < 0 ? `${amount} minder dan de som van ${parts}` : `${amount} meer dan de som van ${parts}`
  },
  partsOf: (count: number, about: 'cover' | 'need') => {
    if (about === 'cover') return count === 1 ? '1 regel' : `${count} regels`
    return count === 1 ? '1 kostenpost' : `${count} kostenposten`
  },
  addStated: 'Genoemd totaal toevoegen',
  about: 'Totaal van',
  from: 'Van jaar',
  through: 'Tot en met jaar',
  sourceOnly: 'Alleen uit bron (mag leeg blijven)',
  allOrganisations: 'Hele programma',
  add: 'Toevoegen',
  withdraw: 'Intrekken',
  withdrawStated: (where: string) => `Intrekken: totaal uit ${where}`,
  measureTitle: 'Geld',
  measureSaid: (need: string, cover: string, lack: string, sign: number) =>
    `${need} nodig, ${cover} gedekt${sign > 0 ? `, ${lack} tekort` : sign < 0 ? `, ${lack} meer dan nodig` : ''}`,
  measureAnswer: (measure: string, said: string) => `${measure}: ${said}`,
  measureNone: 'Van deze maatregel is nog geen geld ingevuld.',
  costs: 'Wat het kost',
  paidBy: 'Wie betaalt',
  noCosts: 'Er staat nog niet bij wat deze maatregel kost.',
  noLines: 'Nog geen begrotingsregel betaalt aan deze maatregel.',
  share: 'Deel',
  explanation: 'Toelichting',
  addCost: 'Kosten toevoegen',
  changeCost: 'Kosten wijzigen',
  changeCostOf: (year: number, amount: string) => `Kosten wijzigen: ${amount} in ${year}`,
  withdrawCostOf: (year: number, amount: string) => `Intrekken: ${amount} in ${year}`,
  invented: 'verzonnen',
}

const en: typeof nl = {
  nav: 'Parts of the money',
  parts: { overview: 'Overview', lines: 'Budget lines', scenarios: 'Scenarios' },
  title: ({ need, cover, open }, sign) => {
    if (sign > 0) return `${need} is needed: ${cover} is covered, ${open} is open`
    if (sign < 0) return `${need} is needed and ${cover} covered: ${open} more than needed`
    return `${need} is needed and all of it is covered`
  },
  emptyTitle: 'No money has been filled in yet',
  empty: 'Begin with a budget line: which organisation pays, in which year, from which source. Then write with each measure what it costs.',
  emptyReader: 'The co-ordinator, authors and controllers fill in budget lines and costs.',
  firstLine: 'Add the first budget line',
  requestedToo: (amount) => `Beside it ${amount} is requested. That is no cover.`,
  over: (amount) => `over: ${amount}`,
  overToo: (cover, over) =>
    `Cover is ${cover} together. Of that ${over} is over: a ministry has more in a year than it needs there. It fills no gap of another ministry or year until somebody shifts it.`,
  counted: 'Open is what a ministry lacks in a year. Totals add up only what is open; what is over stands beside it.',
  perActionLineLead:
    'What the measures of an action line cost, and which money was allocated to them. What is open belongs to a ministry and a year and is in the table above.',
  mixed: 'mixed price levels',
  mixedTitle: 'Mixed price levels: amounts in prices of different years were added together',
  mixedLead: 'The totals are therefore not pure. This is how they divide:',
  priceLevel: (year) => (year === null ? 'price level not said' : `price level ${year}`),
  perYear: 'Needed and covered by year',
  figure: 'Two bars a year: above what is needed, below what is covered, divided over ministries. The table below gives the same amounts.',
  others: 'others',
  what: 'Show in the table',
  whats: { need: 'Needed', cover: 'Covered', requested: 'Requested', open: 'Open' },
  perOrganisation: 'By ministry and year',
  organisation: 'Organisation',
  total: 'Total',
  year: 'Year',
  perActionLine: 'By action line',
  actionLine: 'Action line',
  unallocated: 'Not allocated to a measure',
  shortest: 'Measures that are shortest of money',
  lack: 'Short of',
  noneShort: 'No measure is short of money.',
  allMeasures: (total) =>
    total === 1
      ? '1 measure is short of money in a year. Only money allocated to a measure counts.'
      : `${total} measures are short of money in a year${total > 10 ? '; these are the ten largest' : ''}. Only money allocated to a measure counts: together this can be more than what the ministries lack.`,
  measure: 'Measure',
  lead: 'Lead',
  stated: 'Stated totals',
  statedLead: 'A total that was stated somewhere, beside the sum of what stands here.',
  statedNone: 'There is no stated total yet. Add one to see whether the lines add up to it.',
  statedIn: 'Where stated',
  withdrawnSource: 'Source withdrawn',
  statedOf: 'Of what',
  statedAmount: 'Stated',
  sum: 'Sum',
  difference: 'Difference',
  abouts: { cover: 'cover', need: 'costs' },
  programme: 'whole programme',
  ofSource: (source) => `from ${source}`,
  years: (first, last) => (first === last ? String(first) : `${first} to ${last}`),
  differs: (amount, sign, parts) => {
    if (sign === 0) return `equal to the sum of ${parts}`
    return sign < 0 ? `${amount} less than the sum of ${parts}` : `${amount} more than the sum of ${parts}`
  },
  partsOf: (count, about) => {
    if (about === 'cover') return count === 1 ? '1 line' : `${count} lines`
    return count === 1 ? '1 cost' : `${count} costs`
  },
  addStated: 'Add a stated total',
  about: 'Total of',
  from: 'From year',
  through: 'Through year',
  sourceOnly: 'From this source only (may stay empty)',
  allOrganisations: 'Whole programme',
  add: 'Add',
  withdraw: 'Withdraw',
  withdrawStated: (where) => `Withdraw: total from ${where}`,
  measureTitle: 'Money',
  measureSaid: (need, cover, lack, sign) =>
    `${need} needed, ${cover} covered${sign > 0 ? `, ${lack} short` : sign < 0 ? `, ${lack} more than needed` : ''}`,
  measureAnswer: (measure, said) => `${measure}: ${said}`,
  measureNone: 'No money has been filled in for this measure yet.',
  costs: 'What it costs',
  paidBy: 'Who pays',
  noCosts: 'What this measure costs has not been said yet.',
  noLines: 'No budget line pays for this measure yet.',
  share: 'Share',
  explanation: 'Explanation',
  addCost: 'Add costs',
  changeCost: 'Change costs',
  changeCostOf: (year, amount) => `Change costs: ${amount} in ${year}`,
  withdrawCostOf: (year, amount) => `Withdraw: ${amount} in ${year}`,
  invented: 'invented',
}

export const budgetTexts = {
  nl: { ...nl, line: lineTexts.nl, scenario: scenarioTexts.nl },
  en: { ...en, line: lineTexts.en, scenario: scenarioTexts.en },
} as const
