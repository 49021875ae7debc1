type Text = { readonly nl: string; readonly en: string }

export const memoFindingRefusals = {
  'memo.addressee-nameless': { nl: 'Geef iedereen aan wie de nota gaat een naam.', en: 'Give everybody the memo goes to a name.' },
  'memo.addressee-twice': {
    nl: 'Dezelfde geadresseerde staat er twee keer. Haal er een weg; er is niets verloren.',
    en: 'The same addressee stands there twice. Remove one; nothing was lost.',
  },
  'memo.addressee-cannot-read': {
    nl: 'Een van de gekozen personen kan dit dossier niet lezen. Geef die persoon eerst een rol in het dossier, of kies niemand.',
    en: 'One of the people chosen cannot read this dossier. Give that person a role in the dossier first, or choose nobody.',
  },
  'memo.day-out-of-reach': {
    nl: 'Kies een datum tussen 1990 en 2100; er is niets verloren.',
    en: 'Choose a date between 1990 and 2100; nothing was lost.',
  },
  'annex.unknown': { nl: 'Deze bijlage bestaat niet, of je ziet haar niet.', en: 'This annex does not exist, or you cannot see it.' },
  'annex.withdrawn': {
    nl: 'Deze bijlage is intussen ingetrokken. Kijk wat er nu staat; voeg haar zo nodig opnieuw toe.',
    en: 'This annex was withdrawn meanwhile. Look at what is there now; add it again if needed.',
  },
  'annex.changed-meanwhile': {
    nl: 'Iemand anders heeft deze bijlage intussen gewijzigd. Er is niets verloren: kijk wat er nu staat.',
    en: 'Somebody else changed this annex meanwhile. Nothing was lost: look at what is there now.',
  },
  'annex.order-stale': {
    nl: 'Er is intussen een bijlage bijgekomen of ingetrokken. Kijk wat er nu staat en orden opnieuw.',
    en: 'An annex was added or withdrawn meanwhile. Look at what is there now and order again.',
  },
  'annex.title-empty': { nl: 'Geef de bijlage een titel.', en: 'Give the annex a title.' },
  'annex.too-many': {
    nl: 'Een nota heeft ten hoogste 200 bijlagen. Er is niets bewaard; voeg bestanden samen.',
    en: 'A memo has 200 annexes at most. Nothing was kept; join files.',
  },
  'annex.one-file': {
    nl: 'Kies één bestand om deze bijlage te vervangen. Er is niets veranderd.',
    en: 'Choose one file to replace this annex. Nothing was changed.',
  },
  'annex.same-file': {
    nl: 'Dit is hetzelfde bestand als er al staat. Er is niets veranderd.',
    en: 'This is the same file as the one that is there. Nothing was changed.',
  },
  'annex.wrong-type': {
    nl: 'Een bijlage is een PDF, DOCX, XLSX, TXT, PNG of JPEG. Dit bestand is iets anders en is niet bewaard; bewaar het als een van deze soorten.',
    en: 'An annex is a PDF, DOCX, XLSX, TXT, PNG or JPEG. This file is something else and was not kept; save it as one of these kinds.',
  },
  'annex.scanner-away': {
    nl: 'De virusscanner antwoordt nu niet. Het bestand is niet bewaard; probeer het straks opnieuw.',
    en: 'The virus scanner does not answer now. The file was not kept; try again later.',
  },
  'format.fixed-heading-missing': {
    nl: 'De aanleiding en het geadviseerd besluit staan in elke nota. Je kunt ze anders noemen, maar niet weghalen.',
    en: 'The reason and the advised decision stand in every memo. You can call them otherwise, but not take them out.',
  },
  'format.title-empty': { nl: 'Elke kop heeft een naam nodig.', en: 'Every heading needs a name.' },
  'format.title-twice': { nl: 'Er staan twee koppen met dezelfde naam.', en: 'Two headings have the same name.' },
  'format.begins-below': {
    nl: 'Begin met een hoofdkop; een tussenkop hoort onder een hoofdkop.',
    en: 'Begin with a main heading; a lower one stands under a main heading.',
  },
  'format.changed-meanwhile': {
    nl: 'Iemand anders heeft dit format intussen gewijzigd. Er is niets verloren: kijk wat er nu staat.',
    en: 'Somebody else changed this format meanwhile. Nothing was lost: look at what is there now.',
  },
  'find.too-many-rows': {
    nl: 'Dit zijn meer dan 20.000 nota’s. Maak de keuze kleiner en haal het bestand daarna op.',
    en: 'These are more than 20,000 memos. Narrow the choice and fetch the file then.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const memoFindingActs: Readonly<Record<string, Text>> = {
  addAnnexes: { nl: 'bijlagen aan een nota toegevoegd', en: 'added annexes to a memo' },
  addAnnexVersion: { nl: 'een bijlage van een nota vervangen', en: 'replaced an annex of a memo' },
  changeAnnex: { nl: 'een bijlage van een nota anders genoemd', en: 'changed what an annex of a memo is called' },
  orderAnnexes: { nl: 'de bijlagen van een nota anders genummerd', en: 'renumbered the annexes of a memo' },
  withdrawAnnex: { nl: 'een bijlage van een nota ingetrokken', en: 'withdrew an annex of a memo' },
  downloadAnnex: { nl: 'een bijlage van een vertrouwelijke nota opgehaald', en: 'downloaded an annex of a confidential memo' },
  changeMemoFormat: { nl: 'het format van een soort nota gewijzigd', en: 'changed the format of a kind of memo' },
}
