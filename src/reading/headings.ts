import headingData from './data/headings.json' with { type: 'json' }
import { headings } from './model.ts'
import type { Heading } from './model.ts'
import type { TextLine } from './text-line.ts'

const known = new Map<string, Heading>()
for (const row of headingData.headings) {
  const heading = headings.find((one) => one === row.heading)
  if (heading) for (const words of row.words) known.set(words, heading)
}

const topics: readonly (readonly [RegExp, Heading])[] = [
  [/^toelichting\b/, 'explanation'],
  [/^(?:advies|gevraagde? besluit|beslispunt)/, 'advisedDecision'],
  [/risico/, 'risks'],
  [/niet openba/, 'notPublic'],
  [/politieke? (?:context|bestuur)/, 'politicalContext'],
  [/proces|planning|tijds?pad|vervolgstap/, 'process'],
  [/financie|middelen|budget|begroting|juridisch|dekking/, 'financialLegal'],
  [/krachtenveld|draagvlak/, 'fieldOfForces'],
  [/^(?:communicatie|woordvoering)/, 'communication'],
  [/^(?:uitvoering|uitvoerbaarheid)/, 'implementation'],
]

/** A heading's words as they are compared: lower case, without accents, numbering and closing punctuation. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/^\(?\d{0,2}(?:\.\d{1,2})*[.)]?\s*/, '')
    .replace(/[\s:.?]+$/, '')
    .replace(/\s*\/\s*/g, '/')
}

/** The fixed heading that a line is, or null. */
export function knownHeading(line: TextLine): Heading | null {
  const text = line.text
  if (line.bullet || text.length > 60 || !/^[\d\p{Lu}(]/u.test(text)) return null
  return known.get(plainHeading(text)) ?? null
}

/** The topic of a free heading. */
export function topicOf(text: string): Heading {
  const plain = plainHeading(text)
  return topics.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other'
}
