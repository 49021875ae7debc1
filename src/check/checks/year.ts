import type { Day } from '../../kernel/day.ts'
import { addMonths, yearOf } from '../../kernel/day.ts'
import type { EventFact, MemoFact } from '../../reading/model.ts'
import type { Mention } from '../mentions.ts'
import { contradictsWeekday, lastDayOf, memosById, mentionsOf } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate } from '../wording.ts'
import { isPlanned } from './year/planned-day.ts'
import { type Back, yearsBack } from './year/year-back.ts'

const ahead =
  /\b(?:gepland|geplande|a\.s|aanstaande|zal|zullen|voorzien|voorziene|(?:om|na) .{0,160}\bte (?:versturen|verzenden|sturen|bespreken|plannen)|wordt .{0,80}(?:verzonden|verstuurd|besproken|behandeld|gehouden))(?![\p{L}])/iu
const behind = /\b(?:stond|stonden|was|waren|werd|werden|jl|is|zijn|heeft|hebben|had|vond|eerder|sinds)\b/i
const otherDate = /\b20\d\d\b|;/
const nextClause = /\b20\d\d\b|;|\sen\s/

/** A written year that puts an event before its memo while the words around it look ahead. */
export const year: Check = {
  name: 'year',
  explains: { nl: 'Het jaartal ligt in het verleden, de zin kijkt vooruit.', en: 'The year lies in the past, the sentence looks ahead.' },
  find: (reading) => {
    const memos = memosById(reading)
    const mentions = mentionsOf(reading)
    const planned = mentions.flatMap((mention) => pastButPlanned(mention, memos.get(mention.event.memo)))
    const told = new Set(planned.map(({ lines: [line] }) => line))
    const back = yearsBack(reading)
      .filter(({ mention }) => !told.has(mention.event.line))
      .map(aYearTooLow)
    return [...planned, ...back, ...laterBeforeEarlier(mentions)]
  },
}

function pastButPlanned(mention: Mention, memo: MemoFact | undefined): Finding[] {
  const { event } = mention
  const date = memo?.date ?? null,
    dateLine = memo?.dateLine ?? null,
    start = event.start
  if (date === null || dateLine === null || start === null || event.yearInferred || contradictsWeekday(event)) return []
  if (!liesShortlyBefore(event, date) || !looksAhead(mention)) return []
  const written = sayDate(start),
    dated = sayDate(date),
    next = yearOf(start) + 1
  return [
    {
      check: 'year',
      severity: 'error',
      lines: [event.line, dateLine],
      message: {
        nl: `${written.nl} ligt voor de datum van de nota (${dated.nl}), maar de zin kijkt vooruit.`,
        en: `${written.en} lies before the date of the memo (${dated.en}), but the sentence looks ahead.`,
      },
      suggestion: { nl: `Is ${next} bedoeld?`, en: `Is ${next} meant?` },
    },
  ]
}

/** 'Niet op A maar pas op B' needs A before B. */
function laterBeforeEarlier(mentions: readonly Mention[]): Finding[] {
  return mentions.flatMap((first, at): Finding[] => {
    const second = mentions[at + 1]
    if (!second || second.sentence !== first.sentence || !first.event.start || !second.event.start) return []
    const before = first.sentence.text.slice(Math.max(0, first.at - 20), first.at)
    const between = first.sentence.text.slice(first.at + first.event.written.length, second.at)
    if (!/\bniet\s+(?:al\s+)?(?:op|per|in|vanaf)\s+$/iu.test(before) || !/\bmaar\s+pas\b/iu.test(between)) return []
    return first.event.start > second.event.start ? [swapped(first.event, second.event)] : []
  })
}

function swapped(first: EventFact, second: EventFact): Finding {
  return {
    check: 'year',
    severity: 'error',
    lines: [first.line, second.line],
    message: {
      nl: `"${first.written}" ligt na "${second.written}", maar de zin noemt het als het eerdere moment.`,
      en: `"${first.written}" lies after "${second.written}", but the sentence names it as the earlier moment.`,
    },
    suggestion: { nl: 'Controleer het jaartal.', en: 'Check the year.' },
  }
}

function liesShortlyBefore(event: EventFact, date: Day): boolean {
  const last = lastDayOf(event)
  return last !== null && last < date && addMonths(last, 15) >= date && ['day', 'range', 'week', 'month'].includes(event.precision)
}

function aYearTooLow({ mention: { event }, before }: Back): Finding {
  const year = event.start === null ? 0 : yearOf(event.start)
  return {
    check: 'year',
    severity: 'error',
    lines: [event.line, before.event.line],
    message: {
      nl: `"${event.written}" ligt voor "${before.event.written}", dat in de rij van stappen ervoor staat.`,
      en: `"${event.written}" lies before "${before.event.written}", which comes before it in the row of steps.`,
    },
    suggestion: { nl: `Is ${year + 1} bedoeld?`, en: `Is ${year + 1} meant?` },
  }
}

/** Only the words of its own clause tell whether a date is meant to come. */
function looksAhead(mention: Mention): boolean {
  const { event, sentence, at } = mention
  if (isPlanned(mention)) return true
  const before =
    sentence.text
      .slice(Math.max(0, at - 90), at)
      .split(otherDate)
      .at(-1) ?? ''
  const after = sentence.text.slice(at + event.written.length, at + 200).split(nextClause)[0] ?? ''
  return !behind.test(before) && !behind.test(after.split(/[,;]/)[0] ?? '') && ahead.test(`${before}${after}`)
}
