import type { ReadingContext } from './context.ts'
import { type DateMention, datesIn } from './dates.ts'
import { labelAround } from './event-labels.ts'
import { dateLinesOf, lineAtOffset, type Run, runsOf } from './event-runs.ts'
import type { EventFact, MemoFact, Sentence } from './model.ts'
import { organisationsIn, type Register } from './register.ts'
import { undatedSteps } from './undated-steps.ts'

const amount = /€|\beuro\b|\b(?:mln|miljoen|mld|miljard)\b/iu
const bareYears = new Set(['year', 'range'])
const onlyYears = /^[^\d]*(?:19|20)\d{2}(?:\D+(?:19|20)\d{2})?$/u

/** A year beside an amount says for which year the money is, not when something happens. */
function isBudgetYear(mention: DateMention, text: string): boolean {
  return bareYears.has(mention.precision) && onlyYears.test(mention.written) && amount.test(text)
}

const bodyReach = 60

function bodyNear(text: string, mention: DateMention, register: Register): string | null {
  const from = Math.max(0, text.lastIndexOf(' ', mention.at - bodyReach))
  let best: { body: string; far: number } | null = null
  for (const { at, until, organisation } of organisationsIn(text.slice(from, mention.until + 2 * bodyReach), register)) {
    if (organisation.kind !== 'body') continue
    const far = from + at >= mention.until ? from + at - mention.until : mention.at - from - until + 8
    if (far <= bodyReach && (best === null || far < best.far)) best = { body: organisation.abbreviation, far }
  }
  return best?.body ?? null
}

function eventOf(run: Run, mention: DateMention, register: Register): EventFact {
  const { start, end, precision, yearInferred, written, weekday } = mention
  return {
    memo: run.memo.id,
    line: lineAtOffset(run.offsets, mention.at + Math.max(0, mention.written.search(/\d/u))),
    endLine: lineAtOffset(run.offsets, Math.max(mention.at, mention.until - 1)),
    start,
    end,
    precision,
    label: labelAround(run.text, mention),
    body: bodyNear(run.text, mention, register),
    yearInferred,
    written,
    weekday,
  }
}

function datedEvents(run: Run, register: Register): EventFact[] {
  return datesIn(run.text, run.memo.date)
    .filter((mention) => mention.start !== null && !isBudgetYear(mention, run.text))
    .map((mention) => eventOf(run, mention, register))
}

function undatedEvents(sentence: Sentence, memo: MemoFact, context: ReadingContext): EventFact[] {
  const dates = datesIn(sentence.text, memo.date)
  return undatedSteps(sentence.text, dates).map(({ at, until }) => ({
    ...eventOf({ memo, text: sentence.text, offsets: sentence.offsets }, { ...nothing, at, until }, context.register),
    written: sentence.text.slice(at, until),
  }))
}

const nothing = { start: null, end: null, precision: 'unknown', yearInferred: false, written: '', weekday: null } as const

/** Every dated occurrence or planned step, one for each mention; steps without a date only where the text says that they come. */
export function eventsOf(context: ReadingContext): EventFact[] {
  const memos = new Map(context.memos.map((memo) => [memo.id, memo]))
  const header = dateLinesOf(context)
  const dated = runsOf(context).flatMap((run) => datedEvents(run, context.register).filter(({ line }) => !header.has(line)))
  const undated = context.sentences.flatMap((sentence) => {
    const memo = memos.get(sentence.memo)
    return memo ? undatedEvents(sentence, memo, context) : []
  })
  return [...dated, ...undated].sort((one, other) => one.line - other.line)
}
