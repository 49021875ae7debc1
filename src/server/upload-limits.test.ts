import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { multipartType, testProduct } from '../../tests/test-product.ts'
import { defaultLimits } from '../reading/files/limits.ts'

const megabyte = 1024 * 1024
const patient = { timeout: 10_000 }
const product = await testProduct()
const strict = await testProduct({ ...defaultLimits, bytes: 2 * megabyte, uploadBytes: 8 * megabyte, uploadFiles: 3 })

const memo = new TextEncoder().encode('Aanleiding\nDe ministerraad bespreekt het plan op 12 maart 2024.')
const good = { name: 'goed.txt', bytes: memo }

async function outcomesOf(one: typeof product, dossier: string) {
  return (await one.whenRead(dossier)).map((row) => [row.name, row.refusal ?? row.status])
}

/** Sends the beginning of a request over a connection of its own and answers what the server says to that. */
function begin(one: typeof product, dossier: string, { header, body = '' }: { header: string; body?: string }) {
  const socket = connect(one.port, '127.0.0.1')
  const lines = [
    `POST /api/v1/dossiers/${dossier}/uploads HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: ${one.cookie}`,
    `content-type: ${multipartType}`,
    header,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
  const answer = new Promise<string>((done) => {
    let text = ''
    socket.on('data', (piece) => {
      text += piece.toString()
      if (text.includes('"code"')) done(text)
    })
    socket.on('error', () => done(text))
    socket.on('close', () => done(text))
  })
  return { socket, answer }
}

test('refuses a file of 500 MB without keeping it, and reads the files beside it', { timeout: 120_000 }, async () => {
  const dossier = await product.newDossier('Te groot')
  const memory = process.memoryUsage().rss
  const answer = await product.send(dossier, [
    good,
    { name: 'reus.pdf', bytes: 500 * megabyte },
    { name: 'ook-goed.txt', bytes: new TextEncoder().encode('Op 12 juni 2024 is er een debat.') },
  ])
  expect(answer.status).toBe(200)
  expect(await outcomesOf(product, dossier)).toEqual([
    ['goed.txt', 'read'],
    ['reus.pdf', 'file.too-large'],
    ['ook-goed.txt', 'read'],
  ])
  expect(await product.incoming()).toEqual([])
  expect(process.memoryUsage().rss - memory).toBeLessThan(300 * megabyte)
})

test('removes a file that is too large before the rest of it has come', async () => {
  const dossier = await strict.newDossier('Nog onderweg')
  const head = '--tussen-de-bestanden\r\ncontent-disposition: form-data; name="files"; filename="reus.pdf"\r\n\r\n'
  const { socket, answer } = begin(strict, dossier, { header: `content-length: ${7 * megabyte}`, body: head })
  socket.write(new Uint8Array(megabyte))
  await expect.poll(async () => (await strict.incoming()).length, patient).toBe(2)
  socket.write(new Uint8Array(2 * megabyte))
  await expect.poll(async () => (await strict.incoming()).length, patient).toBe(1)
  socket.destroy()
  await answer
  await expect.poll(() => strict.incoming(), patient).toEqual([])
})

test('refuses an upload that says it is too large before anything of it is sent', async () => {
  const dossier = await product.newDossier('Aangekondigd')
  const { socket, answer } = begin(product, dossier, { header: `content-length: ${3 * 1024 * megabyte}` })
  expect(await answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"upload\.too-large"/)
  socket.destroy()
})

test.each([
  ['one file that does not end', [300 * megabyte]],
  ['many files', Array.from({ length: 3 }, () => 3 * megabyte)],
])('stops an upload of unknown size with %s, and keeps nothing of it', async (_what, sizes) => {
  const dossier = await strict.newDossier('Zonder einde')
  const answer = await strict.send(
    dossier,
    sizes.map((bytes, at) => ({ name: `${at}.txt`, bytes })),
  )
  expect(answer).toMatchObject({ status: 413, body: { code: 'upload.too-large' } })
  expect(await strict.incoming()).toEqual([])
  expect(await strict.rowsOf(dossier)).toEqual([])
})

test('refuses too many files at once and keeps none of them', async () => {
  const dossier = await strict.newDossier('Te veel')
  const files = Array.from({ length: 4 }, (_none, at) => ({ name: `${at}.txt`, bytes: memo }))
  expect(await strict.send(dossier, files)).toMatchObject({ status: 422, body: { code: 'upload.too-many-files' } })
  expect(await strict.rowsOf(dossier)).toEqual([])
  expect(await strict.incoming()).toEqual([])
})

test('keeps nothing of an upload that breaks off', async () => {
  const dossier = await strict.newDossier('Afgebroken')
  const part = (name: string) =>
    `--tussen-de-bestanden\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\nDe tekst\r\n`
  const { socket, answer } = begin(strict, dossier, {
    header: 'content-length: 5000',
    body: part('een.txt') + part('twee.txt').slice(0, -4),
  })
  await expect.poll(async () => (await strict.incoming()).length, patient).toBeGreaterThan(1)
  socket.destroy()
  await answer
  await expect.poll(() => strict.incoming(), patient).toEqual([])
  expect(await strict.rowsOf(dossier)).toEqual([])
  expect((await fetch(`${strict.api}/openapi.json`)).status).toBe(200)
})

test('of annexes of a memo too, a file of 500 MB is refused without keeping it, and the one beside it is taken', {
  timeout: 120_000,
}, async () => {
  const dossier = await product.newDossier('Nota met een te grote bijlage')
  const headers = { cookie: product.cookie, 'content-type': 'application/json' }
  const begun = await fetch(`${product.api}/dossiers/${dossier}/memos`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ kind: 'decision', subject: 'Proefnota' }),
  })
  const { id } = (await begun.json()) as { id: string }
  const answer = await product.sendTo(`/memos/${id}/annexes`, [{ name: 'reus.pdf', bytes: 500 * megabyte }, good])
  expect(answer).toMatchObject({
    status: 200,
    body: { annexes: [{ number: 1, title: 'goed' }], notTaken: [{ name: 'reus.pdf', refusal: 'file.too-large' }] },
  })
  expect(await product.incoming()).toEqual([])
  const alone = await product.sendTo(`/memos/${id}/annexes`, [{ name: 'reus.pdf', bytes: 500 * megabyte }])
  expect(alone.body).toMatchObject({ code: 'file.too-large' })
})
