import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { changeItemRow } from '../store/items.ts'
import { getItem, listItemStates } from '../views/items.ts'
import { getTree, listTreeChanges } from '../views/tree.ts'
import { addItem, changeItem } from './items.ts'
import { mergeItems } from './merge-items.ts'
import { addMilestone, changeMilestone, decideMilestone } from './milestones.ts'
import { moveItem, renumberItems, withdrawItem } from './place-items.ts'
import { promoteIdea } from './promote-idea.ts'
import { splitItem } from './split-item.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, actionLine, subGoal, coordinator, authors, reader, as } = world
const nobody = '00000000-0000-4000-8000-00000000dead'

const view = (item: string) => as(reader, async (tx, actor) => must(await getItem(tx, actor, { programme, item })))
const revisionOf = async (item: string) => (await view(item)).item.revision
let last = 0

/** A new measure of a ministry, with a number of its own. */
async function measure(title: string, lead = authors.OCW, parent = subGoal): Promise<string> {
  last += 1
  const wish = { programme, kind: 'measure', parent, title, lead: lead.organisation, number: `M${last}` } as const
  return as(coordinator, async (tx, actor) => must(await addItem(tx, actor, wish)).id)
}

async function milestone(item: string, title: string, dueOn = '2031-01-01'): Promise<string> {
  return as(coordinator, async (tx, actor) => must(await addMilestone(tx, actor, { programme, item, title, dueOn })).id)
}

test('refuses a lead that does not exist, and knows one lead only', async () => {
  const wish = { programme, kind: 'measure', parent: subGoal, title: 'Zonder trekker' } as const
  expect(await as(coordinator, (tx, actor) => addItem(tx, actor, { ...wish, lead: nobody }))).toEqual({
    refused: 'item.organisation-unknown',
  })
  expect(await as(coordinator, (tx, actor) => addItem(tx, actor, wish))).toEqual({ refused: 'item.lead-missing' })
  const lead = authors.VWS.organisation
  expect(await as(coordinator, (tx, actor) => addItem(tx, actor, { ...wish, lead, partners: [lead] }))).toEqual({
    refused: 'item.lead-is-partner-too',
  })
})

test('refuses an edit on a stale version and leaves what the other made of it', async () => {
  const item = await measure('Twee tegelijk')
  const revision = await revisionOf(item)
  const change = (title: string) => as(coordinator, (tx, actor) => changeItem(tx, actor, { programme, item, revision, title }))
  expect(await change('De eerste')).toEqual({ id: item })
  expect(await change('De tweede')).toEqual({ refused: 'item.changed-meanwhile' })
  expect((await view(item)).item.title).toBe('De eerste')
})

