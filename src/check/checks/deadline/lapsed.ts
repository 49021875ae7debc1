import { addDays, addMonths, type Day, daysBetween, monthOf } from '../../../kernel/day.ts'
import type { MemoFact, Reading, Sentence } from '../../../reading/model.ts'
import { numberSaid, numberWords } from '../../../reading/number-words.ts'
import type { Mention } from '../../mentions.ts'
import { lastDayOf, memosById, mentionsOf } from '../../mentions.ts'
import type { Finding, Said } from '../../model.ts'
import { limitBefore, partOfMonth, promised } from '../../turns.ts'
import { sayDate } from '../../wording.ts'

/** Beside its promise, so that 'is toegezegd dat de Kamer voor 1 mei wordt geïnformeerd' is not done yet. */
const fulfilled =
  /\b(?:nagekomen|afgedaan|voldaan|gestand)\b|\b(?:is|zijn|werd|werden|heeft|hebben)\s+(?:\p{L}+\s+){0,6}(?:verzonden|verstuurd|gestuurd|geïnformeerd|aangeboden|ontvangen|gepubliceerd)\b/iu
const aim = /\b(?:dat|om)\b|\bte\s+\p{Ll}+en\b/iu

/** Limits without a year, with the months in which a memo that still names them is too late. */
const limits: readonly { readonly words: string; readonly pattern: RegExp; readonly months: readonly number[] }[] = [
  { words: 'zomer', pattern: /\bv(?:oo|óó)r (?:de zomer|het zomerreces)\b(?! (?:van )?20\d\d)/iu, months: [9, 10, 11, 12] },
  { words: 'kerst', pattern: /\bv(?:oo|óó)r (?:de kerst|kerst|het kerstreces)\b(?! (?:van )?20\d\d)/iu, months: [1, 2, 3, 4] },
  { words: 'mei', pattern: /\bv(?:oo|óó)r het meireces\b(?! (?:van )?20\d\d)/iu, months: [6, 7, 8, 9, 10] },
  { words: 'herfst', pattern: /\bv(?:oo|óó)r het herfstreces\b(?! (?:van )?20\d\d)/iu, months: [11, 12, 1, 2] },
]

/** Promises and terms that lie behind the memo's own date, while the sentence still counts on them. */
export function lapsed(reading: Reading): Finding[] {
  const memos = memosById(reading)
  const mentions = mentionsOf(reading)
  return [
    ...reading.sentences.flatMap((sentence) => overInMemo(sentence, memos.get(sentence.memo))),
    ...mentions.flatMap((mention) => [
      ...promiseOver(mention, memos.get(mention.event.memo)),
      ...termOver(mention, memos.get(mention.event.memo)),
    ]),
    ...unanswered(reading, mentions, memos),
  ]
}

function overInMemo({ text, line, endLine }: Sentence, memo: MemoFact | undefined): Finding[] {
  if (!memo?.date || !seasonWords.some((word) => text.includes(word))) return []
  if (!promised.test(text) || fulfilled.test(text) || /\b(?:volgend|komend)/iu.test(text)) return []
  const month = monthOf(memo.date)
  const limit = limits.find(({ words, pattern, months }) => months.includes(month) && text.includes(words) && pattern.test(text))
  return limit ? [over([line, endLine], writtenLimit(limit.pattern, text), memo.date)] : []
}

const seasonWords = limits.map(({ words }) => words)

const writtenLimit = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? ''

/** 'Toegezegd is dat de Kamer uiterlijk 1 mei hoort', in a memo of June. */
function promiseOver({ event, sentence, at }: Mention, memo: MemoFact | undefined): Finding[] {
  const end = lastDayOf(event)
  if (!memo?.date || end === null || end >= memo.date || addMonths(end, 12) < memo.date || !promised.test(sentence.text)) return []
  const before = sentence.text.slice(0, at)
  const promise = before.search(promised)
  if (promise < 0 || fulfilled.test(sentence.text) || !aim.test(sentence.text.slice(promise))) return []
  const limited = limitBefore.test(before) || partOfMonth.test(event.written)
  return limited && !/\b(?:in|tijdens)\s+(?:het|de)\s+\p{L}*(?:debat|overleg|brief)\p{L}*\s+van\s+$/iu.test(before)
    ? [over([event.line], event.written, memo.date)]
    : []
}

