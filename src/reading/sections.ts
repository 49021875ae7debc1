import data from './data/headings.json' with { type: 'json' }
import type { Layout } from './layout.ts'
import { type Heading, headings, type SectionFact, type SourceText } from './model.ts'
import type { Segment } from './segment.ts'

const known = new Map(Object.entries(data.headings).flatMap(([heading, names]) => names.map((name) => [name, headingNamed(heading)] as const)))
const words = Object.entries(data.words).map(([heading, list]) => [headingNamed(heading), list] as const)

function headingNamed(word: string): Heading {
  const found = headings.find((heading) => heading === word)
  if (!found) throw new Error(`headings.json names an unknown heading: ${word}`)
  return found
}

const number = /^\d{1,2}(?:\.\d{1,2})*\.?\s+/

/** Headings of all memos: those of the memo format and their variants, and free ones by the way they stand. */
export function sectionsOf(source: SourceText, layout: Layout, segments: readonly (Segment & { readonly id: string })[]): readonly SectionFact[] {
  return segments.flatMap((segment) => {
    const found: SectionFact[] = []
    for (let line = segment.startLine; line <= segment.endLine; line += 1) {
      const heading = headingAt(source.lines, line, layout)
      const text = (source.lines[line - 1] ?? '').trim()
      if (heading) found.push({ memo: segment.id, heading, line, text: text.replace(/\s*:$/, '') })
    }
    return withoutTitle(found)
  })
}

/** What stands above the first heading of the format is the title block. */
function withoutTitle(found: readonly SectionFact[]): SectionFact[] {
  const first = found.findIndex((section) => section.heading === 'occasion')
  return first > 0 ? found.slice(first) : [...found]
}

function headingAt(lines: readonly string[], line: number, layout: Layout): Heading | null {
  const text = (lines[line - 1] ?? '').trim()
  if (text.length < 3 || text.length > 90) return null
  const bare = text.replace(number, '').replace(/\s*:$/, '').toLowerCase()
  const named = known.get(bare) ?? known.get(bare.replace(/’/g, "'"))
  const field = layout.fields.find((one) => one.line === line)
  // 'Bijlage(n)' is a label of the colophon; a memo that writes 'Bijlagen' has a section of that name.
  if (field) return bare === 'bijlagen' ? 'annexes' : null
  if (named !== undefined) return named
  return !layout.furniture.has(line) && standsFree(lines, line) ? freeHeading(bare) : null
}

function freeHeading(bare: string): Heading {
  for (const [heading, list] of words) if (list.some((word) => bare.split(/\s+/).includes(word))) return heading
  return 'other'
}

const running = /[.,;!]$|\b(?:de|het|een|van|en|in|op|te|voor|met|aan|dat|die|of|om|bij|door|naar|uw|zijn|wordt)$/i
const notHeading = /^(?:[-•o*▪]\s|\(|pagina\b|bijlage \d|ter [a-z]+$|\d+\)|[a-z])|\d{4}$|^\d+$|[|€]|^\d{1,2}[- ][a-z]{3}/i

/** A free heading is a short line with a capital, apart from what stands above, that the next line does not go on from. */
function standsFree(lines: readonly string[], line: number): boolean {
  const text = (lines[line - 1] ?? '').trim()
  if (!/^(?:\d{1,2}\.\s+)?\p{Lu}/u.test(text) || text.length > 75 || running.test(text) || notHeading.test(text)) return false
  const above = previous(lines, line)
  const next = following(lines, line)
  if (next === null) return false
  if (above !== null && !/[.?!:]$/.test(above.text)) return false
  const listed = /^(?:[-•*▪]|o\s|\d+[.)](?:\s|$))/.test(next.text)
  if (text.includes('?') || !(listed || /^\p{Lu}/u.test(next.text))) return false
  if (/:$/.test(text)) return text.length < 40 && listed
  return text.split(/\s+/).length <= (listed ? 12 : 9)
}

function previous(lines: readonly string[], line: number): { text: string } | null {
  for (let at = line - 1; at >= Math.max(1, line - 8); at -= 1) {
    const text = (lines[at - 1] ?? '').trim()
    if (text !== '') return { text }
  }
  return null
}

function following(lines: readonly string[], line: number): { text: string } | null {
  for (let at = line + 1; at <= Math.min(lines.length, line + 8); at += 1) {
    const text = (lines[at - 1] ?? '').trim()
    if (text !== '') return { text }
  }
  return null
}
