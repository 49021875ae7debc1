import type { MemoFact, Reading } from '../../reading/model.ts'
import { pageMark } from '../../reading/page/value-shapes.ts'
import { filledLines, textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'

const header = /^(?:ter |datum|aan\b|van\b|ministerie|directoraat|directie|nota\b|aanleiding|\d+\.?\s+aanleiding)/i

/** Memos whose first page is not in the text: they begin on a later page or in the middle of a list. */
export const missingPage: Check = {
  name: 'missingPage',
  explains: { nl: 'De eerste pagina van een nota ontbreekt.', en: 'The first page of a memo is missing.' },
  find: (reading) => reading.memos.flatMap((memo) => beginsLate(reading, memo)),
}

function beginsLate(reading: Reading, memo: MemoFact): Finding[] {
  const first = filledLines(reading, memo).slice(0, 3)
  const marked = first.find((line) => Number(pageMark.exec(textOn(reading, line))?.[1] ?? 1) > 1)
  if (marked !== undefined) return [laterPage(reading, marked)]
  const start = first[0]
  return start !== undefined && startsMidList(first.map((line) => textOn(reading, line))) ? [midList(start)] : []
}

function startsMidList(texts: readonly string[]): boolean {
  return !texts.some((text) => header.test(text)) && /^(?:o\s+\p{L}|[•▪◦]\s*\p{L}|\p{Ll}{2,}\s.{40})/u.test(texts[0] ?? '')
}

function laterPage(reading: Reading, line: number): Finding {
  const [, page = '', of = ''] = pageMark.exec(textOn(reading, line)) ?? []
  return {
    check: 'missingPage',
    severity: 'warning',
    lines: [line],
    message: {
      nl: `De nota begint hier op pagina ${page} van ${of}; wat ervoor kwam ontbreekt.`,
      en: `The memo begins here on page ${page} of ${of}; what came before is missing.`,
    },
    suggestion: {
      nl: 'Voeg de ontbrekende pagina toe, met aanleiding en gevraagd besluit.',
      en: 'Add the missing page, with its occasion and the decision asked for.',
    },
  }
}

function midList(line: number): Finding {
  return {
    check: 'missingPage',
    severity: 'warning',
    lines: [line],
    message: {
      nl: 'De nota begint hier midden in een opsomming; wat ervoor kwam ontbreekt.',
      en: 'The memo begins here in the middle of a list; what came before is missing.',
    },
    suggestion: { nl: 'Voeg de ontbrekende pagina’s toe.', en: 'Add the missing pages.' },
  }
}
