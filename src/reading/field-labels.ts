export type FieldName =
  | 'from'
  | 'to'
  | 'date'
  | 'reference'
  | 'annexes'
  | 'coordinated'
  | 'copy'
  | 'author'
  | 'route'
  | 'together'
  | 'term'
  | 'public'

/** Labels of header fields as ministries write them; a group holds the value on the label's own line. */
export const labels: readonly (readonly [FieldName, RegExp])[] = [
  ['reference', /^(?:onze |ons )?(?:referentie|(?:brief)?kenmerk|(?:nota|zaak|dossier|document)nummer)\s*:?\s*(.*)$/i],
  ['date', /^datum(?: document| nota| opgesteld)?\s*:?\s*(.*)$/i],
  ['annexes', /^bijlage(?:\(n\)|n)?\s*(?::\s*(.*)|(-?\s*\d{0,2}))$/i],
  [
    'coordinated',
    /^(?:interdepartementaal(?:\s+afgestemd(?:\s+met)?)?|(?:(?:intern|extern) )?afgestemd(?: met)?|samengewerkt met|medebetrokken|afstemming met)\s*(?::\s*(.*)|)$/i,
  ],
  ['coordinated', /^(?:afgestemd|samengewerkt) met\s+(.*)$/i],
  ['to', /^aan\s*:\s*(.*)$/i],
  ['to', /^aan(?:\s+((?:de |het )?(?:minister|staatssecretaris|stas|bewindsp).*))?$/i],
  ['from', /^van\s*:?\s*$/i],
  ['from', /^van\s*:\s*(.+)$/i],
  ['copy', /^(?:kopie(?:\s+aan)?|(?:in )?afschrift(?: aan)?)\s*(?::\s*(.*)|)$/i],
  ['author', /^(?:auteur|opgesteld door|behandeld door|contactpersoon|steller)\s*:?\s*(.*)$/i],
  ['route', /^(?:parafenroute|(?:lijn|mede)paraaf|ontvangen [A-Z]{2,4})\s*:?\s*(.*)$/i],
  ['together', /^mede namens(?:\/met akkoord van)?\s*:?\s*(.*)$/i],
  ['term', /^(?:beslistermijn|uiterlijk bij)\s*:?\s*(.*)$/i],
  ['public', /^nota actief openbaar\s*:?\s*(.*)$/i],
]

export const redactionMark = /^persoon\w*\s?\w* levenss\w*/i

/** Whether a line is the label of a header field. */
export function isLabel(text: string): boolean {
  return labels.some(([, pattern]) => pattern.test(text))
}

const headingWord =
  /^(?:\d{1,2}\.?\s+)?(?:aanleiding|inleiding|geadviseerd|gevraagde?|kern|kernpunten|toelichting|advies|(?:beslis|bespreek)punten)\b/i

/** Whether a line is a heading with which the body of a memo begins. */
export function isHeadingLike(text: string): boolean {
  return headingWord.test(text)
}
