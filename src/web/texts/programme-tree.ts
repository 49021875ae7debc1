/** The screen with the tree. */
const behind = (late: number, of: number) => {
  if (of === 0) return 'Nog geen maatregelen'
  if (late === 0) return of === 1 ? 'De enige maatregel loopt niet achter' : `Geen van de ${of} maatregelen loopt achter`
  return `${late} van ${of} ${of === 1 ? 'maatregel' : 'maatregelen'} ${late === 1 ? 'loopt' : 'lopen'} achter`
}
const behindInEnglish = (late: number, of: number) => {
  if (of === 0) return 'No measures yet'
  return `${late === 0 ? 'None' : late} of ${of} ${of === 1 ? 'measure' : 'measures'} ${late === 1 ? 'is' : 'are'} behind`
}

const nl = {
  title: behind,
  titleOn: (late: number, of: number, day: string) => `${behind(late, of)} op ${day}`,
  empty: 'De boom is nog leeg. Begin met een actielijn: de grote lijn waaronder subdoelen en maatregelen komen te hangen.',
  emptyReader: 'De boom is nog leeg. De coördinator van het programma begint met een actielijn.',
  emptyThen: 'Op deze dag stond er nog niets in de boom.',
  filters: 'Boom filteren',
  text: 'Woord of nummer',
  lead: 'Trekker',
  status: 'Status',
  confidence: 'Verkeerslicht',
  noConfidence: 'Niet ingevuld',
  onlyBehind: 'Loopt achter',
  yes: 'Alleen wat achterloopt',
  on: 'Zoals het was op',
  since: 'Verschillen sinds',
  gone: 'Ook wat uit de boom is',
  noneFit: 'Niets in de boom past hierbij. Kies een ruimer filter.',
  found: (count: number) => (count === 1 ? '1 onderdeel gevonden' : `${count} onderdelen gevonden`),
  openAll: 'Alles uitklappen',
  closeAll: 'Alles inklappen',
  tree: 'Actielijnen, subdoelen en maatregelen',
  parts: (name: string) => `Onderdelen van ${name}`,
  until: 't/m',
  from: 'vanaf',
  asItWas: (day: string) => `Je ziet de boom zoals hij was op ${day}. Wijzigen kan alleen in de boom van nu.`,
  backToNow: 'Naar de boom van nu',
  differences: (count: number, day: string) =>
    count === 0
      ? `Er is niets veranderd sinds ${day}.`
      : `${count === 1 ? '1 onderdeel is' : `${count} onderdelen zijn`} veranderd sinds ${day}; ze zijn hieronder gemerkt.`,
  wentAway: 'Uit de boom verdwenen',
  late: (count: number) => (count === 1 ? '1 mijlpaal te laat' : `${count} mijlpalen te laat`),
  actions: (name: string) => `Acties voor ${name}`,
  act: 'Acties',
  add: {
    actionLine: 'Actielijn toevoegen',
    subGoal: 'Subdoel toevoegen',
    measure: 'Maatregel toevoegen',
    boldIdea: 'Gedurfd idee toevoegen',
  },
  move: 'Verplaatsen',
  number: 'Nummer wijzigen',
  renumber: 'Alles op volgorde nummeren',
  renumberLine: 'Deze lijn op volgorde nummeren',
  renumberSure:
    'Alles krijgt een nummer naar zijn plaats: 1, 1.1, 1.1.1. Oude nummers blijven in de geschiedenis staan en links blijven werken. Gedurfde ideeën houden hun nummer.',
  renumbered: (count: number) => (count === 0 ? 'Alles stond al op volgorde.' : `${count} nummers zijn veranderd.`),
  split: 'Splitsen',
  splitLead:
    'Elk deel krijgt de gegevens van het origineel en een eigen titel en trekker. Het origineel gaat uit de boom; zijn adres blijft werken en wijst naar de delen.',
  part: (index: number) => `Deel ${index}`,
  morePart: 'Nog een deel',
  milestonesTo: 'Welke mijlpaal gaat naar welk deel?',
  merge: 'Samenvoegen',
  mergeLead:
    'Kies waarmee. Het nieuwe onderdeel krijgt de gegevens van het eerste en de mijlpalen van alle; wie een van de andere trok wordt partner.',
  mergeWith: 'Samenvoegen met',
  withdraw: 'Intrekken',
  reason: 'Waarom wordt dit ingetrokken?',
  promote: 'Maak er een maatregel van',
  under: 'Onder',
  top: 'Bovenaan in de boom',
  before: 'Komt te staan',
  last: 'als laatste',
  beforeItem: (name: string) => `voor ${name}`,
  save: 'Bewaren',
  cancel: 'Annuleren',
  close: 'Sluiten',
  done: {
    add: 'Toegevoegd.',
    move: 'Verplaatst.',
    split: 'Gesplitst.',
    merge: 'Samengevoegd.',
    withdraw: 'Ingetrokken.',
    number: 'Genummerd.',
  },
}

