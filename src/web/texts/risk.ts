/** Risks: texts, refusals and acts in words. */
const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const nl = {
  risksTitle: ({ live, high, unassessed }: { readonly live: number; readonly high: number; readonly unassessed: number }) => {
    if (live === 0) return 'Er staan geen risico’s open'
    const whole = live === 1 ? '1 risico' : `${live} risico’s`
    if (unassessed === live) return live === 1 ? 'Dit ene risico is nog niet ingeschat' : `Nog geen van de ${whole} is ingeschat`
    if (high === 0) return live === 1 ? 'Het ene risico is niet hoog na maatregelen' : `Geen van de ${whole} is hoog na maatregelen`
    return `${high} van ${whole} ${high === 1 ? 'is' : 'zijn'} hoog na maatregelen`
  },
  unassessedNote: (count: number) => `${n(count, 'risico is', 'risico’s zijn')} nog niet ingeschat en staan niet in de matrix.`,
  showUnassessed: 'Toon deze',
  firstRisk:
    'Leg hier vast wat er mis kan gaan: de oorzaak, wat er dan gebeurt en wat dat betekent. Schat kans en gevolg in, voor en na maatregelen. Begin met het risico waar je het meest over hoort.',
  firstRiskReader: 'Een coördinator of opsteller kan hier een risico vastleggen.',
  tabs: { risks: 'Risico’s', tests: 'Uitvoeringstoetsen' },
  parts: 'Onderdelen van risico’s',
  matrix: 'Risicomatrix',
  matrixHow:
    'Elk vak telt risico’s. Kies een vak om alleen die risico’s in de lijst te zien; in de andere matrix zie je dan waar ze vandaan komen of naartoe gaan.',
  before: 'Voor maatregelen',
  after: 'Na maatregelen',
  chance: 'Kans',
  impact: 'Gevolg',
  chances: ['', 'heel klein', 'klein', 'mogelijk', 'groot', 'heel groot'],
  impacts: ['', 'heel klein', 'klein', 'merkbaar', 'groot', 'heel groot'],
  levels: { low: 'laag', medium: 'midden', high: 'hoog' },
  levelHow: 'Kans × gevolg: 1 tot en met 4 is laag, 5 tot en met 12 is midden, 15 en hoger is hoog.',
  cell: (count: number, level: string) => `${n(count, 'risico', 'risico’s')}, ${level}`,
  cellPart: (part: number, count: number) => `${part} van ${count}`,
  chosenCell: ({ chance, impact, when }: { readonly chance: number; readonly impact: number; readonly when: 'before' | 'after' }) =>
    `Je ziet alleen risico’s met kans ${chance} en gevolg ${impact} ${when === 'before' ? 'voor' : 'na'} maatregelen.`,
  allRisks: 'Toon alle risico’s',
  listTitle: 'Lijst van risico’s',
  columns: {
    code: 'Code',
    title: 'Risico',
    before: 'Voor',
    after: 'Na',
    status: 'Status',
    owner: 'Eigenaar',
    raisedBy: 'Aangedragen door',
    due: 'Eerstvolgende maatregel klaar op',
  },
  openMitigations: (count: number) => n(count, 'open maatregel', 'open maatregelen'),
  late: 'te laat',
  notAssessed: 'niet ingeschat',
  score: (chance: number, impact: number, level: string) => `${chance} × ${impact} ${level}`,
  statuses: { open: 'open', accepted: 'geaccepteerd', mitigated: 'beheerst', materialised: 'opgetreden', closed: 'gesloten' },
  live: 'Alle, behalve gesloten',
  allStatuses: 'Alle, ook gesloten',
  level: 'Niveau na maatregelen',
  unassessed: 'nog niet ingeschat',
  find: 'Zoek in risico’s',
  addRisk: 'Risico toevoegen',
  add: 'Toevoegen',
  save: 'Opslaan',
  saved: 'Opgeslagen.',
  change: 'Wijzigen',
  fields: {
    code: 'Code (mag leeg blijven)',
    title: 'Het risico in één zin',
    cause: 'Oorzaak: waardoor kan het gebeuren?',
    event: 'Gebeurtenis: wat gebeurt er dan?',
    consequence: 'Gevolg: wat betekent dat?',
    chance: 'Kans voor maatregelen',
    impact: 'Gevolg voor maatregelen',
    chanceAfter: 'Kans na maatregelen',
    impactAfter: 'Gevolg na maatregelen',
    raisedBy: 'Aangedragen door (organisatie)',
    raisedByText: 'Of aangedragen door, in woorden',
    owner: 'Eigenaar: een organisatie of een persoon',
    ownerHint: 'Wie let op dit risico? Kies er één.',
    status: 'Status',
    explanation: 'Toelichting bij de status',
    items: 'Raakt aan: maatregelen en actielijnen',
  },
  short: {
    cause: 'Oorzaak',
    event: 'Gebeurtenis',
    consequence: 'Gevolg',
    raisedBy: 'Aangedragen door',
    owner: 'Eigenaar',
    items: 'Raakt aan',
  },
  noScore: 'nog niet ingeschat',
  riskTitle: (title: string, said: string) => `${title}: ${said}`,
  riskIs: (level: string | null, status: string) =>
    level === null ? `${status}, nog niet ingeschat` : `${status}, ${level} na maatregelen`,
  backToRisks: 'Alle risico’s',
  mitigations: 'Beheersmaatregelen',
  noMitigations: 'Er is nog niets afgesproken om dit risico kleiner te maken.',
  addMitigation: 'Beheersmaatregel toevoegen',
  action: 'Wat wordt er gedaan?',
  mitigationOwner: 'Wie doet het: een organisatie of een persoon',
  dueOn: 'Klaar op',
  mitigationStatuses: { planned: 'gepland', underway: 'loopt', done: 'klaar', dropped: 'vervallen' },
  history: 'Hoe dit risico veranderde',
  historyHeads: {
    since: 'Sinds',
    by: 'Door',
    status: 'Status',
    before: 'Voor',
    after: 'Na',
    title: 'Het risico',
    explanation: 'Toelichting',
  },
  linkTitle: 'Waar dit risico aan raakt',
  noItems: 'Dit risico is nog aan geen maatregel of actielijn gekoppeld.',
  staleTitle: 'Iemand anders heeft dit net gewijzigd',
  itemRisks: (high: number, all: number) =>
    all === 0 ? 'Geen risico’s bij deze maatregel' : `${n(all, 'risico', 'risico’s')}, waarvan ${high} hoog na maatregelen`,
  itemRisksMore: 'Alle risico’s hierbij',
  testsTitle: ({ asked, received, notFeasible }: { readonly asked: number; readonly received: number; readonly notFeasible: number }) => {
    if (asked === 0) return 'Er is nog geen uitvoeringstoets gevraagd'
    const awaited = asked - received
    const cannot = notFeasible === 0 ? 'geen daarvan zegt nee' : notFeasible === 1 ? '1 zegt nee' : `${notFeasible} zeggen nee`
    if (received === 0) return `${n(asked, 'uitvoeringstoets', 'uitvoeringstoetsen')} gevraagd, nog niets ontvangen`
    return `${received} van ${n(asked, 'uitvoeringstoets', 'uitvoeringstoetsen')} ontvangen, ${cannot}${awaited === 0 ? '' : `; ${awaited} wordt verwacht`}`
  },
  firstTest:
    'Vraag per uitvoeringsorganisatie wat een maatregel vraagt: mensen, geld, werkwijze en samenwerking. De uitkomst telt mee in de scenario’s.',
  testsOf: 'Per uitvoeringsorganisatie',
  testHeads: { organisation: 'Organisatie', asked: 'Gevraagd', awaited: 'Verwacht', cost: 'Extra kosten' },
  verdicts: { feasible: 'uitvoerbaar', feasibleIf: 'uitvoerbaar, mits', notFeasible: 'niet uitvoerbaar' },
  awaited: 'nog niet ontvangen',
  withdrawn: 'ingetrokken',
  withdraw: 'Deze toets is ingetrokken',
  aspects: { capacity: 'Mensen en tijd', cost: 'Kosten', workingMethod: 'Werkwijze', cooperation: 'Samenwerking' },
  aspectVerdict: (aspect: string) => `Oordeel over ${aspect.toLowerCase()}`,
  costCents: 'Extra kosten in euro’s (mag leeg blijven)',
  costUnreadable: 'Schrijf het bedrag in cijfers, bijvoorbeeld 250.000 of 1.250,50.',
  addTest: 'Uitvoeringstoets toevoegen',
  test: 'Toets',
  testFields: {
    item: 'Maatregel of actielijn',
    scenario: 'Of een scenario, in woorden',
    organisation: 'Uitvoeringsorganisatie',
    askedOn: 'Gevraagd op',
    receivedOn: 'Ontvangen op',
    verdict: 'Oordeel',
    condition: 'Onder welke voorwaarde?',
  },
  choose: 'Kies een organisatie uit de lijst.',
  testOf: (organisation: string, about: string) => `${organisation} over ${about}`,
  askedOn: (day: string) => `gevraagd op ${day}`,
  receivedOn: (day: string) => `ontvangen op ${day}`,
}

