import { annexLabelIn, letterOfAnnex } from '../../reading/memo/annex-items.ts'
import type { MemoFact, Reading } from '../../reading/model.ts'
import { filledLines, textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { brokenAnnexes } from './annex/broken.ts'
import { emptyAnnexField } from './annex/field.ts'
import { annexesNamedBy, type NamedAnnex } from './annex/named.ts'
import { isListedNear } from './annex/near.ts'
import { annexOrder, beyondStatedCount } from './annex/order.ts'
import { untoldAnnex } from './annex/untold.ts'

/** Annexes that are named but not listed, listed but not named, or announced under an empty field. */
export const annex: Check = {
  name: 'annex',
  explains: {
    nl: 'De bijlagen in de kop en in de tekst passen niet bij elkaar.',
    en: 'The annexes in the header and in the text do not agree.',
  },
  find: (reading) =>
    reading.memos.flatMap((memo) =>
      memo.annexes.length === 0
        ? [...emptyAnnexField(reading, memo), ...beyondStatedCount(reading, memo, statedCount(reading, memo))]
        : [
            ...orElse(listAgainstText(reading, memo), () => untoldAnnex(reading, memo)),
            ...lettersAgainstText(reading, memo),
            ...countAgainstList(reading, memo),
            ...annexOrder(reading, memo),
            ...brokenAnnexes(reading, memo),
          ],
    ),
}

const orElse = (found: readonly Finding[], other: () => readonly Finding[]): readonly Finding[] => (found.length > 0 ? found : other())

/** The number of annexes in the header, with its line. */
function statedCount(reading: Reading, memo: MemoFact): { readonly line: number; readonly number: number } | null {
  for (const line of filledLines(reading, memo)) {
    const number = countAt(reading, line)
    if (number !== null) return { line, number }
  }
  return null
}

/** A count in the field against a list that is numbered from 1. */
function countAgainstList(reading: Reading, memo: MemoFact): Finding[] {
  const { annexes } = memo
  if (annexes.length < 2 || !annexes.every(({ number }, at) => number === at + 1)) return []
  const count = statedCount(reading, memo)
  if (count === null || count.number === annexes.length) return []
  const isShort =
    count.number > annexes.length && isListedNear(reading, memo, count.number) && !isListedNear(reading, memo, count.number + 1)
  return isShort ? [] : [otherCount(count.number, count.line, annexes)]
}

/** The number that stands in the annex field, beside its label or on the next line with text. */
function countAt(reading: Reading, line: number): number | null {
  const label = annexLabelIn(textOn(reading, line))
  if (label === null || label.mayBeName) return null
  if (label.count !== null) return label.count
  const below = textOn(reading, line + 1) || textOn(reading, line + 2)
  return /^\d{1,2}$/.test(below) ? Number(below) : null
}

function otherCount(count: number, line: number, annexes: MemoFact['annexes']): Finding {
  return {
    check: 'annex',
    severity: 'warning',
    lines: [line, annexes[0]?.line ?? line],
    message: {
      nl: `Hier staan ${count} bijlagen, in de lijst ${annexes.length}.`,
      en: `Here there are ${count} annexes, in the list ${annexes.length}.`,
    },
    suggestion: { nl: 'Pas het aantal of de lijst aan.', en: 'Correct the number or the list.' },
  }
}

const namedLetters = /\bbijlage\s+([A-H])\b/gu

/** Annexes that go by letters: one that is named must be listed. */
function lettersAgainstText(reading: Reading, memo: MemoFact): Finding[] {
  const listed = new Map(
    memo.annexes.flatMap(({ line }) => {
      const letter = letterOfAnnex(textOn(reading, line))
      return letter === null ? [] : [[letter, line] as const]
    }),
  )
  if (listed.size === 0) return []
  const first = Math.min(...listed.values())
  return filledLines(reading, memo).flatMap((line) =>
    [...textOn(reading, line).matchAll(namedLetters)].flatMap(([, letter = '']) =>
      listed.has(letter) ? [] : [notListed(letter, line, first)],
    ),
  )
}

/** Only a text that names most of its annexes forgot the others. */
function listAgainstText(reading: Reading, memo: MemoFact): Finding[] {
  const listed = new Map(memo.annexes.flatMap((one) => (one.number === null ? [] : [[one.number, one.line] as const])))
  if (listed.size === 0) return []
  const named = firstOfEach(annexesNamedBy(reading, memo, new Set(listed.values())))
  const unlisted = [...named.values()].filter(
    ({ number, ofAnother }) => !listed.has(number) && !ofAnother && !isListedNear(reading, memo, number),
  )
  const missed = [...listed].filter(([number]) => !named.has(number))
  const unnamed = missed.length * 2 <= listed.size ? missed : []
  return [
    ...unlisted.map(({ number, line }) => notListed(number, line, Math.min(...listed.values()))),
    ...unnamed.map(([number, line]) => notNamed(number, line)),
  ]
}

/** Each annex where it is named first, by its number. */
function firstOfEach(named: readonly NamedAnnex[]): ReadonlyMap<number, NamedAnnex> {
  const first = new Map<number, NamedAnnex>()
  for (const one of named) if (!first.has(one.number)) first.set(one.number, one)
  return first
}

function notListed(number: number | string, line: number, list: number): Finding {
  return {
    check: 'annex',
    severity: 'warning',
    lines: [line, list],
    message: {
      nl: `Bijlage ${number} staat niet in de lijst met bijlagen (regel ${list}).`,
      en: `Annex ${number} is not in the list of annexes (line ${list}).`,
    },
    suggestion: {
      nl: `Voeg bijlage ${number} toe aan de lijst of pas het nummer aan.`,
      en: `Add annex ${number} to the list or correct the number.`,
    },
  }
}

function notNamed(number: number, line: number): Finding {
  return {
    check: 'annex',
    severity: 'hint',
    lines: [line],
    message: {
      nl: `Bijlage ${number} staat in de lijst, maar de tekst verwijst er niet naar.`,
      en: `Annex ${number} is listed, but the text does not refer to it.`,
    },
    suggestion: {
      nl: `Verwijs in de tekst naar bijlage ${number}, of laat haar weg.`,
      en: `Refer to annex ${number} in the text, or leave it out.`,
    },
  }
}
