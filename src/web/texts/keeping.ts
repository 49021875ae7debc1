/** What a dossier keeps, and what of it counts: the same file twice, documents withdrawn, several proposals at once. */
const nl = {
  sameAs: {
    'file.already-there': (name: string) => `Dit stuk staat al in dit dossier, als ‘${name}’. Er is niets toegevoegd.`,
    'file.withdrawn-before': (name: string) =>
      `Dit stuk staat al in dit dossier, als ‘${name}’, maar is ingetrokken. Er is niets toegevoegd; zet het hieronder terug als het weer mee moet tellen.`,
  },
  noKind: (kind: string) => `Dit bestand is beschadigd, of geen ${kind}. Er is niets verloren; vraag een nieuw exemplaar.`,
  someRead: (read: number, all: number) => `${read} van ${all} bestanden gelezen; bij de andere staat waarom niet.`,
  noneRead: (all: number) =>
    all === 1 ? 'Dit bestand is niet gelezen; hieronder staat waarom.' : `Geen van de ${all} bestanden is gelezen; hieronder staat waarom.`,
  dismiss: 'Van de lijst halen',
  dismissNamed: (name: string) => `Van de lijst halen: ${name}`,
  withdraw: 'Intrekken',
  withdrawNamed: (name: string) => `Intrekken: ${name}`,
  withdrawLead:
    'Wat in dit stuk gelezen en bevestigd is, telt dan niet meer mee: niet op de tijdlijn, bij het beoordelen, in bevindingen, bedragen, zoeken en bestanden, en ook organisaties die eruit bevestigd zijn worden niet meer herkend. Wat al in het programma is overgenomen, blijft daar staan, met ‘Bron ingetrokken’ erbij. Het stuk blijft bewaard en je kunt het terugzetten.',
  withdrawReason: 'Waarom hoort dit stuk niet in het dossier?',
  withdrawn: 'Ingetrokken stukken',
  withdrawnBy: (by: string, day: string) => `Ingetrokken door ${by} op ${day}`,
  withdrawnHere: 'Dit stuk is ingetrokken: wat erin staat, telt niet mee in het dossier.',
  reason: 'Reden',
  putBack: 'Terugzetten',
  putBackNamed: (name: string) => `Terugzetten: ${name}`,
  cancel: 'Annuleren',
  correctedBy: (who: string) => `Verbeterd door ${who}`,
  certain: (count: number, what: string) => `Bevestig in deze nota ${count} ${what} waar niets onzeker aan is`,
  certainOutside: (count: number, what: string) => `Bevestig in dit stuk ${count} ${what} waar niets onzeker aan is`,
  certainTitle: (count: number, what: string) => `${count} ${what} bevestigen?`,
  certainLead:
    'Alles in deze voorstellen staat in de tekst en geen bevinding wijst op een fout. Elk besluit komt in het logboek, en je kunt alles in één keer ongedaan maken.',
  certainYes: (count: number) => `Bevestig alle ${count}`,
  accepted: (count: number, what: string) => `${count} ${what} bevestigd.`,
  undoAll: (count: number) => `Maak alle ${count} ongedaan`,
  undone: (count: number) => `${count} besluiten ongedaan gemaakt.`,
}

const en: typeof nl = {
  sameAs: {
    'file.already-there': (name) => `This document is in this dossier already, as ‘${name}’. Nothing was added.`,
    'file.withdrawn-before': (name) =>
      `This document is in this dossier already, as ‘${name}’, but was withdrawn. Nothing was added; put it back below if it should count again.`,
  },
  noKind: (kind) => `This file is damaged, or no ${kind}. Nothing was lost; ask for a new copy.`,
  someRead: (read, all) => `${read} of ${all} files read; the others say why not.`,
  noneRead: (all) => (all === 1 ? 'This file was not read; below it says why.' : `None of the ${all} files was read; below they say why.`),
  dismiss: 'Take off the list',
  dismissNamed: (name) => `Take off the list: ${name}`,
  withdraw: 'Withdraw',
  withdrawNamed: (name) => `Withdraw: ${name}`,
  withdrawLead:
    'What was read and confirmed in this document then counts no more: not on the time line, in review, findings, amounts, search and files, nor are organisations confirmed from it recognised any more. What was taken over into the programme stays there, marked ‘Source withdrawn’. The document is kept and you can put it back.',
  withdrawReason: 'Why does this document not belong in the dossier?',
  withdrawn: 'Withdrawn documents',
  withdrawnBy: (by, day) => `Withdrawn by ${by} on ${day}`,
  withdrawnHere: 'This document was withdrawn: what it says does not count in the dossier.',
  reason: 'Reason',
  putBack: 'Put back',
  putBackNamed: (name) => `Put back: ${name}`,
  cancel: 'Cancel',
  correctedBy: (who) => `Corrected by ${who}`,
  certain: (count, what) => `Confirm ${count} ${what} of this memo in which nothing is uncertain`,
  certainOutside: (count, what) => `Confirm ${count} ${what} of this document in which nothing is uncertain`,
  certainTitle: (count, what) => `Confirm ${count} ${what}?`,
  certainLead:
    'All that these proposals say is in the text and no finding points at a mistake. Each decision is in the record, and you can undo all of them at once.',
  certainYes: (count) => `Confirm all ${count}`,
  accepted: (count, what) => `${count} ${what} confirmed.`,
  undoAll: (count) => `Undo all ${count}`,
  undone: (count) => `${count} decisions undone.`,
}

export const keepingTexts = { nl, en } as const

export const keepingRefusals = {
  'file.unknown-content': {
    nl: 'Dit bestand is beschadigd, of niet van de soort die de naam zegt. Er is niets verloren; vraag een nieuw exemplaar.',
    en: 'This file is damaged, or not of the kind that its name says. Nothing was lost; ask for a new copy.',
  },
  'file.already-there': {
    nl: 'Dit stuk staat al in dit dossier. Er is niets toegevoegd.',
    en: 'This document is in this dossier already. Nothing was added.',
  },
  'file.withdrawn-before': {
    nl: 'Dit stuk staat al in dit dossier, maar is ingetrokken. Er is niets toegevoegd.',
    en: 'This document is in this dossier already, but was withdrawn. Nothing was added.',
  },
  'upload.nothing-to-dismiss': {
    nl: 'Dit bestand staat niet (meer) op de lijst van niet gelezen bestanden.',
    en: 'This file is not (or no longer) on the list of files that were not read.',
  },
  'document.reason-missing': {
    nl: 'Zeg kort waarom dit stuk niet in het dossier hoort. Er is niets veranderd.',
    en: 'Say briefly why this document does not belong in the dossier. Nothing was changed.',
  },
  'document.withdrawn-already': { nl: 'Dit stuk is al ingetrokken.', en: 'This document was withdrawn already.' },
  'document.not-withdrawn': { nl: 'Dit stuk is niet ingetrokken.', en: 'This document is not withdrawn.' },
  'proposal.other-number': {
    nl: 'Er is net iets veranderd: het aantal klopt niet meer. Er is niets bevestigd; kijk opnieuw.',
    en: 'Something has just changed: the number is another now. Nothing was confirmed; look again.',
  },
} as const

export const keepingActs = {
  withdrawDocument: { nl: 'een stuk ingetrokken', en: 'withdrew a document' },
  putDocumentBack: { nl: 'een ingetrokken stuk teruggezet', en: 'put a withdrawn document back' },
  dismissFile: { nl: 'een niet gelezen bestand van de lijst gehaald', en: 'took a file that was not read off the list' },
} as const
