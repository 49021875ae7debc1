import type { Day } from '../../kernel/day.ts'
import type { ReadingContext } from '../context.ts'
import type { EventFact } from '../model.ts'
import { budgetYears } from '../money/budget-years.ts'
import { organisationsIn, type Register } from '../organisations/register.ts'
import { type DateMention, datesIn } from './dates.ts'
import { labelAround } from './event-labels.ts'
import { dateLinesOf, lineAtOffset, type Run, runsOf } from './event-runs.ts'
import { inTables } from './event-tables.ts'
import { undatedSteps } from './undated-steps.ts'

const lawTitle = /\b(?:rijks)?(?:wet|verordening|richtlijn)\s+(?:van\s+)?$/iu
/** A law carries its date as a name. */
const isLaw = (mention: DateMention, text: string): boolean => lawTitle.test(text.slice(Math.max(0, mention.at - 20), mention.at))

/** After the summer, without a year, a day has no end: the step has no date, though a term has a last day. */
const isOpenEnded = ({ written, yearInferred }: DateMention): boolean => yearInferred && /^na (?:de|het) zomer/iu.test(written)

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

const opensAside = /^\s*\(\s*$/u
const coarse =
  /^(?:(?:begin|eind) )?(?:(?:dit|volgend|vorig|komend) (?:jaar|kwartaal)|(?:deze|volgende|komende|vorige) (?:week|maand)|week \d.*)$/iu
const sameClause = /^(?:(?!\ben\b)[^,.;:])*$/iu
const clauseReach = 45

/** A date that says again, or less exactly, what the one beside it says: 'week 8 (17 tot en met 23 februari)', 'dit jaar op 3 mei'. */
function isSaidBetter(mention: DateMention, at: number, { dates, text }: { dates: readonly DateMention[]; text: string }): boolean {
  const [before, after] = [dates[at - 1], dates[at + 1]]
  if (before && isSame(before, mention) && opensAside.test(text.slice(before.until, mention.at))) return true
  if (!after || !coarse.test(mention.written) || after.at - mention.until > clauseReach || !isWithin(after, mention)) return false
  const between = text.slice(mention.until, after.at)
  return opensAside.test(between) || sameClause.test(between)
}

const isSame = (one: DateMention, other: DateMention): boolean => one.start === other.start && one.end === other.end

const isWithin = (one: DateMention, other: DateMention): boolean =>
  !isSame(one, other) &&
  one.start !== null &&
  one.end !== null &&
  other.start !== null &&
  other.end !== null &&
  one.start >= other.start &&
  one.end <= other.end

function datedEvents(run: Run, dates: readonly DateMention[], register: Register): EventFact[] {
  const { text } = run
  const forMoney = budgetYears(dates, text)
  return dates
    .filter(
      (mention, at) =>
        mention.start !== null && !forMoney.has(mention) && !isLaw(mention, text) && !isSaidBetter(mention, at, { dates, text }),
    )
    .map((mention) =>
      eventOf(run, comesBack(mention, text) ? { ...mention, start: null, end: null, precision: 'unknown' } : mention, register),
    )
}

const everyYear = /\b(?:jaarlijks|elk jaar|ieder jaar)\s+(?:(?:in|op|bij|met|voor|rond|v(?:oo|óó)r)\s+)?(?:de\s+|het\s+)?$/iu

/** 'Jaarlijks in mei' is no day of one year. */
const comesBack = ({ at, yearInferred, precision }: DateMention, text: string): boolean =>
  yearInferred && (precision === 'month' || precision === 'season') && everyYear.test(text.slice(Math.max(0, at - 30), at))

function undatedEvents(run: Run, dates: readonly DateMention[], register: Register): EventFact[] {
  return undatedSteps(run.text, dates).map(({ at, until }) => ({
    ...eventOf(run, { ...nothing, at, until }, register),
    written: run.text.slice(at, until),
  }))
}

function firstFullDay(lines: readonly string[]): Day | null {
  for (const line of lines) {
    const full = datesIn(line, null).find(({ precision }) => precision === 'day')
    if (full) return full.start
  }
  return null
}

/** The day from which a memo counts; one without its own date borrows that of the memo next to it, or the first in the text. */
function daysOfMemos(context: ReadingContext): ReadonlyMap<string, Day | null> {
  const borrowed = context.memos.find(({ date }) => date !== null)?.date ?? firstFullDay(context.source.lines)
  return new Map(context.memos.map(({ id, date, repeatedDates }) => [id, date ?? repeatedDates[0]?.date ?? borrowed]))
}

const nothing = { start: null, end: null, precision: 'unknown', yearInferred: false, written: '', weekday: null } as const

/** Every dated occurrence or planned step, one for each mention; steps without a date only where the text says that they come. */
export function eventsOf(context: ReadingContext): EventFact[] {
  const { register } = context
  const days = daysOfMemos(context)
  const header = dateLinesOf(context)
  const events: EventFact[] = []
  for (const run of runsOf(context)) {
    const dates = datesIn(run.text, days.get(run.memo.id) ?? null).filter((mention) => !isOpenEnded(mention))
    events.push(...datedEvents(run, dates, register).filter(({ line }) => !header.has(line)), ...undatedEvents(run, dates, register))
  }
  return inTables(
    context,
    events.sort((one, other) => one.line - other.line),
  )
}
