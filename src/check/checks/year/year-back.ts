import { addDays, addMonths } from '../../../kernel/day.ts'
import { stepRowsIn } from '../../../reading/days/step-rows.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { type Mention, memosById, mentionsOf } from '../../mentions.ts'

/** A mention whose written year is one too low for the row of steps in which it stands. */
export type Back = { readonly mention: Mention; readonly before: Mention }

const longestStep = 150
const otherStory =
  /\b(?:conform|zoals|volgens|afspra\p{L}+|sinds|uit|naar aanleiding|gevolg|motie|\p{L}*brief|besluit|toezegging|advies|rapport|akkoord|wet|debat|eerdere?|vorige?|na|ten opzichte|in plaats|waarin|waar|die|dat|was|werd|heeft)\b|[;.:]/iu

/** Days that go back by a year in a sentence or a table that tells steps in their order. */
export function yearsBack(reading: Reading): Back[] {
  const memos = memosById(reading)
  const mentions = mentionsOf(reading).filter(({ event }) => event.start !== null)
  return [...inSentences(mentions, memos), ...inTables(reading, mentions)]
}

function inSentences(mentions: readonly Mention[], memos: ReadonlyMap<string, MemoFact>): Back[] {
  return mentions.flatMap((mention, at): Back[] => {
    const before = mentions[at - 1]
    if (before?.sentence !== mention.sentence || mention.event.yearInferred) return []
    const date = memos.get(mention.event.memo)?.date ?? null
    const between = mention.sentence.text.slice(before.at + before.event.written.length, mention.at)
    const startsAhead = date === null || ((before.event.start ?? '') >= date && (mention.event.start ?? '') < date)
    return startsAhead && goesBack(before, mention, null) && !otherStory.test(between) ? [{ mention, before }] : []
  })
}

function inTables(reading: Reading, mentions: readonly Mention[]): Back[] {
  const rows = stepRowsIn(reading.source, reading)
  if (rows.length === 0) return []
  const byLine = new Map(mentions.map((mention) => [mention.event.line, mention]))
  const inRows = rows.map(({ dateLine }) => byLine.get(dateLine))
  return inRows.flatMap((mention, at): Back[] => {
    const [before, next] = [inRows[at - 1], inRows[at + 1]]
    if (!mention || !before || mention.event.yearInferred || before.event.memo !== mention.event.memo) return []
    const farApart = mention.event.line - before.event.line > 12
    return !farApart && goesBack(before, mention, next ?? null) ? [{ mention, before }] : []
  })
}

/** With the next year it would follow what stands before it, and come before what stands after it. */
function goesBack({ event: before }: Mention, { event }: Mention, next: Mention | null): boolean {
  if (event.start === null || before.start === null || event.start >= before.start) return false
  const meant = addMonths(event.start, 12)
  const last = next?.event.end ?? addDays(before.start, longestStep)
  return meant >= before.start && meant <= last && (next === null || (next.event.start ?? '') >= before.start)
}
