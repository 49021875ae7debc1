type Text = { readonly nl: string; readonly en: string }

export const routeOutcomesRefusals = {
  'meeting.begun': {
    nl: 'Deze vergadering is al begonnen of gaat niet door. Er is niemand herinnerd.',
    en: 'This meeting has begun already or was called off. Nobody was reminded.',
  },
  'meeting.not-yet': {
    nl: 'Deze vergadering moet nog beginnen; er is niets vastgelegd. Was zij eerder, wijzig dan eerst haar dag of uur.',
    en: 'This meeting has not begun; nothing was recorded. If it was held earlier, change its day or hour first.',
  },
  'reminder.nobody': {
    nl: 'Er is niemand om nu te herinneren: alles is gereed, of iedereen is vandaag al herinnerd.',
    en: 'There is nobody to remind now: all is ready, or everybody was reminded today.',
  },
  'outcome.item-unknown': {
    nl: 'Dit punt staat niet op deze agenda, of je ziet het niet.',
    en: 'This item is not on this agenda, or you cannot see it.',
  },
  'outcome.item-taken-off': {
    nl: 'Dit punt is van de agenda gehaald. Er is niets vastgelegd.',
    en: 'This item was taken off the agenda. Nothing was recorded.',
  },
  'outcome.other-version': {
    nl: 'Op de agenda staat een andere versie van de nota dan die je voor je had. Er is niets vastgelegd; kijk welke versie het gremium zag.',
    en: 'The agenda has another version of the memo than the one you had before you. Nothing was recorded; look which version the body saw.',
  },
  'outcome.changed-meanwhile': {
    nl: 'Iemand anders heeft dit punt intussen gewijzigd. Wat je typte staat er nog: kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else changed this item meanwhile. What you typed is still there: look at what there is now and try again.',
  },
  'outcome.memo-not-shown': {
    nl: 'Deze nota is nog niet aangeboden en niet aan jou getoond; de conclusie zou haar niet bereiken. Laat de nota eerst aanbieden.',
    en: 'This memo was not offered yet and is not shown to you; the conclusion would not reach it. Have the memo offered first.',
  },
  'outcome.carried-over': {
    nl: 'Dit aangehouden punt staat al op een volgende agenda. Haal het daar eerst af, met de reden.',
    en: 'This item was held over and stands on a later agenda already. Take it off there first, with the reason.',
  },
  'outcome.already': {
    nl: 'Van dit punt is al een conclusie vastgelegd. Klopt zij niet, zeg dan waarom je haar verbetert.',
    en: 'A conclusion of this item was recorded already. If it is wrong, say why you correct it.',
  },
  'outcome.nothing-to-correct': {
    nl: 'Van dit punt is nog geen conclusie vastgelegd; er valt niets te verbeteren.',
    en: 'No conclusion of this item was recorded yet; there is nothing to correct.',
  },
  'outcome.text-missing': {
    nl: 'Schrijf erbij wat het gremium zei: op welke voorwaarde, waarom niet, of waarom het punt is aangehouden.',
    en: 'Write what the body said: on which condition, why not, or why the item was held over.',
  },
  'outcome.point-unknown': {
    nl: 'Dit beslispunt staat niet in de versie die het gremium zag.',
    en: 'This decision point is not in the version that the body saw.',
  },
  'outcome.points-differ': {
    nl: 'Bij akkoord op het geheel hoort akkoord op elk beslispunt. Kies ‘akkoord mits’ of pas het beslispunt aan.',
    en: 'Agreed on the whole is agreed on every decision point. Choose ‘agreed if’ or change the point.',
  },
  'outcome.not-held-over': {
    nl: 'Dit punt is niet aangehouden en hoeft dus niet terug te komen.',
    en: 'This item was not held over, so it need not come back.',
  },
  'outcome.carried-already': {
    nl: 'Dit punt staat al op een volgende agenda.',
    en: 'This item is on a later agenda already.',
  },
  'outcome.no-meeting-to-come': {
    nl: 'Kies een vergadering van hetzelfde gremium die nog moet beginnen.',
    en: 'Choose a meeting of the same body that is still to begin.',
  },
  'list.unknown': { nl: 'Deze versie van de besluitenlijst bestaat niet.', en: 'This version of the list of decisions does not exist.' },
  'list.not-held': {
    nl: 'Deze vergadering is nog niet gehouden; er is nog geen besluitenlijst om vast te stellen.',
    en: 'This meeting was not held yet; there is no list of decisions to adopt.',
  },
  'list.too-early': {
    nl: 'De besluitenlijst wordt vastgesteld op de volgende vergadering. Die is nog niet geweest.',
    en: 'The list of decisions is adopted at the next meeting, which has not been yet.',
  },
  'list.day-out-of-reach': {
    nl: 'Kies een dag van de vergadering zelf tot en met vandaag.',
    en: 'Choose a day from that of the meeting itself up to today.',
  },
  'list.items-open': {
    nl: 'Niet elk punt heeft een conclusie, misschien ook een punt dat jij niet mag zien. Er is niets vastgesteld.',
    en: 'Not every item has a conclusion, perhaps one that you may not see. Nothing was adopted.',
  },
  'list.empty': { nl: 'Er staat nog niets in deze besluitenlijst.', en: 'There is nothing in this list of decisions yet.' },
  'list.unchanged': {
    nl: 'Er is niets gewijzigd sinds de lijst is vastgesteld.',
    en: 'Nothing changed since the list was adopted.',
  },
  'list.why-missing': {
    nl: 'Zeg waarom er een nieuwe versie van de besluitenlijst komt.',
    en: 'Say why there is a new version of the list of decisions.',
  },
  'action.unknown': { nl: 'Deze actie bestaat niet, of je ziet haar niet.', en: 'This action does not exist, or you cannot see it.' },
  'action.ended': { nl: 'Deze actie is al klaar of vervallen.', en: 'This action was done or dropped already.' },
  'action.changed-meanwhile': {
    nl: 'Iemand anders heeft deze actie intussen gewijzigd. Wat je typte staat er nog: kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else changed this action meanwhile. What you typed is still there: look at what there is now and try again.',
  },
  'action.without-text': { nl: 'Schrijf wat er moet gebeuren.', en: 'Write what is to be done.' },
  'action.owner-cannot-read': {
    nl: 'Deze persoon mag het dossier van dit punt niet lezen. Kies iemand anders of vul een naam in.',
    en: 'This person may not read the dossier of this item. Choose somebody else or write a name.',
  },
  'action.day-out-of-reach': { nl: 'Kies een dag tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'action.not-yours': {
    nl: 'Alleen de eigenaar van de actie en wie de vergadering bijhoudt, zeggen dat zij klaar is.',
    en: 'Only the owner of the action and those who keep the meeting say that it is done.',
  },
  'action.note-missing': { nl: 'Zeg waarom de actie vervalt.', en: 'Say why the action is dropped.' },
} as const satisfies Readonly<Record<string, Text>>

