import data from '../data/headings.json' with { type: 'json' }
import { type Heading, headings } from '../model.ts'
import { opening } from './segment.ts'

const known = new Map(
  Object.entries(data.headings).flatMap(([heading, names]) => names.map((name) => [name, headingNamed(heading)] as const)),
)
const words = Object.entries(data.words).map(([heading, list]) => [headingNamed(heading), list] as const)
const openings = Object.entries(data.openings).map(([heading, list]) => [headingNamed(heading), list] as const)

function headingNamed(word: string): Heading {
  const found = headings.find((heading) => heading === word)
  if (!found) throw new Error(`headings.json names an unknown heading: ${word}`)
  return found
}

/** Whether a line is a heading that memos of every ministry share, such as 'Politieke context'; 'Bijlagen' is one too. */
export function isKnownHeading(text: string): boolean {
  return opening.test(text) || known.has(plain(text))
}

/** The number or letter before a heading. */
export const number = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[a-z][.)])\s+/

/** The heading of the format that a line is, by any of its names; `bare` as `plain` gives it. */
export const knownHeading = (bare: string): Heading | undefined => known.get(bare)

/** What a heading is about: by its name in the format, or by its words. */
export function headingNamedIn(text: string): Heading {
  const bare = plain(text)
  return knownHeading(bare) ?? freeHeading(bare)
}

const asksDecision = /\b(?:gevraagde?|geadviseerde?|voorgestelde?) (?:besluit|beslissing)(?:en)?\b/u

/** What a heading of a writer's own is about, from its words in lower case. */
export function freeHeading(bare: string): Heading {
  if (asksDecision.test(bare)) return 'advisedDecision'
  for (const [heading, list] of openings) if (list.some((words) => bare.startsWith(`${words} `))) return heading
  const said = bare.split(/[\s/]+/)
  const telling = said.length <= 6 ? said : [...said.slice(0, 1), ...said.slice(-1)]
  for (const [heading, list] of words) if (list.some((word) => telling.includes(word))) return heading
  return 'other'
}

/** A heading without its number, its closing mark and its capitals. */
export function plain(text: string): string {
  return text
    .replace(number, '')
    .replace(/\s*[:?]$/, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
}
