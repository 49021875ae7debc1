type Text = { readonly nl: string; readonly en: string }

export const memoDecidingRefusals = {
  'memo.incomplete': {
    nl: 'De nota is nog niet aangeboden: er ontbreekt iets. De lijst hieronder zegt wat.',
    en: 'The memo was not offered yet: something is missing. The list below says what.',
  },
  'memo.look-first': {
    nl: 'Kijk eerst naar de waarschuwingen. Vink aan dat je toch wilt aanbieden.',
    en: 'Look at the warnings first. Tick that you want to offer it all the same.',
  },
  'memo.errors-open': {
    nl: 'In de nota staat een fout die is gevonden. Verbeter die, of zeg waarom je de nota toch zo aanbiedt.',
    en: 'The memo holds an error that was found. Mend it, or say why you offer the memo all the same.',
  },
  'memo.of-another-ministry': {
    nl: 'Deze nota is van een ander ministerie. Je schrijft mee in de tekst; dit doen de opstellers van dat ministerie en de coördinator.',
    en: 'This memo is of another ministry. You write along in its text; this is done by the authors of that ministry and the co-ordinator.',
  },
  'memo.conditions-open': {
    nl: 'Een voorwaarde van de minister is nog open. Handel die af, of zeg waarom de nota toch is verzonden.',
    en: 'A condition of the minister is still open. Deal with it, or say why the memo was sent all the same.',
  },
  'memo.reason-empty': { nl: 'Zeg kort waarom je de nota intrekt.', en: 'Say briefly why you withdraw the memo.' },
  'memo.decided-on': {
    nl: 'Er is al over deze nota besloten; intrekken kan niet meer. Vraag de minister haar terug te geven.',
    en: 'Something was decided on this memo already; it cannot be withdrawn. Ask the minister to return it.',
  },
  'memo.not-signed': {
    nl: 'Nog niet iedereen heeft getekend. De nota is niet verzonden.',
    en: 'Not everybody has signed yet. The memo was not sent.',
  },
  'memo.day-out-of-reach': { nl: 'Kies een dag tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'decision.stale': {
    nl: 'De nota is intussen ingetrokken, teruggegeven of opnieuw aangeboden. Je besluit is niet vastgelegd; wat je typte staat er nog. Kijk wat er nu voorligt.',
    en: 'The memo was withdrawn, returned or offered again meanwhile. Your decision was not kept; what you typed is still there. Look at what there is now.',
  },
  'decision.not-yours': {
    nl: 'Over deze nota beslis jij niet (meer). Er is niets vastgelegd.',
    en: 'This memo is not yours to decide on (any more). Nothing was kept.',
  },
  'decision.not-your-minister': {
    nl: 'Je werkt niet (meer) bij het bureau van deze bewindspersoon.',
    en: 'You do not (or no longer) work in the office of this minister.',
  },
  'decision.point-unknown': { nl: 'Dit beslispunt staat niet in deze versie.', en: 'This decision point is not in this version.' },
  'decision.outcome-does-not-fit': {
    nl: 'Dit besluit past hier niet. Kies een ander.',
    en: 'This outcome does not fit here. Choose another.',
  },
  'decision.condition-missing': {
    nl: 'Schrijf bij ‘akkoord mits’ op welke voorwaarde je akkoord gaat.',
    en: 'Write on which condition you agree.',
  },
  'decision.remark-missing': { nl: 'Schrijf er kort iets bij.', en: 'Write something briefly.' },
  'preparation.in-own-name-only': {
    nl: 'Klaarzetten doe je op je eigen naam. Je werkt nu namens de bewindspersoon: dan kun je meteen besluiten.',
    en: 'You prepare in your own name. You act for the minister now: then you can decide at once.',
  },
  'ink.unknown': { nl: 'Deze aantekening bestaat niet, of is niet van jou.', en: 'This note does not exist, or is not yours.' },
  'ink.too-much': {
    nl: 'Dit is te veel voor één aantekening. Bewaar wat je hebt in delen.',
    en: 'This is too much for one note. Keep it in parts.',
  },
  'condition.unknown': { nl: 'Deze voorwaarde bestaat niet.', en: 'This condition does not exist.' },
  'condition.not-yours': {
    nl: 'Deze voorwaarde volg jij niet. Vraag het aan de opsteller van de nota.',
    en: 'You do not follow this condition. Ask the author of the memo.',
  },
  'condition.ended': { nl: 'Deze voorwaarde is al afgehandeld.', en: 'This condition was dealt with already.' },
  'condition.changed-meanwhile': {
    nl: 'Iemand anders heeft deze voorwaarde net gewijzigd. Wat je typte staat er nog; kijk opnieuw.',
    en: 'Somebody else has just changed this condition. What you typed is still there; look again.',
  },
  'condition.note-empty': {
    nl: 'Zeg kort waarmee aan de voorwaarde is voldaan, of waarom zij vervalt.',
    en: 'Say briefly how the condition was met, or why it is dropped.',
  },
  'condition.owner-unknown': {
    nl: 'Deze persoon ziet het dossier niet. Kies een ander.',
    en: 'This person does not see the dossier. Choose another.',
  },
  'condition.day-out-of-reach': { nl: 'Kies een dag tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'effect.unknown': {
    nl: 'Dit staat niet in het programma, of je ziet het niet.',
    en: 'This is not in the programme, or you cannot see it.',
  },
  'effect.state-does-not-fit': { nl: 'Dit kan door een besluit niet zo worden.', en: 'A decision cannot make it so.' },
  'effect.twice': { nl: 'Noem elk ding één keer.', en: 'Name each thing once.' },
  'budgetLine.state-unknown': { nl: 'Deze stand van een begrotingsregel bestaat niet.', en: 'This state of a budget line does not exist.' },
  'risk.closed': { nl: 'Het risico was intussen gesloten.', en: 'The risk was closed meanwhile.' },
  'risk.status-not-decided': { nl: 'Een besluit kan een risico alleen aanvaarden.', en: 'A decision can only accept a risk.' },
  'signature.own-name-only': {
    nl: 'Tekenen doe je op je eigen naam. Je werkt nu namens iemand anders.',
    en: 'You sign in your own name. You are acting for somebody else now.',
  },
  'signature.not-decided': {
    nl: 'Er is nog niet over alle punten besloten. Daarna kan er getekend worden.',
    en: 'Not all points were decided yet. The memo can be signed after that.',
  },
  'signature.stale': {
    nl: 'Dit is niet de versie die is aangeboden. Er is niet getekend; kijk wat er nu voorligt.',
    en: 'This is not the version that was offered. Nothing was signed; look at what there is now.',
  },
  'signature.not-a-signatory': { nl: 'Jij staat niet in de lijst van ondertekenaars.', en: 'You are not in the list of signatories.' },
  'signature.already': { nl: 'Je hebt al getekend.', en: 'You have signed already.' },
  'signature.not-your-turn': {
    nl: 'Je bent nog niet aan de beurt: wie voor je staat tekent eerst.',
    en: 'It is not your turn yet: whoever stands before you signs first.',
  },
  'signatory.unknown': {
    nl: 'Deze persoon ziet het dossier niet. Kies een ander.',
    en: 'This person does not see the dossier. Choose another.',
  },
  'signatory.twice': { nl: 'Iedereen tekent één keer.', en: 'Everybody signs once.' },
  'signatory.title-empty': { nl: 'Zeg als wat iemand tekent.', en: 'Say as what somebody signs.' },
} as const satisfies Readonly<Record<string, Text>>

