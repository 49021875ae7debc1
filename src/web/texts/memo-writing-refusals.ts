type Text = { readonly nl: string; readonly en: string }

export const memoWritingRefusals = {
  'comment.no-place': {
    nl: 'Andere woorden voorstellen kan alleen bij een plek in de tekst. Selecteer eerst de woorden waar het om gaat.',
    en: 'Other words can be proposed at a place in the text only. Select the words that it is about first.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const memoWritingActs: Readonly<Record<string, Text>> = {
  addMemoComment: { nl: 'een opmerking bij een nota gemaakt', en: 'commented on a memo' },
  withdrawMemoComment: { nl: 'een opmerking bij een nota ingetrokken', en: 'withdrew a comment on a memo' },
  listMemoComments: { nl: 'opmerkingen bij een vertrouwelijke nota bekeken', en: 'looked at comments on a confidential memo' },
}
