import { expect, test } from 'vitest'
import { testDatabase } from '../../tests/test-database.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { ensureDemoAccount } from '../identity/acts/demo-accounts.ts'
import { openProgramme } from '../programme/acts/programmes.ts'
import { listItems } from '../programme/store/items.ts'
import { readDemoFacts } from './demo-facts.ts'
import { loadDemoTree } from './demo-programme.ts'
import { must } from './must.ts'

const { db } = await testDatabase()
const facts = readDemoFacts()

test('the demonstration holds every action line, sub-goal and measure of the facts, each with its source', async () => {
  const { id: person } = await ensureDemoAccount(db, { name: 'Proef', organisation: 'OCW', jobTitle: '', installationRoles: [] })
  const actor = await actorFor(db, { person, address: null })
  const { id: programme } = must(await openProgramme(db, actor, { name: 'Proef', coordinator: person, demo: true }))
  const coordinator = await actorFor(db, { person, address: null })
  await loadDemoTree(db, { programme, actor: coordinator, facts })
  const items = await listItems(db, programme)
  const titles = (kind: string) =>
    items
      .filter((item) => item.kind === kind)
      .map(({ title }) => title)
      .toSorted()
  expect(titles('actionLine')).toEqual(facts.action_lines.map(({ title }) => title).toSorted())
  expect(titles('subGoal')).toEqual(facts.action_lines.flatMap(({ goals }) => goals.map(({ text }) => text)).toSorted())
  expect(titles('measure')).toEqual(facts.action_lines.flatMap(({ measures }) => measures.map(({ title }) => title)).toSorted())
  for (const item of items) expect([item.title, item.description]).toEqual([item.title, expect.stringContaining('Bron: ')])
  for (const item of items.filter(({ confidence }) => confidence !== null)) expect(item.explanation).toContain('verzonnen')
})
