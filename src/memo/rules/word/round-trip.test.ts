import { expect, test } from 'vitest'
import { pieces } from '../../../../tests/memo-world.ts'
import { byOffice, noOffice } from '../../../../tests/office.ts'
import { randomText, suggesters } from '../../../../tests/random-texts.ts'
import { comparable, exampleText, plainOrder, readBack, withoutLinks } from '../../../../tests/word-order.ts'
import type { TextNode } from '../../model/text.ts'
import { suggesterNameOf, suggestionIdsIn } from '../suggestions.ts'
import { wordOf } from './write/write-word.ts'

// Above the text, so that nothing of it is taken for the header of the memo.
const heading = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Aanleiding' }] }
const textOf = (seed: number) => ({ type: 'doc', content: [heading, ...(randomText(seed).content ?? [])] })

test('what is written out comes in again the same, whatever the text', { timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const content = textOf(seed)
    const back = readBack(await wordOf({ ...plainOrder, content }))
    expect(comparable(back.content), `seed ${seed}`).toEqual(comparable(content))
  }
})

test('what is suggested of a part as a whole is a tracked change in the name of who suggested it, and what nobody can read is none', async () => {
  const kept = (type: string) => JSON.stringify([{ type, attrs: { id: `${suggesters[0]}~1700000000000~1` } }])
  const footnote = { type: 'footnote', attrs: { text: 'Zie de brief.', suggested: kept('insertion') } }
  const content = pieces.doc(
    heading,
    { ...pieces.paragraph('Komt erbij.'), attrs: { suggested: kept('insertion') } },
    { type: 'paragraph', content: [{ type: 'text', text: 'Met een noot.' }, footnote] },
    { ...pieces.paragraph('Blijft.'), attrs: { suggested: '{' } },
  )
  const { content: back } = readBack(await wordOf({ ...plainOrder, content }))
  const names = (text: TextNode) => [...new Set(suggestionIdsIn(text).map((id) => suggesterNameOf(id)?.name))]
  expect((back.content ?? []).map(names)).toEqual([[], ['Jan Proef'], ['Jan Proef'], []])
  expect(suggestionIdsIn(content)).toHaveLength(2)
})

test('a comment stands at its words also where a few of them changed since', async () => {
  const content = pieces.doc(heading, pieces.paragraph('De brief gaat uiterlijk maandag naar de Kamer. Daarna volgt het debat.'))
  const anchor = { quote: 'De brief gaat uiterlijk vrijdag naar de Kamer.', before: '', after: ' Daarna volgt' }
  const comment = {
    ...{ id: 'c1', replyTo: null, point: null, author: 'Jan Proef', at: '2024-03-12T09:00:00.000Z' },
    body: 'Klopt dit?',
    anchor,
  }
  const { comments } = readBack(await wordOf({ ...plainOrder, content, comments: [comment] }))
  expect(comments).toMatchObject([{ body: 'Klopt dit?', anchor: { quote: expect.stringContaining('uiterlijk maandag naar de Kamer') } }])
})

test.skipIf(noOffice)(`what another word processor saved comes in again (${noOffice ?? 'LibreOffice'})`, { timeout: 120_000 }, async () => {
  const example = readBack(byOffice(await wordOf({ ...plainOrder, content: exampleText }), 'docx'))
  expect(comparable(example.content)).toEqual(comparable(exampleText))
  for (const seed of [1, 2, 3]) {
    const content = textOf(seed)
    const back = readBack(byOffice(await wordOf({ ...plainOrder, content }), 'docx'))
    expect(withoutLinks(back.content), `seed ${seed}`).toEqual(withoutLinks(content))
  }
})
