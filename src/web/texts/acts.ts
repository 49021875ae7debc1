import { budgetActs } from './budget.ts'
import { exchangeActs } from './exchange.ts'
import { indicatorActs } from './indicators-refusals.ts'
import { keepingActs } from './keeping.ts'
import { memoCoordinationActs } from './memo-coordination.ts'
import { memoDecidingActs } from './memo-deciding.ts'
import { memoFindingActs } from './memo-finding-refusals.ts'
import { memoPapersActs } from './memo-papers-refusals.ts'
import { memoActs } from './memo-refusals.ts'
import { memoWordActs } from './memo-word-refusals.ts'
import { memoWritingActs } from './memo-writing-refusals.ts'
import { noticeActs } from './notice.ts'
import { programmeActs } from './programme.ts'
import { riskActs } from './risk-refusals.ts'
import { roundActs } from './round-refusals.ts'
import { routeAgendaActs } from './route-agenda-refusals.ts'
import { routeBodiesActs } from './route-bodies-refusals.ts'
import { routeCalendarsActs } from './route-calendars-refusals.ts'
import { routeOutcomesActs } from './route-outcomes-refusals.ts'
import { routePlanningActs } from './route-planning-refusals.ts'
import { routePortfolioActs } from './route-portfolio-refusals.ts'
import { takeOverActs } from './take-over.ts'

type Text = { readonly nl: string; readonly en: string }

