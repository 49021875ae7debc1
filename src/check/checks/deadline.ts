import type { Day } from '../../kernel/day.ts'
import { addMonths } from '../../kernel/day.ts'
import type { Reading } from '../../reading/model.ts'
import type { Mention } from '../mentions.ts'
import { lastDayOf, memosById, mentionsOf } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { limitBefore, ofParliament, promised, sends } from '../turns.ts'
import { pastAnswerTerm } from './deadline/answer-term.ts'
import { lapsed } from './deadline/lapsed.ts'
import { afterLimit, plannedLate } from './deadline/letter-after-limit.ts'
import { overdue } from './deadline/overdue.ts'

type Dated = {
  readonly memo: string
  readonly line: number
  readonly start: Day
  readonly end: Day
  readonly text: string
  readonly before: string
  readonly written: string
  readonly subjects: readonly string[]
}

/** In a debate of that day something was promised; it is due later. */
const occasion =
  /\b(?:\p{L}*(?:debat|overleg|brief|vergadering|behandeling|gesprek|bijeenkomst|vragenuur)|AO|WGO|NO)(?:\s+\p{Lu}[\p{L}-]+){0,4}\s+(?:van|op|d\.d\.)\s+(?:\p{L}+dag\s+)?$/u
const notYet = /\b(?:kan|zal|kunt|wilt|worden)\b.{0,40}\btoegezegd\b/i
/** Plans also speak of an agenda, and of the council of ministers. */
const publishes = /\b(?:geagendeerd|gepubliceerd)\b/iu
const toCouncil = /\b(?:MR|ministerraad)\b/
const moves = /\b(?:verplaats(?:en|t)|verzetten|uit\s?(?:te )?stellen|uitgesteld|op te schuiven|opgeschoven|doorgeschoven)\b/i
const generic =
  /^(?:kamerbrief|bewindspersonen|departementen|betrokken|december|februari|september|november|toegezegd|toezegging|uitgewerkte|informeren|mogelijk|voorstel|verzenden|waarbij|regering|verschillende)$/

/** Promises with a date that later plans pass by, and proposals to move what was promised, from `events` in their sentences. */
export const deadline: Check = {
  name: 'deadline',
  explains: {
    nl: 'Een toezegging wordt volgens de planning niet op tijd nagekomen.',
    en: 'By the planning a promise is not kept in time.',
  },
  find: (reading) => {
    const told = new Set<number>()
    return kinds.flatMap((kind) => {
      const found = kind(reading).filter(({ lines }) => !lines.some((line) => told.has(line)))
      for (const { lines } of found) for (const line of lines) told.add(line)
      return found
    })
  },
}

/** From the most telling kind on: what an earlier one told of a line, a later one leaves. */
const kinds: readonly ((reading: Reading) => readonly Finding[])[] = [passed, afterLimit, overdue, pastAnswerTerm, lapsed]

function passed(reading: Reading): Finding[] {
  const dated = reading.sentences.some(({ text }) => promised.test(text)) ? datedIn(reading) : []
  const memos = memosById(reading)
  const promises = dated.filter((one) => isPromise(one, memos.get(one.memo)?.date ?? null))
  return promises.length === 0 ? [] : [...passedBy(reading, promises, dated), ...moved(promises, dated)]
}

/** A promise's date lies ahead of the memo, or is named as its limit: the date of the letter that promised is neither. */
function isPromise(one: Dated, memoDate: Day | null): boolean {
  if (!promised.test(one.text) || notYet.test(one.text) || occasion.test(one.before)) return false
  return (memoDate !== null && one.end >= memoDate) || (promised.test(one.before) && limitBefore.test(one.before))
}

