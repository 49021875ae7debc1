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
  | 'subject'
  | 'public'

/** Labels of header fields as ministries write them; a group holds the value on the label's own line. */
const labels: readonly (readonly [FieldName, RegExp])[] = [
  [
    'reference',
    /^(?:(?:onze|ons|uw) )?(?:referentie|ref\.?|(?:brief|nota)?kenmerk|referentienummer|(?:nota|notitie|memo|brief|stuk|zaak|dossier|document|registratie|volg|corsa|digidoc)?-?\s?(?:nummer|nr\.?(?=\s*:|$)))\s*:?\s*(.*)$/i,
  ],
  ['date', /^(?:datum(?: document| nota| opgesteld| opstellen| van opstellen)?|opsteldatum|notadatum)\s*:?\s*(.*)$/i],
  ['annexes', /^(?:aantal )?bijlage(?:\(n\)|n)?\s*(?::\s*(.*)|(-?\s*\d{0,2}))$/i],
  [
    'coordinated',
    /^(?:interdepartementaal(?:\s+afgestemd(?:\s+met)?)?|(?:(?:intern|extern|ambtelijk)(?: [A-Z]{2,5})? )?afgestemd(?: met)?|samengewerkt met|medebetrokken|(?:interdepartementale |interne |externe )?afstemming(?: met)?|in overleg met)\s*(?::\s*(.*)|)$/i,
  ],
  ['coordinated', /^(?:afgestemd|samengewerkt) met\s+(.*)$/i],
  ['coordinated', /^mede-?para(?:af|fen)\s*(?::\s*(.*)|)$/i],
  ['coordinated', /^(?:[Ii]ntern|[Ee]xtern) [A-Z]{2,5} afgestemd\s+([A-Z].*)$/],
  ['to', /^(?:aan|ter attentie van|t\.a\.v\.|gericht aan|geadresseerden?|bestemd voor)\s*:\s*(.*)$/i],
  ['to', /^aan\s{2,}(.+)$/i],
  ['to', /^aan(?:\s+((?:de |het )?(?:minister|staatssecretaris|stas|bewindsp).*))?$/i],
  ['to', /^Aan\s+((?:[MS][A-Z]{2,5}|MP)\b.*)$/],
  ['from', /^(?:van|afzender)\s*:?\s*$/i],
  ['from', /^Van\s+((?:[Dd]irect|DG|Programma|Projectdir|Afdeling|Bureau|Team|Cluster|Kabinet)\S*.*)$/],
  ['from', /^(?:van|afzender)(?:\s*:\s*|\s{2,})(.+)$/i],
  ['copy', /^(?:kopie(?:\s+aan)?|cc|(?:in )?afschrift(?: aan)?|ter informatie aan)\s*(?::\s*(.*)|)$/i],
  [
    'author',
    /^(?:auteur(?:s|\(s\))?|inlichtingen(?: bij)?|opgesteld door|behandeld door|contactpersoon|steller|opsteller|behandelaar|behandelend ambtenaar)\s*:?\s*(.*)$/i,
  ],
  ['route', /^(?:parafenroute|paraafroute|(?:lijn|mede)?parafen|(?:lijn|mede)paraaf|paraaf|parafering)\s*:?\s*(.*)$/i],
  ['route', /^via\s*:?$/i],
  ['route', /^Ontvangen \p{Lu}{2,4}\s*:?\s*(.*)$/u],
  ['together', /^mede namens(?:\/met akkoord van)?\s*:?\s*(.*)$/i],
  [
    'term',
    /^(?:beslistermijn|uiterlijk (?:besluiten )?(?:bij|op|retour)|deadline|streefdatum|uiterste (?:beslis|reactie|verzend|parafeer)?(?:datum|termijn)(?: parafen| verzending)?|besluit (?:nodig )?v(?:oo|óó)r|reactietermijn)\s*:?\s*(.*)$/i,
  ],
  ['subject', /^(?:onderwerp|betreft)(?:\s*:\s*(.*)|\s+(\S.*)|)$/i],
  ['public', /^(?:rubricering|merking|vertrouwelijkheid)\s*:?\s*(.*)$/i],
  ['public', /^nota actief openbaar\s*:?\s*(.*)$/i],
]

/** What stands over a blackened place; in lower case the words are the end of a sentence. */
export const redactionMark = /^(?:Persoon\w*\s?\w* levenss|PERSOON\w* LEVENSS)\w*/

/** A line of running text may begin with the word of a label; a label has a capital or a colon. */
const labelLike = /^\p{Lu}|^[\p{L} ()]{2,30}:/u

/** The field that a line is the label of, with the value on that line. */
export function labelIn(text: string): { readonly name: FieldName; readonly own: string } | null {
  if (!labelLike.test(text)) return null
  for (const [name, pattern] of labels) {
    const match = pattern.exec(text)
    if (match) return { name, own: (match[1] ?? match[2] ?? '').trim() }
  }
  return null
}

/** Whether a line is the label of a header field. */
export function isLabel(text: string): boolean {
  return labelIn(text) !== null
}

const headingWord =
  /^(?:\d{1,2}\.?\s+)?(?:aanleiding|inleiding|geadviseerd|gevraagde?|kern|kernpunten|toelichting|advies|(?:beslis|bespreek)punten)\b/i

/** Whether a line is a heading with which the body of a memo begins. */
export function isHeadingLike(text: string): boolean {
  return headingWord.test(text)
}
