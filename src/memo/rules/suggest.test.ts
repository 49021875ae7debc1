import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { Node } from '@tiptap/pm/model'
import { splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { addColumnAfter, deleteRow, deleteTable } from '@tiptap/pm/tables'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { pieces } from '../../../tests/memo-world.ts'
import type { TextNode } from '../model/text.ts'
import { memoSchema, textName } from '../model/text-nodes.ts'
import { suggestionsIn } from './list-suggestions.ts'
import { hasSuggestions, plainText, pointsOf } from './plain.ts'
import { settle } from './redline/settle.ts'
import { settledSuggestions } from './settle.ts'
import { changesOf, sharedTextOf, textOf } from './shared-text.ts'
import { suggested } from './suggest.ts'
import { suggestionId } from './suggestions.ts'

const anna = '00000000-0000-4000-8000-00000000000a'
const bert = '00000000-0000-4000-8000-00000000000b'
const { doc, heading, paragraph, point } = pieces
const item = (text: string): TextNode => ({ type: 'listItem', content: [paragraph(text)] })
const list = (...texts: string[]): TextNode => ({ type: 'bulletList', content: texts.map(item) })
const cell = (text: string): TextNode => ({ type: 'tableCell', content: [paragraph(text)] })
const table = (...rows: string[][]): TextNode => ({
  type: 'table',
  content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })),
})

let made = 0
/** Somebody at a screen of their own with a copy of the shared text. */
function at(shared: Doc, person: string) {
  const fragment = shared.getXmlFragment(textName)
  const now = () => yXmlFragmentToProseMirrorRootNode(fragment, memoSchema)
  const keep = (node: Node) => updateYFragment(shared, fragment, node, { mapping: new Map(), isOMark: new Map() })
  const newId = () => suggestionId({ person, at: 1_700_000_000_000 + made++ }, 'x')
  return {
    now,
    /** Does something as a suggestion; false where it is refused. */
    suggest: (change: (state: EditorState) => Transaction): boolean => {
      const state = EditorState.create({ doc: now() })
      const outcome = suggested(change(state), state, newId)
      if (outcome) {
        outcome.doc.check()
        keep(outcome.doc)
      }
      return outcome !== null
    },
    settle: (how: 'accept' | 'reject', ids: readonly string[] = suggestionsIn(now()).map(({ id }) => id)) => {
      const outcome = settledSuggestions(EditorState.create({ doc: now() }), { ids, how })
      if (!outcome) return
      outcome.doc.check()
      keep(outcome.doc)
    },
  }
}

/** Two people with the same text, and the way in which what one does reaches the other. */
function two(text: TextNode) {
  const [one, other] = [sharedTextOf([changesOf(text)]), new Doc()]
  const meet = () => {
    applyUpdate(other, encodeStateAsUpdate(one))
    applyUpdate(one, encodeStateAsUpdate(other))
  }
  meet()
  return { a: at(one, anna), b: at(other, bert), meet, text: () => textOf(other) }
}

function placeOf(node: Node, words: string): number {
  let found = -1
  node.descendants((child, place) => {
    const index = child.isText ? (child.text ?? '').indexOf(words) : -1
    if (index >= 0 && found < 0) found = place + index
  })
  if (found < 0) throw new Error(`Not found: ${words}`)
  return found
}

const typed = (after: string, words: string) => (state: EditorState) => state.tr.insertText(words, placeOf(state.doc, after) + after.length)
const removed =
  (from: string, to = from) =>
  (state: EditorState) =>
    state.tr.delete(placeOf(state.doc, from), placeOf(state.doc, to) + to.length)
const does = (command: Command, selection: (node: Node) => EditorState['selection']) => (state: EditorState) => {
  const there = state.apply(state.tr.setSelection(selection(state.doc)))
  let done = state.tr
  command(there, (tr) => {
    done = tr
  })
  return done
}
const cursor = (before: string) => (node: Node) => TextSelection.create(node, placeOf(node, before))
const cursorAfter = (after: string) => (node: Node) => TextSelection.create(node, placeOf(node, after) + after.length)
const whole = (words: string, depth: number) => (node: Node) => NodeSelection.create(node, node.resolve(placeOf(node, words)).before(depth))

