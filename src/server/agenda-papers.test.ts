import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makePdf } from '../../tests/make-pdf.ts'
import { memoWorld, pieces } from '../../tests/memo-world.ts'
import { hasPoppler, poppler } from '../../tests/poppler.ts'
import { startedProduct } from '../../tests/product.ts'
import { must } from '../../tests/programme-world.ts'
import { openDossier } from '../dossier/acts/dossiers.ts'
import { freezeVersion } from '../memo/acts/freeze.ts'
import { draftMemo, memoToChange } from '../memo/acts/memos.ts'
import type { TextNode } from '../memo/model/text.ts'
import { addAgendaItem } from '../route/acts/agenda.ts'
import { addBody } from '../route/acts/bodies.ts'
import { addMeeting } from '../route/acts/meetings.ts'
import type { AnnotatedAgenda } from '../route/model/annotated.ts'

const { db, as } = await startedProduct({ demo: true, environment: { RATE_EXPORT: '0' } })
const world = await memoWorld(db)
const { programme, coordinator } = world
const client = await as('Coördinator van de proef')
const reader = await as('Lezer van de proef')
const authorOfSzw = await as('Opsteller van SZW')
const { doc, heading, paragraph, point } = pieces
const codeOf = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code

const meeting = await world.as(coordinator, async (tx, actor) => {
  const rule = {
    papersWorkingDays: 5,
    papersWeekday: null,
    papersHour: '12:00',
    closedIn: 'none',
    handlingDays: 0,
    roomMinutes: 90,
  } as const
  const { id: body } = must(await addBody(tx, actor, { programme, code: 'RWIZO', name: 'Raad', kind: 'ministerial', ...rule }))
  const fields = { day: '2023-01-10', startsAt: '10:00', minutes: 90, place: 'Den Haag', kind: 'regular' } as const
  return must(await addMeeting(tx, actor, { programme, body, ...fields, papersDay: null, papersHour: null, roomMinutes: null })).id
})
const at = `/programmes/${programme}/meetings/${meeting}`

const plan = doc(
  heading('Aanleiding'),
  paragraph('Het plan is klaar.'),
  heading('Kernpunten'),
  paragraph('Veertig mensen per dag.'),
  heading('Besluit'),
  point('p1', 'Stemt u in met het plan?', { advice: 'Ja, instemmen.' }),
)

async function offer(memo: string): Promise<void> {
  await world.as(coordinator, async (tx, actor) =>
    freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'offer' }),
  )
  await db.updateTable('memo').set({ shown: true, status: 'offered', offered_version: 1 }).where('id', '=', memo).execute()
}

const put = (title: string, memo: string | null, minutes = 10) =>
  world.as(
    coordinator,
    async (tx, actor) =>
      must(await addAgendaItem(tx, actor, { programme, meeting, title, kind: 'discussion', minutes, memo, version: null, place: true })).id,
  )

const first = await world.memo({ subject: 'Het actieplan', text: plan })
const annexes: readonly (readonly [string, Uint8Array])[] = [
  ['brief.pdf', makePdf([['Brief aan de Kamer'], ['Tweede blad van de brief']])],
  ['toelichting.txt', new TextEncoder().encode('Een toelichting.')],
]
for (const [name, content] of annexes) await client.send(`/memos/${first}/annexes`, { name, content })
await offer(first)
const secret = await world.as(coordinator, async (tx, actor) => {
  const { id: dossier } = must(await openDossier(tx, actor, { title: 'Besloten', summary: '', programme, classification: 'confidential' }))
  return must(await draftMemo(tx, actor, { dossier, kind: 'decision', subject: 'Geheime nota' })).id
})
await offer(secret)
const second = await world.memo({ subject: 'De begroting', text: doc(heading('Aanleiding'), paragraph('Er is geld nodig.')) })
await offer(second)
await put('Opening', null, 5)
const plans = await put('Het plan', first, 15)
await put('Geheim punt', secret, 10)
await put('Begroting', second, 20)

/** The bookmarks of a PDF with their depth, as `pdfinfo` of others sees the tree of headings. */
const structure = async (bytes: Uint8Array) => (await poppler('pdfinfo', bytes, '-struct-text')).replaceAll(/\s+/g, ' ')