function datedIn(reading: Reading): Dated[] {
  const known = new Set(reading.organisations.flatMap((one) => [one.abbreviation, one.called]))
  const previous = new Map(reading.sentences.map((sentence, at) => [sentence, reading.sentences[at - 1]]))
  return mentionsOf(reading).flatMap(({ event, sentence, at }: Mention): Dated[] => {
    const { start, memo, line, written } = event
    const end = lastDayOf(event)
    if (start === null || end === null || event.precision === 'unknown' || event.precision === 'year') return []
    const before = previous.get(sentence)
    const own = subjectsIn(sentence.text, known)
    return [
      {
        memo,
        line,
        start,
        end,
        text: sentence.text,
        before: sentence.text.slice(0, at),
        written,
        subjects: own.length > 0 || before?.memo !== memo ? own : subjectsIn(before.text, known),
      },
    ]
  })
}

/** Own abbreviations of the dossier; those of organisations say nothing of its subject. */
function subjectsIn(text: string, known: ReadonlySet<string>): string[] {
  return (text.match(/(?<![\p{L}\d])[A-Z]{3,6}(?![\p{L}\d])/gu) ?? []).filter((word) => !known.has(word))
}

function passedBy(reading: Reading, promises: readonly Dated[], dated: readonly Dated[]): Finding[] {
  const memos = memosById(reading)
  const plans = dated
    .filter(
      ({ text }) => (sends.test(text) || publishes.test(text)) && (ofParliament.test(text) || toCouncil.test(text)) && !promised.test(text),
    )
    .sort((one, other) => (memos.get(other.memo)?.date ?? '').localeCompare(memos.get(one.memo)?.date ?? ''))
  return [...Map.groupBy(promises, (one) => one.end)].flatMap(([due, group]): Finding[] => {
    const subjects = new Set(group.flatMap((one) => one.subjects))
    const plan = plans.find((one) => one.start > due && one.start < addMonths(due, 12) && one.subjects.some((word) => subjects.has(word)))
    const first = group[0]
    return plan && first
      ? [plannedLate({ lines: group.slice(0, 2).map(({ line }) => line), written: first.written }, { line: plan.line, day: plan.start })]
      : []
  })
}

/** Of the promises of a memo that share a word, the one that falls due first. */
function dueByWord(promises: readonly Dated[]): ReadonlyMap<string, Dated> {
  const found = new Map<string, Dated>()
  for (const promise of promises) {
    for (const word of longWords(promise.text)) {
      const known = found.get(`${promise.memo} ${word}`)
      if (!known || promise.end < known.end) found.set(`${promise.memo} ${word}`, promise)
    }
  }
  return found
}

function moved(promises: readonly Dated[], dated: readonly Dated[]): Finding[] {
  const moving = dated.filter((one) => moves.test(one.text) && !promised.test(one.text))
  if (moving.length === 0) return []
  const due = dueByWord(promises)
  const seen = new Set<string>()
  return moving.flatMap((move): Finding[] => {
    const isLate = (noun: string) => move.start > (due.get(`${move.memo} ${noun}`)?.end ?? move.start)
    const noun = [...longWords(move.text)].find(isLate)
    const promise = due.get(`${move.memo} ${noun}`)
    if (!promise || noun === undefined || seen.has(`${move.memo} ${noun}`)) return []
    seen.add(`${move.memo} ${noun}`)
    return [movedFinding(move, promise, noun)]
  })
}

const longWords = (text: string) => new Set((text.toLowerCase().match(/\p{L}{9,}/gu) ?? []).filter((word) => !generic.test(word)))

function movedFinding(move: Dated, promise: Dated, noun: string): Finding {
  return {
    check: 'deadline',
    severity: 'warning',
    lines: [move.line, promise.line],
    message: {
      nl: `Het voorstel schuift "${noun}" naar ${move.written}, terwijl ${promise.written} is toegezegd (regel ${promise.line}).`,
      en: `The proposal moves "${noun}" to ${move.written}, while ${promise.written} was promised (line ${promise.line}).`,
    },
    suggestion: { nl: 'Zeg erbij hoe de Kamer over het uitstel wordt geïnformeerd.', en: 'Add how parliament is told of the delay.' },
  }
}
