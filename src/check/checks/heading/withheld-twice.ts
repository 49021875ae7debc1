import type { Reading, SectionFact } from '../../../reading/model.ts'
import { textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const nothing = /^(?:geen|n\.?\s?v\.?\s?t\.?|niet van toepassing)\.?$/iu
const kept = /\b(?:persoonsgegevens|weggelakt|weggelaten|gelakt|onleesbaar|niet openbaar|vertrouwelijk)\b/iu

/** What is kept from the public is told under two headings: under one something is, under the other nothing. */
export function withheldTwice(reading: Reading): Finding[] {
  return [...Map.groupBy(reading.sections, ({ memo }) => memo).values()].flatMap((sections) => {
    const told = sections.map((section, at) => ({ section, text: textUnder(reading, section, sections[at + 1]) }))
    const withheld = told.filter(({ section }) => section.heading === 'notPublic')
    const none = withheld.find(({ text }) => nothing.test(text))
    const first = withheld.find((one) => one !== none)
    if (!none || !first) return []
    const all = told.filter(({ section }) => section.line >= first.section.line && section !== none.section)
    return all.some(({ text }) => kept.test(text)) ? [finding(first.section, none.section)] : []
  })
}

const farthest = 6

/** The text between a heading and the next one, or the end of the memo; page numbers are no text. */
function textUnder(reading: Reading, { line }: SectionFact, next: SectionFact | undefined): string {
  const last = next?.line ?? line + farthest
  const lines = Array.from({ length: Math.max(0, last - line - 1) }, (_, at) => line + 1 + at)
  return lines
    .filter((at) => !reading.furniture.has(at))
    .map((at) => textOn(reading, at))
    .join(' ')
    .trim()
}

function finding(first: SectionFact, none: SectionFact): Finding {
  return {
    check: 'heading',
    severity: 'warning',
    lines: [first.line, none.line],
    message: {
      nl: `Hier wordt iets niet openbaar gemaakt, onder hetzelfde kopje op regel ${none.line} niets.`,
      en: `Something is kept from the public here, and nothing under the same heading on line ${none.line}.`,
    },
    suggestion: { nl: 'Houd één kopje over met wat er niet openbaar is.', en: 'Keep one heading with what is not public.' },
  }
}