test.runIf(hasPoppler)('papers are agenda, memos and annexes in one PDF, with contents, bookmarks and page numbers through', async () => {
  const { status, bytes } = await client.get(`${at}/papers`)
  expect(status).toBe(200)
  const text = await poppler('pdftotext', bytes, '-layout')
  const pages = text.split('\f')
  const pageOf = (words: string) => pages.findIndex((page) => page.includes(words)) + 1
  expect(pages[0]).toMatch(/Stukken voor RWIZO van 10 januari 2023[\s\S]*Inhoud[\s\S]*1\. Opening[\s\S]*2\. Het plan[\s\S]*Bijlage 1/)
  const letter = pageOf('Brief aan de Kamer')
  expect(pages[0]).toMatch(new RegExp(`Bijlage 1: .*\\D${letter}\\n`))
  expect(pageOf('Tweede blad van de brief')).toBe(letter + 1)
  expect(pageOf('4. Begroting')).toBe(1)
  const last = Number(/Pages:\s+(\d+)/.exec(await poppler('pdfinfo', bytes))?.[1])
  for (const [at, page] of pages.slice(0, last).entries()) expect(page).toContain(`Pagina ${at + 1} van ${last}`)
  expect(text).toContain('toelichting.txt): geen PDF')
  expect(text).toContain('bespreekstuk, 15 minuten, 10:05–10:20 uur')
  const outline = Buffer.from(bytes).toString('latin1')
  expect(outline.match(/\/Type\s*\/Outlines/g)).toHaveLength(1)
  expect(await structure(bytes)).toMatch(/H1.*2\. Het plan.*H2.*Het actieplan.*H3.*Aanleiding/)
})

test.runIf(hasPoppler)('papers hold only what their reader reads, and reading what is confidential is recorded', async () => {
  const mine = await poppler('pdftotext', (await client.get(`${at}/papers`)).bytes)
  expect(mine).toContain('Geheime nota')
  const theirs = await poppler('pdftotext', (await reader.get(`${at}/papers`)).bytes)
  expect(theirs).not.toContain('Geheim')
  expect(theirs).toContain('4. Begroting')
  const { rows } = await sql<{ thing_id: string; name: string }>`
    select r.thing_id, p.name from record r join person p on p.id = r.actor_id where r.act = 'printAgendaPapers' and r.result = 'done'`.execute(
    db,
  )
  expect(new Set(rows.map(({ thing_id, name }) => `${name} ${thing_id}`))).toEqual(new Set([`Coördinator van de proef ${secret}`]))
})

test.runIf(hasPoppler)('an annex that cannot be taken in is named, and the rest is there', { timeout: 60_000 }, async () => {
  const whole = makePdf([['Een blad']])
  const broken = await world.memo({ subject: 'Met een kapotte bijlage', text: plan })
  await client.send(`/memos/${broken}/annexes`, { name: 'stuk.pdf', content: whole })
  await offer(broken)
  const { rows } = await sql<{ sha256: string }>`select sha256 from memo_annex_version where memo_id = ${broken}`.execute(db)
  // The store has another file under this hash than was kept: what lies there is not a PDF any more.
  const other = await client.send(`/memos/${await world.memo()}/annexes`, { name: 'x.txt', content: 'geen pdf' })
  const hash = (other.body as { annexes: { files: { sha256: string }[] }[] }).annexes[0]?.files[0]?.sha256
  await sql`alter table memo_version disable trigger user`.execute(db)
  await sql`update memo_version set annexes = replace(annexes::text, ${rows[0]?.sha256}, ${hash})::jsonb where memo_id = ${broken}`.execute(
    db,
  )
  const item = await put('Kapot', broken, 1)
  const { status, bytes } = await client.get(`${at}/papers`)
  const text = await poppler('pdftotext', bytes)
  expect([status, text.includes('kon niet worden opgenomen'), text.includes('Brief aan de Kamer')]).toEqual([200, true, true])
  await db.updateTable('agenda_item').set({ status: 'takenOff', reason: 'Kapot' }).where('id', '=', item).execute()
})

const annotation: TextNode = doc(heading('Kernpunten'), paragraph('Let op de raming.'), {
  type: 'agendaItem',
  attrs: { id: 'a1' },
  content: [
    { type: 'agendaTopic', content: [{ type: 'text', text: 'Het plan' }] },
    { type: 'agendaAdvice', content: [paragraph('Steunen.')] },
    { type: 'agendaSpeaking', content: [paragraph('Dank aan SZW.')] },
    { type: 'agendaOthers', content: [paragraph('VWS vraagt uitstel.')] },
  ],
})