const start = doc(
  heading('Kernpunten'),
  paragraph('Een eerste alinea.'),
  paragraph('Een tweede alinea.'),
  list('appel', 'peer', 'pruim'),
  paragraph('Slot.'),
)

const remove: Command = (state, dispatch) => {
  dispatch?.(state.tr.deleteSelection())
  return true
}
const node = (of: TextNode) => Node.fromJSON(memoSchema, of)
const inserted =
  (before: string, ...parts: TextNode[]) =>
  (state: EditorState) =>
    state.tr.insert(state.doc.resolve(placeOf(state.doc, before)).before(1), parts.map(node))

const typeOf = (name: string) => {
  const type = memoSchema.nodes[name]
  if (!type) throw new Error(`No ${name}`)
  return type
}

const cases: readonly (readonly [string, (state: EditorState) => Transaction])[] = [
  ['words that are typed', typed('eerste', ' korte')],
  ['words that are removed', removed('eerste ')],
  ['words that are replaced', (state) => state.tr.insertText('nieuwe', placeOf(state.doc, 'eerste'), placeOf(state.doc, 'eerste') + 6)],
  ['a paragraph that is split', does(splitBlock, cursor('eerste'))],
  ['an empty paragraph after one', does(splitBlock, cursorAfter('tweede alinea.'))],
  ['two paragraphs that are joined', does(joinBackward, cursor('Een tweede'))],
  ['what runs from one paragraph into the next', removed('eerste', 'Een tweede')],
  ['a paragraph that is removed as a whole', does(remove, whole('eerste', 1))],
  ['paragraphs that are put in', inserted('Slot.', paragraph('Nieuw.'), paragraph('Nog nieuwer.'))],
  ['a list that is put in', inserted('Slot.', list('kers', 'braam'))],
  ['a table that is put in', inserted('Slot.', table(['a', 'b'], ['c', 'd']))],
  ['a decision point that is put in', inserted('Slot.', point('p9', 'Stemt u in?'))],
  ['a list item that is split', does(splitListItem(typeOf('listItem')), cursor('uim'))],
  ['a list item that is added', does(splitListItem(typeOf('listItem')), cursorAfter('peer'))],
  ['a list item that is removed as a whole', does(remove, whole('peer', 2))],
  ['a list that is removed as a whole', does(remove, whole('peer', 1))],
  [
    'a paragraph that becomes a heading',
    (state) => state.tr.setNodeMarkup(state.doc.resolve(placeOf(state.doc, 'eerste')).before(1), memoSchema.nodes['heading'], { level: 2 }),
  ],
  ['a heading of another level', (state) => state.tr.setNodeMarkup(0, null, { level: 3 })],
  ['a paragraph that becomes a list', does(wrapInList(typeOf('bulletList')), cursor('eerste'))],
  [
    'words that become bold',
    (state) => state.tr.addMark(placeOf(state.doc, 'eerste'), placeOf(state.doc, 'eerste') + 6, memoSchema.mark('bold')),
  ],
  ['a footnote', (state) => state.tr.insert(placeOf(state.doc, ' alinea'), node({ type: 'footnote', attrs: { text: 'Zie de brief.' } }))],
]

const textAfter = (text: TextNode): TextNode => textOf(sharedTextOf([changesOf(text)]))
/** Where a word goes between two spaces, the library takes one of the two along. */
const asRead = (text: TextNode): unknown => JSON.parse(JSON.stringify(text).replace(/ +/g, ' '))

test.each(cases)('%s: seen by the other, who accepts it and has what was meant, or rejects it and has what was there', (_, change) => {
  const state = EditorState.create({ doc: node(start) })
  const meant = textAfter(state.apply(change(state)).doc.toJSON())
  for (const how of ['accept', 'reject'] as const) {
    const { a, b, meet, text } = two(start)
    expect(a.suggest(change)).toBe(true)
    meet()
    expect(suggestionsIn(b.now()).map(({ person }) => person)).toEqual([anna])
    expect(hasSuggestions(text())).toBe(true)
    const wanted = asRead(how === 'accept' ? meant : textAfter(start))
    expect(asRead(settle(text(), how === 'accept' ? 'accepted' : 'rejected'))).toEqual(wanted)
    b.settle(how)
    meet()
    expect(suggestionsIn(a.now())).toEqual([])
    expect(asRead(text())).toEqual(wanted)
  }
})

