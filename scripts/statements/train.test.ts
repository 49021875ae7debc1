import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelledSentences } from './labelled.ts'
import { weightsFrom } from './train.ts'
import { weightsPath, weightsText } from './weights-file.ts'

test('the weights in the product are what the corpus makes', () => {
  expect(readFileSync(weightsPath, 'utf8') === weightsText(weightsFrom(labelledSentences()))).toBe(true)
})

test('the weights stay small enough to ship', () => {
  expect(readFileSync(weightsPath).length).toBeLessThan(600_000)
})

test('no sentence stands in the corpus twice', () => {
  const texts = labelledSentences().map(({ text }) => text)
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
})
