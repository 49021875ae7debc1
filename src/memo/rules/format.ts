import type { MemoKind } from '../model/memos.ts'
import type { TextNode } from '../model/text.ts'

export type Heading = { readonly id: string; readonly title: string; readonly level: 1 | 2; readonly required: boolean }

/** The headings of the published format for memos to ministers (docs/adr/0011); reason and advised decision are always there. */
export const standardHeadings: readonly Heading[] = [
  { id: 'reason', title: 'Aanleiding', level: 1, required: true },
  { id: 'advisedDecision', title: 'Geadviseerd besluit', level: 1, required: true },
  { id: 'keyPoints', title: 'Kernpunten', level: 1, required: true },
  { id: 'explanation', title: 'Toelichting', level: 1, required: false },
  { id: 'politicalContext', title: 'Politieke context', level: 2, required: false },
  { id: 'financial', title: 'Financiële en juridische overwegingen', level: 2, required: false },
  { id: 'fieldOfForces', title: 'Krachtenveld', level: 2, required: false },
  { id: 'strategy', title: 'Strategie', level: 2, required: false },
  { id: 'implementation', title: 'Uitvoering', level: 2, required: false },
  { id: 'communication', title: 'Communicatie', level: 2, required: false },
  { id: 'notPublic', title: 'Informatie die niet openbaar gemaakt kan worden', level: 1, required: true },
]

/** Headings that no programme can take out of its format. */
export const fixedHeadings: readonly string[] = ['reason', 'advisedDecision']

/** An empty memo: its headings with room under each; a memo that asks for a decision starts with one decision point. */
export function emptyText(kind: MemoKind, headings: readonly Heading[], pointId: string): TextNode {
  const asks = kind === 'decision' || kind === 'discussion' || kind === 'signature'
  const content = headings.flatMap(({ id, title, level }): TextNode[] => [
    { type: 'heading', attrs: { level }, content: [{ type: 'text', text: title }] },
    ...(id === 'advisedDecision' && asks ? [emptyPoint(pointId)] : [{ type: 'paragraph' }]),
  ])
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function emptyPoint(id: string): TextNode {
  const explanation = { type: 'pointExplanation', content: [{ type: 'paragraph' }] }
  return { type: 'decisionPoint', attrs: { id, effects: [] }, content: [{ type: 'pointQuestion' }, explanation, { type: 'pointAdvice' }] }
}