test('a lead that has ended since is no hindrance to a change of something else', async () => {
  const { id: lead } = await db
    .insertInto('organisation')
    .values({ abbreviation: 'OUD', name: 'Opgeheven dienst' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const item = await measure('Van een dienst', { ...coordinator, organisation: lead })
  await db.updateTable('organisation').set({ ended_at: new Date() }).where('id', '=', lead).execute()
  const change = (written: object, revision: number) =>
    as(coordinator, (tx, actor) => changeItem(tx, actor, { programme, item, revision, ...written }))
  expect(await change({ phase: 'twee' }, 1)).toEqual({ id: item })
  expect(await change({ lead: nobody }, 2)).toEqual({ refused: 'item.organisation-unknown' })
})

test('a change that changes nothing makes no new state', async () => {
  const item = await measure('Blijft zo')
  const revision = await revisionOf(item)
  await as(coordinator, (tx, actor) => changeItem(tx, actor, { programme, item, revision, title: ' Blijft zo ' }))
  expect(await revisionOf(item)).toBe(revision)
})

test('an author changes the own measure, not that of another, and cannot give it away', async () => {
  const item = await measure('Van SZW', authors.SZW)
  const change = (by: (typeof authors)['SZW'], lead?: string) =>
    as(by, (tx, actor) => changeItem(tx, actor, { programme, item, revision: 1, phase: 'twee', ...(lead && { lead }) }))
  expect(await change(authors.VWS)).toEqual({ refused: 'item.not-your-part' })
  expect(await change(authors.SZW, authors.VWS.organisation)).toEqual({ refused: 'item.not-your-part' })
  expect(await change(authors.SZW)).toEqual({ id: item })
  const givenAway = as(authors.SZW, async (tx, actor) =>
    changeItemRow(tx, { id: item, revision: 2 }, { lead: authors.VWS.organisation, by: actor.person }),
  )
  await expect(givenAway).rejects.toThrow(/row-level security/)
})

test('a measure is not completed while a milestone is open, and gets none once it is', async () => {
  const item = await measure('Met mijlpaal')
  const id = await milestone(item, 'Klaar')
  const complete = async () => {
    const revision = await revisionOf(item)
    return as(coordinator, (tx, actor) => changeItem(tx, actor, { programme, item, revision, status: 'completed' }))
  }
  expect(await complete()).toEqual({ refused: 'item.open-milestones' })
  const decide = (act: 'reach' | 'reopen', revision: number) =>
    as(coordinator, (tx, actor) => decideMilestone(tx, actor, { programme, milestone: id, revision, act, reachedOn: null }))
  expect(await decide('reach', 1)).toEqual({ id })
  expect(await decide('reopen', 1)).toEqual({ refused: 'milestone.changed-meanwhile' })
  expect(await complete()).toEqual({ id: item })
  expect(await decide('reopen', 2)).toEqual({ refused: 'milestone.item-completed' })
  expect(await as(coordinator, (tx, actor) => addMilestone(tx, actor, { programme, item, title: 'Nog een', dueOn: '2031-01-01' }))).toEqual(
    {
      refused: 'milestone.item-completed',
    },
  )
})

test('milestones of another ministry are not an author’s to change, in the database neither', async () => {
  const id = await milestone(await measure('Van OCW'), 'Van OCW')
  const change = { programme, milestone: id, revision: 1, title: 'Anders', dueOn: '2031-02-01' }
  expect(await as(authors.VWS, (tx, actor) => changeMilestone(tx, actor, change))).toEqual({ refused: 'item.not-your-part' })
  const { numUpdatedRows } = await as(authors.VWS, (tx) =>
    tx.updateTable('milestone').set({ title: 'Anders' }).where('id', '=', id).executeTakeFirst(),
  )
  expect(numUpdatedRows).toBe(0n)
  expect(await as(authors.OCW, (tx, actor) => changeMilestone(tx, actor, change))).toEqual({ id })
})

test('refuses a circular move, and moves a measure with its number', async () => {
  const goal = await as(coordinator, async (tx, actor) =>
    must(await addItem(tx, actor, { programme, kind: 'subGoal', parent: actionLine, title: 'Ander doel', number: '1.9' })),
  )
  const [first, second] = [await measure('Eerste', authors.OCW, goal.id), await measure('Tweede', authors.OCW, goal.id)]
  const move = (item: string, wish: { parent: string | null; before: string | null }) =>
    as(coordinator, (tx, actor) => moveItem(tx, actor, { programme, item, revision: 1, ...wish }))
  expect(await move(actionLine, { parent: goal.id, before: null })).toEqual({ refused: 'item.circular' })
  expect(await move(goal.id, { parent: goal.id, before: null })).toEqual({ refused: 'item.circular' })
  const third = await measure('Derde')
  expect(await move(third, { parent: goal.id, before: second })).toEqual({ id: third })
  expect((await view(goal.id)).children.map(({ id }) => id)).toEqual([first, third, second])
  expect((await view(third)).item.number).toBe(`M${last}`)
})

test('an author moves the own measure also where there is no room between those of others', async () => {
  const goal = await as(coordinator, async (tx, actor) =>
    must(await addItem(tx, actor, { programme, kind: 'subGoal', parent: actionLine, title: 'Vol doel', number: '1.8' })),
  )
  const [one, two] = [await measure('Een', authors.OCW, goal.id), await measure('Twee', authors.OCW, goal.id)]
  await db
    .updateTable('programme_item')
    .set({ position: sql<number>`case when id = ${one} then 1 else 2 end` })
    .where('id', 'in', [one, two])
    .execute()
  const own = await measure('Van VWS', authors.VWS)
  const moved = await as(authors.VWS, (tx, actor) =>
    moveItem(tx, actor, { programme, item: own, revision: 1, parent: goal.id, before: two }),
  )
  expect(moved).toEqual({ id: own })
  expect((await view(goal.id)).children.map(({ id }) => id)).toEqual([one, own, two])
})

test('a split leaves an address that says what it became, with milestones and fields of their own', async () => {
  const item = await measure('Groot', authors.SZW)
  const [early, late] = [await milestone(item, 'Vroeg'), await milestone(item, 'Laat')]
  const number = (await view(item)).item.number
  const split = (milestones: string[]) =>
    as(authors.SZW, (tx, actor) =>
      splitItem(tx, actor, {
        programme,
        item,
        revision: 1,
        parts: [
          { title: 'Deel een', number },
          { title: 'Deel twee', milestones },
        ],
      }),
    )
  expect(await split([nobody])).toEqual({ refused: 'milestone.unknown' })
  const [one = '', two = ''] = must(await split([late]))
  expect(await view(item)).toMatchObject({
    item: { gone: 'split', title: 'Groot' },
    became: [{ id: one, how: 'split' }, { id: two }],
    milestones: [],
    keeps: false,
  })
  expect(await view(one)).toMatchObject({
    item: { title: 'Deel een', number, lead: authors.SZW.organisation },
    milestones: [{ id: early }],
    cameFrom: [{ id: item, title: 'Groot', gone: 'split' }],
  })
  expect((await view(two)).milestones.map(({ id }) => id)).toEqual([late])
  expect(await as(coordinator, (tx, actor) => changeItem(tx, actor, { programme, item, revision: 2, title: 'Toch' }))).toEqual({
    refused: 'item.gone',
  })
})

test('a merger has the milestones of all, and who led one of them is a partner', async () => {
  const [one, two] = [await measure('Een', authors.OCW), await measure('Twee', authors.VWS)]
  const kept = await milestone(two, 'Blijft')
  const items = [one, two].map((item) => ({ item, revision: 1 }))
  expect(await as(authors.OCW, (tx, actor) => mergeItems(tx, actor, { programme, items, title: 'Samen' }))).toEqual({
    refused: 'item.not-your-part',
  })
  const { id } = must(await as(coordinator, (tx, actor) => mergeItems(tx, actor, { programme, items, title: 'Samen' })))
  expect(await view(id)).toMatchObject({
    item: { title: 'Samen', lead: authors.OCW.organisation, partners: [authors.VWS.organisation] },
    milestones: [{ id: kept }],
    cameFrom: [{ id: one, how: 'merge' }, { id: two }],
  })
  expect((await view(two)).became).toMatchObject([{ id, how: 'merge' }])
})

test('refuses to complete a merger while a milestone of one of them is open, and undoes nothing', async () => {
  const [one, two] = [await measure('Een', authors.OCW), await measure('Twee', authors.OCW)]
  await milestone(two, 'Open')
  const items = [one, two].map((item) => ({ item, revision: 1 }))
  const merged = as(coordinator, async (tx, actor) => {
    const made = await mergeItems(tx, actor, { programme, items, title: 'Klaar', status: 'completed' })
    if (isRefusal(made)) throw new Error(made.refused)
  })
  await expect(merged).rejects.toThrow('item.open-milestones')
  expect((await view(one)).item.gone).toBeNull()
})

test('an idea becomes a measure once, and says which', async () => {
  const idea = await as(coordinator, async (tx, actor) =>
    must(await addItem(tx, actor, { programme, kind: 'boldIdea', parent: null, title: 'Gedurfd', lead: authors.OCW.organisation })),
  )
  const promote = (revision: number) =>
    as(authors.OCW, (tx, actor) => promoteIdea(tx, actor, { programme, item: idea.id, revision, parent: subGoal }))
  const { id } = must(await promote(1))
  expect(await view(idea.id)).toMatchObject({ item: { status: 'measure', gone: null }, became: [{ id, how: 'promotion' }] })
  expect((await view(id)).item).toMatchObject({ kind: 'measure', status: 'planned', title: 'Gedurfd' })
  expect(await promote(2)).toEqual({ refused: 'item.already-promoted' })
})

test('what has parts is not withdrawn, and what is withdrawn says why and frees its number', async () => {
  const withdraw = (item: string, reason: string) =>
    as(coordinator, (tx, actor) => withdrawItem(tx, actor, { programme, item, revision: 1, reason }))
  expect(await withdraw(subGoal, 'Niet meer nodig.')).toEqual({ refused: 'item.has-parts' })
  const item = await measure('Weg')
  await milestone(item, 'Nooit gehaald')
  const { number } = (await view(item)).item
  expect(await withdraw(item, ' ')).toEqual({ refused: 'item.withdrawn-without-reason' })
  expect(await withdraw(item, 'Niet meer nodig.')).toEqual({ id: item })
  expect(await view(item)).toMatchObject({
    item: { gone: 'withdrawn', explanation: 'Niet meer nodig.' },
    milestones: [{ status: 'dropped' }],
  })
  const again = { programme, kind: 'measure', parent: subGoal, title: 'Nieuw', lead: authors.OCW.organisation, number } as const
  expect(await as(coordinator, (tx, actor) => addItem(tx, actor, again))).toEqual({ id: expect.any(String) })
})

test('numbers change places in one go, and the old ones stay in the history', async () => {
  const line = await as(coordinator, async (tx, actor) =>
    must(await addItem(tx, actor, { programme, kind: 'actionLine', parent: null, title: 'Tweede lijn', number: '2' })),
  )
  const made: string[] = []
  for (const number of ['2.2', '2.1', '']) {
    const wish = { programme, kind: 'measure', parent: line.id, title: `Was ${number}`, number, lead: authors.OCW.organisation } as const
    made.push(await as(coordinator, async (tx, actor) => must(await addItem(tx, actor, wish)).id))
  }
  const renumber = () => as(coordinator, (tx, actor) => renumberItems(tx, actor, { programme, line: line.id }))
  expect(await renumber()).toEqual({ renumbered: 3 })
  expect(await renumber()).toEqual({ renumbered: 0 })
  expect(await Promise.all(made.map(async (item) => (await view(item)).item.number))).toEqual(['2.1', '2.2', '2.3'])
  const states = must(await as(reader, (tx) => listItemStates(tx, { programme, item: made[0] ?? '' })))
  expect(states).toMatchObject([
    { revision: 2, by: 'Coördinator van de proef', changes: [{ field: 'number', before: '2.2', after: '2.1' }] },
    { revision: 1 },
  ])
  expect(states[1]?.changes).toContainEqual({ field: 'lead', before: null, after: 'OCW' })
})

/** Moves what happened to an item so far to a day in the past. */
async function happenedOn(item: string, moment: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table programme_item disable trigger item_keeps_its_states`.execute(tx)
    await sql`update programme_item_history set until = ${moment} where id = ${item} and until > ${moment}`.execute(tx)
    await sql`update programme_item set since = ${moment} where id = ${item}`.execute(tx)
    await sql`alter table programme_item enable trigger item_keeps_its_states`.execute(tx)
  })
}

test('the tree of a day is the one at its end by the Dutch clock, and its differences with now are named', async () => {
  const item = await measure('Oude titel')
  // 23:30 in the Netherlands on 9 March 2026 is still that day; the day after begins at 23:00 by the clock of the world.
  await happenedOn(item, '2026-03-09T22:30:00Z')
  const on = (day?: string) =>
    as(reader, async (tx, actor) => (await getTree(tx, actor, { programme, on: day })).items.find(({ id }) => id === item))
  expect(await on('2026-03-08')).toBeUndefined()
  expect((await on('2026-03-09'))?.title).toBe('Oude titel')
  const late = await milestone(item, 'Te laat', '2026-01-01')
  await as(coordinator, (tx, actor) =>
    changeItem(tx, actor, {
      programme,
      item,
      revision: 1,
      title: 'Nieuwe titel',
      status: 'underway',
      confidence: 'atRisk',
      explanation: 'Het duurt langer',
    }),
  )
  expect(await on('2026-03-09')).toMatchObject({ title: 'Oude titel', lateMilestones: 0 })
  expect(await on()).toMatchObject({ title: 'Nieuwe titel', lateMilestones: 1 })
  await as(coordinator, (tx, actor) =>
    decideMilestone(tx, actor, { programme, milestone: late, revision: 1, act: 'drop', reachedOn: null }),
  )
  expect((await on())?.lateMilestones).toBe(0)
  const changes = must(await as(reader, (tx) => listTreeChanges(tx, programme, { from: '2026-03-09' })))
  expect(changes.find(({ after }) => after.id === item)).toMatchObject({
    what: ['renamed', 'status', 'confidence'],
    before: { title: 'Oude titel' },
    after: { title: 'Nieuwe titel' },
  })
  expect(must(await as(reader, (tx) => listTreeChanges(tx, programme, { from: '2026-03-08', to: '2026-03-09' })))).toMatchObject([
    { what: ['added'], before: null, after: { id: item } },
  ])
  expect(await as(reader, (tx) => listTreeChanges(tx, programme, { from: dayAt(new Date()), to: '2026-03-09' }))).toEqual({
    refused: 'tree.days-out-of-order',
  })
})

test('somebody without a role in the programme reads nothing of it, past or present', async () => {
  const read = await as(world.outsider, async (tx, actor) => [
    (await getTree(tx, actor, { programme, gone: true })).items,
    await listTreeChanges(tx, programme, { from: '2020-01-01' }),
    await getItem(tx, actor, { programme, item: subGoal }),
    await tx.selectFrom('milestone').select('id').execute(),
    await tx.selectFrom('programme_item_history').select('id').execute(),
    await tx.selectFrom('item_succession').select('id').execute(),
  ])
  expect(read).toEqual([[], [], { refused: 'item.unknown' }, [], [], []])
})

test('every act stands in the record of the programme', async () => {
  const rows = await db.selectFrom('record').select('act').distinct().where('programme_id', '=', programme).execute()
  expect(rows.map(({ act }) => act)).toEqual(
    expect.arrayContaining([
      'addItem',
      'changeItem',
      'moveItem',
      'renumberItems',
      'splitItem',
      'mergeItems',
      'promoteIdea',
      'withdrawItem',
      'dropMilestone',
    ]),
  )
})
