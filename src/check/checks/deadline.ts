import type { Day } from '../../kernel/day.ts'
import { addMonths } from '../../kernel/day.ts'
import type { Reading } from '../../reading/model.ts'
import type { Mention } from '../mentions.ts'
import { memosById, mentionsOf } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate } from '../wording.ts'
import { pastAnswerTerm } from './answer-term.ts'
import { lapsed } from './lapsed.ts'
import { afterLimit } from './letter-after-limit.ts'
import { overdue } from './overdue.ts'

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

const promised = /\b(?:toegezegd|toezegging(?:en)?|beloofd|aangekondigd dat)\b/i
const limit = /\b(?:toegezegd|toezegging|beloofd)\b.*\s(?:uiterlijk(?: op)?|vóór|voor|eind|medio)\s$/iu
/** In a debate of that day something was promised; it is due later. */
const occasion =
  /\b(?:\p{L}*(?:debat|overleg|brief|vergadering|behandeling|gesprek|bijeenkomst|vragenuur)|AO|WGO|NO)(?:\s+\p{Lu}[\p{L}-]+){0,4}\s+(?:van|op|d\.d\.)\s+(?:\p{L}+dag\s+)?$/u
const notYet = /\b(?:kan|zal|kunt|wilt|worden)\b.{0,40}\btoegezegd\b/i
const sends = /\b(?:verz[eo]nden|verzend|verstu\p{L}+|sturen|gestuurd|zenden|gezonden|geagendeerd|aangeboden|aanbieden|gepubliceerd)\b/iu
const toKamer = /\b(?:Kamers?|TK|MR|ministerraad)\b/
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
    const dated = reading.sentences.some(({ text }) => promised.test(text)) ? datedIn(reading) : []
    const memos = memosById(reading)
    const promises = dated.filter((one) => isPromise(one, memos.get(one.memo)?.date ?? null))
    const passed = promises.length === 0 ? [] : [...passedBy(reading, promises, dated), ...moved(promises, dated)]
    const plans = [
      ...passed,
      ...afterLimit(reading).filter(({ lines }) => !passed.some((one) => one.lines.some((line) => lines.includes(line)))),
    ]
    const told = new Set(plans.flatMap(({ lines }) => lines))
    const put = overdue(reading).filter(({ lines }) => !lines.some((line) => told.has(line)))
    for (const { lines } of put) for (const line of lines) told.add(line)
    const answered = pastAnswerTerm(reading).filter(({ lines }) => !lines.some((line) => told.has(line)))
    return [...plans, ...put, ...answered, ...lapsed(reading).filter(({ lines }) => !lines.some((line) => told.has(line)))]
  },
}

/** A promise's date lies ahead of the memo, or is named as its limit: the date of the letter that promised is neither. */
function isPromise(one: Dated, memoDate: Day | null): boolean {
  if (!promised.test(one.text) || notYet.test(one.text) || occasion.test(one.before)) return false
  return (memoDate !== null && one.end >= memoDate) || limit.test(one.before)
}

function datedIn(reading: Reading): Dated[] {
  const known = new Set(reading.organisations.flatMap((one) => [one.abbreviation, one.called]))
  const previous = new Map(reading.sentences.map((sentence, at) => [sentence, reading.sentences[at - 1]]))
  return mentionsOf(reading).flatMap(({ event, sentence, at }: Mention): Dated[] => {
    const { start, memo, line, written } = event
    if (start === null || event.precision === 'unknown' || event.precision === 'year') return []
    const before = previous.get(sentence)
    const own = subjectsIn(sentence.text, known)
    return [
      {
        memo,
        line,
        start,
        end: event.end ?? start,
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
    .filter((one) => sends.test(one.text) && toKamer.test(one.text) && !promised.test(one.text))
    .sort((one, other) => (memos.get(other.memo)?.date ?? '').localeCompare(memos.get(one.memo)?.date ?? ''))
  return [...Map.groupBy(promises, (one) => one.end)].flatMap(([due, group]): Finding[] => {
    const subjects = new Set(group.flatMap((one) => one.subjects))
    const plan = plans.find((one) => one.start > due && one.start < addMonths(due, 12) && one.subjects.some((word) => subjects.has(word)))
    const first = group[0]
    return plan && first ? [late(group, plan, first)] : []
  })
}

function late(group: readonly Dated[], plan: Dated, first: Dated): Finding {
  const planned = sayDate(plan.start)
  return {
    check: 'deadline',
    severity: 'warning',
    lines: [...group.slice(0, 2).map((one) => one.line), plan.line],
    message: {
      nl: `Toegezegd is ${first.written} (regel ${first.line}), maar de planning komt uit op ${planned.nl} (regel ${plan.line}).`,
      en: `The promise says ${first.written} (line ${first.line}), but the planning comes to ${planned.en} (line ${plan.line}).`,
    },
    suggestion: {
      nl: 'Meld de Kamer dat het later wordt, of pas de planning aan.',
      en: 'Tell parliament that it will be later, or change the planning.',
    },
  }
}

function moved(promises: readonly Dated[], dated: readonly Dated[]): Finding[] {
  const seen = new Set<string>()
  return dated
    .filter((one) => moves.test(one.text) && !promised.test(one.text))
    .flatMap((move): Finding[] => {
      const nouns = longWords(move.text)
      const promise = promises.find(
        (one) => one.memo === move.memo && move.start > one.end && [...longWords(one.text)].some((word) => nouns.has(word)),
      )
      const noun = promise && [...longWords(promise.text)].find((word) => nouns.has(word))
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
