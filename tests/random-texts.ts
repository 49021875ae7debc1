import type { TextNode } from '../src/memo/model/text.ts'

/** Random numbers that are the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const suggesters = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
const words = ['sluis', 'de Kamer', '€ 3 & meer', '<script>', 'vóór', '“aan”', 'é', '😀', 'tab\tstop', ' ', '  twee  ', '1.', '10%']

/** A text of a memo made at random out of everything that the schema knows and an author can make; the same for the same seed. */
export function randomText(seed: number): TextNode {
  const random = randomOf(seed)
  const below = (most: number) => Math.floor(random() * most)
  const chance = (part: number) => random() < part
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T
  const times = <T>(most: number, make: (at: number) => T): T[] => Array.from({ length: below(most + 1) }, (_, at) => make(at))
  const some = <T>(most: number, make: () => T): T[] => [make(), ...times(most - 1, make)]
  let number = 0
  const unique = () => {
    number += 1
    return number
  }
  const suggestion = () => ({
    type: pick(['insertion', 'deletion']),
    attrs: { id: `${pick(suggesters)}~${1_700_000_000_000 + below(4) * 1000}~${unique()}` },
  })
  const marks = (isText: boolean) => [
    ...(isText && chance(0.15)
      ? [{ type: 'link', attrs: { href: pick(['https://example.org/a?b=c&d#e', 'mailto:iemand@example.org']) } }]
      : []),
    ...(chance(0.2) ? [{ type: 'bold' }] : []),
    ...(chance(0.2) ? [{ type: 'italic' }] : []),
    ...(chance(0.1) ? [{ type: 'underline' }] : []),
    ...(chance(0.25) ? [suggestion()] : []),
  ]
  const withMarks = (node: TextNode, all: TextNode['marks'] = []): TextNode => (all.length > 0 ? { ...node, marks: all } : node)
  const onlySuggested = () => (chance(0.2) ? [suggestion()] : [])
  const leaf = (): TextNode => {
    const kind = random()
    if (kind < 0.08) return withMarks({ type: 'hardBreak' }, onlySuggested())
    if (kind < 0.16)
      return withMarks({ type: 'footnote', attrs: { text: pick(['Zie de brief.', 'Kamerstuk 1 & 2', 'a\nb']) } }, onlySuggested())
    if (kind < 0.24) {
      const [of, id] = [pick(['measure', 'risk', 'source', 'budgetLine', 'commitment']), `1234.${unique()}`]
      return withMarks(
        {
          type: 'reference',
          attrs: { of, id, page: pick([null, 3]), firstLine: pick([null, 12]), lastLine: null, label: pick(words.slice(0, 6)) },
        },
        onlySuggested(),
      )
    }
    return withMarks({ type: 'text', text: pick(words) }, marks(true))
  }
  const line = (type: string, attrs?: TextNode['attrs']): TextNode => {
    const content = times(5, leaf)
    return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
  }
  const paragraph = () => line('paragraph')
  const heading = () => line('heading', { level: 1 + below(3) })
  const list = (depth: number): TextNode => {
    const isBullet = chance(0.5)
    const attrs = isBullet ? undefined : { start: 1 + below(4), type: pick([null, 'a', 'I']) }
    return { type: isBullet ? 'bulletList' : 'orderedList', ...(attrs && { attrs }), content: some(3, () => item(depth)) }
  }
  const item = (depth: number): TextNode => ({
    type: 'listItem',
    content: [paragraph(), ...times(2, () => (depth < 3 && chance(0.5) ? list(depth + 1) : chance(0.15) ? table() : paragraph()))],
  })
  const body = () => some(3, () => (chance(0.3) ? list(0) : paragraph()))
  const cell = (type: string): TextNode => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
    content: some(2, () => (chance(0.2) ? list(0) : paragraph())),
  })
  const table = (): TextNode => {
    const columns = 1 + below(3)
    const hasHead = chance(0.6)
    const rows = some(3, () => 0).map((_, at) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, () => cell(hasHead && at === 0 ? 'tableHeader' : 'tableCell')),
    }))
    return { type: 'table', content: chance(0.3) ? merged(rows) : rows }
  }
  const merged = (rows: TextNode[]): TextNode[] => {
    const [first, ...rest] = rows
    const [one, two, ...others] = first?.content ?? []
    if (!first || !one || !two) return rows
    return [{ ...first, content: [{ ...one, attrs: { ...one.attrs, colspan: 2 } }, ...others] }, ...rest]
  }
  const point = (): TextNode => ({
    type: 'decisionPoint',
    attrs: { id: chance(0.5) ? `p${unique()}` : `00000000-0000-4000-8000-${String(unique()).padStart(12, '0')}`, effects: [] },
    content: [line('pointQuestion'), { type: 'pointExplanation', content: body() }, line('pointAdvice')],
  })
  const agenda = (): TextNode => ({
    type: 'agendaItem',
    attrs: { id: `a${unique()}` },
    content: [
      line('agendaTopic'),
      ...['agendaAdvice', 'agendaSpeaking', 'agendaOthers'].map((type): TextNode => ({ type, content: body() })),
    ],
  })
  const quote = (): TextNode => ({ type: 'blockquote', content: body() })
  const makers = [heading, paragraph, paragraph, () => list(0), table, point, agenda, quote]
  const blocks = some(8, () => pick(makers)())
  // Two quotes in a row are one on paper.
  return { type: 'doc', content: blocks.filter((block, at) => block.type !== 'blockquote' || blocks[at - 1]?.type !== 'blockquote') }
}
