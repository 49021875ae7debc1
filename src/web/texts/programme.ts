/** Tree, measures, milestones: texts, refusals and acts in words. */
const nl = {
  nav: 'Onderdelen van het programma',
  tabs: {
    overview: 'Overzicht',
    tree: 'Boom',
    money: 'Geld',
    risks: 'Risico’s',
    indicators: 'Indicatoren',
    rounds: 'Rondes',
    routes: 'Routes',
    bodies: 'Gremia',
    calendar: 'Kalender',
    exchange: 'In en uit',
    settings: 'Programma',
    members: 'Deelnemers',
  },
  settings: {
    title: (name: string, status: string, years: string) => `${name}: ${status}${years && `, ${years}`}`,
    name: 'Naam',
    coreMessage: 'Kernboodschap',
    vision: 'Visie',
    firstYear: 'Eerste jaar',
    lastYear: 'Laatste jaar',
    status: 'Status',
    coordinating: 'Coördinerende organisaties',
    participating: 'Deelnemende organisaties',
    adviser: 'Onafhankelijk adviseur',
    theirs: (who: string | null) => `${who ?? 'Iemand anders'} wijzigde het programma intussen. Nu staat er:`,
  },
  itemKinds: { actionLine: 'actielijn', subGoal: 'subdoel', measure: 'maatregel', boldIdea: 'gedurfd idee' },
  findItemHint: 'Typ een paar letters van het nummer of de titel.',
  noItemFound: 'Niets gevonden.',
  takeOut: (name: string) => `${name} weghalen`,
  takeOutShort: 'Weghalen',
}

const en: typeof nl = {
  nav: 'Parts of the programme',
  tabs: {
    overview: 'Overview',
    tree: 'Tree',
    money: 'Money',
    risks: 'Risks',
    indicators: 'Indicators',
    rounds: 'Rounds',
    routes: 'Routes',
    bodies: 'Bodies',
    calendar: 'Calendar',
    exchange: 'In and out',
    settings: 'Programme',
    members: 'Members',
  },
  settings: {
    title: (name, status, years) => `${name}: ${status}${years && `, ${years}`}`,
    name: 'Name',
    coreMessage: 'Core message',
    vision: 'Vision',
    firstYear: 'First year',
    lastYear: 'Last year',
    status: 'Status',
    coordinating: 'Co-ordinating organisations',
    participating: 'Participating organisations',
    adviser: 'Independent adviser',
    theirs: (who) => `${who ?? 'Somebody else'} changed the programme meanwhile. Now it says:`,
  },
  itemKinds: { actionLine: 'action line', subGoal: 'sub-goal', measure: 'measure', boldIdea: 'bold idea' },
  findItemHint: 'Type a few letters of the number or title.',
  noItemFound: 'Nothing found.',
  takeOut: (name: string) => `Take out ${name}`,
  takeOutShort: 'Take out',
}

export const programmeTexts = { nl, en } as const

