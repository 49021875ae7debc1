import { monthBegins } from '../../../reading/days/date-rule.ts'
import { annexLabelIn } from '../../../reading/memo/annex-items.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { filledLines, textOn } from '../../mentions.ts'

/** An annex that a line names by its number; `ofAnother` when the line says that it goes with another paper. */
export type NamedAnnex = { readonly number: number; readonly line: number; readonly ofAnother: boolean }

const namedNumbers = new RegExp(
  `\\bbijlagen?\\s+(\\d{1,2})(?!\\d)(?:(\\s*(?:t/m|tot en met|-)\\s*|\\s*(?:,|en)\\s*)(\\d{1,2})(?!\\d|\\s*(?:${monthBegins})))?`,
  'giu',
)
/** 'Bij de wet', but not 'bij deze nota'; a 'nota van toelichting' is no memo. */
export const goesWithAnother =
  '(?:bij|van|uit|behorende?)\\s+(?!\\s|(?:deze|dit|de|onderliggende) (?:beslis|opleg)?(?:nota|notitie|memo)\\b(?! (?:van|naar)\\b))'
/** Laws and letters have annexes of their own. */
const ofAnotherPaper = new RegExp(
  `\\bbijlage\\s+\\d{1,2}(?:\\.\\d|\\s*(?:,\\s|\\(|${goesWithAnother}))|\\bbijlagen\\s+\\d{1,2}(?:\\s*(?:,|en|t/m|tot en met|-)\\s*\\d{1,2})*\\s+${goesWithAnother}`,
  'giu',
)

/** The numbers of the annexes that a text names as its own. */
export function annexesNamedIn(text: string): number[] {
  const others = numbersOfOthers(text)
  return [...new Set(numbersIn(text, text.length))].filter((number) => !others.has(number))
}

/** The annexes that the lines of a memo name, in order, but for some lines. */
export function annexesNamedBy(reading: Reading, memo: MemoFact, except: ReadonlySet<number> = new Set()): NamedAnnex[] {
  return filledLines(reading, memo).flatMap((line) => {
    const text = textOn(reading, line)
    if (!/bijlage/iu.test(text) || annexLabelIn(text)?.count === null || except.has(line)) return []
    const whole = withNext(reading, line)
    const others = numbersOfOthers(whole)
    return numbersIn(whole, text.length).map((number) => ({ number, line, ofAnother: others.has(number) }))
  })
}

const numbersOfOthers = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(ofAnotherPaper)].flatMap(([named]) => numbersIn(named, named.length)))

/** A line with the next one: a number may stand on the line after its word. */
function withNext(reading: Reading, line: number): string {
  return `${textOn(reading, line)} ${textOn(reading, line + 1) || textOn(reading, line + 2)}`
}

/** Runs like '1 t/m 3' and '1 en 2' count whole. */
function numbersIn(text: string, before: number): number[] {
  const begun = [...text.matchAll(namedNumbers)].filter((match) => match.index < before)
  return begun.flatMap((match) => {
    const first = Number(match[1]),
      last = Number(match[3] ?? match[1])
    const between = /t\/m|tot en met|-/.test(match[2] ?? '') ? last - first : 0
    if (between > 0 && between < 30) return Array.from({ length: between + 1 }, (_, at) => first + at)
    return [first, last, ...furtherIn(text.slice(match.index + match[0].length))]
  })
}

/** The rest of '1, 2 en 4'. */
function furtherIn(after: string): number[] {
  const run = /^(?:\s*(?:,|en)\s*\d{1,2}(?![\d.]\d|\d|\s+\p{Ll}{3}))+/u.exec(after)?.[0] ?? ''
  return (run.match(/\d+/gu) ?? []).map(Number)
}
