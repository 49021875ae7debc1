import { type Day, weekdayOf } from '../kernel/day.ts'
import { stepRowsIn } from '../reading/days/step-rows.ts'
import { standingOn } from '../reading/in-order.ts'
import type { EventFact, MemoFact, Reading, Sentence } from '../reading/model.ts'

/** An event with the sentence that names it and where its date stands in that sentence. */
export type Mention = { readonly event: EventFact; readonly sentence: Sentence; readonly at: number }

const kept = new WeakMap<Reading, readonly Mention[]>()

/** Every event with its sentence, in the order of the events; for a heading its line is the sentence. Several checks ask for them. */
export function mentionsOf(reading: Reading): readonly Mention[] {
  const mentions = kept.get(reading) ?? findMentions(reading)
  kept.set(reading, mentions)
  return mentions
}

function findMentions(reading: Reading): readonly Mention[] {
  const steps = stepsByLine(reading)
  return reading.events.map((event): Mention => {
    const label = steps.get(event.line)
    if (label !== undefined) return rowAsSentence(event, label)
    const there = standingOn(reading.sentences, event.line)
    const sentence = there.find((one) => one.text.includes(event.written)) ?? there[0] ?? lineAsSentence(reading, event)
    return { event, sentence, at: Math.max(0, placeOf(event, sentence)) }
  })
}

/** A row of a table of steps says what its label says, on its day. */
function rowAsSentence(event: EventFact, label: string): Mention {
  const { memo, line, written } = event
  return {
    event,
    sentence: { memo, line, endLine: line, text: `${label} ${written}`, offsets: [{ line, at: 0 }], bullet: false },
    at: label.length + 1,
  }
}

function lineAsSentence(reading: Reading, { memo, line }: EventFact): Sentence {
  return { memo, line, endLine: line, text: textOn(reading, line), offsets: [{ line, at: 0 }], bullet: false }
}

function placeOf(event: EventFact, sentence: Sentence): number {
  const from = sentence.offsets.find((offset) => offset.line === event.line)?.at ?? 0
  const onLine = sentence.text.indexOf(event.written, from)
  return onLine === -1 ? sentence.text.indexOf(event.written) : onLine
}

function byMemo<One>(all: (reading: Reading) => readonly One[], memoOf: (one: One) => string) {
  const grouped = new WeakMap<Reading, ReadonlyMap<string, readonly One[]>>()
  return (reading: Reading, memo: string): readonly One[] => {
    const groups = grouped.get(reading) ?? Map.groupBy(all(reading), memoOf)
    grouped.set(reading, groups)
    return groups.get(memo) ?? []
  }
}

/** The mentions of one memo. */
export const mentionsIn = byMemo(mentionsOf, ({ event }) => event.memo)

/** The sentences of one memo. */
export const sentencesIn = byMemo(
  ({ sentences }) => sentences,
  ({ memo }) => memo,
)

/** The text names another weekday than its day has; the check of weekdays speaks of that. */
export const contradictsWeekday = ({ start, weekday }: EventFact): boolean =>
  start !== null && weekday !== null && weekday !== weekdayOf(start)

/** The last day of what an event names; it may be the only one. */
export const lastDayOf = ({ start, end }: EventFact): Day | null => end ?? start

/** The line on which a place in a sentence stands. */
export function lineAt(sentence: Sentence, at: number): number {
  return sentence.offsets.findLast((offset) => offset.at <= at)?.line ?? sentence.line
}

/** The sentences that stand on some lines, in order. */
export function sentencesOn({ sentences }: Reading, from: number, until: number): readonly Sentence[] {
  const found = new Set<Sentence>()
  for (let line = from; line <= until; line += 1) for (const sentence of standingOn(sentences, line)) found.add(sentence)
  return [...found]
}

/** For each line that holds the date of a row in a table of steps, what that row says happens. */
export function stepsByLine({ source, sections, furniture }: Reading): ReadonlyMap<number, string> {
  return new Map(stepRowsIn(source, { sections, furniture }).map(({ dateLine, label }) => [dateLine, label]))
}

/** The memos of a reading by their id. */
export function memosById(reading: Reading): ReadonlyMap<string, MemoFact> {
  return new Map(reading.memos.map((memo) => [memo.id, memo]))
}

/** The text of a line without the spaces around it. */
export function textOn(reading: Reading, line: number): string {
  return (reading.source.lines[line - 1] ?? '').trim()
}

/** The lines of a memo that carry text, in order. */
export function filledLines(reading: Reading, memo: MemoFact): readonly number[] {
  const found: number[] = []
  for (let line = memo.startLine; line <= memo.endLine; line += 1) if (textOn(reading, line) !== '') found.push(line)
  return found
}