export const programmeRefusals = {
  'item.title-empty': { nl: 'Geef het een titel.', en: 'Give it a title.' },
  'item.lead-missing': {
    nl: 'Een maatregel heeft één trekker nodig. Kies een organisatie.',
    en: 'A measure needs one lead. Choose an organisation.',
  },
  'item.lead-is-partner-too': {
    nl: 'De trekker staat ook bij de partners. Haal die daar weg.',
    en: 'The lead is among the partners too. Take it out there.',
  },
  'item.status-does-not-fit': { nl: 'Deze status past hier niet. Kies een andere.', en: 'This status does not fit here. Choose another.' },
  'item.period-out-of-order': {
    nl: 'Het einde ligt voor het begin. Pas een van beide aan.',
    en: 'The end lies before the start. Change one of them.',
  },
  'item.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'item.deferred-without-reason': {
    nl: 'Schrijf waarom dit is uitgesteld, en tot wanneer.',
    en: 'Write why this is deferred, and until when.',
  },
  'item.light-without-reason': {
    nl: 'Schrijf bij Toelichting waarom het verkeerslicht niet op groen staat.',
    en: 'Write at the explanation why the traffic light is not green.',
  },
  'item.rejected-without-reason': { nl: 'Schrijf waarom dit idee is afgewezen.', en: 'Write why this idea was rejected.' },
  'item.parent-unknown': {
    nl: 'De plek waar dit onder moet hangen bestaat niet (meer).',
    en: 'The place that this should hang under does not exist (any more).',
  },
  'item.parent-does-not-fit': { nl: 'Dit kan daar niet onder hangen.', en: 'This cannot hang under that.' },
  'item.circular': {
    nl: 'Dit kan niet onder zichzelf of onder iets van zichzelf hangen. Er is niets veranderd.',
    en: 'This cannot hang under itself or under a part of itself. Nothing was changed.',
  },
  'item.number-taken': { nl: 'Dit nummer is al in gebruik. Kies een ander.', en: 'This number is in use already. Choose another.' },
  'item.organisation-unknown': {
    nl: 'Een van de organisaties bestaat niet (meer). Kies een andere.',
    en: 'One of the organisations does not exist (any more). Choose another.',
  },
  'item.not-your-part': {
    nl: 'Dit hoort niet bij jouw organisatie. De coördinator en de trekker mogen dit wijzigen.',
    en: 'This is not your organisation’s part. The co-ordinator and the lead may change it.',
  },
  'item.unknown': {
    nl: 'Dit onderdeel van het programma bestaat niet, of je ziet het niet.',
    en: 'This part of the programme does not exist, or you cannot see it.',
  },
  'item.gone': {
    nl: 'Dit onderdeel staat niet meer in de boom en kan niet meer veranderen. Open het om te zien wat ervan geworden is.',
    en: 'This part is no longer in the tree and cannot change any more. Open it to see what it became.',
  },
  'item.changed-meanwhile': {
    nl: 'Iemand anders heeft dit intussen gewijzigd. Wat je typte is er nog; vergelijk en kies.',
    en: 'Somebody else changed this meanwhile. What you typed is still there; compare and choose.',
  },
  'item.open-milestones': {
    nl: 'Er staan nog mijlpalen open. Rond ze af of laat ze vervallen; daarna kan dit afgerond worden.',
    en: 'Milestones are still open. Reach or drop them; then this can be completed.',
  },
  'item.number-too-long': {
    nl: 'Een nummer zou langer worden dan twintig tekens. Geef de actielijn eerst een korter nummer.',
    en: 'A number would become longer than twenty characters. Give the action line a shorter one first.',
  },
  'item.has-parts': {
    nl: 'Hier hangen nog onderdelen onder. Verplaats ze of trek ze in; daarna kan dit ingetrokken worden.',
    en: 'Other parts still hang under this. Move or withdraw them; then this can be withdrawn.',
  },
  'item.withdrawn-without-reason': { nl: 'Schrijf waarom dit wordt ingetrokken.', en: 'Write why this is withdrawn.' },
  'item.does-not-split': {
    nl: 'Een actielijn kan niet gesplitst of samengevoegd worden. Verplaats wat eronder hangt.',
    en: 'An action line cannot be split or merged. Move what hangs under it.',
  },
  'item.kinds-differ': { nl: 'Voeg alleen onderdelen van dezelfde soort samen.', en: 'Merge parts of the same kind only.' },
  'item.named-twice': { nl: 'Je koos een onderdeel twee keer. Kies een ander.', en: 'You chose one part twice. Choose another.' },
  'item.not-an-idea': { nl: 'Alleen een gedurfd idee kan een maatregel worden.', en: 'Only a bold idea can become a measure.' },
  'item.already-promoted': { nl: 'Dit idee is al een maatregel geworden.', en: 'This idea has become a measure already.' },
  'tree.days-out-of-order': {
    nl: 'De dag waarmee je vergelijkt ligt later dan de dag die je bekijkt. Kies een eerdere.',
    en: 'The day to compare with is later than the day you look at. Choose an earlier one.',
  },
  'milestone.unknown': { nl: 'Deze mijlpaal bestaat niet (meer).', en: 'This milestone does not exist (any more).' },
  'milestone.title-empty': { nl: 'Geef de mijlpaal een titel.', en: 'Give the milestone a title.' },
  'milestone.item-completed': {
    nl: 'Dit is al afgerond. Zet eerst de status terug; daarna kan er weer een mijlpaal open staan.',
    en: 'This is completed already. Change its status first; then a milestone can be open again.',
  },
  'milestone.changed-meanwhile': {
    nl: 'Iemand anders heeft deze mijlpaal intussen gewijzigd. Hij staat hier nu zoals hij is; probeer het opnieuw.',
    en: 'Somebody else changed this milestone meanwhile. It is shown as it is now; try again.',
  },
  'milestone.named-twice': {
    nl: 'Een mijlpaal kan maar naar één deel. Kies voor elke mijlpaal één deel.',
    en: 'A milestone can go to one part only. Choose one part for each.',
  },
  'milestone.not-open': { nl: 'Deze mijlpaal staat niet meer open.', en: 'This milestone is not open any more.' },
  'milestone.already-open': { nl: 'Deze mijlpaal staat al open.', en: 'This milestone is open already.' },
  'milestone.reached-later': {
    nl: 'De dag waarop dit gehaald is ligt in de toekomst. Kies vandaag of eerder.',
    en: 'The day on which this was reached lies in the future. Choose today or earlier.',
  },
  'comment.empty': { nl: 'Schrijf eerst iets.', en: 'Write something first.' },
  'comment.person-unknown': {
    nl: 'Een van de mensen die je noemde heeft geen rol (meer) in dit programma. Je tekst staat er nog.',
    en: 'One of the people you mentioned holds no role in this programme (any more). Your text is still there.',
  },
  'comment.unknown': { nl: 'Deze opmerking bestaat niet.', en: 'This comment does not exist.' },
  'comment.not-your-own': { nl: 'Je kunt alleen je eigen opmerkingen intrekken.', en: 'You can withdraw your own comments only.' },
  'programme.year-out-of-reach': { nl: 'Kies jaren tussen 1990 en 2100.', en: 'Choose years between 1990 and 2100.' },
  'programme.years-out-of-order': {
    nl: 'Het laatste jaar ligt voor het eerste. Pas een van beide aan.',
    en: 'The last year lies before the first. Change one of them.',
  },
  'programme.organisation-unknown': {
    nl: 'Een van de organisaties bestaat niet (meer). Kies een andere.',
    en: 'One of the organisations does not exist (any more). Choose another.',
  },
  'programme.organisation-named-twice': {
    nl: 'Een organisatie staat er twee keer bij. Haal haar op één plek weg.',
    en: 'An organisation stands there twice. Take it out in one place.',
  },
  'programme.changed-meanwhile': {
    nl: 'Iemand anders heeft het programma intussen gewijzigd. Wat je typte is er nog; vergelijk en bewaar opnieuw.',
    en: 'Somebody else changed the programme meanwhile. What you typed is still there; compare and save again.',
  },
  'taken-over.already': {
    nl: 'Dit gegeven is al eerder in het programma overgenomen. Er is niets verdubbeld.',
    en: 'This fact was taken over into the programme before. Nothing was doubled.',
  },
  'taken-over.fact-unknown': {
    nl: 'Dit gegeven bestaat niet (meer), of je ziet het stuk niet.',
    en: 'This fact does not exist (any more), or you cannot see its document.',
  },
} as const