export const routeOutcomesActs: Readonly<Record<string, Text>> = {
  remindForMeeting: { nl: 'herinnerd aan wat voor een vergadering ontbreekt', en: 'reminded of what is missing for a meeting' },
  setReminderDays: { nl: 'gekozen wanneer een gremium herinnert', en: 'chose when a body reminds' },
  concludeItem: { nl: 'de conclusie van een agendapunt vastgelegd', en: 'recorded the conclusion of an agenda item' },
  tellConclusion: { nl: 'een conclusie van een gremium bij een nota gezet', en: 'put a conclusion of a body with a memo' },
  holdMeeting: { nl: 'vastgelegd dat een vergadering is gehouden', en: 'recorded that a meeting was held' },
  releaseStep: { nl: 'een stap van een route weer gepland', en: 'planned a step of a route again' },
  carryStep: { nl: 'een stap van een route naar een volgende vergadering verplaatst', en: 'moved a step of a route to a later meeting' },
  carryItem: { nl: 'een aangehouden punt op een volgende agenda gezet', en: 'put an item that was held over on a later agenda' },
  adoptDecisions: { nl: 'een besluitenlijst vastgesteld', en: 'adopted a list of decisions' },
  addAction: { nl: 'een actie toegevoegd', en: 'added an action' },
  changeAction: { nl: 'een actie gewijzigd', en: 'changed an action' },
  settleAction: { nl: 'een actie afgerond of laten vervallen', en: 'completed or dropped an action' },
}