const span = new RegExp(
  `(?<![\\p{L}\\d])(${numberWords(1, 20)}|\\d{1,2})\\s+(dagen|weken|maanden|week|maand)\\b[^,.;]{0,25}\\b(?:na|vanaf|met ingang van)\\s+(?:\\p{L}+dag\\s+)?$`,
  'iu',
)
const counts = /\b(?:moet|moeten|dient|dienen|zal|zullen|uiterlijk|komt|volgt|wordt|worden|binnen)\b/iu
const past = /\b(?:was|waren|heeft|hebben|is|werd|werden|verstreken)\b/iu

/** The day on which a term that is counted from a date ends: 'zes weken na 12 oktober'. */
export function termEnd({ event, sentence, at }: Mention): Day | null {
  if (event.start === null || event.precision !== 'day') return null
  const match = span.exec(sentence.text.slice(Math.max(0, at - 70), at))
  if (!match) return null
  const number = numberSaid(match[1] ?? '') ?? 0
  const unit = (match[2] ?? '').toLowerCase()
  return unit.startsWith('maand') ? addMonths(event.start, number) : addDays(event.start, number * (unit.startsWith('w') ? 7 : 1))
}

function termOver(mention: Mention, memo: MemoFact | undefined): Finding[] {
  const { event, sentence } = mention
  const end = memo?.date && event.start !== null && event.start < memo.date ? termEnd(mention) : null
  if (!memo?.date || end === null || end >= memo.date || addMonths(end, 6) < memo.date) return []
  if (!counts.test(sentence.text) || past.test(sentence.text)) return []
  return [over([event.line], sayDate(end), memo.date)]
}

const asked = /\b(?:Kamervragen|kamervragen|schriftelijke vragen|vragen)\b/u
const putForward = /\b(?:gesteld|ingezonden|ontvangen|ingediend|stelden?|d\.d\.)\b|d\.d\./iu
const answers = /\b(?:beantwoord\p{L}*|antwoorden)\b/iu
const longerTerm = /\buitstel\p{L}*|\bzes weken\b|\btermijn\b/iu
const answerTerm = 21
const longTerm = 42

/** Questions of parliament are answered within three weeks, or six after a letter of delay. */
function unanswered(reading: Reading, mentions: readonly Mention[], memos: ReadonlyMap<string, MemoFact>): Finding[] {
  const answering = new Set(reading.decisionPoints.flatMap(({ memo, text }) => (answers.test(text) ? [memo] : [])))
  const byMemo = Map.groupBy(answering.size === 0 ? [] : reading.sentences, ({ memo }) => memo)
  const seen = new Set<string>()
  return mentions.flatMap(({ event, sentence }): Finding[] => {
    const date = memos.get(event.memo)?.date
    if (!date || event.start === null || event.precision !== 'day' || seen.has(event.memo) || !answering.has(event.memo)) return []
    const days = daysBetween(event.start, date)
    if (days <= answerTerm || days > 120 || !asked.test(sentence.text) || !putForward.test(sentence.text)) return []
    const own = byMemo.get(event.memo) ?? []
    if (days <= longTerm && own.some(({ text }) => longerTerm.test(text))) return []
    seen.add(event.memo)
    return [late(event.line, memos.get(event.memo)?.dateLine ?? event.line, days)]
  })
}

function late(line: number, dateLine: number, days: number): Finding {
  const weeks = Math.floor(days / 7)
  return {
    check: 'deadline',
    severity: 'hint',
    lines: [line, dateLine],
    message: {
      nl: `De vragen zijn ${weeks} weken ouder dan de nota; de termijn voor het antwoord is drie weken.`,
      en: `The questions are ${weeks} weeks older than the memo; the term for an answer is three weeks.`,
    },
    suggestion: { nl: 'Vermeld of er uitstel is gevraagd.', en: 'Say whether a delay was asked for.' },
  }
}

function over(lines: readonly number[], written: string | Said, date: Day): Finding {
  const term = typeof written === 'string' ? { nl: written, en: written } : written
  const dated = sayDate(date)
  return {
    check: 'deadline',
    severity: 'hint',
    lines,
    message: {
      nl: `"${term.nl}" is al voorbij op de datum van de nota (${dated.nl}).`,
      en: `"${term.en}" is over already at the date of the memo (${dated.en}).`,
    },
    suggestion: {
      nl: 'Noem een nieuwe termijn en zeg hoe de Kamer daarvan hoort.',
      en: 'Name a new term and say how parliament is told.',
    },
  }
}
