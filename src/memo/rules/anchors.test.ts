import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { cpuTimeOf } from '../../../tests/cpu-time.ts'
import { pieces } from '../../../tests/memo-world.ts'
import { memoSchema } from '../model/text-nodes.ts'
import { anchorOf, findAnchor } from './anchors.ts'
import { plainText } from './plain.ts'
import { textPlaces } from './text-places.ts'

const text = 'De proef begint in maart. De kosten zijn hoog. In april begint de tweede proef. De kosten zijn hoog.\n'
const anchorAt = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  const anchor = anchorOf(text, { from: start, to: start + words.length })
  if (!anchor) throw new Error('No anchor')
  return anchor
}
const found = (now: string, anchor: ReturnType<typeof anchorAt>) => {
  const range = findAnchor(now, anchor)
  return range && now.slice(range.from, range.to)
}

test('words that stand there twice are told apart by what stands around them', () => {
  const second = anchorAt('De kosten zijn hoog.', 50)
  expect(findAnchor(text, second)?.from).toBe(text.lastIndexOf('De kosten'))
  expect(findAnchor(`Nieuw begin. ${text}`, anchorAt('De kosten zijn hoog.'))?.from).toBe(13 + text.indexOf('De kosten'))
})

test('a place is found again after a small change in its words or around them', () => {
  expect(found(text.replace('begint de tweede', 'start de tweede'), anchorAt('In april begint de tweede proef'))).toContain(
    'start de tweede',
  )
  expect(found(text.replace('in maart', 'in het voorjaar'), anchorAt('in maart'))).toBeNull()
  expect(found(text.replace('maart. De kosten zijn', 'maart.\nDe kosten waren'), anchorAt('De kosten zijn hoog. In april'))).toContain(
    'kosten waren hoog',
  )
})

test('words that are gone are not found somewhere else', () => {
  expect(found('Heel andere zinnen over iets anders, met een proef erin.\n', anchorAt('De kosten zijn hoog.'))).toBeNull()
  expect(findAnchor('', anchorAt('De kosten zijn hoog.'))).toBeNull()
})

test('a selection keeps its words without the space around them', () => {
  expect(anchorOf('  woorden  ', { from: 0, to: 11 })).toEqual({ quote: 'woorden', before: '  ', after: '  ' })
  expect(anchorOf('   ', { from: 0, to: 3 })).toBeNull()
})

test('a hundred comments are found in a hundred pages at once, also those whose words are gone', () => {
  const page = (number: number) => `Op bladzijde ${number} staat wat de maatregel ${number} kost en wie haar uitvoert. `.repeat(40)
  const long = Array.from({ length: 100 }, (_, number) => page(number)).join('\n')
  const anchors = Array.from({ length: 100 }, (_, number) => ({
    quote: number % 2 === 0 ? `wat de maatregel ${number} kost` : `wat de maatregel ${number} ooit heeft gekost en bijna nog kost`,
    before: 'staat ',
    after: ' en wie',
  }))
  let places: ReturnType<typeof findAnchor>[] = []
  expect(
    cpuTimeOf(() => {
      places = anchors.map((anchor) => findAnchor(long, anchor))
    }),
  ).toBeLessThan(1500)
  expect(places.filter((place, number) => number % 2 === 0 && place === null)).toEqual([])
})

test('the words of a text are those of its JSON, and each leads to its place', () => {
  const { doc, heading, paragraph, point } = pieces
  const label = 'De maatregel'
  const content = [
    { type: 'text', text: 'Zie ' },
    { type: 'reference', attrs: { id: 'x', label } },
    { type: 'text', text: ' hierover.' },
  ]
  const json = doc(heading('Kop'), { type: 'paragraph', content }, point('p1', 'Stemt u in?', { advice: 'Ja.' }), paragraph('Slot.'))
  const node = Node.fromJSON(memoSchema, json)
  const { text: words, rangeOf, offsetOf } = textPlaces(node)
  expect(words).toBe(plainText(json))
  for (const quote of ['Kop', 'hierover', 'Stemt u in', 'Ja.', 'Slot']) {
    const at = words.indexOf(quote)
    const range = rangeOf(at, at + quote.length)
    expect(range && node.textBetween(range.from, range.to)).toBe(quote)
    expect(offsetOf(range?.from ?? 0)).toBe(at)
  }
  const at = words.indexOf('maatregel')
  expect(rangeOf(at, at + 4)).toEqual({ from: 10, to: 11 })
})