test('the annotated agenda says what memos say to the own ministry; its notes are for nobody else', async () => {
  await offer(await world.memo({ kind: 'annotation', subject: 'Annotatie RWIZO', text: annotation }))
  const of = async (who: typeof client) => (await who.get(`${at}/annotated-agenda`)).body as AnnotatedAgenda
  const mine = await of(client)
  expect([mine.ministry, mine.mayWrite]).toEqual(['OCW', true])
  const item = mine.items.find(({ title }) => title === 'Het plan')
  expect(
    item?.memos.map(({ subject, keyPoints, points, topics }) => [
      subject,
      keyPoints,
      points.length,
      topics.map(({ speaking }) => speaking),
    ]),
  ).toEqual([
    ['Het actieplan', 'Veertig mensen per dag.', 1, []],
    ['Annotatie RWIZO', 'Let op de raming.', 0, ['Dank aan SZW.']],
  ])
  const note = `${at}/agenda/items/${plans}/annotation`
  expect(mine.items.find(({ title }) => title === 'Begroting')?.memos.map(({ subject }) => subject)).toEqual(['De begroting'])
  expect((await client.post(note, { revision: null, text: 'Vraag naar de dekking.' })).status).toBe(200)
  expect(codeOf(await client.post(note, { revision: null, text: 'Nog een' }))).toBe('annotation.changed-meanwhile')
  expect(codeOf(await client.post(note, { revision: 7, text: 'Nog een' }))).toBe('annotation.changed-meanwhile')
  await client.post(note, { revision: 1, text: 'Vraag naar de dekking in 2024.' })
  const noteIn = ({ items }: AnnotatedAgenda) => items.find(({ title }) => title === 'Het plan')?.note
  expect(noteIn(await of(client))).toMatchObject({ text: 'Vraag naar de dekking in 2024.', by: 'Coördinator van de proef', revision: 2 })
  const szw = await of(authorOfSzw)
  expect([szw.ministry, noteIn(szw)]).toEqual(['SZW', null])
  await authorOfSzw.post(note, { revision: null, text: 'Van SZW.' })
  expect([noteIn(await of(authorOfSzw))?.text, noteIn(await of(client))?.text]).toEqual(['Van SZW.', 'Vraag naar de dekking in 2024.'])
  expect(codeOf(await reader.post(note, { revision: null, text: 'Van een lezer' }))).toBe('session.not-yours')
  const { rows } = await sql<{
    said: string
  }>`select coalesce(after::text, '') || coalesce(before::text, '') as said from record where act = 'annotateItem'`.execute(db)
  expect(rows.filter(({ said }) => said.includes('dekking') || said.includes('SZW'))).toEqual([])
})

test.runIf(hasPoppler)('the annotated agenda is printed for the own ministry', async () => {
  const mine = (await poppler('pdftotext', (await client.get(`${at}/annotated-agenda/pdf`)).bytes)).replaceAll(/\s+/g, ' ')
  for (const part of [
    'Geannoteerde agenda RWIZO van 10 januari 2023',
    'Alleen voor OCW',
    'Veertig mensen',
    'Dank aan SZW',
    'de dekking in 2024',
  ])
    expect(mine).toContain(part)
  const szw = await poppler('pdftotext', (await authorOfSzw.get(`${at}/annotated-agenda/pdf`)).bytes)
  expect([szw.includes('Van SZW.'), szw.includes('dekking')]).toEqual([true, false])
})

test('a meeting without anything that the reader reads has no papers', async () => {
  const empty = await world.as(coordinator, async (tx, actor) => {
    const { rows } = await sql<{ body_id: string }>`select body_id from meeting where id = ${meeting}`.execute(tx)
    const fields = { day: '2023-02-10', startsAt: '10:00', minutes: 90, place: '', kind: 'regular' } as const
    const of = { programme, body: rows[0]?.body_id ?? '', papersDay: null, papersHour: null, roomMinutes: null }
    return must(await addMeeting(tx, actor, { ...of, ...fields })).id
  })
  expect(codeOf(await client.get(`/programmes/${programme}/meetings/${empty}/papers`))).toBe('agenda.empty')
})
