import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Member, must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { IndicatorFields } from '../model/indicators.ts'
import { emptyIndicator } from '../rules/indicators.ts'
import { getIndicator, listAllObservations, listIndicators } from '../views/indicators.ts'
import { addIndicatorRows, addObservationRows } from './bulk.ts'
import { addIndicator, changeIndicator } from './indicators.ts'
import { addObservation, correctObservation } from './observations.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, coordinator, as } = world
const plain = { low: null, high: null, note: '', source: '', breaksSeries: false } as const

const add = (who: Member, wish: Partial<IndicatorFields> & { name: string }) =>
  as(who, (tx, actor) => addIndicator(tx, actor, { programme, ...wish }))
const added = async (wish: Parameters<typeof add>[1]) => must(await add(coordinator, wish)).id
const observe = (
  who: Member,
  indicator: string,
  wish: { period: string; value: number; breakdown?: string; low?: number; high?: number },
) => as(who, (tx, actor) => addObservation(tx, actor, { programme, indicator, breakdown: '', ...plain, ...wish }))
const file = (indicator: string) => as(world.reader, async (tx, actor) => must(await getIndicator(tx, actor, { programme, indicator })))
const said = (outcome: object) => ('refused' in outcome ? outcome.refused : 'done')

test('an author keeps the indicators that the own organisation owns or leads a measure of', async () => {
  expect(said(await add(authors.SZW, { name: 'Meldingen', owner: authors.SZW.organisation }))).toBe('done')
  expect(said(await add(authors.SZW, { name: 'Meldingen', owner: authors.VWS.organisation }))).toBe('indicator.not-your-part')
  const linked = await added({ name: 'Bereik van de campagne', items: [measures.SZW] })
  expect(said(await observe(authors.SZW, linked, { period: '2023', value: 11 }))).toBe('done')
  expect(said(await observe(authors.VWS, linked, { period: '2024', value: 12 }))).toBe('indicator.not-your-part')
  expect((await file(linked)).observations.map(({ value }) => value)).toEqual([11])
})

test('the database itself keeps an author from the values of another ministry', async () => {
  const indicator = await added({ name: 'Wachttijd', owner: authors.OCW.organisation })
  const slipped = as(authors.VWS, (tx) =>
    sql`insert into observation (programme_id, indicator_id, period, starts_on, value)
    values (${programme}, ${indicator}, '2023', '2023-01-01', 1)`.execute(tx),
  )
  await expect(slipped).rejects.toThrow(/row-level security/)
})

test('refuses a year out of range, a period to come, a value outside its interval and a group that is not counted', async () => {
  const indicator = await added({ name: 'Slachtoffers', breakdowns: ['vrouwen', 'mannen'] })
  const code = async (wish: Parameters<typeof observe>[2]) => said(await observe(coordinator, indicator, wish))
  expect(await code({ period: '1899', value: 1 })).toBe('observation.year-out-of-range')
  expect(await code({ period: '2099', value: 1 })).toBe('observation.in-future')
  expect(await code({ period: '2024-13', value: 1 })).toBe('observation.period-unreadable')
  expect(await code({ period: 'vorig jaar', value: 1 })).toBe('observation.period-unreadable')
  expect(await code({ period: '2024', value: 1, low: 2, high: 3 })).toBe('observation.outside-interval')
  expect(await code({ period: '2024', value: 1, low: 1 })).toBe('observation.interval-by-halves')
  expect(await code({ period: '2024', value: 1, breakdown: 'kinderen' })).toBe('observation.breakdown-unknown')
  expect(await code({ period: '2024', value: 9.4, breakdown: 'vrouwen' })).toBe('done')
  expect(await code({ period: '2024', value: 14, breakdown: 'vrouwen' })).toBe('observation.already-there')
  expect(await code({ period: '2024-Q3', value: 14, breakdown: 'vrouwen' })).toBe('done')
})

test('a correction says why, and what the value was stays readable', async () => {
  const indicator = await added({ name: 'Bekendheid' })
  must(await observe(coordinator, indicator, { period: '2024', value: 57 }))
  const [first] = (await file(indicator)).observations
  const correct = (correction: string) =>
    as(coordinator, (tx, actor) =>
      correctObservation(tx, actor, {
        programme,
        observation: first?.id ?? '',
        revision: 1,
        correction,
        withdrawn: false,
        ...plain,
        value: 58,
      }),
    )
  expect(said(await correct(' '))).toBe('observation.correction-without-reason')
  expect(said(await correct('Afgerond op hele procenten'))).toBe('done')
  expect(said(await correct('Nog eens'))).toBe('observation.stale')
  const { observations, corrections } = await file(indicator)
  expect(observations.map(({ value, correction }) => [value, correction])).toEqual([[58, 'Afgerond op hele procenten']])
  expect(corrections.map(({ value, revision, by }) => [value, revision, by])).toEqual([
    [58, 2, 'Coördinator van de proef'],
    [57, 1, 'Coördinator van de proef'],
  ])
})

