import { Extension, type Extensions, getSchema, Mark, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/**
 * The text of a memo: headings of the format (level 1) and under them (2, 3), paragraphs, lists, tables, decision points, agenda items,
 * footnotes and references. Server and browser make their schema of these same parts; a screen adds only how they look.
 */

const suggestions = 'insertion deletion modification'
const body = '(paragraph | bulletList | orderedList)+'
const text = (tag: string) => ({
  parseHTML: () => [{ tag: `div[data-part="${tag}"]` }],
  renderHTML: () => ['div', { 'data-part': tag }, 0] as const,
})

/** A question to whoever decides. `id` stays through all versions; `effects`: what agreeing to it changes. */
export const DecisionPoint = Node.create({
  name: 'decisionPoint',
  group: 'block',
  content: 'pointQuestion pointExplanation pointAdvice',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    id: { default: '', parseHTML: (element) => element.getAttribute('data-id') ?? '', renderHTML: ({ id }) => ({ 'data-id': id }) },
    effects: { default: [], rendered: false, parseHTML: () => [] },
  }),
  parseHTML: () => [{ tag: 'section[data-part="decisionPoint"]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, 'data-part': 'decisionPoint' }, 0],
})
export const PointQuestion = Node.create({ name: 'pointQuestion', content: 'inline*', defining: true, ...text('pointQuestion') })
export const PointExplanation = Node.create({ name: 'pointExplanation', content: body, defining: true, ...text('pointExplanation') })
export const PointAdvice = Node.create({ name: 'pointAdvice', content: 'inline*', defining: true, ...text('pointAdvice') })

/** An item of an agenda, annotated: the advice, what the minister can say, and what others are expected to bring. */
export const AgendaItem = Node.create({
  name: 'agendaItem',
  group: 'block',
  content: 'agendaTopic agendaAdvice agendaSpeaking agendaOthers',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    id: { default: '', parseHTML: (element) => element.getAttribute('data-id') ?? '', renderHTML: ({ id }) => ({ 'data-id': id }) },
  }),
  parseHTML: () => [{ tag: 'section[data-part="agendaItem"]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, 'data-part': 'agendaItem' }, 0],
})
export const AgendaTopic = Node.create({ name: 'agendaTopic', content: 'inline*', defining: true, ...text('agendaTopic') })
export const AgendaAdvice = Node.create({ name: 'agendaAdvice', content: body, defining: true, ...text('agendaAdvice') })
export const AgendaSpeaking = Node.create({ name: 'agendaSpeaking', content: body, defining: true, ...text('agendaSpeaking') })
export const AgendaOthers = Node.create({ name: 'agendaOthers', content: body, defining: true, ...text('agendaOthers') })

/** A footnote stands where its number stands; the number follows from the order. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-text') ?? '',
      renderHTML: (at) => ({ 'data-text': at['text'] }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-part="footnote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, 'data-part': 'footnote' }],
})

/**
 * Something that is known elsewhere, said here. `of`: measure, budgetLine, risk, commitment or source; `id`: its id (for a source the
 * version, with page and lines). `label` is what it said when the version was frozen; until then a screen shows what it says now.
 */
export const Reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    of: attribute('of', 'measure'),
    id: attribute('id', ''),
    page: attribute('page', null),
    firstLine: attribute('firstLine', null),
    lastLine: attribute('lastLine', null),
    label: attribute('label', ''),
  }),
  parseHTML: () => [{ tag: 'span[data-part="reference"]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-part': 'reference' }, String(node.attrs['label'])],
})

function attribute(name: string, standard: string | null) {
  return {
    default: standard,
    parseHTML: (element: { getAttribute: (of: string) => string | null }) => element.getAttribute(`data-${name.toLowerCase()}`) ?? standard,
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null ? {} : { [`data-${name.toLowerCase()}`]: attributes[name] },
  }
}

/** Suggested changes. `id` names who suggests and when: `suggestionId`. */
const suggestion = { inclusive: false, keepOnSplit: false } as const
const suggestionAttributes = {
  id: { default: '', parseHTML: () => null, renderHTML: (at: Record<string, unknown>) => ({ 'data-id': String(at['id']) }) },
}
export const Insertion = Mark.create({
  name: 'insertion',
  ...suggestion,
  excludes: 'deletion modification insertion',
  addAttributes: () => suggestionAttributes,
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
})
export const Deletion = Mark.create({
  name: 'deletion',
  ...suggestion,
  excludes: 'insertion modification deletion',
  addAttributes: () => suggestionAttributes,
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
})
export const Modification = Mark.create({
  name: 'modification',
  ...suggestion,
  excludes: 'deletion insertion',
  addAttributes: () => ({
    ...suggestionAttributes,
    type: { default: '', rendered: false },
    attrName: { default: null, rendered: false },
    previousValue: { default: null, rendered: false },
    newValue: { default: null, rendered: false },
  }),
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-part': 'modification' }, 0],
})

/** Parts that hold blocks let a whole block be suggested. */
const withSuggestions = { marks: suggestions } as const
const holdersOfBlocks: readonly string[] = ['doc', 'bulletList', 'orderedList', 'listItem', 'blockquote']

/** Every part but text itself: what can be suggested as a whole. */
const wholeParts = [
  ...['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'hardBreak', 'footnote', 'reference'],
  ...['table', 'tableRow', 'tableHeader', 'tableCell', 'decisionPoint', 'pointQuestion', 'pointExplanation', 'pointAdvice'],
  ...['agendaItem', 'agendaTopic', 'agendaAdvice', 'agendaSpeaking', 'agendaOthers'],
]

/**
 * What is suggested of a part as a whole: the marks `insertion`, `deletion` and `modification` that it wears, as JSON, or null. An attribute,
 * because the shared document keeps marks on text only. `rules/suggest.ts` turns the one into the other.
 */
export const Suggested = Extension.create({
  name: 'suggested',
  addGlobalAttributes: () => [
    {
      types: wholeParts,
      attributes: {
        suggested: {
          default: null,
          keepOnSplit: false,
          parseHTML: () => null,
          renderHTML: ({ suggested }) => (typeof suggested === 'string' ? { 'data-suggested': kindsIn(suggested) } : {}),
        },
      },
    },
  ],
})

function kindsIn(suggested: string): string {
  return [...new Set(suggested.match(/\b(?:insertion|deletion|modification)\b/g) ?? [])].join(' ')
}

const Basics = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((part) =>
      part instanceof Node && holdersOfBlocks.includes(part.name) ? part.extend(withSuggestions) : part,
    )
  },
})

/** Every part of the text. `undoRedo` is off: undo is of the people who type together. */
export const memoParts: Extensions = [
  Suggested,
  Basics.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    undoRedo: false,
    link: { openOnClick: false, autolink: false, protocols: ['https', 'mailto'] },
    trailingNode: false,
  }),
  Table.extend(withSuggestions).configure({ resizable: false }),
  TableRow.extend(withSuggestions),
  TableHeader.extend(withSuggestions),
  TableCell.extend(withSuggestions),
  DecisionPoint,
  PointQuestion,
  PointExplanation.extend(withSuggestions),
  PointAdvice,
  AgendaItem,
  AgendaTopic,
  AgendaAdvice.extend(withSuggestions),
  AgendaSpeaking.extend(withSuggestions),
  AgendaOthers.extend(withSuggestions),
  Footnote,
  Reference,
  Insertion,
  Deletion,
  Modification,
]

export const memoSchema = getSchema(memoParts)

/** The name of the shared text in its Yjs document. */
export const textName = 'text'
