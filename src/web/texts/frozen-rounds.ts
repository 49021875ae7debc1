export const measures = (count: number) => `${count} ${count === 1 ? 'maatregel' : 'maatregelen'}`
export const measuresEnglish = (count: number) => `${count} ${count === 1 ? 'measure' : 'measures'}`

/** Frozen reports, and what changed between two. */
const nl = {
  reportTitle: (name: string, off: number) =>
    off === 0 ? `${name}: geen maatregel loopt achter` : `${name}: ${measures(off)} ${off === 1 ? 'loopt' : 'lopen'} achter`,
  frozenBy: (who: string, when: string) => `Vastgesteld door ${who} op ${when}. Dit verslag verandert niet meer.`,
  hash: 'Controlegetal (SHA-256)',
  download: 'Verslag downloaden (JSON)',
  print: 'Afdrukken',
  confidences: 'Hoe de maatregelen ervoor staan',
  organisations: 'Wie heeft gerapporteerd',
  notReported: 'niets gemeld',
  didNotApprove: 'te laat: niet in het programma gezet',
  measuresOf: (count: number) => `Alle ${measures(count)}`,
  number: 'Nummer',
  measure: 'Maatregel',
  compareTitle: (worse: number, better: number) => {
    if (worse === 0 && better === 0) return 'Geen maatregel ging voor- of achteruit'
    return `${measures(worse)} ${worse === 1 ? 'ging' : 'gingen'} achteruit, ${better} vooruit`
  },
  compareOf: (before: string, after: string) => `${before} vergeleken met ${after}`,
  compareSame: 'Er is niets veranderd tussen deze twee verslagen.',
  nothingBefore: 'Er is nog geen eerder verslag',
  nothingBeforeHow: 'Vergelijken kan zodra er twee rondes zijn vastgesteld.',
  compareWith: 'Vergelijken met',
  onlyDirection: 'Toon',
  direction: { better: 'vooruit', worse: 'achteruit', same: 'gelijk' },
  changes: {
    added: 'nieuw in de ronde',
    gone: 'niet meer in de ronde',
    status: 'status',
    confidence: 'verkeerslicht',
    explanation: 'toelichting',
    milestones: 'mijlpalen',
    indicators: 'indicatoren',
  },
  changed: 'Veranderd',
  reachedNow: (titles: string) => `bereikt: ${titles}`,
  nothing: 'niets',
}

const en: typeof nl = {
  reportTitle: (name, off) => (off === 0 ? `${name}: no measure is behind` : `${name}: ${measuresEnglish(off)} behind`),
  frozenBy: (who, when) => `Frozen by ${who} on ${when}. This report does not change any more.`,
  hash: 'Checksum (SHA-256)',
  download: 'Download report (JSON)',
  print: 'Print',
  confidences: 'How the measures stand',
  organisations: 'Who reported',
  notReported: 'nothing reported',
  didNotApprove: 'late: not put into the programme',
  measuresOf: (count) => `All ${measuresEnglish(count)}`,
  number: 'Number',
  measure: 'Measure',
  compareTitle: (worse, better) =>
    worse === 0 && better === 0 ? 'No measure got better or worse' : `${measuresEnglish(worse)} got worse, ${better} better`,
  compareOf: (before, after) => `${before} compared with ${after}`,
  compareSame: 'Nothing changed between these two reports.',
  nothingBefore: 'There is no earlier report yet',
  nothingBeforeHow: 'Two rounds compare as soon as both are frozen.',
  compareWith: 'Compare with',
  onlyDirection: 'Show',
  direction: { better: 'better', worse: 'worse', same: 'the same' },
  changes: {
    added: 'new in the round',
    gone: 'no longer in the round',
    status: 'status',
    confidence: 'traffic light',
    explanation: 'explanation',
    milestones: 'milestones',
    indicators: 'indicators',
  },
  changed: 'Changed',
  reachedNow: (titles) => `reached: ${titles}`,
  nothing: 'nothing',
}

export const frozenRoundTexts = { nl, en } as const
