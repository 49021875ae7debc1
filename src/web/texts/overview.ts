/** The overview of a programme: what is behind, uncovered and risky, and what changed. */
const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

type Said = { readonly need: string; readonly cover: string; readonly requested: string | null }
type Risky = { readonly live: number; readonly high: number; readonly overdue: number; readonly negative: number }
type Changed = {
  readonly added: number
  readonly gone: number
  readonly status: number
  readonly confidence: number
  readonly movedMilestones: number
  readonly reachedMilestones: number
}
type Behind = { readonly offTrack: number; readonly atRisk: number; readonly lateMilestones: number; readonly pastEnd: number }

const sentence = (parts: readonly (string | null | false)[], last: string, otherwise: string) => {
  const said = parts.filter((part) => typeof part === 'string')
  if (said.length === 0) return otherwise
  const text = said.length === 1 ? `${said[0]}` : `${said.slice(0, -1).join(', ')} ${last} ${said.at(-1)}`
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`
}

const nl = {
  emptyTitle: 'Dit programma is nog leeg',
  emptyHow: 'Zodra er maatregelen in staan, lees je hier wat achterloopt, wat niet gedekt is, wat riskant is en wat er veranderde.',
  emptyKeeper: 'Heb je al een werkboek? Neem dat op. Begin je opnieuw? Voeg dan een actielijn toe.',
  emptyReader: 'De coördinator van het programma zet de eerste actielijn klaar.',
  takeIn: 'Werkboek opnemen',
  addLine: 'Actielijn toevoegen',
  uncovered: (behind: string, amount: string) => `${behind}, ${amount} is niet gedekt`,
  covered: (behind: string) => `${behind}, alles is gedekt`,
  round: (name: string, days: number) => {
    if (days < 0) return `${name} had ${n(-days, 'dag', 'dagen')} geleden binnen moeten zijn.`
    return days === 0 ? `${name} moet vandaag binnen zijn.` : `${name} loopt nog ${n(days, 'dag', 'dagen')}.`
  },
  waiting: (waiting: number, all: number, who: string) =>
    waiting === 0 ? 'Alle organisaties hebben ingediend.' : `${waiting} van ${all} organisaties moeten nog indienen: ${who}.`,
  late: (who: string) => `Te laat: ${who}.`,
  more: (count: number) => `en nog ${count}`,
  toRound: 'Naar de ronde',
  behind: (count: number) => (count === 0 ? 'Niets loopt achter' : `${n(count, 'maatregel loopt', 'maatregelen lopen')} achter`),
  behindSaid: ({ offTrack, atRisk, lateMilestones, pastEnd }: Behind) =>
    sentence(
      [
        offTrack > 0 && `${n(offTrack, 'maatregel loopt', 'maatregelen lopen')} achter volgens de trekker`,
        atRisk > 0 && `${n(atRisk, 'maatregel staat', 'maatregelen staan')} onder druk`,
        lateMilestones > 0 && `${n(lateMilestones, 'mijlpaal is', 'mijlpalen zijn')} te laat`,
        pastEnd > 0 && `${n(pastEnd, 'maatregel is', 'maatregelen zijn')} over de einddatum`,
      ],
      'en',
      'Geen maatregel staat onder druk en geen mijlpaal is te laat.',
    ),
  lights: 'Verkeerslichten van de maatregelen die lopen of gepland zijn',
  noLight: 'Nog niet gemeld',
  notRunning: (running: number, all: number) =>
    `Dit zijn de ${running} van ${all} maatregelen die lopen of gepland zijn; ${all - running === 1 ? 'de andere is' : `de andere ${all - running} zijn`} afgerond of gestopt.`,
  lateMilestones: (count: number) => (count === 1 ? '1 mijlpaal te laat' : `${count} mijlpalen te laat`),
  pastEnd: (day: string) => `zou klaar zijn op ${day}`,
  allBehind: 'Alles wat achterloopt',
  wholeTree: 'De hele boom',
  gap: (amount: string) => `${amount} is niet gedekt`,
  noGap: 'Alles wat nodig is, is gedekt',
  noMoney: 'Er staat nog geen geld in dit programma',
  moneySaid: ({ need, cover, requested }: Said) =>
    `Nodig is ${need}, daarvan is ${cover} gedekt.${requested === null ? '' : ` ${requested} is gevraagd maar nog niet toegezegd.`}`,
  noMoneyHow: 'Schrijf op wat maatregelen kosten en wie wat betaalt. Dan zie je hier het gat.',
  shortPlaces: (count: number) =>
    `${count} keer komt een ministerie in een jaar geld tekort. Wat een ander ministerie of jaar over heeft, vult dat gat niet.`,
  place: (organisation: string, year: number) => `${organisation} in ${year}`,
  short: (open: string, need: string) => `${open} open van ${need}`,
  rest: (count: number, open: string) => `${n(count, 'ander gat', 'andere gaten')}, samen ${open} open`,
  covers: { cover: 'Gedekt', open: 'Niet gedekt' },
  allMoney: 'Al het geld',
  risky: ({ high, overdue, negative }: Risky) => {
    if (high > 0) return n(high, 'risico is hoog', 'risico’s zijn hoog')
    return overdue + negative > 0 ? 'Geen risico is hoog, maar er is wel iets te doen' : 'Geen risico is hoog'
  },
  riskySaid: ({ live, high, overdue, negative }: Risky) =>
    live === 0 && negative === 0
      ? 'Er staan nog geen risico’s in dit programma.'
      : sentence(
          [
            `${high} van ${n(live, 'risico', 'risico’s')} ${high === 1 ? 'is' : 'zijn'} hoog na maatregelen`,
            overdue > 0 && `${n(overdue, 'beheersmaatregel is', 'beheersmaatregelen zijn')} te laat`,
            negative > 0 && `${n(negative, 'uitvoeringstoets zegt', 'uitvoeringstoetsen zeggen')} dat het niet uitvoerbaar is`,
          ],
          'en',
          '',
        ),
  high: (score: number) => `hoog, ${score}`,
  overdue: (day: string) => `te laat sinds ${day}`,
  notFeasible: (organisation: string) => `niet uitvoerbaar volgens ${organisation}`,
  allRisks: 'Alle hoge risico’s',
  allTests: 'Alle toetsen met oordeel ‘niet uitvoerbaar’',
  changed: (since: string) => `Veranderd sinds ${since}`,
  unchanged: (since: string) => `Niets veranderd sinds ${since}`,
  changedSaid: (counts: Changed) =>
    sentence(
      [
        counts.added > 0 && `${n(counts.added, 'onderdeel is', 'onderdelen zijn')} nieuw`,
        counts.gone > 0 && `${n(counts.gone, 'onderdeel is', 'onderdelen zijn')} weg`,
        counts.confidence > 0 && `${n(counts.confidence, 'verkeerslicht is', 'verkeerslichten zijn')} anders`,
        counts.status > 0 && `${n(counts.status, 'status is', 'statussen zijn')} anders`,
        counts.movedMilestones > 0 && `${n(counts.movedMilestones, 'mijlpaal is', 'mijlpalen zijn')} verschoven`,
        counts.reachedMilestones > 0 && `${n(counts.reachedMilestones, 'mijlpaal is', 'mijlpalen zijn')} gehaald`,
      ],
      'en',
      'Geen nieuwe maatregelen, geen ander verkeerslicht en geen verschoven mijlpaal.',
    ),
  days: (day: string) => `${day}, dertig dagen geleden`,
  frozen: (name: string, day: string) => `${name} (vastgesteld op ${day})`,
  what: { added: 'nieuw', gone: 'uit de boom' },
  became: (before: string, after: string) => `van ${before} naar ${after}`,
  milestone: (title: string, before: string, after: string) => `mijlpaal ‘${title}’ van ${before} naar ${after}`,
  allChanges: 'Alle verschillen in de boom',
  report: 'Het vastgestelde verslag',
}

const en: typeof nl = {
  emptyTitle: 'This programme is still empty',
  emptyHow: 'Once there are measures in it, you read here what is behind, uncovered and risky, and what changed.',
  emptyKeeper: 'Do you have a workbook already? Take it in. Are you starting afresh? Add an action line.',
  emptyReader: 'The co-ordinator of the programme prepares the first action line.',
  takeIn: 'Take in a workbook',
  addLine: 'Add an action line',
  uncovered: (behind, amount) => `${behind}, ${amount} is uncovered`,
  covered: (behind) => `${behind}, everything is covered`,
  round: (name, days) => {
    if (days < 0) return `${name} was due ${n(-days, 'day', 'days')} ago.`
    return days === 0 ? `${name} is due today.` : `${name} runs for another ${n(days, 'day', 'days')}.`
  },
  waiting: (waiting, all, who) =>
    waiting === 0 ? 'All organisations have handed in.' : `${waiting} of ${all} organisations have yet to hand in: ${who}.`,
  late: (who) => `Late: ${who}.`,
  more: (count) => `and ${count} more`,
  toRound: 'To the round',
  behind: (count) => (count === 0 ? 'Nothing is behind' : `${n(count, 'measure is', 'measures are')} behind`),
  behindSaid: ({ offTrack, atRisk, lateMilestones, pastEnd }) =>
    sentence(
      [
        offTrack > 0 && `${n(offTrack, 'measure is', 'measures are')} behind according to the lead`,
        atRisk > 0 && `${n(atRisk, 'measure is', 'measures are')} at risk`,
        lateMilestones > 0 && `${n(lateMilestones, 'milestone is', 'milestones are')} late`,
        pastEnd > 0 && `${n(pastEnd, 'measure is', 'measures are')} past the end date`,
      ],
      'and',
      'No measure is at risk and no milestone is late.',
    ),
  lights: 'Traffic lights of the measures that are underway or planned',
  noLight: 'Not reported yet',
  notRunning: (running, all) =>
    `These are the ${running} of ${all} measures that are underway or planned; the other ${all - running} ${all - running === 1 ? 'was' : 'were'} completed or stopped.`,
  lateMilestones: (count) => (count === 1 ? '1 milestone late' : `${count} milestones late`),
  pastEnd: (day) => `should have ended on ${day}`,
  allBehind: 'Everything that is behind',
  wholeTree: 'The whole tree',
  gap: (amount) => `${amount} is uncovered`,
  noGap: 'All that is needed is covered',
  noMoney: 'There is no money in this programme yet',
  moneySaid: ({ need, cover, requested }) =>
    `${need} is needed, ${cover} of it is covered.${requested === null ? '' : ` ${requested} was asked for and is not promised yet.`}`,
  noMoneyHow: 'Write down what measures cost and who pays what. Then you see the gap here.',
  shortPlaces: (count) =>
    `${n(count, 'time', 'times')} a ministry is short of money in a year. What another ministry or year has over does not count against it.`,
  place: (organisation, year) => `${organisation} in ${year}`,
  rest: (count, open) => `${n(count, 'other gap', 'other gaps')}, ${open} open together`,
  short: (open, need) => `${open} open of ${need}`,
  covers: { cover: 'Covered', open: 'Uncovered' },
  allMoney: 'All money',
  risky: ({ high, overdue, negative }) => {
    if (high > 0) return n(high, 'risk is high', 'risks are high')
    return overdue + negative > 0 ? 'No risk is high, but there is something to do' : 'No risk is high'
  },
  riskySaid: ({ live, high, overdue, negative }) =>
    live === 0 && negative === 0
      ? 'There are no risks in this programme yet.'
      : sentence(
          [
            `${high} of ${n(live, 'risk', 'risks')} ${high === 1 ? 'is' : 'are'} high after mitigation`,
            overdue > 0 && `${n(overdue, 'mitigation is', 'mitigations are')} late`,
            negative > 0 && `${n(negative, 'implementation test says', 'implementation tests say')} that it cannot be done`,
          ],
          'and',
          '',
        ),
  high: (score) => `high, ${score}`,
  overdue: (day) => `late since ${day}`,
  notFeasible: (organisation) => `not feasible according to ${organisation}`,
  allRisks: 'All high risks',
  allTests: 'All implementation tests that say no',
  changed: (since) => `Changed since ${since}`,
  unchanged: (since) => `Nothing changed since ${since}`,
  changedSaid: (counts) =>
    sentence(
      [
        counts.added > 0 && `${n(counts.added, 'item is', 'items are')} new`,
        counts.gone > 0 && `${n(counts.gone, 'item is', 'items are')} gone`,
        counts.confidence > 0 && `${n(counts.confidence, 'traffic light', 'traffic lights')} changed`,
        counts.status > 0 && `${n(counts.status, 'status', 'statuses')} changed`,
        counts.movedMilestones > 0 && `${n(counts.movedMilestones, 'milestone', 'milestones')} moved`,
        counts.reachedMilestones > 0 && `${n(counts.reachedMilestones, 'milestone was', 'milestones were')} reached`,
      ],
      'and',
      'No new measures, no other traffic light and no moved milestone.',
    ),
  days: (day) => `${day}, thirty days ago`,
  frozen: (name, day) => `${name} (frozen on ${day})`,
  what: { added: 'new', gone: 'out of the tree' },
  became: (before, after) => `from ${before} to ${after}`,
  milestone: (title, before, after) => `milestone ‘${title}’ from ${before} to ${after}`,
  allChanges: 'All differences in the tree',
  report: 'The frozen report',
}

export const overviewTexts = { nl, en } as const
