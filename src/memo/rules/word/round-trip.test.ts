import { expect, test } from 'vitest'
import { byOffice, noOffice } from '../../../../tests/office.ts'
import { randomText } from '../../../../tests/random-texts.ts'
import { comparable, exampleText, plainOrder, readBack, withoutLinks } from '../../../../tests/word-order.ts'
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

test.skipIf(noOffice)(`what another word processor saved comes in again (${noOffice ?? 'LibreOffice'})`, { timeout: 120_000 }, async () => {
  const example = readBack(byOffice(await wordOf({ ...plainOrder, content: exampleText }), 'docx'))
  expect(comparable(example.content)).toEqual(comparable(exampleText))
  for (const seed of [1, 2, 3]) {
    const content = textOf(seed)
    const back = readBack(byOffice(await wordOf({ ...plainOrder, content }), 'docx'))
    expect(withoutLinks(back.content), `seed ${seed}`).toEqual(withoutLinks(content))
  }
})