test('an indicator is changed on the revision that was read, and keeps the groups of which there are values', async () => {
  const indicator = await added({ name: 'Leeftijd', code: 'I7', breakdowns: ['18-24 jaar'] })
  must(await observe(coordinator, indicator, { period: '2022', value: 52, breakdown: '18-24 jaar' }))
  const change = (wish: Partial<IndicatorFields>, revision = 1) =>
    as(coordinator, (tx, actor) =>
      changeIndicator(tx, actor, {
        programme,
        indicator,
        revision,
        ...emptyIndicator,
        name: 'Leeftijd',
        breakdowns: ['18-24 jaar'],
        ...wish,
      }),
    )
  expect(said(await change({ breakdowns: [] }))).toBe('indicator.breakdown-in-use')
  expect(said(await change({ breakdowns: ['a', 'A '] }))).toBe('indicator.breakdown-double')
  expect(said(await change({ targetValue: 40 }))).toBe('indicator.target-by-halves')
  expect(said(await change({ sourceUrl: 'javascript:alert(1)' }))).toBe('indicator.source-url-invalid')
  expect(said(await change({ unit: '%' }))).toBe('done')
  expect(said(await change({ unit: 'promille' }))).toBe('indicator.stale')
  expect(said(await add(coordinator, { name: 'Dubbel', code: 'I7' }))).toBe('done')
  expect(said(await add(coordinator, { name: 'Dubbel', code: 'i7' }))).toBe('indicator.code-taken')
})

test('the list says which way each goes, and claims nothing where intervals overlap or a series breaks', async () => {
  const fresh = await programmeWorld(db)
  const rows = [
    ['Daalt', 'down', [{ value: 13 }, { value: 12 }]],
    [
      'Overlapt',
      'down',
      [
        { value: 13, low: 11, high: 15 },
        { value: 12, low: 10, high: 14 },
      ],
    ],
    ['Breuk', 'up', [{ value: 2 }, { value: 9, breaksSeries: true }]],
    ['Verkeerd', 'up', [{ value: 5 }, { value: 4 }]],
    ['Eén cijfer', 'up', [{ value: 5 }]],
  ] as const
  await fresh.as(fresh.coordinator, async (tx, actor) => {
    const indicators = rows.map(([name, direction]) => ({
      id: randomUUID(),
      fields: { ...emptyIndicator, name, direction, targetValue: 12, targetYear: 2026, nextExpectedOn: '2020-01-01' },
    }))
    must(await addIndicatorRows(tx, actor, { programme: fresh.programme, rows: indicators }))
    const values = rows.flatMap(([, , points], place) =>
      points.map((point, year) => ({
        id: randomUUID(),
        indicator: indicators[place]?.id ?? '',
        breakdown: '',
        period: String(2020 + 2 * year),
        fields: { ...plain, ...point },
      })),
    )
    expect(await addObservationRows(tx, actor, { programme: fresh.programme, rows: values })).toEqual({ added: 9 })
    expect(await addObservationRows(tx, actor, { programme: fresh.programme, rows: values })).toEqual({ added: 0 })
    const wrong = values.slice(0, 2).map((row) => ({ ...row, period: row.period === '2022' ? '0022' : row.period }))
    expect(await addObservationRows(tx, actor, { programme: fresh.programme, rows: wrong })).toEqual({
      refused: 'observation.year-out-of-range',
      details: { row: 1 },
    })
  })
  const { indicators, sums } = await fresh.as(fresh.reader, (tx, actor) => listIndicators(tx, actor, { programme: fresh.programme }))
  expect(Object.fromEntries(indicators.map(({ name, trend, targetReached }) => [name, [trend, targetReached]]))).toEqual({
    Daalt: ['better', true],
    Overlapt: ['unclear', true],
    Breuk: ['unknown', false],
    Verkeerd: ['worse', false],
    'Eén cijfer': ['unknown', false],
  })
  expect([sums.all, sums.late, sums.targets, sums.reached, sums.trends.better]).toEqual([5, 5, 5, 2, 1])
  expect(indicators.find(({ name }) => name === 'Overlapt')?.series).toEqual([
    { period: '2020', startsOn: '2020-01-01', value: 13, low: 11, high: 15, breaksSeries: false },
    { period: '2022', startsOn: '2022-01-01', value: 12, low: 10, high: 14, breaksSeries: false },
  ])
  const better = await fresh.as(fresh.reader, (tx, actor) => listIndicators(tx, actor, { programme: fresh.programme, trend: 'better' }))
  expect([better.total, better.sums.all]).toEqual([1, 5])
})

test('somebody without a role in the programme sees no indicator of it', async () => {
  expect((await as(world.outsider, (tx, actor) => listIndicators(tx, actor, { programme }))).indicators).toEqual([])
  expect(await as(world.outsider, (tx, actor) => listAllObservations(tx, actor, programme))).toEqual([])
})
