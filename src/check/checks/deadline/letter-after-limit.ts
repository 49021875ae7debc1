import { addMonths, type Day } from '../../../kernel/day.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { lastDayOf, type Mention, memosById, mentionsIn, mentionsOf, sentencesOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { delayed, inForce, limitBefore, ofParliament, partOfMonth, promised, sends } from '../../turns.ts'
import { sayDate } from '../../wording.ts'

const letter = /\b(?:de|deze|bijgevoegde|een|uw)\s+(?:concept-?\s?)?(?:kamer)?brief\b|\bkamerbrief\b/iu
const goesOut = /\bgaat\b[^.,;]{0,40}\b(?:uit|naar)\b|\buitgaan\b/iu
/** In a sentence of its own what was done may stand far from its verb. */
const done =
  /\b(?:is|zijn|heeft|hebben|heb)\b[^.;]{0,70}\b(?:gezonden|verzonden|verstuurd|gestuurd|aangeboden|nagekomen|afgedaan|geïnformeerd)\b/iu
const ofPromise = /\b(?:Kamers?|\p{L}*brief|toegezegd|toezegging|termijn)\b/u

/** A promise with its last day, where a memo makes one, and the day on which its letter or regulation comes after that. */
export function afterLimit(reading: Reading): Finding[] {
  const memos = memosById(reading)
  const promises = mentionsOf(reading).filter((mention) => isLimit(mention, memos.get(mention.event.memo)) && !isKept(reading, mention))
  if (promises.length === 0) return []
  const delayedIn = new Set(reading.sentences.filter(({ text }) => delayed.test(text) && ofPromise.test(text)).map(({ memo }) => memo))
  return [...Map.groupBy(promises, ({ event }) => event.memo)].flatMap(([memo, group]): Finding[] => {
    const [promise] = group
    const due = promise && lastDayOf(promise.event)
    if (!promise || !due || delayedIn.has(memo) || group.some((one) => lastDayOf(one.event) !== due)) return []
    const isForce = inForce.test(promise.sentence.text.slice(promise.at))
    const late = mentionsIn(reading, memo).find(
      (one) => isAfter(one, due) && (isForce ? inForce.test(one.sentence.text) : isLetter(one)) && !promised.test(one.sentence.text),
    )
    return late ? [finding(promise, late)] : []
  })
}

/** The next sentence says that it was done. */
const isKept = (reading: Reading, { sentence }: Mention): boolean => {
  const near = sentencesOn(reading, sentence.line, sentence.endLine + 2)
  const next = near[near.indexOf(sentence) + 1]
  return next?.memo === sentence.memo && done.test(next.text)
}

function isLimit({ event, sentence, at }: Mention, memo: MemoFact | undefined): boolean {
  const due = lastDayOf(event)
  if (!memo?.date || due === null || due < memo.date || event.precision === 'year' || event.precision === 'season') return false
  if (!promised.test(sentence.text) || !ofParliament.test(sentence.text)) return false
  return limitBefore.test(sentence.text.slice(0, at)) || partOfMonth.test(event.written)
}

const isAfter = ({ event }: Mention, due: Day): boolean =>
  event.start !== null && event.precision === 'day' && event.start > due && event.start < addMonths(due, 6)

/** The letter of the memo, on its way to parliament. */
function isLetter({ sentence, event, at }: Mention): boolean {
  const { text } = sentence
  const clause = text.slice(Math.max(0, text.lastIndexOf(';', at) + 1, at - 160), at + event.written.length + 80)
  return (
    letter.test(text) && (sends.test(clause) || goesOut.test(clause)) && ofParliament.test(clause.replace(/kamerbrief/giu, 'Kamer brief'))
  )
}

const finding = ({ event: promise }: Mention, { event: late }: Mention): Finding =>
  plannedLate({ lines: [promise.line], written: promise.written }, { line: late.line, day: late.start })

type Promised = { readonly lines: readonly number[]; readonly written: string }

/** A plan that lies behind the day that was promised. */
export function plannedLate({ lines, written }: Promised, plan: { readonly line: number; readonly day: Day | null }): Finding {
  const planned = plan.day ? sayDate(plan.day) : { nl: '', en: '' }
  return {
    check: 'deadline',
    severity: 'warning',
    lines: [...lines, plan.line],
    message: {
      nl: `Toegezegd is ${written} (regel ${lines[0]}), maar de planning komt uit op ${planned.nl} (regel ${plan.line}).`,
      en: `The promise says ${written} (line ${lines[0]}), but the planning comes to ${planned.en} (line ${plan.line}).`,
    },
    suggestion: {
      nl: 'Meld de Kamer dat het later wordt, of pas de planning aan.',
      en: 'Tell parliament that it will be later, or change the planning.',
    },
  }
}
