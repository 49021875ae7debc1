import { describe, expect, test } from 'vitest'
import type { KnownMoney } from '../model/known-programme.ts'
import { compareProgramme, type Difference, type SaidAmount } from './compare-programme.ts'
import { differenceText, sideOfMoney, sideText } from './difference-words.ts'
import { aboutOf } from './likeness.ts'

const names = { OCW: 'OCW', SZW: 'SZW' } as const
let count = 0

/** An amount in thousands of euros, as a memo names it. */
function said(thousands: number, { purpose = '', ...fields }: Partial<SaidAmount> & { purpose?: string } = {}): SaidAmount {
  count += 1
  const plain = { confirmed: true, approximate: false, organisation: 'OCW', years: [2023], taken: [], takenAt: null }
  return { ...plain, proposal: `p${count}`, cents: BigInt(thousands) * 100_000n, about: aboutOf(purpose), ...fields }
}

/** A budget line of so many thousands of euros. */
function line(
  thousands: number,
  { purpose = '', organisation = 'OCW', ...fields }: Partial<Omit<KnownMoney, 'organisation'>> & Of = {},
): KnownMoney {
  count += 1
  const from = fields.from ?? 2023
  return {
    thing: 'budgetLine',
    id: `l${count}`,
    of: null,
    name: purpose,
    about: aboutOf(purpose),
    organisation: { id: organisation, abbreviation: names[organisation], name: organisation },
    cents: BigInt(thousands) * 100_000n,
    from,
    until: from,
    state: 'decided',
    withdrawn: false,
    since: '2024-01-01',
    ...fields,
  }
}
type Of = { readonly purpose?: string; readonly organisation?: keyof typeof names }

const kinds = (found: readonly Difference[]) => found.map(({ kind }) => kind)
const research = 'onderzoek naar prevalentie'
const hotline = 'hulplijn voor slachtoffers'

describe('what is told', () => {
  test('the same money in other years, in words with both sides', () => {
    const lines = [2023, 2024, 2025].map((from) => line(800, { from, purpose: research }))
    const [found] = compareProgramme([said(800, { purpose: research })], lines)
    expect(found).toMatchObject({ kind: 'otherYears', has: lines })
    const side = { cents: [80_000_000n], organisation: 'OCW', years: [2023], recurring: false, approximate: false }
    const text = differenceText('otherYears', { says: sideText(side), has: sideText(sideOfMoney(lines)), withdrawn: false })
    expect(text).toEqual({
      nl: 'Het stuk noemt € 800.000 van OCW in 2023; het programma heeft € 800.000 van OCW per jaar in 2023-2025.',
      en: 'The document says € 800.000 of OCW in 2023; the programme has € 800.000 of OCW a year in 2023-2025.',
    })
  })

  test('another amount of the same organisation in the same year for the same purpose', () => {
    expect(kinds(compareProgramme([said(800, { purpose: research })], [line(700, { purpose: research })]))).toEqual(['otherAmount'])
  })

  test('the same money of another organisation', () => {
    const found = compareProgramme([said(800, { purpose: research })], [line(800, { purpose: research, organisation: 'SZW' })])
    expect(kinds(found)).toEqual(['otherOrganisation'])
  })

  test('what was taken over and changed since, or withdrawn', () => {
    const moved = line(800, { from: 2024, since: '2024-06-01' })
    const gone = line(500, { withdrawn: true })
    const taken = [said(800, { taken: [moved.id], takenAt: '2024-05-01' }), said(500, { taken: [gone.id], takenAt: '2024-05-01' })]
    expect(kinds(compareProgramme(taken, [moved, gone]))).toEqual(['changedSince', 'changedSince'])
  })

  test('what was taken over into more years than the document names, from the start', () => {
    const lines = [2023, 2024].map((from) => line(800, { from }))
    const found = compareProgramme([said(800, { taken: lines.map(({ id }) => id), takenAt: '2024-05-01' })], lines)
    expect(found).toMatchObject([{ kind: 'otherYears', has: lines }])
  })

  test('what was confirmed and is nowhere in the programme, once for all its mentions', () => {
    const found = compareProgramme([said(800, { purpose: research }), said(800, { purpose: research })], [line(300, { purpose: hotline })])
    expect(found).toMatchObject([{ kind: 'notInProgramme', has: [] }])
    expect(found[0]?.says).toHaveLength(2)
  })
})

describe('what is left alone', () => {
  const silent: readonly (readonly [string, readonly SaidAmount[], readonly KnownMoney[]])[] = [
    ['the same amount, year and organisation', [said(800, { purpose: research })], [line(800, { purpose: research })]],
    [
      'the same in a year within money that recurs',
      [said(800, { years: [2025], purpose: research })],
      [line(800, { until: null, purpose: research })],
    ],
    [
      'years that several sentences name one by one',
      [2023, 2024].map((year) => said(800, { years: [year], purpose: research })),
      [2023, 2024].map((from) => line(800, { from, purpose: research })),
    ],
    ['an amount without a year', [said(800, { years: [], purpose: research })], [line(800, { from: 2025, purpose: research })]],
    [
      'an amount for another purpose that happens to be as large',
      [said(300, { confirmed: false, purpose: research })],
      [line(300, { from: 2024, purpose: hotline })],
    ],
    [
      'another purpose of the same organisation in the same year',
      [said(800, { confirmed: false, purpose: research })],
      [line(300, { purpose: hotline })],
    ],
    ['a total that is the sum of the lines', [said(1000)], [line(700, { purpose: research }), line(300, { purpose: hotline })]],
    ['a rounded amount close to what is there', [said(800, { approximate: true, purpose: research })], [line(790, { purpose: research })]],
    [
      'one of several lines that may be meant',
      [said(800, { confirmed: false, purpose: research })],
      [line(700, { purpose: research }), line(200, { purpose: research })],
    ],
    ['a proposal that nobody confirmed and that is nowhere', [said(800, { confirmed: false })], []],
    ['a stated total of the same amount', [said(800, { years: [2023, 2024] })], [line(800, { thing: 'statedTotal', until: 2024 })]],
    [
      'an organisation that nobody knows',
      [said(800, { organisation: 'Stichting', confirmed: false, purpose: research })],
      [line(700, { purpose: research })],
    ],
  ]
  test.each(silent)('%s', (_, amounts, money) => {
    expect(compareProgramme(amounts, money)).toEqual([])
  })

  test('what was taken over into one of its years, because a person chose so', () => {
    const one = line(800)
    const taken = said(800, { years: [2023, 2024], taken: [one.id], takenAt: '2024-05-01' })
    expect(compareProgramme([taken], [one])).toEqual([])
  })

  test('another mention of what was taken over', () => {
    const one = line(800, { from: 2024, purpose: research })
    const taken = said(800, { years: [2024], purpose: research, taken: [one.id], takenAt: '2024-05-01' })
    expect(compareProgramme([taken, said(800, { purpose: research })], [one])).toEqual([])
  })
})
