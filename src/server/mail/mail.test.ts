import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { programmeWorld } from '../../../tests/programme-world.ts'
import { opened, startMailbox } from '../../../tests/smtp-server.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { wishMail } from '../../notice/acts/my-work.ts'
import { completeTask, type Notification, notify } from '../../notice/acts/notify.ts'
import type { MailWish } from '../../notice/model/mail.ts'
import { workOfToday } from '../daily.ts'
import { openLog } from '../edge/log.ts'
import { sendWaitingMail } from './send.ts'
import { mailOf } from './settings.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, authors, coordinator, reader, measures, as } = world
const box = await startMailbox()
afterAll(() => box.stop())

const publicUrl = 'https://actielijn.voorbeeld.nl'
const addressOf = { SZW: 'opsteller.szw@voorbeeld.nl', VWS: 'opsteller.vws@voorbeeld.nl' }
for (const code of ['SZW', 'VWS'] as const) {
  await db.updateTable('person').set({ email: addressOf[code] }).where('id', '=', authors[code].actor.person).execute()
}
const lines: string[] = []
const log = openLog({ write: (line) => lines.push(line) }, 'info')
const send = (url: string | null = box.url) => {
  const mail = url === null ? null : mailOf({ SMTP_URL: url, MAIL_FROM: 'Actielijn <actielijn@voorbeeld.nl>' })
  return sendWaitingMail({ db, log, publicUrl, mail })
}
const about = { programme, thing: 'measure', thingId: measures.SZW, path: `/programmas/${programme}/maatregelen/${measures.SZW}` }
const ask = (wish: Partial<Omit<Notification, 'programme' | 'dossier'>> = {}) =>
  as(coordinator, (tx, actor) =>
    notify(tx, actor, { ...about, to: [authors.SZW.actor.person], kind: 'task', task: { due: '2030-05-01' }, ...wish }),
  )
const wish = (of: typeof reader, wished: Partial<MailWish>) =>
  as(of, (tx, actor) => wishMail(tx, actor, { asked: 'atOnce', told: 'daily', language: 'nl', ...wished }))
const rows = () => db.selectFrom('mail').select(['status', 'why', 'attempts', 'kind', 'next_at']).orderBy('created_at').execute()
const makeDue = () =>
  db
    .updateTable('mail')
    .set({ next_at: new Date(0) })
    .where('status', '=', 'waiting')
    .execute()

beforeEach(async () => {
  await db.deleteFrom('mail').execute()
  await db.deleteFrom('notice').execute()
  await db.deleteFrom('mail_wish').execute()
  box.received.length = 0
  lines.length = 0
})

