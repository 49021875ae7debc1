import { bullets } from '../list-marks.ts'

/** How a list of annexes is written: its label, and its items with their number, letter, mark or the name of a paper. */

type AnnexItem = { readonly number: number; readonly title: string }

type AnnexLabel = { readonly count: number | null; readonly mayBeName: boolean }

const label = /^(aantal )?bijlage(n|\(n\))?\s*:?\s*-?\s*(\d{1,2})?$/iu

/** The label of the annexes, perhaps with their count beside it: 'Aantal bijlagen', 'Bijlage(n): 2'. 'Bijlage 1' may be the name of one. */
export function annexLabelIn(text: string): AnnexLabel | null {
  const [found, number, plural, count] = label.exec(text) ?? []
  if (found === undefined) return null
  return { count: count === undefined ? null : Number(count), mayBeName: number === undefined && plural === undefined }
}

/** How many there are, on a line of its own. */
export const annexCount = /^-?\s*\d{1,2}$/

/** That there are none. */
export const noAnnexes = /^(?:geen|n\.?v\.?t\.?|niet van toepassing)\b/iu

/** Where a page ends in a list of annexes, however it is numbered. */
export const endOfPage = /^(?:pagina$|(?:pagina|blad)\s+\d|\d+\s+van\s+\d+$)/iu

const mark = `[${bullets}*-]\\s+`
const marked = `(?:${mark})?(?:bijlage\\s+)?`
const behindMark = new RegExp(`^${mark}(\\S.*)$`, 'u')
const named = new RegExp(`^(?:${mark})?bijlage\\s+\\d`, 'iu')
const lettered = /^(?:bijlage\s+)?([A-H])\s*(?:[:.)]\s*(?=\p{Lu})|[.)]\s+)(\S.*)$/u
const letter = /^(?:bijlage\s+)?([A-H])\s*[:.)]\s/u
const numbered = new RegExp(`^${marked}(\\d{1,2})(?:\\s*[:.)](?!\\d)\\s*|\\s+[-–]\\s+)(\\S.*)$`, 'iu')
const row = /^(?:[Bb]ijlage\s+)?(\d{1,2})[.):]?\s+_*(\p{Lu}.*)$/u

const itemIn = (match: RegExpExecArray | null): AnnexItem | null =>
  match ? { number: Number(match[1]), title: (match[2] ?? '').replace(/^_+\s*/u, '') } : null

/** '2. Kaart', 'Bijlage 2: kaart', '2 - Kaart'. */
export const numberedAnnex = (text: string): AnnexItem | null => itemIn(numbered.exec(text))

/** '2 Kaart': in a table nothing need stand between a number and its title. */
export const rowOfAnnex = (text: string): AnnexItem | null => itemIn(row.exec(text))

/** 'Bijlage 2: kaart' is an annex wherever it stands. */
export const isNamedAnnex = (text: string): boolean => named.test(text) && numbered.test(text)

/** '• Kaart': what stands behind the mark. */
export const markedAnnex = (text: string): string | null => behindMark.exec(text)?.[1] ?? null

/** 'B. Kaart', 'Bijlage B: Kaart'. */
export function letteredAnnex(text: string): { readonly letter: string; readonly title: string } | null {
  const [, own, title = ''] = lettered.exec(text) ?? []
  return own === undefined ? null : { letter: own, title }
}

/** The letter of a line that is known to name an annex, whatever its title begins with. */
export const letterOfAnnex = (text: string): string | null => letter.exec(text)?.[1] ?? null

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
