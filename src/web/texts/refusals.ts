import { budgetRefusals } from './budget.ts'
import { edgeTexts } from './edge.ts'
import { exchangeRefusals } from './exchange.ts'
import { faultText } from './fault.ts'
import { fileTexts } from './files.ts'
import { indicatorRefusals } from './indicators-refusals.ts'
import { keepingRefusals } from './keeping.ts'
import { localAccountTexts } from './local-account-refusals.ts'
import { memoCoordinationRefusals } from './memo-coordination.ts'
import { memoDecidingRefusals } from './memo-deciding.ts'
import { memoFindingRefusals } from './memo-finding-refusals.ts'
import { memoPapersRefusals } from './memo-papers-refusals.ts'
import { memoRefusals } from './memo-refusals.ts'
import { memoWordRefusals } from './memo-word-refusals.ts'
import { memoWritingRefusals } from './memo-writing-refusals.ts'
import { noticeRefusals } from './notice.ts'
import { peopleRefusals } from './people-refusals.ts'
import { programmeRefusals } from './programme.ts'
import { riskRefusals } from './risk-refusals.ts'
import { roundRefusals } from './round-refusals.ts'
import { routeAgendaRefusals } from './route-agenda-refusals.ts'
import { routeBodiesRefusals } from './route-bodies-refusals.ts'
import { routeCalendarsRefusals } from './route-calendars-refusals.ts'
import { routeOutcomesRefusals } from './route-outcomes-refusals.ts'
import { routePlanningRefusals } from './route-planning-refusals.ts'
import { routePortfolioRefusals } from './route-portfolio-refusals.ts'
import { signInRefusals } from './sign-in.ts'
import { takeOverRefusals } from './take-over.ts'

type Text = { readonly nl: string; readonly en: string }

