import { DomUtils } from 'htmlparser2'
import { below, type Element, isElement, textIn } from '../xml.ts'

/** What a template may ask for, between double braces: `{{onderwerp}}`. */
export const placeholders = [
  'onderwerp',
  'kenmerk',
  'datum',
  'aan',
  'terinformatie',
  'van',
  'contact',
  'soort',
  'besluitdatum',
  'bijlagen',
  'versie',
  'hash',
] as const
export type Placeholder = (typeof placeholders)[number]
export type Fields = Readonly<Record<Placeholder, string>>

const pattern = /\{\{\s*([A-Za-z]+)\s*\}\}/

const isKnown = (word: string): word is Placeholder => placeholders.some((known) => known === word)

/** The placeholders that stand in a part. */
export function placeholdersIn(root: Element): Placeholder[] {
  const words = below(root, 'w:p').flatMap((paragraph) =>
    [...wordsOf(paragraph).matchAll(new RegExp(pattern, 'g'))].map((match) => (match[1] ?? '').toLowerCase()),
  )
  return words.filter(isKnown)
}

/** The paragraph in whose place the memo comes. */
export function memoPlace(root: Element): Element | null {
  return below(root, 'w:p').find((paragraph) => /^\{\{\s*nota\s*\}\}$/i.test(wordsOf(paragraph).trim())) ?? null
}

function wordsOf(paragraph: Element): string {
  return textsOf(paragraph).map(textIn).join('')
}

/** The texts of a paragraph itself; those of a text box in it are its own paragraphs'. */
function textsOf(paragraph: Element): Element[] {
  return below(paragraph, 'w:t').filter((text) => nearestParagraph(text) === paragraph)
}

function nearestParagraph(element: Element): Element | null {
  let at = element.parent
  while (at && !(isElement(at) && at.name === 'w:p')) at = at.parent
  return at && isElement(at) ? at : null
}

/** Fills in what a part asks for; a word processor may have cut a placeholder into pieces. What is not known stays as it is. */
export function fillIn(root: Element, fields: Fields): void {
  for (const paragraph of below(root, 'w:p')) {
    const texts = textsOf(paragraph)
    let from = 0
    for (let tries = 0; tries < 100; tries += 1) {
      const whole = texts.map(textIn).join('')
      const found = pattern.exec(whole.slice(from))
      if (!found) break
      const word = (found[1] ?? '').toLowerCase()
      const start = from + found.index
      const value = isKnown(word) ? fields[word] : found[0]
      replace(texts, { start, end: start + found[0].length }, value)
      from = start + value.length
    }
  }
}

/** Puts a value in the place of letters that lie in one or more texts. */
function replace(texts: readonly Element[], { start, end }: { start: number; end: number }, value: string): void {
  let at = 0
  let isSaid = false
  for (const text of texts) {
    const words = textIn(text)
    const [first, last] = [Math.max(start - at, 0), Math.min(end - at, words.length)]
    if (first < last) {
      say(text, words.slice(0, first) + (isSaid ? '' : value) + words.slice(last))
      isSaid = true
    }
    at += words.length
  }
}

function say(text: Element, words: string): void {
  const [first, ...rest] = text.children
  for (const one of rest) DomUtils.removeElement(one)
  if (first && 'data' in first) first.data = words
  text.attribs['xml:space'] = 'preserve'
}
