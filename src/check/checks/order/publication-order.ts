import { type Day, daysBetween } from '../../../kernel/day.ts'
import type { Reading } from '../../../reading/model.ts'
import { lastDayOf, type Mention, mentionsIn, mentionsOf } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { inForce } from '../../turns.ts'
import { sayDate } from '../../wording.ts'
import { termEnd } from '../deadline/lapsed.ts'

const publishes = /\bpublicatie\b[^.;]{0,40}\bstaats(?:courant|blad)\b|\bin de staatscourant\b|\bin het staatsblad\b/iu
const opens = /\bopenstelling\b|\bloket\b[^.;]{0,20}\bopen(?:t|en)?\b|\bopen(?:t|en)\b[^.;]{0,20}\bloket\b|\bgaat\b[^.;]{0,30}\bopen\b/iu
const takesEffect = new RegExp(`${inForce.source}|${opens.source}|\\bgaat in\\b`, 'iu')
const retroactive = /\bterugwerkende kracht\b/iu
const withinDays = 366

/** A regulation takes effect after it was published; within one memo the dates must follow. */
export function effectBeforePublication(reading: Reading): Finding[] {
  return reading.memos.flatMap(({ id }): Finding[] => {
    const own = mentionsIn(reading, id).filter(({ event }) => event.start !== null)
    const published = own.find((one) => publishes.test(around(one)))
    const effect =
      published &&
      own.find(
        (one) =>
          takesEffect.test(around(one)) && !publishes.test(around(one)) && !retroactive.test(one.sentence.text) && isBefore(one, published),
      )
    return effect && published ? [finding(effect, published)] : []
  })
}

const early = /\b(?:vooruitlopend|alvast|vooraf|proef|pilot|vooraanmelding)/iu

/** What a regulation opens is not open before the regulation is in force. */
export function openingBeforeForce(reading: Reading): Finding[] {
  return reading.memos.flatMap(({ id }): Finding[] => {
    const own = mentionsIn(reading, id).filter(({ event }) => event.start !== null && event.precision === 'day')
    const openings = own.filter((one) => opens.test(clauseOf(one)) && !inForce.test(clauseOf(one)) && !early.test(one.sentence.text))
    if (openings.length === 0) return []
    const force = own.find((one) => inForce.test(clauseOf(one)) && !opens.test(clauseOf(one)))
    const opening = force && openings.find((one) => isBefore(one, force) && !retroactive.test(force.sentence.text))
    return opening && force ? [tooEarly(opening, force)] : []
  })
}

function tooEarly({ event: opening }: Mention, { event: force }: Mention): Finding {
  return {
    check: 'order',
    severity: 'warning',
    lines: [opening.line, force.line],
    message: {
      nl: `De openstelling is op ${opening.written}, maar de regeling treedt pas op ${force.written} in werking (regel ${force.line}).`,
      en: `The opening is on ${opening.written}, but the regulation takes effect only on ${force.written} (line ${force.line}).`,
    },
    suggestion: { nl: 'Kijk beide datums na.', en: 'Check both dates.' },
  }
}

const before = /\b(?:voorhang|nahang|internetconsultatie|consultatie)\b/iu
const publishing = /\bpublicatie\b|\bgepubliceerd\b|\bstaats(?:courant|blad)\b|\binwerkingtreding\b|\btreedt in werking\b/iu

/** A term in which others may speak ends before what it is for is published. */
export function publicationWithinTerm(reading: Reading): Finding[] {
  const terms = mentionsOf(reading).flatMap((mention) => {
    const end = before.test(mention.sentence.text) ? termEnd(mention) : null
    return end === null ? [] : [{ mention, end }]
  })
  return terms.flatMap(({ mention, end }): Finding[] => {
    const early = mentionsIn(reading, mention.event.memo).find(
      (one) => one !== mention && publishing.test(around(one)) && liesWithin(one, mention, end),
    )
    return early ? [tooSoon(mention, early, end)] : []
  })
}

function liesWithin({ event }: Mention, term: Mention, end: Day): boolean {
  const last = lastDayOf(event)
  return event.start !== null && last !== null && (term.event.start ?? '') <= event.start && last < end
}

function tooSoon({ event: term }: Mention, { event: early }: Mention, end: Day): Finding {
  const until = sayDate(end)
  return {
    check: 'order',
    severity: 'warning',
    lines: [early.line, term.line],
    message: {
      nl: `De termijn op regel ${term.line} loopt tot ${until.nl}, maar "${early.written}" valt daarvoor.`,
      en: `The term on line ${term.line} runs until ${until.en}, but "${early.written}" lies before that.`,
    },
    suggestion: { nl: 'Kijk beide datums na.', en: 'Check both dates.' },
  }
}

/** The words around a day up to the commas beside it. */
function clauseOf(mention: Mention): string {
  const { event, sentence, at } = mention
  const before = sentence.text.slice(Math.max(0, at - 60), at)
  const after = sentence.text.slice(at + event.written.length, at + event.written.length + 40)
  return `${before.slice(before.search(/[^,.;]*$/u))}${event.written}${/^[^,.;]*/u.exec(after)?.[0] ?? ''}`
}

/** The words of a list item, or of the clause in which a date stands. */
function around({ sentence, event, at }: Mention): string {
  if (sentence.bullet && sentence.text.length < 120) return sentence.text
  return sentence.text.slice(Math.max(0, at - 60), at + event.written.length + 40)
}

function isBefore({ event: one }: Mention, { event: other }: Mention): boolean {
  if (one.start === null || other.start === null || one.start >= other.start) return false
  return daysBetween(one.start, other.start) < withinDays
}

function finding({ event: effect }: Mention, { event: published }: Mention): Finding {
  return {
    check: 'order',
    severity: 'warning',
    lines: [effect.line, published.line],
    message: {
      nl: `De regeling werkt al per ${effect.written}, maar wordt pas ${published.written} gepubliceerd (regel ${published.line}).`,
      en: `The regulation takes effect on ${effect.written}, but is published only on ${published.written} (line ${published.line}).`,
    },
    suggestion: { nl: 'Kijk beide datums na.', en: 'Check both dates.' },
  }
}
