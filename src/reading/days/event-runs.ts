import type { ReadingContext } from '../context.ts'
import { standingOn } from '../in-order.ts'
import { dateOf, fieldFinder } from '../memo/headers.ts'
import type { MemoFact, Sentence } from '../model.ts'
import { stepRowsIn } from './step-rows.ts'

/** A run of text in which dates are looked for: a sentence, the list of annexes, the term of a header. */
export type Run = { readonly memo: MemoFact; readonly text: string; readonly offsets: Sentence['offsets'] }

/** The line on which a position of a run stands. */
export function lineAtOffset(offsets: Sentence['offsets'], at: number): number {
  let line = offsets[0]?.line ?? 1
  for (const offset of offsets) {
    if (offset.at > at) break
    line = offset.line
  }
  return line
}

function joined(lines: readonly string[], numbers: readonly number[]): Omit<Run, 'memo'> {
  const offsets: { line: number; at: number }[] = []
  let text = ''
  for (const line of numbers) {
    if (text !== '') text += ' '
    offsets.push({ line, at: text.length })
    text += (lines[line - 1] ?? '').trim()
  }
  return { text, offsets }
}

/** Everything of a memo in which a date may be an event, one run at a time. */
export function* runsOf(context: ReadingContext): Generator<Run> {
  const memos = new Map(context.memos.map((memo) => [memo.id, memo]))
  for (const { memo, text, offsets } of context.sentences) {
    const owner = memos.get(memo)
    if (owner) yield { memo: owner, text, offsets }
  }
  yield* fieldRuns(context)
  for (const { memo, line, text } of context.sections) {
    const owner = isInSentence(context.sentences, line) ? undefined : memos.get(memo)
    if (owner) yield { memo: owner, text, offsets: [{ line, at: 0 }] }
  }
}

/** Fields that may hold dates of steps, and dates in tables of steps that were taken for fields. */
function* fieldRuns({ layout, memos, source, sections, sentences }: ReadingContext): Generator<Run> {
  const fieldsOf = fieldFinder(layout.fields)
  for (const memo of memos) {
    const dated = fieldsOf(memo).filter(({ name }) => name === 'annexes' || name === 'term')
    for (const { valueLines } of dated) yield { memo, ...joined(source.lines, valueLines) }
  }
  let at = 0
  for (const { dateLine } of stepRowsIn(source, { sections, furniture: layout.furniture })) {
    while ((memos[at]?.endLine ?? dateLine) < dateLine) at += 1
    const memo = memos[at]
    if (memo && !isInSentence(sentences, dateLine)) yield { memo, ...joined(source.lines, [dateLine]) }
  }
}

function isInSentence(sentences: readonly Sentence[], line: number): boolean {
  return standingOn(sentences, line).some(({ offsets }) => offsets.some((offset) => offset.line === line))
}

const dateAlone = /^(?:datum\s*:?\s*)?\d{1,2}[\s-](?:\p{L}+|\d{1,2})[\s-]\d{4}$/iu

/** The lines that hold a memo's own date, also where a later page repeats it. */
export function dateLinesOf(context: ReadingContext): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { name, valueLines } of context.layout.fields) {
    if (name === 'date') for (const line of valueLines) found.add(line)
  }
  for (const { dateLine, repeatedDates } of context.memos) {
    if (dateLine !== null) found.add(dateLine)
    for (const { line } of repeatedDates) found.add(line)
  }
  const own = new Set(context.memos.flatMap(({ date, repeatedDates }) => [date, ...repeatedDates.map((one) => one.date)]))
  const isOwn = (text: string): boolean => own.has(dateOf(text.replace(/^datum\s*:?\s*/iu, '').replaceAll('-', ' ')))
  const terms = new Set(context.layout.fields.filter(({ name }) => name === 'term').flatMap(({ valueLines }) => valueLines))
  context.source.lines.forEach((text, at) => {
    if (!terms.has(at + 1) && dateAlone.test(text.trim()) && isOwn(text.trim())) found.add(at + 1)
  })
  for (const { dateLine } of stepRowsIn(context.source, { sections: context.sections, furniture: context.layout.furniture }))
    found.delete(dateLine)
  return found
}
