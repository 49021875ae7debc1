import type { Reading } from '../../../reading/model.ts'
import type { Mention } from '../../mentions.ts'
import { mentionsOf } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { delayed, sends } from '../../turns.ts'
import { sayDate } from '../../wording.ts'

const term = /\b(?:antwoord|beantwoordings?|reactie)termijn\b[^.;]{0,60}\b(?:verstrijkt|verloopt|eindigt|loopt\b[^.;]{0,40}\baf|is|op)\b/iu
const answers = /\b(?:antwoorden|beantwoording|antwoordbrief)\b/iu

/** Answers that are planned to go out after the day on which, by the memo itself, their term ends. */
export function pastAnswerTerm(reading: Reading): Finding[] {
  if (!reading.sentences.some(({ text }) => term.test(text))) return []
  const delayedIn = new Set(reading.sentences.flatMap(({ memo, text }) => (delayed.test(text) && answers.test(text) ? [memo] : [])))
  const days = mentionsOf(reading).filter(({ event }) => event.precision === 'day' && event.start !== null && !delayedIn.has(event.memo))
  return [...Map.groupBy(days, ({ event }) => event.memo).values()].flatMap((own) => {
    const limit = own.find(({ sentence, at }) => term.test(sentence.text) && at > sentence.text.search(term))
    const plan = limit && own.find((one) => isLater(one, limit) && goesOut(one))
    return limit && plan ? [late(plan, limit)] : []
  })
}

const isLater = (one: Mention, limit: Mention): boolean =>
  one.event.start !== null && limit.event.start !== null && one.event.start > limit.event.start

const goesOut = ({ sentence, event }: Mention): boolean => {
  const said = `${event.label} ${sentence.text}`
  return answers.test(said) && sends.test(said)
}

function late({ event }: Mention, limit: Mention): Finding {
  const day = limit.event.start === null ? { nl: limit.event.written, en: limit.event.written } : sayDate(limit.event.start)
  return {
    check: 'deadline',
    severity: 'warning',
    lines: [event.line, limit.event.line],
    message: {
      nl: `De antwoorden gaan volgens deze regel op ${event.written} uit, maar de termijn eindigt op ${day.nl} (regel ${limit.event.line}).`,
      en: `By this line the answers go out on ${event.written}, but their term ends on ${day.en} (line ${limit.event.line}).`,
    },
    suggestion: {
      nl: 'Vraag de Kamer om uitstel, of verstuur de antwoorden eerder.',
      en: 'Ask parliament for a delay, or send the answers earlier.',
    },
  }
}
