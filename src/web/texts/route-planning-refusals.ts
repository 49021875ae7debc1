type Text = { readonly nl: string; readonly en: string }

const meanwhile = (nl: string, en: string): Text => ({
  nl: `Iemand anders heeft ${nl} intussen gewijzigd. Er is niets verloren: kijk wat er nu staat en probeer het opnieuw.`,
  en: `Somebody else changed ${en} meanwhile. Nothing was lost: look at what is there now and try again.`,
})
const gone = (nl: string, en: string): Text => ({
  nl: `${nl} bestaat niet (meer), of je ziet het niet.`,
  en: `${en} does not exist (any more), or you cannot see it.`,
})

export const routePlanningRefusals = {
  'route.unknown': gone('Deze route', 'This route'),
  'route.ended': {
    nl: 'Deze route is beëindigd en verandert niet meer. Maak een nieuwe route.',
    en: 'This route was ended and does not change any more. Make a new route.',
  },
  'route.changed-meanwhile': meanwhile('deze route', 'this route'),
  'route.without-name': { nl: 'Geef de route een naam.', en: 'Give the route a name.' },
  'route.without-programme': {
    nl: 'Dit dossier hoort bij geen programma, en gremia zijn van een programma. Een route kan daarom niet.',
    en: 'This dossier is in no programme, and bodies are of a programme. So it cannot have a route.',
  },
  'route.days-reversed': {
    nl: 'De laatste dag ligt voor de eerste. Er is niets gewijzigd; kies de dagen opnieuw.',
    en: 'The last day is before the first. Nothing was changed; choose the days again.',
  },
  'route.day-out-of-reach': {
    nl: 'Kies een dag tussen 1990 en 2100. Er is niets gewijzigd.',
    en: 'Choose a day between 1990 and 2100. Nothing was changed.',
  },
  'step.unknown': gone('Deze stap', 'This step'),
  'step.changed-meanwhile': meanwhile('deze stap', 'this step'),
  'step.without-label': { nl: 'Geef de stap een naam.', en: 'Give the step a name.' },
  'step.other-body': {
    nl: 'Die vergadering is van een ander gremium dan deze stap. Kies een vergadering van het eigen gremium, of wijzig eerst het gremium.',
    en: 'That meeting is of another body than this step. Choose a meeting of its own body, or change the body first.',
  },
  'step.skipped-without-reason': { nl: 'Zeg waarom deze stap wordt overgeslagen.', en: 'Say why this step is skipped.' },
  'step.nowhere-held': {
    nl: 'Zeg eerst wanneer deze stap was: kies de vergadering of de dag. Er is niets gewijzigd.',
    en: 'First say when this step was: choose the meeting or the day. Nothing was changed.',
  },
  'point.unknown': gone('Dit vaste punt', 'This fixed point'),
  'point.changed-meanwhile': meanwhile('dit vaste punt', 'this fixed point'),
  'point.without-label': { nl: 'Geef het vaste punt een naam.', en: 'Give the fixed point a name.' },
  'point.fact-unknown': {
    nl: 'Dat feit is er niet (meer) in dit dossier. Neem een ander over, of vul het punt zelf in.',
    en: 'That fact is not in this dossier (any more). Take over another, or fill in the point yourself.',
  },
  'template.unknown': gone('Dit sjabloon', 'This template'),
  'template.without-name': { nl: 'Geef het sjabloon een naam.', en: 'Give the template a name.' },
  'template.without-steps': {
    nl: 'Een route zonder stappen kan geen sjabloon worden.',
    en: 'A route without steps cannot become a template.',
  },
  'scenario.without-name': { nl: 'Geef het scenario een naam.', en: 'Give the scenario a name.' },
  'scenario.closed': {
    nl: 'Over dit scenario is al gekozen; het blijft te zien zoals het toen was.',
    en: 'This scenario was chosen about already; it stays to be seen as it was then.',
  },
  'scenario.step-unknown': {
    nl: 'Dit scenario wijzigt een stap die er niet (meer) is in de route.',
    en: 'This scenario changes a step that the route does not have (any more).',
  },
  'scenario.step-done': {
    nl: 'Dit scenario wijzigt een stap die al geweest of overgeslagen is.',
    en: 'This scenario changes a step that was held or skipped already.',
  },
  'scenario.body-unknown': {
    nl: 'Dit scenario gaat over een gremium dat er niet (meer) is.',
    en: 'This scenario is about a body that is not there (any more).',
  },
  'scenario.point-unknown': {
    nl: 'Dit scenario wijzigt een vast punt dat er niet (meer) is.',
    en: 'This scenario changes a fixed point that is not there (any more).',
  },
  'scenario.reason-missing': { nl: 'Zeg waarom de stap wordt overgeslagen.', en: 'Say why the step is skipped.' },
  'scenario.place-missing': { nl: 'Kies waar de stap naartoe gaat.', en: 'Choose where the step goes.' },
  'scenario.nothing-to-propose': {
    nl: 'De planner heeft niets te verschuiven: alles staat al zo, of er is geen plaats.',
    en: 'The planner has nothing to shift: everything is there already, or there is no place.',
  },
  'scenario.needs-keeper': {
    nl: 'Een extra vergadering voegt de coördinator of de raadssecretaris van het programma toe. Er is niets gewijzigd: vraag een van hen dit scenario te kiezen.',
    en: 'An extra meeting is added by the coordinator or the council secretary of the programme. Nothing was changed: ask one of them to choose this scenario.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const routePlanningActs: Readonly<Record<string, Text>> = {
  getRoute: { nl: 'een route gelezen', en: 'read a route' },
  getRouteThen: { nl: 'een eerdere planning van een route gelezen', en: 'read an earlier planning of a route' },
  listPointsFromFacts: { nl: 'feiten voor een route gelezen', en: 'read facts for a route' },
  addRoute: { nl: 'een route gemaakt', en: 'made a route' },
  changeRoute: { nl: 'een route gewijzigd', en: 'changed a route' },
  endRoute: { nl: 'een route beëindigd', en: 'ended a route' },
  addRouteStep: { nl: 'een stap aan een route toegevoegd', en: 'added a step to a route' },
  changeRouteStep: { nl: 'een stap van een route gewijzigd of gepland', en: 'changed or planned a step of a route' },
  moveRouteStep: { nl: 'een stap van een route verplaatst', en: 'moved a step of a route' },
  removeRouteStep: { nl: 'een stap uit een route gehaald', en: 'took a step out of a route' },
  holdStep: { nl: 'een stap van een route als geweest vastgelegd', en: 'recorded a step of a route as held' },
  skipStep: { nl: 'een stap van een route overgeslagen', en: 'skipped a step of a route' },
  reopenStep: { nl: 'een stap van een route weer open gezet', en: 'opened a step of a route again' },
  addRoutePoint: { nl: 'een vast punt aan een route toegevoegd', en: 'added a fixed point to a route' },
  changeRoutePoint: { nl: 'een vast punt van een route verplaatst of gewijzigd', en: 'moved or changed a fixed point of a route' },
  dropRoutePoint: { nl: 'een vast punt van een route laten vervallen', en: 'dropped a fixed point of a route' },
  saveRouteTemplate: { nl: 'een route als sjabloon bewaard', en: 'saved a route as a template' },
  endRouteTemplate: { nl: 'een sjabloon van een route beëindigd', en: 'ended a template of routes' },
  keepRouteScenario: { nl: 'een scenario van een route bewaard', en: 'kept a scenario of a route' },
  chooseRouteScenario: { nl: 'een scenario van een route gekozen', en: 'chose a scenario of a route' },
  withdrawRouteScenario: { nl: 'een scenario van een route ingetrokken', en: 'withdrew a scenario of a route' },
}