const en: typeof nl = {
  title: behindInEnglish,
  titleOn: (late, of, day) => `${behindInEnglish(late, of)} on ${day}`,
  empty: 'The tree is empty. Start with an action line: the strand under which sub-goals and measures hang.',
  emptyReader: 'The tree is empty. The co-ordinator of the programme starts with an action line.',
  emptyThen: 'On this day nothing stood in the tree yet.',
  filters: 'Filter the tree',
  text: 'Word or number',
  lead: 'Lead',
  status: 'Status',
  confidence: 'Traffic light',
  noConfidence: 'Not filled in',
  onlyBehind: 'Behind',
  yes: 'Only what is behind',
  on: 'As it was on',
  since: 'Differences since',
  gone: 'Also what left the tree',
  noneFit: 'Nothing in the tree fits. Choose a wider filter.',
  found: (count) => (count === 1 ? '1 part found' : `${count} parts found`),
  openAll: 'Open all',
  closeAll: 'Close all',
  tree: 'Action lines, sub-goals and measures',
  parts: (name) => `Parts of ${name}`,
  until: 'to',
  from: 'from',
  asItWas: (day) => `You see the tree as it was on ${day}. Changes can be made in the tree of now only.`,
  backToNow: 'To the tree of now',
  differences: (count, day) =>
    count === 0
      ? `Nothing changed since ${day}.`
      : `${count === 1 ? '1 part has' : `${count} parts have`} changed since ${day}; they are marked below.`,
  wentAway: 'Left the tree',
  late: (count) => (count === 1 ? '1 milestone late' : `${count} milestones late`),
  actions: (name) => `Actions for ${name}`,
  act: 'Actions',
  add: {
    actionLine: 'Add action line',
    subGoal: 'Add sub-goal',
    measure: 'Add measure',
    boldIdea: 'Add bold idea',
  },
  move: 'Move',
  number: 'Change number',
  renumber: 'Number everything in order',
  renumberLine: 'Number this line in order',
  renumberSure:
    'Everything gets a number by its place: 1, 1.1, 1.1.1. Old numbers stay in the history and links keep working. Bold ideas keep their numbers.',
  renumbered: (count) => (count === 0 ? 'Everything was in order already.' : `${count} numbers changed.`),
  split: 'Split',
  splitLead:
    'Each part gets the data of the original and a title and lead of its own. The original leaves the tree; its address keeps working and points to the parts.',
  part: (index) => `Part ${index}`,
  morePart: 'One more part',
  milestonesTo: 'Which milestone goes to which part?',
  merge: 'Merge',
  mergeLead:
    'Choose with what. The new part gets the data of the first and the milestones of all; who led one of the others becomes a partner.',
  mergeWith: 'Merge with',
  withdraw: 'Withdraw',
  reason: 'Why is this withdrawn?',
  promote: 'Make it a measure',
  under: 'Under',
  top: 'On top of the tree',
  before: 'It will stand',
  last: 'last',
  beforeItem: (name) => `before ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  done: { add: 'Added.', move: 'Moved.', split: 'Split.', merge: 'Merged.', withdraw: 'Withdrawn.', number: 'Numbered.' },
}

export const treeTexts = { nl, en } as const
