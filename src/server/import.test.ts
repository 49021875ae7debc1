import { expect, test } from 'vitest'
import { startedProduct } from '../../tests/product.ts'
import type { ImportReport } from '../identity/model/import.ts'
import { csvOf, xlsxOf } from '../kernel/write-sheets.ts'

const { db, as } = await startedProduct({ demo: true })
const administrator = await as('Beheerder (demo)')
const people = (...rows: (string | number | null)[][]) => ({
  name: 'Personen',
  head: ['Naam', 'E-mail', 'Organisatie', 'Afdeling', 'Functie'],
  rows,
})
const countPeople = async () =>
  Number(
    (
      await db
        .selectFrom('person')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

test('a preview says what would be added and writes nothing', async () => {
  const before = await countPeople()
  const content = csvOf(people(['Nieuw', 'nieuw@voorbeeld.nl', 'SZW', null, 'jurist']))
  const { status, body } = await administrator.send('/imports/preview', { name: 'personen.csv', content })
  expect([status, body]).toEqual([
    200,
    {
      sheets: [{ name: 'personen', kind: 'people', rows: 1 }],
      faults: [],
      faultCount: 0,
      additions: { organisations: 0, departments: 0, people: 1, roles: 0 },
    },
  ])
  expect(await countPeople()).toBe(before)
})

test('one wrong cell keeps everything out; the file mended, everything is in, with a record of each', async () => {
  const before = await countPeople()
  const good = ['Goed', 'goed@voorbeeld.nl', 'SZW', 'AB', 'jurist']
  const book = (organisation: string) =>
    xlsxOf([
      { name: 'Afdelingen', head: ['Organisatie', 'Afkorting', 'Naam'], rows: [['SZW', 'AB', 'Arbeid en bestaan']] },
      people(good, ['Fout', 'fout@voorbeeld.nl', organisation, null, null]),
      { name: 'Rollen', head: ['E-mail', 'Rol', 'Programma'], rows: [['goed@voorbeeld.nl', 'auditor', null]] },
    ])
  const refused = await administrator.send('/imports', { name: 'boek.xlsx', content: new Uint8Array(await book('BESTAATNIET')) })
  expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ code: 'import.has-faults' })])
  expect(await countPeople()).toBe(before)
  const done = await administrator.send('/imports', { name: 'boek.xlsx', content: new Uint8Array(await book('OCW')) })
  expect([done.status, (done.body as ImportReport).additions]).toEqual([200, { organisations: 0, departments: 1, people: 2, roles: 1 }])
  const found = ((await administrator.get('/people?text=goed')).body as { people: { id: string; departmentName: string }[] }).people
  expect(found.map(({ departmentName }) => departmentName)).toEqual(['Arbeid en bestaan'])
  const acts = await db
    .selectFrom('record')
    .select('act')
    .where('act', 'in', ['addPerson', 'addDepartment', 'grantRole', 'importPeople'])
    .orderBy('number', 'desc')
    .limit(5)
    .execute()
  expect(acts.map(({ act }) => act)).toEqual(['importPeople', 'grantRole', 'addPerson', 'addPerson', 'addDepartment'])
  const again = await administrator.send('/imports/preview', { name: 'boek.xlsx', content: new Uint8Array(await book('OCW')) })
  expect((again.body as ImportReport).faults.map(({ cell, wrong }) => `${cell}: ${wrong.en}`)).toEqual([
    'B2: This organisation has a department of this abbreviation already',
    'B2: Somebody has this e-mail address already',
    'B3: Somebody has this e-mail address already',
    'B2: This person has this role already',
  ])
})

test('the template comes back without a fault and adds nothing', async () => {
  const template = await administrator.get('/imports/template?format=xlsx')
  const { body } = await administrator.send('/imports/preview', { name: 'sjabloon.xlsx', content: template.bytes })
  expect(body).toMatchObject({ faultCount: 0, additions: { organisations: 0, departments: 0, people: 0, roles: 0 } })
  const csv = await administrator.get('/imports/template?format=csv&kind=roles')
  expect(new TextDecoder().decode(csv.bytes)).toContain('E-mail*;Rol*;Programma;Tot en met')
})

test('refuses what is no spreadsheet, no file, too large a file, and anybody who is no administrator', async () => {
  const author = await as('Beleidsmedewerker (demo)')
  const content = csvOf(people())
  const codes = await Promise.all([
    administrator.send('/imports/preview', { name: 'x.xlsx', content: Uint8Array.from([0x50, 0x4b, 1, 2]) }),
    administrator.post('/imports/preview', {}),
    administrator.send('/imports/preview', { name: 'groot.csv', content: 'A;B\n'.repeat(2_000_000) }),
    author.send('/imports/preview', { name: 'x.csv', content }),
    author.send('/imports', { name: 'x.csv', content }),
  ])
  expect(codes.map(({ body }) => (body as { code: string }).code)).toEqual([
    'sheet.unreadable',
    'import.not-multipart',
    'request.too-large',
    'session.not-yours',
    'session.not-yours',
  ])
})

test('five thousand people come in while others are answered without waiting', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`Persoon ${at}`, `persoon${at}@voorbeeld.nl`, 'VWS', null, 'medewerker'])
  const content = new Uint8Array(await xlsxOf([people(...rows)]))
  const before = await countPeople()
  let longest = 0
  let busy = true
  const others = (async () => {
    while (busy) {
      const start = performance.now()
      await administrator.get('/session')
      longest = Math.max(longest, performance.now() - start)
      await new Promise((later) => setTimeout(later, 20))
    }
  })()
  const done = await administrator.send('/imports', { name: 'veel.xlsx', content })
  busy = false
  await others
  expect([done.status, await countPeople()]).toEqual([200, before + 5000])
  expect(longest).toBeLessThan(2000)
  const start = performance.now()
  const page = (await administrator.get('/people?text=persoon%204999')).body as { total: number }
  expect(page.total).toBe(1)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('the chain of the record holds after a large import', async () => {
  const rows = await db.selectFrom('record').select(['hash', 'previous_hash']).orderBy('number').execute()
  const broken = rows.filter((row, at) => at > 0 && !row.previous_hash.equals(rows[at - 1]?.hash ?? Buffer.alloc(0)))
  expect([rows.length > 5000, broken.length]).toEqual([true, 0])
})
