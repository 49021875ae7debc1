import type { CommitmentFact, Reading } from '../../../reading/model.ts'
import type { Mention } from '../../mentions.ts'
import { mentionsOf } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { sayDate } from '../../wording.ts'

const later = /\b(?:niet eerder dan|pas (?:in|op|na|vanaf|begin|medio|eind)|(?:wordt|komt|verschuift) (?:\p{L}+ )?naar)\b/iu
const missed =
  /\b(?:\p{L}*termijn|deadline|streefdatum|toezegging)\b(?:\s+\S+){0,6}\s+niet\s+(?:is\s+)?(?:gehaald|nagekomen|haalbaar|gered)\b/iu
const reach = 2

/** Promises that the lines right after them put later, from `commitments` and `events`; and terms that the text itself calls missed. */
export function overdue(reading: Reading): Finding[] {
  const mentions = mentionsOf(reading).filter(({ sentence }) => later.test(sentence.text))
  return [...reading.commitments.flatMap((promise) => putOff(promise, mentions, textFrom(reading, promise))), ...missedTerms(reading)]
}

const textFrom = (reading: Reading, { text, line, endLine }: CommitmentFact): string =>
  text === '' ? reading.source.lines.slice(line - 1, endLine).join(' ') : text

function putOff({ memo, line, endLine, due }: CommitmentFact, mentions: readonly Mention[], text: string): Finding[] {
  if (due === null) return []
  const after = mentions.find(
    ({ event, sentence }) =>
      event.memo === memo &&
      event.line >= line &&
      sentence.line <= endLine + reach &&
      (event.start ?? '') > due.end &&
      isOfSame(text, sentence.text),
  )
  if (!after) return []
  const until = sayDate(due.end)
  return [
    {
      check: 'deadline',
      severity: 'warning',
      lines: [line, after.event.line],
      message: {
        nl: `Toegezegd is uiterlijk ${until.nl}, maar op regel ${after.event.line} staat ${after.event.written}.`,
        en: `The promise is for ${until.en} at the latest, but line ${after.event.line} says ${after.event.written}.`,
      },
      suggestion: { nl: 'Meld de Kamer dat het later wordt.', en: 'Tell parliament that it will be later.' },
    },
  ]
}

const refersBack = /^(?:dit|dat|deze|die|het)\b|\b(?:daarvan|hiervan|daarmee|hiermee|termijn|datum|toezegging)\b/iu
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
const telling = (word: string): boolean =>
  !/^(?:toe(?:gezegd|zegging)|wordt|worden|heeft|heb(?:t|ben)|uiterlijk|kamer|naar|voor|niet|eerder|pas|later|komt|beschikbaar|gereed|klaar|nodig|mogelijk)$/u.test(
    word,
  )

/** The later date is of what was promised: the sentence names it, or points back to it. */
function isOfSame(promise: string, later: string): boolean {
  const named = new Set(wordsIn(promise).filter(telling))
  return wordsIn(later).some((word) => named.has(word)) || refersBack.test(later)
}

function missedTerms(reading: Reading): Finding[] {
  return reading.sentences
    .filter(({ text }) => text.includes('niet') && missed.test(text))
    .map((sentence) => ({
      check: 'deadline',
      severity: 'hint',
      lines: [sentence.line, sentence.endLine],
      message: { nl: 'De nota zegt zelf dat een termijn niet is gehaald.', en: 'The memo itself says that a term was missed.' },
      suggestion: {
        nl: 'Zeg erbij wanneer het wel komt en hoe de Kamer daarvan hoort.',
        en: 'Add when it will come and how parliament is told.',
      },
    }))
}
