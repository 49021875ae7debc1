import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { accessWorld } from '../../../tests/access-world.ts'
import { queryText, validCall } from '../../../tests/call-endpoint.ts'
import { edgeProduct, newDossier, outcomesOf, signInAs, speak, upload } from '../../../tests/edge-product.ts'
import { type Endpoint, pathParameters } from '../../kernel/endpoint.ts'
import { allEndpoints } from '../contracts.ts'
import { openLog } from './log.ts'

const product = await edgeProduct({ RATE_API: '0', RATE_UPLOAD: '0', RATE_SEARCH: '0', RATE_EXPORT: '0' })
const { places } = await accessWorld(product.db)
const [place] = places
if (!place) throw new Error('No place')

/** What must stand in no line: of each the place where it is sent. */
const secrets = {
  field: 'geheimveld',
  broken: 'geheimkapot',
  query: 'geheimvraag',
  path: 'geheimpad',
  header: 'geheimkop',
  text: 'geheimtekst',
  name: 'geheimnaam',
  fault: 'geheimfout',
  password: 'Correct-Paard-Batterij-9',
}
const all = Object.values(secrets).join(' ')

/** Strangers, people without the right and people with it, with valid input, input that is refused, and input that cannot be read. */
async function sendEverything(endpoint: Endpoint, cookie: string): Promise<void> {
  const { path, fields, query } = validCall(endpoint, place as NonNullable<typeof place>)
  const headers = { cookie, authorization: `Bearer ${secrets.header}`, 'x-geheim': secrets.header, 'user-agent': secrets.header }
  const send = (at: string, body: string | null = null, type = 'application/json') =>
    fetch(`${product.api}${at}`, {
      method: endpoint.method,
      headers: body === null ? headers : { ...headers, 'content-type': type },
      body,
    }).then((answer) => answer.arrayBuffer())
  const texts = Object.fromEntries(
    Object.entries(endpoint.input.properties)
      .filter(([name, schema]) => !pathParameters(endpoint.path).includes(name) && Object(schema).type === 'string')
      .map(([name]) => [name, secrets.field]),
  )
  if (endpoint.method === 'POST') {
    await send(path, JSON.stringify({ ...fields, ...texts }))
    await send(path, JSON.stringify({ ...fields, wachtwoord: secrets.password }))
    await send(path, `{"a":"${secrets.broken}`)
    await send(path, secrets.broken, 'text/plain')
  } else {
    await send(`${path}${queryText({ ...query, ...texts })}`)
    await send(`${path}?onbekend=${secrets.query}`)
  }
  await send(path.replace(/[0-9a-f-]{36}/, secrets.path))
}

const door = (endpoint: Endpoint) => endpoint.path.startsWith('/session')

test('no line of the log holds a secret, a name or a word that somebody wrote, whatever goes wrong', { timeout: 300_000 }, async () => {
  const tokens: string[] = []
  const signedIn = async (role: string) => {
    const signed = await signInAs(product, role)
    tokens.push(signed.cookie.split('=')[1] ?? '')
    return signed
  }
  const administrator = await signedIn('administrator')
  const reader = await signedIn('reader')
  for (const endpoint of allEndpoints) {
    await sendEverything(endpoint, `actielijn=${secrets.header}`)
    if (!door(endpoint)) for (const { cookie } of [reader, administrator]) await sendEverything(endpoint, cookie)
    else await sendEverything(endpoint, (await signedIn('reader')).cookie)
  }

  const coordinator = await signedIn('coordinator')
  const desk = { ...product, cookie: coordinator.cookie }
  const dossier = await newDossier(desk, secrets.field)
  await upload(desk, dossier, {
    [`${secrets.name}.txt`]: `Aanleiding\nOp 12 maart 2024 ${secrets.text}.\n`,
    [`${secrets.name}.pdf`]: `%PDF-1.7 ${secrets.text}`,
  })
  await outcomesOf(desk, dossier)
  await fetch(`${product.api}/search?text=${secrets.query}`, { headers: { cookie: coordinator.cookie } })
  await speak(product.port, [`GET /${secrets.path} HTTP/9.9\r\n${secrets.header}\r\n\r\n`], { waits: 1000 })
  await fetch(`${product.base}/${secrets.path}%ff`)

  // The database itself quotes what was written: in a request, and in a job.
  await sql`create function quote_it() returns trigger language plpgsql as $$ begin raise exception 'could not keep %', new using detail = new::text; end $$`.execute(
    product.db,
  )
  await sql`create trigger quote_it before insert on dossier for each row execute function quote_it()`.execute(product.db)
  await sql`create trigger quote_it before insert on page for each row execute function quote_it()`.execute(product.db)
  const before = product.lines.length
  const answer = await fetch(`${product.api}/dossiers`, {
    method: 'POST',
    headers: { cookie: coordinator.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: secrets.fault }),
  })
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain(secrets.fault)
  await upload(desk, dossier, { 'nota.txt': `Aanleiding\nOp 12 maart 2024 ${secrets.fault}.\n` })
  const later = () => product.lines.slice(before).join('')
  await expect.poll(later, { timeout: 30_000 }).toContain('a job failed')

  const lines = product.lines.join('')
  for (const secret of [...all.split(' '), ...tokens, coordinator.name, administrator.name]) {
    expect(secret).not.toBe('')
    expect(lines.includes(secret), `${secret} stands in the log`).toBe(false)
  }

  const fault = product.lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ msg }) => msg === 'a request failed')
  expect(fault).toMatchObject({
    level: 50,
    route: '/api/v1/dossiers',
    err: { code: 'P0001', at: expect.arrayContaining([expect.stringContaining('at ')]) },
  })
  expect(fault?.['request']).toBe(answer.headers.get('x-request-id'))
  const told = product.lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ request }) => request === fault?.['request'])
  expect(told.find(({ msg }) => msg === 'answered')).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    request: answer.headers.get('x-request-id'),
    method: 'POST',
    route: '/api/v1/dossiers',
    status: 500,
    ms: expect.any(Number),
    person: coordinator.person,
    msg: 'answered',
  })
})

test('by default only faults are told, and on demand nothing', () => {
  const told = (level: 'silent' | 'warn' | 'info') => {
    const lines: string[] = []
    const log = openLog({ write: (line) => void lines.push(line) }, level)
    log.info('a request')
    log.error({ err: new Error(secrets.fault) }, 'a fault')
    return lines.map((line) => (JSON.parse(line) as { msg: string }).msg)
  }
  expect([told('silent'), told('warn'), told('info')]).toEqual([[], ['a fault'], ['a request', 'a fault']])
})
