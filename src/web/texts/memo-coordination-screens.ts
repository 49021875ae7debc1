import { opinionWords } from '../../memo/rules/outcome-words.ts'
import { remarkWords } from '../../memo/rules/remark-words.ts'

type Counts = { readonly asked: number; readonly answered: number; readonly objected: number; readonly days: number }
type Standing = { readonly agreed: number; readonly agreedIf: number; readonly objected: number; readonly silent: number }

const filled = (parts: readonly (readonly [number, string])[]) =>
  parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)

function daysLeft(days: number): string {
  if (days < 0) return days === -1 ? 'de termijn is 1 dag voorbij' : `de termijn is ${-days} dagen voorbij`
  if (days === 0) return 'vandaag is de laatste dag'
  return days === 1 ? 'nog 1 dag' : `nog ${days} dagen`
}

function daysLeftEnglish(days: number): string {
  if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`
  if (days === 0) return 'today is the last day'
  return days === 1 ? '1 day left' : `${days} days left`
}

const nl = {
  words: remarkWords.nl,
  notYet: 'Deze nota is nog niet afgestemd',
  openTitle: ({ asked, answered, objected, days }: Counts) => {
    const objections = objected === 0 ? '' : `, ${objected} met bezwaar`
    if (answered === 0)
      return `${asked === 1 ? 'Het ministerie heeft nog niet geantwoord' : `Nog geen van de ${asked} ministeries heeft geantwoord`}; ${daysLeft(days)}`
    return `${answered} van ${asked} ${asked === 1 ? 'ministerie' : 'ministeries'} ${answered === 1 ? 'heeft' : 'hebben'} geantwoord${objections}; ${daysLeft(days)}`
  },
  closedTitle: ({ agreed, agreedIf, objected, silent }: Standing) => {
    const all = agreed + agreedIf + objected + silent
    const parts = filled([
      [agreed, 'akkoord'],
      [agreedIf, 'akkoord mits'],
      [objected, 'met bezwaar'],
      [silent, 'zonder antwoord'],
    ])
    return `Afgestemd met ${all} ${all === 1 ? 'ministerie' : 'ministeries'}: ${parts.join(', ')}`
  },
  empty:
    'Vraag de ministeries die het aangaat wat zij van de nota vinden, als geheel en per beslispunt. Wat zij opmerken, beantwoord je hier.',
  emptyReader: 'Er is geen ministerie om een oordeel gevraagd.',
  round: (number: number, version: number) => `Ronde ${number}, over versie ${version}`,
  roundFacts: (by: string, day: string) => `Geopend door ${by}; antwoorden uiterlijk ${day}.`,
  closedOn: (by: string, day: string) => `Gesloten door ${by} op ${day}.`,
  silent: (names: string) => `Niet geantwoord: ${names}.`,
  noteOf: (by: string) => `Bericht van ${by}`,
  toVersion: 'De hele tekst van deze versie',
  earlier: 'Eerdere rondes',
  matrix: 'Wat de ministeries van de nota en van elk beslispunt vinden',
  on: 'Over',
  whole: 'De nota als geheel',
  point: (number: number) => `Beslispunt ${number}`,
  asWhole: 'als het geheel',
  waiting: 'nog geen antwoord',
  noAnswer: 'niet geantwoord',
  answered: 'Geantwoord',
  people: 'Gevraagd',
  remindedOn: (day: string) => `herinnerd op ${day}`,
  opinions: opinionWords.nl,
  by: (by: string, behalf: string | null) => (behalf === null ? by : `${by}, namens ${behalf}`),
  // opening
  open: 'Ronde openen',
  openAgain: 'Nog een ronde openen',
  openHow:
    'De nota wordt vastgelegd als versie. De gekozen mensen krijgen een taak. De tekst blijft van jullie: wat je intussen wijzigt, zien de ministeries in een volgende ronde.',
  whom: 'Welke ministeries vraag je?',
  nobodyThere: (name: string) => `${name}: niemand kan hier antwoorden`,
  nobodyHow: (names: string) => `Van ${names} heeft niemand een rol om te antwoorden.`,
  toAccess: 'Geef iemand een rol bij Toegang',
  contact: 'afstemmer',
  deadline: 'Antwoord uiterlijk',
  note: 'Bericht aan de ministeries (mag leeg blijven)',
  cannotOpen: 'Een ronde openen kan alleen zolang de nota niet is aangeboden.',
  // managing
  remind: 'Herinner wie nog niet antwoordde',
  reminded: 'De herinneringen zijn verstuurd.',
  close: 'Ronde sluiten',
  closeHow: (names: string) =>
    names === '' ? 'Alle ministeries hebben geantwoord.' : `Nog niet geantwoord: ${names}. Na het sluiten kan dat in deze ronde niet meer.`,
  closeNow: 'Sluiten',
  // answering
  mine: (organisation: string) => `Wat vindt ${organisation}?`,
  mineHow: 'Het oordeel over het geheel is nodig. Vul je bij een beslispunt niets in, dan geldt het oordeel over het geheel.',
  given: (day: string) =>
    `Jullie antwoordden op ${day}. Je kunt het wijzigen zolang de ronde open is; alles wat gezegd is, blijft bewaard.`,
  opinion: 'Oordeel',
  condition: 'Onder welke voorwaarde?',
  objection: 'Wat is het bezwaar?',
  advice: 'Advies',
  explanation: 'Toelichting',
  send: 'Oordeel geven',
  sendAgain: 'Oordeel wijzigen',
  sent: 'Je oordeel is bewaard.',
  keptHere: 'Wat je invult, blijft op dit apparaat staan tot je het verstuurt.',
  wholeMissing: 'Kies eerst een oordeel over de nota als geheel.',
  staleTitle: 'Een collega van je ministerie heeft intussen geantwoord',
  // second round
  changedTitle: (version: number) => `Gewijzigd sinds versie ${version}, waarover jullie eerder oordeelden`,
  nothingChanged: (version: number) => `Er is niets gewijzigd sinds versie ${version}, waarover jullie eerder oordeelden.`,
  changes: { added: 'nieuw', changed: 'gewijzigd', removed: 'vervallen' },
  beforeHeadings: 'tekst vóór de eerste kop',
  underHeading: (heading: string) => `tekst onder ‘${heading}’`,
  redline: 'Alle wijzigingen naast elkaar',
  lastTime: (round: number) => `In ronde ${round}`,
  confirm: (count: number) =>
    count === 1 ? 'Bevestig ons oordeel over 1 ongewijzigd punt' : `Bevestig ons oordeel over ${count} ongewijzigde punten`,
  confirmAll: 'Bevestig ons hele eerdere oordeel',
  confirmed: 'Bevestigd.',
  unchanged: (count: number) => (count === 1 ? '1 beslispunt is niet gewijzigd' : `${count} beslispunten zijn niet gewijzigd`),
  // remarks
  remark: 'Opmerking maken',
  remarkHow: 'Een opmerking bij de tekst, los van je oordeel. De opsteller laat weten wat ermee is gedaan.',
  remarkPlace: 'Waarover',
  remarkQuote: 'Bij welke woorden (mag leeg blijven)',
  remarkQuoteHow: 'Selecteer woorden in de tekst hierboven, of typ ze over.',
  remarkBody: 'Opmerking',
  remarkInstead: 'Wat zou er moeten staan (mag leeg blijven)',
  remarkSend: 'Opmerking versturen',
  remarkSent: 'Je opmerking is verstuurd.',
  openRemarks: (count: number) => (count === 1 ? 'Nog 1 opmerking te beantwoorden' : `Nog ${count} opmerkingen te beantwoorden`),
  outcome: 'Wat is ermee gedaan?',
  outcomes: { done: 'verwerkt', partly: 'deels', not: 'niet' },
  why: 'Toelichting',
  whyNeeded: 'Waarom?',
  dispose: 'Antwoorden',
  disposeAgain: 'Ander antwoord',
  disposeTitle: (number: number) => `Opmerking ${number} beantwoorden`,
  disposedTitle: 'Een collega heeft deze opmerking intussen beantwoord',
  remarks: 'Opmerkingen en wat ermee is gedaan',
  remarksNone: 'Er zijn nog geen opmerkingen. Een voorwaarde of bezwaar bij een oordeel komt hier vanzelf te staan.',
  answeredBy: (by: string, day: string) => `${by}, ${day}`,
  action: 'Antwoord',
  asItStands: 'Deze tabel, zoals zij hier staat',
  version: (number: number) => `versie ${number}`,
}

const en: typeof nl = {
  words: remarkWords.en,
  notYet: 'This memo was not co-ordinated yet',
  openTitle: ({ asked, answered, objected, days }) => {
    const objections = objected === 0 ? '' : `, ${objected} with an objection`
    const said = answered === 0 ? `None of ${asked} ${asked === 1 ? 'ministry' : 'ministries'} answered yet` : ''
    return `${said || `${answered} of ${asked} ${asked === 1 ? 'ministry' : 'ministries'} answered${objections}`}; ${daysLeftEnglish(days)}`
  },
  closedTitle: ({ agreed, agreedIf, objected, silent }) => {
    const all = agreed + agreedIf + objected + silent
    const parts = filled([
      [agreed, 'agreed'],
      [agreedIf, 'agreed if'],
      [objected, 'objected'],
      [silent, 'without an answer'],
    ])
    return `Co-ordinated with ${all} ${all === 1 ? 'ministry' : 'ministries'}: ${parts.join(', ')}`
  },
  empty: 'Ask the ministries concerned what they think of the memo, as a whole and per decision point. What they remark is answered here.',
  emptyReader: 'No ministry was asked for an opinion.',
  round: (number, version) => `Round ${number}, on version ${version}`,
  roundFacts: (by, day) => `Opened by ${by}; answers by ${day}.`,
  closedOn: (by, day) => `Closed by ${by} on ${day}.`,
  silent: (names) => `Did not answer: ${names}.`,
  noteOf: (by) => `Message from ${by}`,
  toVersion: 'The whole text of this version',
  earlier: 'Earlier rounds',
  matrix: 'What the ministries think of the memo and of each decision point',
  on: 'On',
  whole: 'The memo as a whole',
  point: (number) => `Decision point ${number}`,
  asWhole: 'as the whole',
  waiting: 'no answer yet',
  noAnswer: 'did not answer',
  answered: 'Answered',
  people: 'Asked',
  remindedOn: (day) => `reminded on ${day}`,
  opinions: opinionWords.en,
  by: (by, behalf) => (behalf === null ? by : `${by}, for ${behalf}`),
  open: 'Open a round',
  openAgain: 'Open another round',
  openHow:
    'The memo is frozen as a version. The people you choose get a task. The text stays yours: what you change meanwhile, the ministries see in a next round.',
  whom: 'Which ministries do you ask?',
  nobodyThere: (name) => `${name}: nobody can answer here`,
  nobodyHow: (names) => `Nobody of ${names} has a role to answer with.`,
  toAccess: 'Give somebody a role under Access',
  contact: 'co-ordination contact',
  deadline: 'Answer by',
  note: 'Message to the ministries (may stay empty)',
  cannotOpen: 'A round can be opened only while the memo was not offered.',
  remind: 'Remind who did not answer yet',
  reminded: 'The reminders were sent.',
  close: 'Close the round',
  closeHow: (names) =>
    names === '' ? 'All ministries have answered.' : `Not answered yet: ${names}. After closing they cannot answer in this round any more.`,
  closeNow: 'Close',
  mine: (organisation) => `What does ${organisation} think?`,
  mineHow: 'The opinion on the whole is needed. Where you fill in nothing at a decision point, the opinion on the whole holds.',
  given: (day) => `You answered on ${day}. You can change it while the round is open; all that was said is kept.`,
  opinion: 'Opinion',
  condition: 'On what condition?',
  objection: 'What is the objection?',
  advice: 'Advice',
  explanation: 'Explanation',
  send: 'Give opinion',
  sendAgain: 'Change opinion',
  sent: 'Your opinion was kept.',
  keptHere: 'What you fill in stays on this device until you send it.',
  wholeMissing: 'First choose an opinion on the memo as a whole.',
  staleTitle: 'A colleague of your ministry has answered meanwhile',
  changedTitle: (version) => `Changed since version ${version}, on which you gave an opinion before`,
  nothingChanged: (version) => `Nothing changed since version ${version}, on which you gave an opinion before.`,
  changes: { added: 'new', changed: 'changed', removed: 'gone' },
  beforeHeadings: 'text before the first heading',
  underHeading: (heading) => `text under ‘${heading}’`,
  redline: 'All changes side by side',
  lastTime: (round) => `In round ${round}`,
  confirm: (count) =>
    count === 1 ? 'Confirm our opinion on 1 point that did not change' : `Confirm our opinion on ${count} points that did not change`,
  confirmAll: 'Confirm all of our earlier opinion',
  confirmed: 'Confirmed.',
  unchanged: (count) => (count === 1 ? '1 decision point did not change' : `${count} decision points did not change`),
  remark: 'Make a remark',
  remarkHow: 'A remark on the text, apart from your opinion. The author tells what was done with it.',
  remarkPlace: 'On what',
  remarkQuote: 'At which words (may stay empty)',
  remarkQuoteHow: 'Select words in the text above, or type them.',
  remarkBody: 'Remark',
  remarkInstead: 'What should stand there (may stay empty)',
  remarkSend: 'Send remark',
  remarkSent: 'Your remark was sent.',
  openRemarks: (count) => (count === 1 ? '1 remark to be answered' : `${count} remarks to be answered`),
  outcome: 'What was done with it?',
  outcomes: { done: 'done', partly: 'partly', not: 'not' },
  why: 'Explanation',
  whyNeeded: 'Why?',
  dispose: 'Answer',
  disposeAgain: 'Answer anew',
  disposeTitle: (number) => `Answer remark ${number}`,
  disposedTitle: 'A colleague has answered this remark meanwhile',
  remarks: 'Remarks and what was done with them',
  remarksNone: 'There are no remarks yet. A condition or objection of an opinion comes here by itself.',
  answeredBy: (by, day) => `${by}, ${day}`,
  action: 'Answer',
  asItStands: 'This table as it stands here',
  version: (number) => `version ${number}`,
}

export const coordinationTexts = { nl, en } as const
