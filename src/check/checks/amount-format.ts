import type { Reading, Sentence } from '../../reading/model.ts'
import { lineAt } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'

/** Amounts in a notation that no reader can take for certain, from `amounts[].malformed` and `sentences`. */
export const amountFormat: Check = {
  name: 'amountFormat',
  explains: { nl: 'De schrijfwijze van een bedrag is niet eenduidig.', en: 'The notation of an amount is ambiguous.' },
  find: (reading) => {
    const read = reading.amounts.filter((amount) => amount.malformed).map(({ line, written }) => ambiguous(line, written))
    const told = new Set(read.flatMap(({ lines }) => lines))
    return [...read, ...oddlyWritten(reading).filter(({ lines }) => !lines.some((line) => told.has(line)))]
  },
}

const scale = '(?:mln|mld|miljoen|miljard)'
const mayBeOdd = /€|\b(?:mln|mld|miljoen|miljard)\b/iu
const odd = new RegExp(
  [
    `(?:€\\s?)?\\d[\\d.,]*\\d[.,] ${scale}\\b`,
    `(?<![\\d.,])\\d+(?:,\\d+){2,} ?(?:${scale}\\b|euro\\b)`,
    `€\\s?\\d+(?:,\\d+){2,}(?!\\d)`,
    '€\\s?\\d[\\d.,]* min\\b(?!\\.|u)',
    `€\\s?\\d[\\d.]*,\\d{1,2}\\.\\d`,
    '€\\s?€|€\\s?\\d*[.,]{2,}\\d',
    `\\b\\d{1,3}(?:\\.\\d{3}){2,} ?${scale}\\b`,
    `\\b\\d{2,3}\\.\\d{3} ?${scale}\\b`,
    `\\b${scale} ${scale}\\b`,
    '€\\s?\\d{1,3}\\.\\d{4,}',
  ].join('|'),
  'iu',
)

/** Notations that are read as an amount, or as none, but cannot be meant. */
function oddlyWritten(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence: Sentence) => {
    const match = mayBeOdd.test(sentence.text) ? odd.exec(sentence.text) : null
    return match ? [ambiguous(lineAt(sentence, match.index), match[0].trim())] : []
  })
}

function ambiguous(line: number, written: string): Finding {
  return {
    check: 'amountFormat',
    severity: 'error',
    lines: [line],
    message: {
      nl: `Het bedrag "${written}" is niet eenduidig geschreven.`,
      en: `The amount "${written}" is ambiguous.`,
    },
    suggestion: {
      nl: 'Schrijf punten tussen duizendtallen en een komma voor de centen.',
      en: 'Use points between thousands and a comma before cents.',
    },
  }
}
