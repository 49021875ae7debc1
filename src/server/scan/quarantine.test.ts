import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { clamdDaemon, hasClamd } from '../../../tests/clamd-daemon.ts'
import { clamdServer, eicar } from '../../../tests/clamd-server.ts'
import { edgeProduct, filesOf, newDossier, outcomesOf, signInAs, upload } from '../../../tests/edge-product.ts'

const memo = (about: string) => `TER BESLISSING\nAanleiding\nDe ministerraad bespreekt ${about} op 12 maart 2024.\n`

const daemons: readonly (readonly [name: string, start: typeof clamdServer | typeof clamdDaemon])[] = [
  ['a server that speaks its protocol', clamdServer],
  ...(hasClamd ? [['the daemon of the distribution', clamdDaemon] as const] : []),
]

describe.each(daemons)('with %s', async (_, start) => {
  const daemon = await start()
  const product = await edgeProduct({ CLAMD_URL: daemon.url, CLAMD_AGAIN_SECONDS: '1' })
  const desk = { ...product, ...(await signInAs(product)) }
  const kept = async (folder: string) =>
    (await readdir(join(product.dataDir, folder), { recursive: true }).catch(() => [])).filter((name) => /[0-9a-f]{64}$/.test(name))
  const acts = async (dossier: string, act: string) =>
    product.db.selectFrom('record').select(['result', 'after']).where('thing_id', '=', dossier).where('act', '=', act).execute()
  const settled = async (dossier: string) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const outcomes = await outcomesOf(desk, dossier)
      if (!Object.values(outcomes).includes('quarantined')) return outcomes
      await new Promise((later) => setTimeout(later, 100))
    }
    throw new Error('Nothing left the quarantine')
  }

  test('reads what is clean, and refuses and records malware, in an archive too', { timeout: 60_000 }, async () => {
    const dossier = await newDossier(desk, 'Gescand')
    const before = await kept('files')
    const archive = zipSync({ 'schoon.txt': Buffer.from(memo('de haven')), 'ziek.txt': Buffer.from(eicar) })
    await upload(desk, dossier, { 'nota.txt': memo('de dijken'), 'virus.txt': eicar, 'bundel.zip': archive })
    expect(await outcomesOf(desk, dossier)).toEqual({
      'nota.txt': 'read',
      'virus.txt': 'file.infected',
      'bundel.zip/schoon.txt': 'read',
      'bundel.zip/ziek.txt': 'file.infected',
    })
    expect((await kept('files')).length - before.length).toBe(2)
    const [received] = await acts(dossier, 'receiveFiles')
    expect(received?.after).toContainEqual(expect.objectContaining({ name: 'virus.txt', malware: expect.stringMatching(/eicar/i) }))
  })

  test('lets no list of people in that is malware, or that it could not judge', { timeout: 60_000 }, async () => {
    const { cookie } = await signInAs(product, 'administrator')
    const preview = async (content: string) => {
      const form = new FormData()
      form.append('files', new Blob([content]), 'personen.csv')
      const answer = await fetch(`${product.api}/imports/preview`, { method: 'POST', headers: { cookie }, body: form })
      return ((await answer.json()) as { code?: string }).code ?? answer.status
    }
    const people = 'Naam;E-mailadres;Organisatie\nJanna de Vries;janna@voorbeeld.nl;OCW\n'
    expect([await preview(people), await preview(`${people}${eicar}`)]).toEqual([200, 'import.infected'])
    await daemon.stop()
    expect(await preview(people)).toBe('import.not-scanned')
    await daemon.start()
  })

  test('keeps files apart while the scanner is away, and reads or refuses them once it is back', { timeout: 90_000 }, async () => {
    const dossier = await newDossier(desk, 'In quarantaine')
    await daemon.stop()
    const answer = await upload(desk, dossier, { 'nota.txt': memo('het spoor'), 'zelfde.txt': memo('het spoor'), 'virus.txt': eicar })
    expect(answer.status).toBe(200)
    await new Promise((later) => setTimeout(later, 2500))
    expect(await outcomesOf(desk, dossier)).toEqual({
      'nota.txt': 'quarantined',
      'zelfde.txt': 'file.already-there',
      'virus.txt': 'quarantined',
    })
    expect((await filesOf(desk, dossier)).every(({ version }) => version === null)).toBe(true)
    expect(await kept('files/quarantine')).toHaveLength(2)
    expect(await product.db.selectFrom('document').select('id').where('dossier_id', '=', dossier).execute()).toEqual([])

    await daemon.start()
    expect(await settled(dossier)).toEqual({ 'nota.txt': 'read', 'zelfde.txt': 'file.already-there', 'virus.txt': 'file.infected' })
    expect(await kept('files/quarantine')).toEqual([])
    expect(await acts(dossier, 'releaseFile')).toHaveLength(1)
    expect(await acts(dossier, 'refuseFile')).toEqual([
      { result: 'file.infected', after: expect.objectContaining({ name: 'virus.txt', malware: expect.stringMatching(/eicar/i) }) },
    ])
  })

  test('keeps nothing apart of a file that the dossier holds already', { timeout: 90_000 }, async () => {
    const [dossier, other] = [await newDossier(desk, 'Al gelezen'), await newDossier(desk, 'Nog niet gelezen')]
    await upload(desk, dossier, { 'nota.txt': memo('de bruggen') })
    expect(await settled(dossier)).toEqual({ 'nota.txt': 'read' })
    await daemon.stop()
    await upload(desk, dossier, { 'kopie.txt': memo('de bruggen') })
    expect(await kept('files/quarantine')).toEqual([])
    await upload(desk, other, { 'nota.txt': memo('de bruggen') })
    await upload(desk, dossier, { 'nog-een.txt': memo('de bruggen') })
    expect(await kept('files/quarantine')).toHaveLength(1)
    await daemon.start()
    expect(await settled(other)).toEqual({ 'nota.txt': 'read' })
    expect(await kept('files/quarantine')).toEqual([])
  })
})

test('what was in quarantine when the product stopped is scanned by the next one, and not by one without a scanner', {
  timeout: 90_000,
}, async () => {
  const daemon = await clamdServer()
  await daemon.stop()
  const first = await edgeProduct({ CLAMD_URL: daemon.url, CLAMD_AGAIN_SECONDS: '1' })
  const desk = { ...first, ...(await signInAs(first)) }
  const dossier = await newDossier(desk, 'Over de nacht')
  await upload(desk, dossier, { 'nota.txt': memo('de nacht') })
  await first.stop()
  await daemon.start()
  const statusIn = async (environment: Record<string, string>) => {
    const next = await first.again(environment)
    await new Promise((later) => setTimeout(later, 3000))
    const outcome = await outcomesOf({ ...next, ...(await signInAs(next)) }, dossier)
    await next.stop()
    return outcome
  }
  expect(await statusIn({})).toEqual({ 'nota.txt': 'quarantined' })
  expect(await statusIn({ CLAMD_URL: daemon.url, CLAMD_AGAIN_SECONDS: '1' })).toEqual({ 'nota.txt': 'read' })
})