export const memoDecidingActs: Readonly<Record<string, Text>> = {
  offerMemo: { nl: 'een nota aangeboden', en: 'offered a memo' },
  withdrawMemo: { nl: 'een nota ingetrokken', en: 'withdrew a memo' },
  getDecisions: { nl: 'de besluiten over een vertrouwelijke nota bekeken', en: 'looked at the decisions on a confidential memo' },
  takeDecision: { nl: 'over een nota besloten', en: 'decided on a memo' },
  prepareDecision: { nl: 'een besluit klaargezet', en: 'prepared a decision' },
  returnMemo: { nl: 'een nota teruggegeven', en: 'returned a memo' },
  keepInk: { nl: 'met de hand iets bij een nota geschreven', en: 'wrote by hand on a memo' },
  withdrawInk: { nl: 'een handgeschreven aantekening ingetrokken', en: 'withdrew a handwritten note' },
  settleCondition: { nl: 'een voorwaarde bij een besluit afgehandeld', en: 'dealt with a condition of a decision' },
  assignCondition: { nl: 'een voorwaarde bij een besluit toegewezen', en: 'assigned a condition of a decision' },
  setPointEffects: { nl: 'gezegd wat een besluit verandert', en: 'said what a decision changes' },
  setSignatories: { nl: 'gezegd wie een nota ondertekent', en: 'said who signs a memo' },
  signMemo: { nl: 'een nota ondertekend', en: 'signed a memo' },
  sendMemo: { nl: 'een nota verzonden', en: 'sent a memo' },
  archiveMemo: { nl: 'een nota gearchiveerd', en: 'archived a memo' },
  changeItemByDecision: { nl: 'door een besluit de status van een onderdeel veranderd', en: 'changed the status of an item by a decision' },
  changeBudgetLineByDecision: { nl: 'door een besluit een begrotingsregel veranderd', en: 'changed a budget line by a decision' },
  acceptRiskByDecision: { nl: 'door een besluit een risico aanvaard', en: 'accepted a risk by a decision' },
}