/** The sentence of every refusal: what happened, that nothing was lost, what to do. */
export const refusalTexts = {
  ...fileTexts,
  ...peopleRefusals,
  ...localAccountTexts,
  ...edgeTexts,
  ...keepingRefusals,
  ...budgetRefusals,
  ...memoRefusals,
  ...memoWritingRefusals,
  ...memoCoordinationRefusals,
  ...memoPapersRefusals,
  ...memoDecidingRefusals,
  ...memoWordRefusals,
  ...memoFindingRefusals,
  ...exchangeRefusals,
  ...indicatorRefusals,
  ...roundRefusals,
  ...noticeRefusals,
  ...programmeRefusals,
  ...riskRefusals,
  ...routeAgendaRefusals,
  ...routeBodiesRefusals,
  ...routeCalendarsRefusals,
  ...routeOutcomesRefusals,
  ...routePlanningRefusals,
  ...routePortfolioRefusals,
  'session.demo-is-off': {
    nl: 'De demonstratie staat uit; kiezen van een demo-account kan niet.',
    en: 'Demo mode is off; demo accounts cannot be chosen.',
  },
  'session.unknown-person': { nl: 'Dit account bestaat niet. Kies een ander.', en: 'This account does not exist. Choose another.' },
  'session.sign-in-first': {
    nl: 'Je bent niet aangemeld. Meld je aan en probeer het opnieuw.',
    en: 'You are not signed in. Sign in and try again.',
  },
  'session.not-yours': {
    nl: 'Met jouw rol mag dit niet. Vraag het aan de coördinator.',
    en: 'Your role does not allow this. Ask the co-ordinator.',
  },
  'session.not-your-principal': {
    nl: 'Je bent niet (meer) de vervanger van deze persoon. Je werkt verder op je eigen naam.',
    en: 'You are not (or no longer) the deputy of this person. You go on in your own name.',
  },
  'programme.unknown': {
    nl: 'Dit programma bestaat niet, of je ziet het niet.',
    en: 'This programme does not exist, or you cannot see it.',
  },
  'programme.name-empty': { nl: 'Geef het programma een naam.', en: 'Give the programme a name.' },
  'member.unknown': {
    nl: 'Deze persoon, afdeling of rol bestaat niet (meer). Er is niets veranderd.',
    en: 'This person, department or role does not exist (any more). Nothing was changed.',
  },
  'member.already-there': {
    nl: 'Deze rol was al gegeven. Er is niets veranderd.',
    en: 'This role was given already. Nothing was changed.',
  },
  'member.until-passed': { nl: 'De einddatum ligt in het verleden. Kies een latere.', en: 'The end lies in the past. Choose a later one.' },
  'member.last-coordinator': {
    nl: 'Dit is de laatste coördinator. Geef eerst iemand anders die rol.',
    en: 'This is the last co-ordinator. Give somebody else that role first.',
  },
  'classification.shuts-you-out': {
    nl: 'Met deze rubricering zie je het zelf niet meer. Er is niets veranderd.',
    en: 'With this classification you could not see it yourself any more. Nothing was changed.',
  },
  'dossier.not-in-this-programme': {
    nl: 'Je bent geen opsteller of coördinator in dit programma. Vraag het aan de coördinator.',
    en: 'You are neither author nor co-ordinator in this programme. Ask its co-ordinator.',
  },
  'dossier.only-in-a-programme': {
    nl: 'Kies een programma: buiten een programma mag je geen dossier openen.',
    en: 'Choose a programme: you may not open a dossier outside one.',
  },
  'session.other-site': {
    nl: 'Dit verzoek kwam van een andere website en is niet uitgevoerd.',
    en: 'This request came from another site and was not carried out.',
  },
  'request.invalid': { nl: 'Het verzoek klopt niet; er is niets veranderd.', en: 'The request is not valid; nothing was changed.' },
  'request.not-found': { nl: 'Deze pagina of gegevens bestaan niet.', en: 'This page or data does not exist.' },
  'request.too-large': { nl: 'Het verzoek is te groot; er is niets veranderd.', en: 'The request is too large; nothing was changed.' },
  'request.fault': faultText,
  'dossier.unknown': { nl: 'Dit dossier bestaat niet of is niet voor jou.', en: 'This dossier does not exist or is not yours to see.' },
  'dossier.title-empty': { nl: 'Geef het dossier een titel.', en: 'Give the dossier a title.' },
  'document.unknown': { nl: 'Dit stuk bestaat niet of is niet voor jou.', en: 'This document does not exist or is not yours to see.' },
  'document.file-missing': {
    nl: 'Het oorspronkelijke bestand is niet gevonden in de opslag. Meld dit aan de beheerder.',
    en: 'The original file was not found in storage. Tell the administrator.',
  },
  'page.no-image': {
    nl: 'Van deze pagina is geen beeld te maken. De tekst staat ernaast; het origineel kun je downloaden.',
    en: 'No picture can be made of this page. The text stands beside it; you can download the original.',
  },
  'search.no-words': {
    nl: 'Typ een woord om op te zoeken; woorden als "de" en "van" tellen niet mee.',
    en: 'Type a word to search for; words such as "de" and "van" do not count.',
  },
  'upload.no-files': { nl: 'Er is geen bestand gekozen.', en: 'No file was chosen.' },
  'upload.too-large': {
    nl: 'Deze bestanden zijn samen te groot; er is niets opgeslagen. Bied ze in kleinere groepen aan.',
    en: 'These files are too large together; nothing was kept. Offer them in smaller groups.',
  },
  'upload.too-many-files': {
    nl: 'Dit zijn te veel bestanden in één keer. Bied ze in delen aan, of als ZIP.',
    en: 'These are too many files at once. Offer them in parts, or as a ZIP.',
  },
  'proposal.unknown': { nl: 'Dit voorstel bestaat niet of is niet voor jou.', en: 'This proposal does not exist or is not yours to see.' },
  'proposal.stale': {
    nl: 'Iemand anders heeft dit voorstel net beoordeeld. Kijk opnieuw; jouw keuze is niet opgeslagen.',
    en: 'Somebody else has just decided this. Look again; your choice was not saved.',
  },
  'proposal.already-decided': {
    nl: 'Dit voorstel is al beoordeeld. Maak dat eerst ongedaan.',
    en: 'This proposal was decided already. Undo that first.',
  },
  'proposal.nothing-to-undo': { nl: 'Er is niets om ongedaan te maken.', en: 'There is nothing to undo.' },
  'proposal.value-missing': { nl: 'Vul in wat er moet komen te staan.', en: 'Fill in what should stand there.' },
  'proposal.other-kind': {
    nl: 'Een verbetering moet van dezelfde soort zijn als het voorstel.',
    en: 'A correction must be of the same kind as the proposal.',
  },
  'proposal.days-reversed': { nl: 'De einddatum ligt voor de begindatum.', en: 'The last day lies before the first.' },
  'proposal.day-does-not-exist': { nl: 'Deze datum bestaat niet.', en: 'This day does not exist.' },
  'register.too-plain': {
    nl: 'Deze afkorting of naam is een gewoon woord; dan zou zij overal worden herkend. Gebruik hoofdletters of de volledige naam.',
    en: 'This abbreviation or name is a common word; it would be recognised everywhere. Use capitals or the full name.',
  },
  'register.already-there': {
    nl: 'Deze afkorting staat al in het register.',
    en: 'This abbreviation is in the register already.',
  },
  'register.unknown': { nl: 'Deze organisatie staat niet meer in het register.', en: 'This organisation is no longer in the register.' },
  'finding.unknown': { nl: 'Deze bevinding bestaat niet of is niet voor jou.', en: 'This finding does not exist or is not yours to see.' },
  'finding.stale': {
    nl: 'Iemand anders heeft deze bevinding net afgehandeld. Kijk opnieuw.',
    en: 'Somebody else has just dealt with this finding. Look again.',
  },
  'finding.not-open': { nl: 'Deze bevinding is al afgehandeld.', en: 'This finding was dealt with already.' },
  'finding.reason-missing': { nl: 'Zeg kort waarom deze bevinding niet klopt.', en: 'Say briefly why this finding is not right.' },
  'finding.already-open': { nl: 'Deze bevinding is al open.', en: 'This finding is open already.' },
  'session.unknown': { nl: 'Deze sessie is al beëindigd.', en: 'This session has ended already.' },
  'person.unknown': { nl: 'Deze persoon bestaat niet.', en: 'This person does not exist.' },
  ...signInRefusals,
  ...takeOverRefusals,
} as const satisfies Record<string, Text>

const texts: Readonly<Record<string, Text>> = refusalTexts

export function refusalText(code: string): Text {
  return texts[code] ?? refusalTexts['request.fault']
}
