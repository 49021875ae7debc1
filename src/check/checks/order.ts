import type { Calendars } from '../../calendar/model.ts'
import type { Day } from '../../kernel/day.ts'
import { addDays, addMonths } from '../../kernel/day.ts'
import type { MemoFact, Reading } from '../../reading/model.ts'
import type { Mention } from '../mentions.ts'
import { lastDayOf, memosById, mentionsOf } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate, sayDay } from '../wording.ts'
import { isPastToCome } from './conflicting-dates/past-to-come.ts'
import { effectBeforePublication, openingBeforeForce, publicationWithinTerm } from './order/publication-order.ts'

const told =
  /\b(?<!\bte )(?:heeft|hebben|is|zijn|was|waren)\b(?:(?!\b(?:om|te|dat)\b)[^,;:])*\b(?:plaatsgevonden|geweest|uitgebracht|gepubliceerd|verzonden|verstuurd|aangeboden|ingediend|aangenomen|ontvangen|gesproken|besproken|behandeld|gehouden|vastgesteld|ondertekend)\b|\bvond(?:en)?\b[^,;:]*\bplaats\b/iu
const ahead =
  /\b(?:zal|zullen|zou|zouden|moet|moeten|dient|dienen|indien|mocht|als|zodat|opdat|dan|wanneer|zodra|nadat|voordat|tot|uiterlijk|vooraf|vanaf|naar verwachting|gepland|voorzien|verwacht|voornemens)\b/i
const onlyNow = /\b(?:nu pas|pas nu)\b/i

/** Things told in an order that cannot be: past tense for a day after the memo, a late 'nu pas', a council before its forerunner. */
export const order: Check = {
  name: 'order',
  explains: { nl: 'De volgorde in de tijd kan niet kloppen.', en: 'The order in time cannot be right.' },
  find: (reading, calendars) => {
    const memos = memosById(reading),
      mentions = mentionsOf(reading)
    return [
      ...mentions.flatMap((mention) => toldTooEarly(mention, memos.get(mention.event.memo))),
      ...tooSoonForLate(reading, mentions),
      ...councils(mentions, calendars),
      ...effectBeforePublication(reading),
      ...openingBeforeForce(reading),
      ...publicationWithinTerm(reading),
    ]
  },
}

function toldTooEarly(mention: Mention, memo: MemoFact | undefined): Finding[] {
  const { event, sentence, at } = mention
  const date = memo?.date ?? null,
    dateLine = memo?.dateLine ?? null
  if (date === null || dateLine === null || event.start === null || event.precision !== 'day') return []
  if (event.start <= date || event.start > addMonths(date, event.yearInferred ? 6 : 18)) return []
  const clause = clauseAt(sentence.text, at)
  // Of a day that is called past, the check of conflicting dates speaks.
  if (isPastToCome(mention, date)) return []
  if (!told.test(clause) || ahead.test(clause) || /\bniet\s+(?:(?:al|meer)\s+)?(?:op|per|in)\s+$/iu.test(sentence.text.slice(0, at)))
    return []
  const day = sayDate(event.start),
    dated = sayDate(date)
  return [
    {
      check: 'order',
      severity: 'error',
      lines: [event.line, dateLine],
      message: {
        nl: `De nota is van ${dated.nl} (regel ${dateLine}), maar vertelt over ${day.nl} alsof dat al voorbij is.`,
        en: `The memo is dated ${dated.en} (line ${dateLine}), but tells of ${day.en} as if it were over.`,
      },
      suggestion: {
        nl: 'Werk de datum van de nota bij, of de tijd van het werkwoord.',
        en: 'Update the date of the memo, or the tense of the verb.',
      },
    },
  ]
}

/** The words between the commas around a place. */
function clauseAt(text: string, at: number): string {
  const end = text.slice(at).search(/[,;:]/)
  return text.slice(Math.max(0, ...[',', ';', ':'].map((mark) => text.lastIndexOf(mark, at) + 1)), end === -1 ? undefined : at + end)
}

/** 'Only now' needs time to have passed since the event told just before it. */
function tooSoonForLate(reading: Reading, mentions: readonly Mention[]): Finding[] {
  const memos = memosById(reading),
    byMemo = Map.groupBy(mentions, (mention) => mention.event.memo)
  return reading.sentences
    .filter((sentence) => onlyNow.test(sentence.text))
    .flatMap((sentence): Finding[] => {
      const memo = memos.get(sentence.memo)
      const told = byMemo.get(sentence.memo)?.findLast(({ event }) => event.line <= sentence.endLine && event.line >= sentence.line - 3)
      if (!memo?.date || memo.dateLine === null || !told || !endsJustBefore(told, memo.date)) return []
      const dated = sayDate(memo.date),
        { written, line } = told.event
      return [
        {
          check: 'order',
          severity: 'warning',
          lines: [memo.dateLine, line, sentence.line],
          message: {
            nl: `De nota is van ${dated.nl}, maar zegt op regel ${sentence.line} dat iets van ${written} "nu pas" gebeurt. Klopt de datum van de nota?`,
            en: `The memo is dated ${dated.en}, but line ${sentence.line} says that something of ${written} happens "only now". Is the memo’s date right?`,
          },
          suggestion: { nl: 'Werk de datum van de nota bij.', en: 'Update the date of the memo.' },
        },
      ]
    })
}

function endsJustBefore({ event }: Mention, date: Day): boolean {
  const end = lastDayOf(event)
  return event.start !== null && end !== null && event.start <= date && end >= addDays(date, -7)
}

/** Routes name the council of ministers by its abbreviation. */
const stationNames: Readonly<Record<string, string>> = { Ministerraad: 'MR', 'Tweede Kamer': 'TK' }

type Station = { readonly body: string; readonly day: Day; readonly line: number }

/** Within one sentence a dossier passes the councils of a route in their order. */
function councils(mentions: readonly Mention[], calendars: Calendars): Finding[] {
  return [...Map.groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((group) => {
    const stations = group.flatMap(({ event }): Station[] =>
      event.body !== null && event.start !== null && event.precision === 'day'
        ? [{ body: stationNames[event.body] ?? event.body, day: event.start, line: event.line }]
        : [],
    )
    return stations.flatMap((first) =>
      stations.filter((second) => isReversed(first, second, calendars)).map((second) => reversed(first, second)),
    )
  })
}

function isReversed(first: Station, second: Station, calendars: Calendars): boolean {
  if (first.day <= second.day) return false
  return calendars.councilOrders.some((route) => {
    const at = route.indexOf(first.body),
      next = route.indexOf(second.body)
    return at !== -1 && next !== -1 && at < next
  })
}

function reversed(first: Station, second: Station): Finding {
  const early = sayDay(first.day),
    late = sayDay(second.day)
  return {
    check: 'order',
    severity: 'error',
    lines: [first.line, second.line],
    message: {
      nl: `De ${first.body} gaat vooraf aan de ${second.body}, maar staat hier op ${early.nl} en de ${second.body} op ${late.nl}.`,
      en: `The ${first.body} comes before the ${second.body}, but is set here on ${early.en} and the ${second.body} on ${late.en}.`,
    },
    suggestion: { nl: 'Kijk de datums van de overleggen na.', en: 'Check the dates of the meetings.' },
  }
}
