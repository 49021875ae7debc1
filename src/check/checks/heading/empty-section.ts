import type { Heading, Reading, SectionFact } from '../../../reading/model.ts'
import { textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

/** Headings under which something is to be said. */
const tells: ReadonlySet<Heading> = new Set([
  'occasion',
  'keyPoints',
  'explanation',
  'politicalContext',
  'financialLegal',
  'fieldOfForces',
  'implementation',
  'communication',
  'risks',
])

/** A heading right above the one that closes a memo, with nothing between. */
export function emptySections(reading: Reading): Finding[] {
  const lastOf = new Map(reading.sections.map((section) => [section.memo, section]))
  return reading.sections.flatMap((section, at): Finding[] => {
    const next = reading.sections[at + 1]
    if (!next || next.memo !== section.memo || !tells.has(section.heading)) return []
    const closes = next.heading === 'notPublic' || (next.heading === 'annexes' && lastOf.get(next.memo) === next)
    return closes && isEmptyBetween(reading, section, next) ? [finding(section)] : []
  })
}

/** Also furniture counts as text here: a text layer may have woven the margin into the section. */
function isEmptyBetween(reading: Reading, section: SectionFact, next: SectionFact): boolean {
  for (let line = section.line + 1; line < next.line; line += 1) if (textOn(reading, line) !== '') return false
  return true
}

function finding({ line, text }: SectionFact): Finding {
  return {
    check: 'heading',
    severity: 'warning',
    lines: [line],
    message: { nl: `Onder het kopje ${text} staat geen tekst.`, en: `There is no text under the heading ${text}.` },
    suggestion: { nl: 'Vul de tekst aan, of laat het kopje weg.', en: 'Add the text, or leave out the heading.' },
  }
}