describe('a mail', () => {
  test('says in plain text and in HTML who asks what of whom and until when, with a link and a way out', async () => {
    await ask({ params: { title: 'Zwijgzame campagne' } })
    await send()
    const [mail] = box.received
    if (!mail) throw new Error('No mail came')
    expect([mail.from, mail.to]).toEqual(['actielijn@voorbeeld.nl', [addressOf.SZW]])
    const { headers, body } = opened(mail)
    expect(headers.get('list-unsubscribe')).toBe(`<${publicUrl}/account>`)
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.get('content-type')).toContain('multipart/alternative')
    expect(body).toContain('Coördinator van de proef vraagt iets van je bij een maatregel')
    expect(body).toContain('uiterlijk 1 mei 2030')
    expect(body).toContain(`${publicUrl}${about.path}`)
    expect(body).toContain('<html lang="nl">')
    expect(mail.raw).not.toContain('Zwijgzame')
  })

  test('comes in English for who wishes so', async () => {
    await wish(authors.SZW, { language: 'en' })
    await ask()
    await send()
    expect(opened(box.received[0] ?? failed()).body).toContain('asks something of you at a measure')
  })

  test('says whose act it was by who did it: somebody of the same name is somebody else', async () => {
    const own = authors.SZW.actor.person
    await db.updateTable('person').set({ name: coordinator.actor.name }).where('id', '=', own).execute()
    await ask()
    await as(authors.SZW, (tx, actor) => notify(tx, actor, { ...about, to: [own], kind: 'task', task: { due: null } }))
    await send()
    await db.updateTable('person').set({ name: authors.SZW.actor.name }).where('id', '=', own).execute()
    const subjects = box.received.map((mail) => opened(mail).body)
    expect(subjects.filter((body) => body.includes('vraagt iets van je bij een maatregel'))).toHaveLength(1)
    expect(subjects).toHaveLength(2)
  })

  test('is sent once, however often what waits is sent', async () => {
    await ask()
    await Promise.all([send(), send(), send()])
    await send()
    expect([box.received.length, await rows()]).toEqual([1, [expect.objectContaining({ status: 'sent', attempts: 1 })]])
  })

  test('is not written where the act that asks is undone', async () => {
    const undone = as(coordinator, async (tx, actor) => {
      await notify(tx, actor, { ...about, to: [authors.SZW.actor.person], kind: 'mention' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await rows()).toEqual([])
  })

  test('cannot be bent into another by a name with line breaks, an address with a comma or a programme with markup', async () => {
    const { name } = await db.selectFrom('person').select('name').where('id', '=', coordinator.actor.person).executeTakeFirstOrThrow()
    await db
      .updateTable('person')
      .set({ name: 'X\r\nBcc: ander@elders.example\r\n\r\nY' })
      .where('id', '=', coordinator.actor.person)
      .execute()
    await db.updateTable('person').set({ email: 'a,b@voorbeeld.nl' }).where('id', '=', authors.VWS.actor.person).execute()
    await db.updateTable('programme').set({ name: '<script>alert(1)</script>' }).where('id', '=', programme).execute()
    await ask({ to: [authors.SZW.actor.person, authors.VWS.actor.person] })
    await send()
    expect(box.received.map(({ to }) => to)).toEqual([[addressOf.SZW]])
    expect((await rows()).map(({ why }) => why).sort()).toEqual(['address-refused', null])
    for (const mail of box.received) {
      const { headers, body } = opened(mail)
      expect(headers.has('bcc')).toBe(false)
      expect(mail.raw).not.toMatch(/^Bcc:/im)
      expect(body.slice(body.indexOf('<!doctype'))).not.toContain('<script>')
    }
    await db.updateTable('person').set({ name }).where('id', '=', coordinator.actor.person).execute()
    await db.updateTable('person').set({ email: addressOf.VWS }).where('id', '=', authors.VWS.actor.person).execute()
    await db.updateTable('programme').set({ name: 'Proefprogramma' }).where('id', '=', programme).execute()
  })
})

describe('a mail server that takes nothing', () => {
  test('that is down makes mail wait, ever longer; it goes out when the server is back', async () => {
    const other = await startMailbox()
    await other.stop()
    await ask()
    await ask()
    await send(other.url)
    const waiting = await rows()
    expect(waiting.map(({ status }) => status)).toEqual(['waiting', 'waiting'])
    expect(waiting.map(({ attempts }) => attempts).sort()).toEqual([0, 1])
    expect(waiting.every(({ next_at }) => next_at.getTime() > Date.now() + 5_000)).toBe(true)
    await send(box.url)
    expect(box.received).toEqual([])
    await makeDue()
    const back = await startMailbox({ port: other.port })
    await send(other.url)
    expect([back.received.length, (await rows()).map(({ status }) => status)]).toEqual([2, ['sent', 'sent']])
    await back.stop()
  })

  test('that refuses the password makes mail wait; nothing is lost and no secret or address is logged', async () => {
    const account = { user: 'actielijn', password: 'geheim:wacht/woord' }
    const closed = await startMailbox({ account })
    closed.locked = true
    await ask()
    await send(closed.url)
    expect((await rows()).map(({ status, attempts }) => [status, attempts])).toEqual([['waiting', 1]])
    expect(lines.join('')).toContain('EAUTH')
    expect(lines.join('')).not.toMatch(/geheim|voorbeeld\.nl/)
    closed.locked = false
    await makeDue()
    await send(closed.url)
    expect(closed.received.length).toBe(1)
    await closed.stop()
  })

  test('that knows no such address gets it once; the others’ mail goes on', async () => {
    box.unknown.add(addressOf.SZW)
    await ask({ to: [authors.SZW.actor.person, authors.VWS.actor.person] })
    await send()
    box.unknown.clear()
    expect(box.received.map(({ to }) => to)).toEqual([[addressOf.VWS]])
    expect((await rows()).map(({ status, why }) => [status, why]).sort()).toEqual([
      ['dropped', 'address-refused'],
      ['sent', null],
    ])
  })

  test('is given up after three days, and nothing is kept where no mail server is set', async () => {
    await ask()
    await db
      .updateTable('mail')
      .set({ created_at: new Date(Date.now() - 4 * 86_400_000) })
      .execute()
    await send()
    await ask()
    await send(null)
    expect((await rows()).map(({ status, why }) => [status, why])).toEqual([
      ['dropped', 'too-old'],
      ['dropped', 'mail-is-off'],
    ])
    expect(box.received).toEqual([])
  })
})

describe('who gets mail', () => {
  test('nobody who wishes none, has no address, has left, or lost the role in the programme', async () => {
    await wish(authors.SZW, { asked: 'none', told: 'none' })
    await ask({ to: [authors.SZW.actor.person, authors.OCW.actor.person] })
    expect(await rows()).toEqual([])
    await ask({ to: [authors.VWS.actor.person] })
    const membership = db.updateTable('membership').where('person_id', '=', authors.VWS.actor.person)
    await membership.set({ until: new Date() }).execute()
    await send()
    await membership.set({ until: null }).execute()
    expect((await rows()).map(({ why }) => why)).toEqual(['nothing-left'])
    expect(box.received).toEqual([])
  })

  test('a task that was done meanwhile, or a wish that changed, stops the mail', async () => {
    await ask()
    await as(authors.SZW, (tx, actor) => completeTask(tx, actor, { programme, thing: about.thing, thingId: about.thingId }))
    await send()
    await ask()
    await wish(authors.SZW, { asked: 'daily' })
    await send()
    expect((await rows()).map(({ why }) => why)).toEqual(['nothing-left', 'not-wished'])
  })
})

describe('each working day', () => {
  const morning = new Date('2030-05-01T07:00:00+02:00')

  test('who wishes a digest gets one mail with all that is unread or due, once a day', async () => {
    await wish(authors.SZW, { asked: 'daily', told: 'daily' })
    await ask()
    await ask({ kind: 'mention', task: undefined } as never)
    await ask({ kind: 'frozen', task: undefined } as never)
    expect(await rows()).toEqual([])
    await workOfToday(db, morning)
    await workOfToday(db, morning)
    await send()
    expect(box.received.length).toBe(1)
    const { headers, body } = opened(box.received[0] ?? failed())
    expect(headers.get('subject')).toBe('3 dingen wachten op je')
    expect(body).toContain('Van je gevraagd:')
    expect(body).toContain('noemt je bij een maatregel')
    expect(body).toContain(`${publicUrl}/mijn-werk`)
  })

  test('a digest does not come again for what it told already', async () => {
    await ask({ kind: 'mention', task: undefined } as never)
    await workOfToday(db, new Date('2030-05-02T05:00:00Z'))
    await workOfToday(db, new Date('2030-05-03T05:00:00Z'))
    expect((await rows()).length).toBe(1)
  })

  test('a task whose day has come is mailed once more, and once only', async () => {
    await ask()
    await send()
    await workOfToday(db, new Date('2030-04-30T05:00:00Z'))
    expect((await rows()).length).toBe(1)
    await workOfToday(db, morning)
    await workOfToday(db, new Date('2030-05-02T05:00:00Z'))
    await send()
    expect(box.received.length).toBe(2)
    expect(opened(box.received[1] ?? failed()).body).toContain('vraagt iets van je bij een maatregel')
  })
})

test.each([
  ['zonder afzender', { SMTP_URL: 'smtp://localhost' }],
  ['zonder server', { MAIL_FROM: 'a@b.nl' }],
  ['geen smtp', { SMTP_URL: 'http://localhost', MAIL_FROM: 'a@b.nl' }],
  ['onbekende keuze', { SMTP_URL: 'smtp://localhost?tls=nee', MAIL_FROM: 'a@b.nl' }],
  ['geen adres', { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'Actielijn' }],
  ['een adres met een regeleinde', { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.nl\r\nBcc: c@d.nl' }],
  ['twee adressen', { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.nl, c@d.nl' }],
])('refuses settings of mail that cannot work: %s', (_, environment) => {
  expect(() => mailOf(environment)).toThrow(/SMTP_URL|MAIL_FROM/)
  expect(() =>
    mailOf({ ...environment, SMTP_URL: (environment as { SMTP_URL?: string }).SMTP_URL?.replace('//', '//u:geheim@') }),
  ).not.toThrow(/geheim/)
})

test('over a network mail goes encrypted unless that is switched off; on this machine it need not', () => {
  const of = (url: string) => mailOf({ SMTP_URL: url, MAIL_FROM: 'a@b.nl' })
  expect(of('smtp://u:p%40q@mail.example')).toMatchObject({ port: 587, secure: false, startTls: true, user: 'u', password: 'p@q' })
  expect(of('smtp://mail.example?starttls=off')).toMatchObject({ startTls: false, user: null })
  expect(of('smtps://mail.example')).toMatchObject({ port: 465, secure: true, startTls: false })
  expect(of('smtp://127.0.0.1:2525')).toMatchObject({ startTls: false, from: { name: 'Actielijn', address: 'a@b.nl' } })
})

function failed(): never {
  throw new Error('No mail came')
}
