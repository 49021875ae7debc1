type Text = { readonly nl: string; readonly en: string }

export const memoRefusals = {
  'memo.unknown': { nl: 'Deze nota bestaat niet, of je ziet haar niet.', en: 'This memo does not exist, or you cannot see it.' },
  'memo.subject-empty': { nl: 'Geef de nota een onderwerp.', en: 'Give the memo a subject.' },
  'memo.closed': {
    nl: 'Deze nota is aangeboden en verandert niet meer. Trek haar in, of wacht tot zij terugkomt; er is niets verloren.',
    en: 'This memo was offered and does not change any more. Withdraw it, or wait until it comes back; nothing was lost.',
  },
  'memo.changed-meanwhile': {
    nl: 'Iemand anders heeft de nota intussen gewijzigd. Er is niets verloren: kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else changed the memo meanwhile. Nothing was lost: look at what is there now and try again.',
  },
  'memo.not-in-this-status': {
    nl: 'Dit kan niet in de status die de nota nu heeft. Kijk wat er intussen gebeurd is.',
    en: 'This cannot be done in the status that the memo has now. Look at what happened meanwhile.',
  },
  'version.unknown': { nl: 'Deze versie bestaat niet.', en: 'This version does not exist.' },
} as const satisfies Readonly<Record<string, Text>>

export const memoActs: Readonly<Record<string, Text>> = {
  draftMemo: { nl: 'een nota begonnen', en: 'began a memo' },
  changeMemo: { nl: 'de kop van een nota gewijzigd', en: 'changed the header of a memo' },
  freezeVersion: { nl: 'een versie van een nota vastgelegd', en: 'froze a version of a memo' },
  openText: { nl: 'de tekst van een vertrouwelijke nota geopend', en: 'opened the text of a confidential memo' },
  getMemo: { nl: 'een vertrouwelijke nota bekeken', en: 'looked at a confidential memo' },
  getVersion: { nl: 'een versie van een vertrouwelijke nota bekeken', en: 'looked at a version of a confidential memo' },
}