const en: typeof nl = {
  risksTitle: ({ live, high, unassessed }) => {
    if (live === 0) return 'No risks are open'
    const whole = n(live, 'risk', 'risks')
    if (unassessed === live) return live === 1 ? 'This one risk has not been assessed' : `None of the ${whole} has been assessed`
    if (high === 0) return live === 1 ? 'The one risk is not high after mitigation' : `None of the ${whole} is high after mitigation`
    return `${high} of ${whole} ${high === 1 ? 'is' : 'are'} high after mitigation`
  },
  unassessedNote: (count) => `${n(count, 'risk has', 'risks have')} not been assessed and are not in the matrix.`,
  showUnassessed: 'Show these',
  firstRisk:
    'Write down here what can go wrong: the cause, what happens then and what that means. Assess chance and impact, before and after mitigation. Begin with the risk that you hear about most.',
  firstRiskReader: 'A co-ordinator or author can write down a risk here.',
  tabs: { risks: 'Risks', tests: 'Implementation tests' },
  parts: 'Parts of risks',
  matrix: 'Risk matrix',
  matrixHow:
    'Each cell counts risks. Choose a cell to see only those risks in the list; the other matrix then shows where they come from or go to.',
  before: 'Before mitigation',
  after: 'After mitigation',
  chance: 'Chance',
  impact: 'Impact',
  chances: ['', 'very small', 'small', 'possible', 'large', 'very large'],
  impacts: ['', 'very small', 'small', 'noticeable', 'large', 'very large'],
  levels: { low: 'low', medium: 'medium', high: 'high' },
  levelHow: 'Chance × impact: 1 to 4 is low, 5 to 12 is medium, 15 and over is high.',
  cell: (count, level) => `${n(count, 'risk', 'risks')}, ${level}`,
  cellPart: (part, count) => `${part} of ${count}`,
  chosenCell: ({ chance, impact, when }) => `You see only risks with chance ${chance} and impact ${impact} ${when} mitigation.`,
  allRisks: 'Show all risks',
  listTitle: 'List of risks',
  columns: {
    code: 'Code',
    title: 'Risk',
    before: 'Before',
    after: 'After',
    status: 'Status',
    owner: 'Owner',
    raisedBy: 'Raised by',
    due: 'Next mitigation due',
  },
  openMitigations: (count) => n(count, 'open mitigation', 'open mitigations'),
  late: 'late',
  notAssessed: 'not assessed',
  score: (chance, impact, level) => `${chance} × ${impact} ${level}`,
  statuses: { open: 'open', accepted: 'accepted', mitigated: 'mitigated', materialised: 'materialised', closed: 'closed' },
  live: 'All but the closed',
  allStatuses: 'All, closed ones too',
  level: 'Level after mitigation',
  unassessed: 'not assessed yet',
  find: 'Find in risks',
  addRisk: 'Add a risk',
  add: 'Add',
  save: 'Save',
  saved: 'Saved.',
  change: 'Change',
  fields: {
    code: 'Code (may stay empty)',
    title: 'The risk in one sentence',
    cause: 'Cause: what can make it happen?',
    event: 'Event: what happens then?',
    consequence: 'Consequence: what does that mean?',
    chance: 'Chance before mitigation',
    impact: 'Impact before mitigation',
    chanceAfter: 'Chance after mitigation',
    impactAfter: 'Impact after mitigation',
    raisedBy: 'Raised by (organisation)',
    raisedByText: 'Or raised by, in words',
    owner: 'Owner: an organisation or a person',
    ownerHint: 'Who watches this risk? Choose one.',
    status: 'Status',
    explanation: 'Explanation of the status',
    items: 'Touches: measures and action lines',
  },
  short: { cause: 'Cause', event: 'Event', consequence: 'Consequence', raisedBy: 'Raised by', owner: 'Owner', items: 'Touches' },
  noScore: 'not assessed yet',
  riskTitle: (title, said) => `${title}: ${said}`,
  riskIs: (level, status) => (level === null ? `${status}, not assessed yet` : `${status}, ${level} after mitigation`),
  backToRisks: 'All risks',
  mitigations: 'Mitigations',
  noMitigations: 'Nothing has been agreed yet to make this risk smaller.',
  addMitigation: 'Add a mitigation',
  action: 'What is done?',
  mitigationOwner: 'Who does it: an organisation or a person',
  dueOn: 'Due on',
  mitigationStatuses: { planned: 'planned', underway: 'underway', done: 'done', dropped: 'dropped' },
  history: 'How this risk changed',
  historyHeads: {
    since: 'Since',
    by: 'By',
    status: 'Status',
    before: 'Before',
    after: 'After',
    title: 'The risk',
    explanation: 'Explanation',
  },
  linkTitle: 'What this risk touches',
  noItems: 'This risk has not been linked to a measure or action line yet.',
  staleTitle: 'Somebody else has just changed this',
  itemRisks: (high, all) =>
    all === 0 ? 'No risks with this measure' : `${n(all, 'risk', 'risks')}, ${high} of them high after mitigation`,
  itemRisksMore: 'All risks with this',
  testsTitle: ({ asked, received, notFeasible }) => {
    if (asked === 0) return 'No implementation test has been asked yet'
    const awaited = asked - received
    const cannot = notFeasible === 0 ? 'none of them says no' : notFeasible === 1 ? '1 says no' : `${notFeasible} say no`
    if (received === 0) return `${n(asked, 'implementation test', 'implementation tests')} asked, nothing received yet`
    return `${received} of ${n(asked, 'implementation test', 'implementation tests')} received, ${cannot}${awaited === 0 ? '' : `; ${awaited} awaited`}`
  },
  firstTest:
    'Ask each implementing organisation what a measure takes: people, money, working method and co-operation. The outcome counts in the scenarios.',
  testsOf: 'By implementing organisation',
  testHeads: { organisation: 'Organisation', asked: 'Asked', awaited: 'Awaited', cost: 'Extra cost' },
  verdicts: { feasible: 'feasible', feasibleIf: 'feasible, if', notFeasible: 'not feasible' },
  awaited: 'not received yet',
  withdrawn: 'withdrawn',
  withdraw: 'This test is withdrawn',
  aspects: { capacity: 'People and time', cost: 'Cost', workingMethod: 'Working method', cooperation: 'Co-operation' },
  aspectVerdict: (aspect) => `Verdict on ${aspect.toLowerCase()}`,
  costCents: 'Extra cost in euros (may stay empty)',
  costUnreadable: 'Write the amount in digits, such as 250.000 or 1.250,50.',
  addTest: 'Add an implementation test',
  test: 'Test',
  testFields: {
    item: 'Measure or action line',
    scenario: 'Or a scenario, in words',
    organisation: 'Implementing organisation',
    askedOn: 'Asked on',
    receivedOn: 'Received on',
    verdict: 'Verdict',
    condition: 'On what condition?',
  },
  choose: 'Choose an organisation from the list.',
  testOf: (organisation, about) => `${organisation} on ${about}`,
  askedOn: (day) => `asked on ${day}`,
  receivedOn: (day) => `received on ${day}`,
}

