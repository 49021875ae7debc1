import { expect, test } from 'vitest'
import { cpuTimeOf } from '../../../../tests/cpu-time.ts'
import { pieces } from '../../../../tests/memo-world.ts'
import { longMemo, randomText, seeded, withRandomEdits } from '../../../../tests/random-memo.ts'
import type { RedlineBlock } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'
import { hasSuggestions, plainText, pointsOf } from '../plain.ts'
import { blocksOf } from './blocks.ts'
import { redline } from './redline.ts'
import { settle } from './settle.ts'
import { sideOf } from './sides.ts'

const { doc, heading, paragraph, point } = pieces

/** A redline in one line a block: `-gone-`, `+new+`, and a mark before a block that came, went or moved. */
function told(blocks: readonly RedlineBlock[], depth = 0): string[] {
  const signs = { kept: '', inserted: '+', deleted: '-', movedAway: '<', absent: '.' }
  return blocks.flatMap((block) => {
    const runs = (block.runs ?? []).map(({ change, node }) => `${signs[change]}${node.text ?? node.type}${signs[change]}`)
    const sign = block.moved ? '>' : block.was ? '~' : signs[block.change]
    return [
      `${' '.repeat(depth)}${sign}${block.type}${runs.length > 0 ? ` ${runs.join('')}` : ''}`,
      ...told(block.content ?? [], depth + 1),
    ]
  })
}

test('a changed word is told within its line, and lines that came or went where they are', () => {
  const before = doc(heading('Aanleiding'), paragraph('De kamer vroeg om een plan in het najaar.'), paragraph('Dit vervalt geheel.'))
  const after = doc(
    heading('Aanleiding'),
    paragraph('De kamer vroeg om een brief in het voorjaar.'),
    paragraph('Nieuw: vier ministeries doen mee.'),
  )
  expect(told(redline(before, after))).toEqual([
    'heading Aanleiding',
    'paragraph De kamer vroeg om een -plan-+brief+ in het -najaar-+voorjaar+.',
    '-paragraph -Dit vervalt geheel.-',
    '+paragraph +Nieuw: vier ministeries doen mee.+',
  ])
})

test('a decision point that changed places is said to be moved, with what changed in it and its numbers', () => {
  const [one, two] = [point('p1', 'Stemt u in met het plan?', { advice: 'Ja.' }), point('p2', 'Stemt u in met de brief aan de Kamer?')]
  const changed = point('p1', 'Stemt u in met het hele plan?', { advice: 'Ja.' })
  const found = redline(doc(one, two, paragraph('Slot.')), doc(two, paragraph('Slot.'), changed))
  expect(told(found)).toEqual([
    '<decisionPoint',
    'decisionPoint',
    ...[' pointQuestion Stemt u in met de brief aan de Kamer?', ' pointExplanation', '  paragraph', ' pointAdvice'],
    'paragraph Slot.',
    '>decisionPoint',
    ...[' pointQuestion Stemt u in met het +hele +plan?', ' pointExplanation', '  paragraph', ' pointAdvice Ja.'],
  ])
  expect(found.at(-1)).toMatchObject({ number: { before: 1, after: 2 } })
})

test('another decision point is never told as a change of the one that stood there', () => {
  const found = redline(doc(point('p1', 'Stemt u in met het plan?')), doc(point('p9', 'Stemt u in met het plan?')))
  expect(found.map(({ change, number }) => [change, number])).toEqual([
    ['deleted', { before: 1, after: null }],
    ['inserted', { before: null, after: 1 }],
  ])
})

test('a paragraph that became a heading, and words that became bold, are told beside the words', () => {
  const bold = { type: 'text', text: 'snel', marks: [{ type: 'bold' }] }
  const before = doc(paragraph('Politieke context'), paragraph('Het moet snel gebeuren.'))
  const line: TextNode = { type: 'paragraph', content: [{ type: 'text', text: 'Het moet ' }, bold, { type: 'text', text: ' gebeuren.' }] }
  const [head, text] = redline(before, doc(heading('Politieke context', 2), line))
  expect(head).toMatchObject({ type: 'heading', was: { type: 'paragraph' }, runs: [{ change: 'kept' }] })
  expect(text?.runs?.map(({ change, was }) => [change, was?.text])).toEqual([
    ['kept', undefined],
    ['kept', 'snel'],
    ['kept', undefined],
  ])
})

const cell = (text: string, type = 'tableCell'): TextNode => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(text)] })
const table = (...rows: string[][]): TextNode => ({
  type: 'table',
  content: rows.map((row, at) => ({ type: 'tableRow', content: row.map((text) => cell(text, at === 0 ? 'tableHeader' : 'tableCell')) })),
})

