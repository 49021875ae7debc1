import type { SourceText } from './model.ts'

/** One line as the stages see it: trimmed, with the mark of a list item taken off. */
export type TextLine = {
  readonly number: number
  readonly text: string
  readonly body: string
  readonly bullet: boolean
  readonly itemNumber: number | null
}

const bulletMark = /^(?:[•◦▪‣●·■○□➢✓]|[-–—*](?=\s|$)|[o](?=\s+\S)|[e«°¢](?=\s*_)|e(?=\s+[\p{Lu}]))[\s_]*/u
const numberMark = /^\(?(\d{1,2}|[a-z])[.)](?=\s|$)\s*/
const subNumberMark = /^\d{1,2}(?:\.\d{1,2})+\.?\s+/

function itemNumberOf(mark: string): number | null {
  return /^\d+$/.test(mark) ? Number(mark) : null
}

function textLineOf(raw: string, number: number): TextLine {
  const text = raw.replace(/[\s\f\u00a0]+/g, ' ').trim()
  const bullet = bulletMark.exec(text)
  if (bullet) return { number, text, body: text.slice(bullet[0].length), bullet: true, itemNumber: null }
  const numbered = numberMark.exec(text)
  if (numbered) return { number, text, body: text.slice(numbered[0].length), bullet: false, itemNumber: itemNumberOf(numbered[1] ?? '') }
  return { number, text, body: text.replace(subNumberMark, ''), bullet: false, itemNumber: null }
}

/** The lines of a source; index 0 is line 1. */
export function textLines(source: SourceText): TextLine[] {
  return source.lines.map((raw, at) => textLineOf(raw, at + 1))
}

/** The index of the first line at or after `from` that holds text, or -1 when there is none before `to`. */
export function nextText(lines: readonly TextLine[], from: number, to = lines.length): number {
  for (let at = from; at < to; at++) if (lines[at]?.text) return at
  return -1
}