/** Every act of the record in words, as in "… heeft …". A test keeps this list complete. */
export const actTexts: Readonly<Record<string, Text>> = {
  ...budgetActs,
  ...keepingActs,
  ...memoActs,
  ...memoWritingActs,
  ...memoCoordinationActs,
  ...memoPapersActs,
  ...memoDecidingActs,
  ...memoWordActs,
  ...memoFindingActs,
  ...exchangeActs,
  ...indicatorActs,
  ...roundActs,
  ...noticeActs,
  ...programmeActs,
  ...riskActs,
  ...routeAgendaActs,
  ...routeBodiesActs,
  ...routeCalendarsActs,
  ...routeOutcomesActs,
  ...routePlanningActs,
  ...routePortfolioActs,
  ...takeOverActs,
  signIn: { nl: 'zich aangemeld', en: 'signed in' },
  endSession: { nl: 'een sessie beëindigd', en: 'ended a session' },
  addPerson: { nl: 'een persoon toegevoegd', en: 'added a person' },
  changePerson: { nl: 'gegevens van een persoon gewijzigd', en: 'changed data of a person' },
  linkToProvider: { nl: 'een persoon aan de aanmelddienst gekoppeld', en: 'linked a person to the sign-in service' },
  unlinkFromProvider: {
    nl: 'een persoon van de aanmelddienst losgekoppeld',
    en: 'unlinked a person from the sign-in service',
  },
  actFor: { nl: 'gekozen namens wie er gewerkt wordt', en: 'chose in whose name to work' },
  grantRole: { nl: 'een rol gegeven', en: 'gave a role' },
  endRole: { nl: 'een rol beëindigd', en: 'ended a role' },
  openProgramme: { nl: 'een programma geopend', en: 'opened a programme' },
  openDossier: { nl: 'een dossier geopend', en: 'opened a dossier' },
  classifyDossier: { nl: 'de rubricering van het dossier gezet', en: 'set how the dossier is classified' },
  classifyDocument: { nl: 'de rubricering van een stuk gezet', en: 'set how a document is classified' },
  receiveFiles: { nl: 'bestanden ingebracht', en: 'brought in files' },
  addDocument: { nl: 'een stuk toegevoegd', en: 'added a document' },
  findInDocument: { nl: 'gezocht en een vertrouwelijk stuk gevonden', en: 'searched and found a confidential document' },
  getDocumentText: { nl: 'een vertrouwelijk stuk gelezen', en: 'read a confidential document' },
  getPageImage: { nl: 'een pagina van een vertrouwelijk stuk bekeken', en: 'looked at a page of a confidential document' },
  downloadOriginal: { nl: 'een vertrouwelijk stuk opgehaald', en: 'fetched a confidential document' },
  getTimeline: { nl: 'de tijdlijn van een vertrouwelijk dossier gelezen', en: 'read the time line of a confidential dossier' },
  listProposals: { nl: 'de gegevens van een vertrouwelijk dossier gelezen', en: 'read the data of a confidential dossier' },
  listFindings: { nl: 'de bevindingen van een vertrouwelijk dossier gelezen', en: 'read the findings of a confidential dossier' },
  exportTable: { nl: 'een tabel van een vertrouwelijk dossier geëxporteerd', en: 'exported a table of a confidential dossier' },
  exportDossier: { nl: 'een vertrouwelijk dossier geëxporteerd', en: 'exported a confidential dossier' },
  addOrganisationToRegister: { nl: 'een organisatie aan het register toegevoegd', en: 'added an organisation to the register' },
  removeOrganisationFromRegister: { nl: 'een organisatie uit het register gehaald', en: 'took an organisation out of the register' },
  confirmFact: { nl: 'een gegeven bevestigd', en: 'confirmed a fact' },
  withdrawFact: { nl: 'een gegeven ingetrokken', en: 'withdrew a fact' },
  acceptProposal: { nl: 'een voorstel bevestigd', en: 'confirmed a proposal' },
  correctProposal: { nl: 'een voorstel verbeterd', en: 'corrected a proposal' },
  rejectProposal: { nl: 'een voorstel verworpen', en: 'rejected a proposal' },
  undoProposal: { nl: 'een beslissing over een voorstel teruggedraaid', en: 'undid a decision on a proposal' },
  settleFinding: { nl: 'een bevinding afgehandeld', en: 'settled a finding' },
  dismissFinding: { nl: 'een bevinding terzijde gelegd', en: 'dismissed a finding' },
  reopenFinding: { nl: 'een bevinding heropend', en: 'reopened a finding' },
  addAdministrator: { nl: 'een beheerder toegevoegd', en: 'added an administrator' },
  addDepartment: { nl: 'een afdeling toegevoegd', en: 'added a department' },
  addOrganisation: { nl: 'een organisatie toegevoegd', en: 'added an organisation' },
  appointDeputy: { nl: 'een vervanger aangewezen', en: 'appointed a deputy' },
  correctPerson: { nl: 'gegevens van een persoon verbeterd', en: 'corrected the details of a person' },
  endDepartment: { nl: 'een afdeling beëindigd', en: 'ended a department' },
  endDeputy: { nl: 'een vervanging beëindigd', en: 'ended a deputyship' },
  endOrganisation: { nl: 'een organisatie beëindigd', en: 'ended an organisation' },
  importPeople: { nl: 'personen geïmporteerd', en: 'imported people' },
  inviteToAccount: { nl: 'een toegangslink gemaakt', en: 'made an access link' },
  letPersonLeave: { nl: 'iemand laten vertrekken', en: 'let somebody leave' },
  letPersonReturn: { nl: 'iemand laten terugkomen', en: 'let somebody return' },
  movePerson: { nl: 'iemand verplaatst', en: 'moved somebody' },
  passOnDeputyship: { nl: 'een vervanging overgedragen', en: 'passed on a deputyship' },
  passOnRole: { nl: 'een rol overgedragen', en: 'passed on a role' },
  renameDepartment: { nl: 'een afdeling een andere naam gegeven', en: 'renamed a department' },
  renameOrganisation: { nl: 'een organisatie een andere naam gegeven', en: 'renamed an organisation' },
  useAccessLink: { nl: 'een toegangslink gebruikt', en: 'used an access link' },
  addPasskey: { nl: 'een passkey toegevoegd', en: 'added a passkey' },
  renamePasskey: { nl: 'een passkey een andere naam gegeven', en: 'renamed a passkey' },
  removePasskey: { nl: 'een passkey weggehaald', en: 'removed a passkey' },
  setPassword: { nl: 'een wachtwoord gezet', en: 'set a password' },
  removePassword: { nl: 'het wachtwoord weggehaald', en: 'removed the password' },
  renewRecoveryCodes: { nl: 'nieuwe herstelcodes gemaakt', en: 'made new recovery codes' },
  refuseFile: { nl: 'een bestand met malware geweigerd', en: 'refused a file with malware' },
  releaseFile: { nl: 'een bestand uit quarantaine vrijgegeven', en: 'released a file from quarantine' },
}

/** A recorded act in words. Of a refused call the endpoint's name is kept: that is shown as it is. */
export function actText(act: string): Text {
  return actTexts[act] ?? { nl: act, en: act }
}