test('what is suggested counts as accepted in the words of a memo', () => {
  const { a, meet, text } = two(doc(point('p1', 'Stemt u in?'), point('p2', 'Stemt u ook hiermee in?'), paragraph('Slot.')))
  a.suggest(does(remove, whole('Stemt u in', 1)))
  a.suggest(typed('ook', ' morgen'))
  meet()
  expect(pointsOf(text()).map(({ point: id, question }) => [id, question])).toEqual([['p2', 'Stemt u ook morgen hiermee in?']])
})

const withTable = doc(paragraph('Voor.'), table(['een', 'twee'], ['drie', 'vier']), paragraph('Na.'))

test.each([
  ['a column that is added', does(addColumnAfter, cursor('een'))],
  ['a row that is removed', does(deleteRow, cursor('drie'))],
  ['words from before a table into it', removed('Voor', 'twee')],
] as const)('%s cannot be suggested and does not happen', (_, change) => {
  const { a } = two(withTable)
  const before = a.now()
  expect(a.suggest(change)).toBe(false)
  expect(a.now().eq(before)).toBe(true)
})

test('a table can be suggested to go as a whole, and words in it to change', () => {
  const { a, b, meet, text } = two(withTable)
  expect(a.suggest(typed('twee', ' en meer'))).toBe(true)
  expect(a.suggest(does(deleteTable, cursor('drie')))).toBe(true)
  meet()
  b.settle('accept')
  expect(plainText(text())).toBe('Voor.\nNa.\n')
})

test('one suggestion is accepted and the other stays', () => {
  const { a, b, meet } = two(start)
  a.suggest(typed('eerste', ' korte'))
  a.suggest(does(remove, whole('peer', 2)))
  a.suggest((state) => state.tr.setNodeMarkup(0, null, { level: 3 }))
  meet()
  const [level, words, item] = suggestionsIn(b.now())
  expect(suggestionsIn(b.now())).toMatchObject([
    { parts: [{ kind: 'modification', part: 'heading' }] },
    { added: ' korte', removed: '' },
    { parts: [{ kind: 'deletion', part: 'listItem' }], removed: 'peer' },
  ])
  b.settle('accept', [words?.id ?? ''])
  expect(suggestionsIn(b.now()).map(({ id }) => id)).toEqual([level?.id, item?.id])
  b.settle('reject', [level?.id ?? ''])
  expect(b.now().firstChild?.attrs['level']).toBe(1)
  expect(suggestionsIn(b.now()).map(({ id }) => id)).toEqual([item?.id])
})

test('what one suggests beside the suggestion of another stays of each', () => {
  const { a, b, meet } = two(start)
  a.suggest(typed('eerste', ' korte'))
  meet()
  b.suggest(typed('korte', ' en goede'))
  b.suggest(removed(' alinea'))
  meet()
  expect(suggestionsIn(a.now()).map(({ person, added, removed: gone }) => [person, added, gone])).toEqual([
    [anna, ' korte', ''],
    [bert, ' en goede', ' alinea'],
  ])
})

test('two who suggest at the same time both keep what they suggested', () => {
  const { a, b, meet } = two(start)
  a.suggest(does(splitBlock, cursor('eerste')))
  b.suggest(typed('tweede', ' langere'))
  meet()
  expect(suggestionsIn(a.now()).map(({ person }) => person)).toEqual([anna, bert])
  b.settle('accept')
  meet()
  expect(a.now().textContent).toContain('Een tweede langere alinea.')
})

test('what another program wrote in the place of a suggestion is no suggestion, and breaks nothing', () => {
  for (const suggested of ['{', '[null]', '[{"type":"insertion"}]', '[{"type":"script","attrs":{"id":"1"}}]', '7']) {
    const text = doc({ type: 'paragraph', attrs: { suggested }, content: [{ type: 'text', text: 'Blijft.' }] })
    expect(plainText(text)).toBe('Blijft.\n')
    expect(hasSuggestions(text)).toBe(false)
    expect(suggestionsIn(node(text))).toEqual([])
  }
})