test('a table is compared by row and by column: an added row and a removed column are told as such', () => {
  const before = table(['Jaar', 'Wie', 'Bedrag'], ['2025', 'OCW', '4'], ['2026', 'SZW', '6'])
  const after = table(['Jaar', 'Bedrag'], ['2025', '4'], ['2026', '7'], ['2027', '8'])
  const [found] = redline(doc(before), doc(after))
  expect(found?.content?.map(({ change, content }) => [change, content?.map((each) => each.change)])).toEqual([
    ['kept', ['kept', 'deleted', 'kept']],
    ['kept', ['kept', 'deleted', 'kept']],
    ['kept', ['kept', 'deleted', 'kept']],
    ['inserted', ['inserted', 'absent', 'inserted']],
  ])
})

test('another footnote and another reference are told as gone and come', () => {
  const with_ = (text: string): TextNode => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Zie de noot bij dit plan' },
      { type: 'footnote', attrs: { text } },
      { type: 'text', text: '.' },
    ],
  })
  const [line] = redline(doc(with_('Bron: brief.')), doc(with_('Bron: besluit.')))
  expect(line?.runs?.map(({ change, node }) => [change, node.attrs?.['text'] ?? node.text])).toEqual([
    ['kept', 'Zie de noot bij dit plan'],
    ['deleted', 'Bron: brief.'],
    ['inserted', 'Bron: besluit.'],
    ['kept', '.'],
  ])
})

test('suggestions count as accepted, or as rejected when asked', () => {
  const mark = (type: string) => [{ type, attrs: { id: 's1' } }]
  const suggested: TextNode = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Het plan komt in ' },
      { type: 'text', text: 'mei', marks: mark('deletion') },
      { type: 'text', text: 'juni', marks: mark('insertion') },
      { type: 'text', text: '.' },
    ],
  }
  const [accepted, rejected] = (['accepted', 'rejected'] as const).map((as) => settle(doc(suggested), as))
  expect([accepted, rejected].map((each) => plainText(each ?? doc()))).toEqual(['Het plan komt in juni.\n', 'Het plan komt in mei.\n'])
  expect(accepted?.content?.[0]?.content).toHaveLength(1)
  expect(told(redline(doc(paragraph('Het plan komt in mei.')), doc(suggested), 'rejected'))).toEqual(['paragraph Het plan komt in mei.'])
})

test('a break between lines that a suggestion strikes out makes one line of two', () => {
  const struck = [{ type: 'deletion', attrs: { id: 's1' } }]
  const line = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content })
  const text = doc(
    line({ type: 'text', text: 'Een ' }, { type: 'text', text: 'einde.', marks: struck }),
    line({ type: 'text', text: '\u200b', marks: struck }, { type: 'text', text: 'begin.' }),
  )
  expect(settle(text, 'accepted')).toEqual(doc(paragraph('Een begin.')))
})

test('a settled text numbers the decision points that the memo has, and holds no suggestion any more', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const text = randomText(seeded(seed))
    const settled = settle(text, 'accepted')
    const numbers = blocksOf(settled).flatMap(({ attrs, number }) => (number ? [[attrs?.['id'], number.after]] : []))
    expect(numbers, `seed ${seed}`).toEqual(pointsOf(text).map(({ point: id, number }) => [id, number]))
    expect(hasSuggestions(settled)).toBe(false)
  }
})

test('a paragraph that was suggested and is accepted is no change', () => {
  const suggested = JSON.stringify([{ type: 'insertion', attrs: { id: 's1' } }])
  const before = doc({ ...paragraph('Nieuw.'), attrs: { suggested } })
  expect(redline(before, doc(paragraph('Nieuw.')))).toEqual(blocksOf(doc(paragraph('Nieuw.'))))
})

test('undone either way a redline gives the text it came from, whatever was edited', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = seeded(seed)
    const before = randomText(random)
    const after = withRandomEdits(before, random)
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const blocks = redline(one, other)
      expect(sideOf(blocks, 'before'), `seed ${seed}`).toEqual(settle(one, 'accepted'))
      expect(sideOf(blocks, 'after'), `seed ${seed}`).toEqual(settle(other, 'accepted'))
    }
    expect(plainText(sideOf(redline(before, after), 'after'))).toBe(plainText(settle(after, 'accepted')))
    expect(redline(before, after)).toEqual(redline(before, after))
    expect(redline(before, before).every(({ change, was }) => change === 'kept' && was === undefined)).toBe(true)
  }
})

test('two versions of a hundred pages are compared while a reader waits, also when nothing is the same', () => {
  const before = longMemo(100, seeded(1))
  const seconds = (after: TextNode) =>
    cpuTimeOf(() => expect(sideOf(redline(before, after), 'after')).toEqual(settle(after, 'accepted'))) / 1000
  expect(seconds(withRandomEdits(before, seeded(2), 400))).toBeLessThan(4)
  expect(seconds(longMemo(100, seeded(3)))).toBeLessThan(8)
})