export const programmeActs = {
  addItem: { nl: 'iets aan het programma toegevoegd', en: 'added something to the programme' },
  changeItem: { nl: 'iets in het programma gewijzigd', en: 'changed something in the programme' },
  moveItem: { nl: 'iets in het programma verplaatst', en: 'moved something in the programme' },
  renumberItems: { nl: 'het programma op volgorde genummerd', en: 'numbered the programme in order' },
  withdrawItem: { nl: 'iets uit het programma ingetrokken', en: 'withdrew something from the programme' },
  splitItem: { nl: 'iets in het programma gesplitst', en: 'split something in the programme' },
  mergeItems: { nl: 'onderdelen van het programma samengevoegd', en: 'merged parts of the programme' },
  promoteIdea: { nl: 'van een gedurfd idee een maatregel gemaakt', en: 'made a measure of a bold idea' },
  addMilestone: { nl: 'een mijlpaal toegevoegd', en: 'added a milestone' },
  changeMilestone: { nl: 'een mijlpaal gewijzigd', en: 'changed a milestone' },
  reachMilestone: { nl: 'een mijlpaal gehaald', en: 'reached a milestone' },
  dropMilestone: { nl: 'een mijlpaal laten vervallen', en: 'dropped a milestone' },
  reopenMilestone: { nl: 'een mijlpaal weer opengezet', en: 'opened a milestone again' },
  addComment: { nl: 'een opmerking geplaatst', en: 'placed a comment' },
  withdrawComment: { nl: 'een opmerking ingetrokken', en: 'withdrew a comment' },
  changeProfile: { nl: 'het programma zelf gewijzigd', en: 'changed the programme itself' },
  takeOverFact: { nl: 'een gegeven uit een stuk overgenomen', en: 'took over a fact from a document' },
} as const
