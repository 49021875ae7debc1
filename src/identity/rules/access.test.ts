import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/test-database.ts'
import { roles } from '../model/roles.ts'
import { clearances, levelOf, mayRead, rolesIn, strictest } from './access.ts'

const now = new Date('2026-11-25T12:00:00Z')
const before = new Date('2026-11-25T11:59:59Z')
const after = new Date('2026-11-25T12:00:01Z')

test('what hangs under something is at least as closed as that', () => {
  const closed = (one: 'public' | 'internal' | null, other: 'public' | 'confidential') =>
    strictest(
      [
        { classification: one, embargoUntil: null },
        { classification: other, embargoUntil: null },
      ],
      now,
    )
  expect([closed(null, 'public'), closed('internal', 'public'), closed('internal', 'confidential')]).toEqual([
    'public',
    'internal',
    'confidential',
  ])
})

test('until its embargo ends a thing is confidential, and after that moment as it says', () => {
  const until = (embargoUntil: Date) => strictest([{ classification: 'public', embargoUntil }], now)
  expect([until(after), until(before)]).toEqual(['confidential', 'public'])
})

test('a role counts in a thing only where its clearance reaches, and in no other dossier or programme', () => {
  const thing = { dossier: 'd', programme: 'p', classification: 'confidential' } as const
  const inDossier = (role: 'reader' | 'author', dossier = 'd') => ({ role, dossier, programme: null })
  const inProgramme = (role: 'author' | 'coordinator', programme = 'p') => ({ role, dossier: null, programme })
  expect(rolesIn(thing, [inDossier('reader'), inProgramme('author'), inProgramme('coordinator')])).toEqual(['reader', 'coordinator'])
  expect(rolesIn(thing, [inDossier('author', 'e'), inProgramme('coordinator', 'q')])).toEqual([])
  expect(rolesIn({ ...thing, classification: 'departmental' }, [inDossier('reader'), inDossier('author')])).toEqual(['author'])
  expect(mayRead({ ...thing, classification: 'public' }, [])).toBe(true)
})

test('the database knows the same clearances', async () => {
  const { db } = await testDatabase()
  const rows = await db.selectFrom('role_clearance').selectAll().execute()
  const stored = Object.fromEntries(rows.map((row) => [row.role, [row.in_programme, row.in_dossier]]))
  const told = roles.map((role) => [role, [levelOf(clearances[role].inProgramme), levelOf(clearances[role].inDossier)]])
  expect(stored).toEqual(Object.fromEntries(told))
})
