/** How an item of a list of annexes is written: with its number, its mark or the name of a paper. */

type AnnexItem = { readonly number: number; readonly title: string }

const marked = '(?:[-•]\\s+)?(?:bijlage\\s+)?'
const numbered = new RegExp(`^${marked}(\\d{1,2})(?:\\s*[:.)](?!\\d)\\s*|\\s+[-–]\\s+)(\\S.*)$`, 'iu')
const row = /^(?:[Bb]ijlage\s+)?(\d{1,2})[.):]?\s+_*(\p{Lu}.*)$/u

const itemIn = (match: RegExpExecArray | null): AnnexItem | null =>
  match ? { number: Number(match[1]), title: (match[2] ?? '').replace(/^_+\s*/u, '') } : null

/** '2. Kaart', 'Bijlage 2: kaart', '2 - Kaart'. */
export const numberedAnnex = (text: string): AnnexItem | null => itemIn(numbered.exec(text))

/** '2 Kaart': in a table nothing need stand between a number and its title. */
export const rowOfAnnex = (text: string): AnnexItem | null => itemIn(row.exec(text))

/** 'Bijlage 2: kaart' is an annex wherever it stands. */
export const isNamedAnnex = (text: string): boolean => /^(?:[-•]\s+)?bijlage\s+\d/iu.test(text) && numbered.test(text)

const countedFirst = /^\d{1,2}\s*(?::\s*(?=1[.)])|\((?=[1A][.)]\s))/u

/** A list that runs on behind its count: '3: 1) brief; 2) rapport', '2 (A. brief, B. rapport)'. */
export const isListInOne = (text: string): boolean => countedFirst.test(text)

/** The items of such a list, each with its number or letter. */
export const itemsInOne = (text: string): string[] =>
  text
    .replace(countedFirst, '')
    .replace(/\)$/u, '')
    .split(/\s*[;,]\s+(?=(?:\d{1,2}|[A-H])[.)]\s)/u)

const papers =
  'nota|oplegnota|notitie|rapport|rapportage|brief|brieven|kamerbrief|aanbiedingsbrief|antwoordbrief|evaluatie|advies|adviezen|overzicht|planning|agenda|reactie|beantwoording|uitvoeringstoets|wetsvoorstel|samenvatting|factsheet|verslag|memorie|persbericht|tarievenlijst'
const paper = new RegExp(`^(?:concept-?\\p{L}*|(?:${papers})(?:en)?(?:\\p{L}*(?:rapport|nota|brief|verslag|lijst))?)(?!\\p{L})`, 'iu')

/** Whether a line begins with the name of a paper. */
export const opensPaper = (text: string): boolean => paper.test(text)
