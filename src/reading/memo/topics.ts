import type { DecisionPointFact, SectionFact } from '../model.ts'

const talk = /\b(?:gespreks|bespreek|overleg|agenda)(?:onderwerpen|punten)\b|\bte bespreken (?:onderwerpen|punten)\b/iu
const counted = /^(\d{1,2})[.)]?\s+(\p{L}.*)$/u
const leastTopics = 2

/** The sections, where the numbered headings under 'Gespreksonderwerpen' are `topics`: what the reader of a memo that asks nothing else is to discuss. */
export function withTopics(
  sections: readonly SectionFact[],
  asking: ReadonlySet<string>,
): {
  readonly sections: readonly SectionFact[]
  readonly topics: readonly DecisionPointFact[]
} {
  const topics = sections.flatMap((section, at) => (talk.test(section.text) && !asking.has(section.memo) ? topicsUnder(sections, at) : []))
  if (topics.length === 0) return { sections, topics }
  const heads = new Set(topics.map(({ line }) => line))
  const other = sections.map((section, at) =>
    heads.has(section.line) || heads.has(sections[at + 1]?.line ?? 0) ? { ...section, heading: 'other' as const } : section,
  )
  return { sections: other, topics }
}

function topicsUnder(sections: readonly SectionFact[], at: number): DecisionPointFact[] {
  const topics: DecisionPointFact[] = []
  for (const { memo, line, text } of sections.slice(at + 1)) {
    const [, number, said = ''] = counted.exec(text) ?? []
    if (memo !== sections[at]?.memo || Number(number) !== topics.length + 1) break
    topics.push({ memo, number: Number(number), line, endLine: line, text: said })
  }
  return topics.length < leastTopics ? [] : topics
}