export const riskTexts = { nl, en } as const

export const riskRefusals = {
  'risk.unknown': { nl: 'Dit risico bestaat niet (meer).', en: 'This risk does not exist (any more).' },
  'risk.title-empty': { nl: 'Schrijf in één zin wat het risico is.', en: 'Write in one sentence what the risk is.' },
  'risk.scores-by-halves': {
    nl: 'Kies kans en gevolg allebei, of laat ze allebei leeg.',
    en: 'Choose both chance and impact, or leave both empty.',
  },
  'risk.after-without-before': {
    nl: 'Schat eerst kans en gevolg vóór maatregelen in.',
    en: 'Assess chance and impact before mitigation first.',
  },
  'risk.worse-after': {
    nl: 'Na maatregelen is het risico hoger dan ervoor. Kijk kans en gevolg nog eens na.',
    en: 'The risk is higher after mitigation than before. Look at chance and impact again.',
  },
  'risk.two-owners': { nl: 'Kies één eigenaar: een organisatie of een persoon.', en: 'Choose one owner: an organisation or a person.' },
  'risk.raised-by-two': {
    nl: 'Kies bij ‘aangedragen door’ een organisatie óf schrijf een naam, niet allebei.',
    en: 'Choose an organisation or write a name under ‘raised by’, not both.',
  },
  'risk.status-without-reason': {
    nl: 'Schrijf bij deze status een toelichting: waarom, en wat er is afgesproken.',
    en: 'Write an explanation with this status: why, and what was agreed.',
  },
  'risk.organisation-unknown': {
    nl: 'Een van de organisaties bestaat niet (meer). Kies een andere.',
    en: 'One of the organisations does not exist (any more). Choose another.',
  },
  'risk.person-unknown': {
    nl: 'Deze persoon werkt hier niet (meer). Kies een ander.',
    en: 'This person does not work here (any more). Choose another.',
  },
  'risk.item-unknown': {
    nl: 'Een van de maatregelen of actielijnen staat niet (meer) in dit programma.',
    en: 'One of the measures or action lines is not in this programme (any more).',
  },
  'risk.code-taken': { nl: 'Deze code heeft al een ander risico. Kies een andere.', en: 'Another risk has this code. Choose another.' },
  'risk.not-your-part': {
    nl: 'Dit risico hoort niet bij jouw organisatie. De coördinator, de eigenaar en de trekker van de maatregel mogen dit.',
    en: 'This risk is not your organisation’s part. The co-ordinator, the owner and the lead of the measure may do this.',
  },
  'risk.stale': {
    nl: 'Iemand anders heeft dit risico net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this risk. What you wrote stands below beside what is there now; nothing is lost.',
  },
  'risk.open-mitigations': {
    nl: 'Er staan nog beheersmaatregelen open. Rond die eerst af of laat ze vervallen; daarna kun je het risico sluiten.',
    en: 'Mitigations are still open. Finish or drop those first; then you can close the risk.',
  },
  'mitigation.unknown': { nl: 'Deze beheersmaatregel bestaat niet (meer).', en: 'This mitigation does not exist (any more).' },
  'mitigation.stale': {
    nl: 'Iemand anders heeft deze beheersmaatregel net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this mitigation. What you wrote stands below beside what is there now; nothing is lost.',
  },
  'mitigation.action-empty': { nl: 'Schrijf wat er gedaan wordt.', en: 'Write what is done.' },
  'mitigation.two-owners': {
    nl: 'Kies één eigenaar: een organisatie of een persoon.',
    en: 'Choose one owner: an organisation or a person.',
  },
  'mitigation.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'test.unknown': { nl: 'Deze uitvoeringstoets bestaat niet (meer).', en: 'This implementation test does not exist (any more).' },
  'test.about-nothing': {
    nl: 'Kies een maatregel of beschrijf het scenario dat getoetst wordt.',
    en: 'Choose a measure, or describe the scenario that is tested.',
  },
  'test.about-two-things': {
    nl: 'Een toets gaat over een maatregel óf over een beschreven scenario, niet allebei.',
    en: 'A test is about a measure or about a described scenario, not both.',
  },
  'test.verdict-and-day-by-halves': {
    nl: 'Vul het oordeel én de dag van ontvangst in, of laat ze allebei leeg zolang de toets nog loopt.',
    en: 'Fill in both the verdict and the day it came, or leave both empty while the test is awaited.',
  },
  'test.condition-missing': {
    nl: 'Schrijf bij ‘uitvoerbaar, mits’ wat de voorwaarde is.',
    en: 'Write the condition with ‘feasible, if’.',
  },
  'test.days-out-of-order': {
    nl: 'De toets is ontvangen voordat zij gevraagd was. Kijk de data na.',
    en: 'The test was received before it was asked. Check the days.',
  },
  'test.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'test.organisation-unknown': {
    nl: 'Deze uitvoeringsorganisatie bestaat niet (meer). Kies een andere.',
    en: 'This implementing organisation does not exist (any more). Choose another.',
  },
  'test.not-your-part': {
    nl: 'Deze toets hoort niet bij jouw organisatie. De coördinator, de trekker van de maatregel en de uitvoerder mogen dit.',
    en: 'This test is not your organisation’s part. The co-ordinator, the lead of the measure and the implementing body may do this.',
  },
  'test.stale': {
    nl: 'Iemand anders heeft deze toets net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this test. What you wrote stands below beside what is there now; nothing is lost.',
  },
} as const

export const riskActs = {
  addRisk: { nl: 'een risico aangedragen', en: 'raised a risk' },
  changeRisk: { nl: 'een risico gewijzigd', en: 'changed a risk' },
  linkRisk: { nl: 'een risico aan maatregelen gekoppeld', en: 'linked a risk to measures' },
  addMitigation: { nl: 'een beheersmaatregel toegevoegd', en: 'added a mitigation' },
  changeMitigation: { nl: 'een beheersmaatregel gewijzigd', en: 'changed a mitigation' },
  addTest: { nl: 'een uitvoeringstoets toegevoegd', en: 'added an implementation test' },
  changeTest: { nl: 'een uitvoeringstoets gewijzigd', en: 'changed an implementation test' },
  importRisks: { nl: 'risico’s geïmporteerd', en: 'imported risks' },
  importMitigations: { nl: 'beheersmaatregelen geïmporteerd', en: 'imported mitigations' },
} as const
