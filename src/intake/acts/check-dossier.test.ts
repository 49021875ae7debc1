import { expect, test } from 'vitest'
import { intakeWorld, memoSaying as memo, readLines } from '../../../tests/intake-world.ts'
import { classifyDocument } from '../../dossier/acts/access.ts'
import { findKeptText } from '../../dossier/views/dossiers.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import type { FindingView } from '../model.ts'
import { guardFinding } from '../views/guards.ts'
import { checkAgain } from './check-dossier.ts'
import { decideFinding } from './decide.ts'
import { takeInReading } from './take-in.ts'

const { db, actor, ask, as, newDossier, takeIn, findingsOf, readerOf } = await intakeWorld()

async function onlyFinding(dossier: string): Promise<FindingView> {
  const [one, ...more] = await findingsOf(dossier)
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} findings`)
  return one
}

function dismiss({ id, revision }: FindingView) {
  const wish = { finding: id, act: 'dismiss', revision, reason: 'Het programma groeide' } as const
  return as((tx, who) => decideFinding(tx, who, wish))
}

test('what two documents contradict is one finding with a sentence of each under its own name', async () => {
  const dossier = await newDossier()
  await takeIn(dossier, 'mei.txt', memo(1, 'Het plan kent vijf pijlers.'))
  expect(await findingsOf(dossier)).toEqual([])
  await takeIn(dossier, 'juni.txt', memo(2, 'Het plan kent zes pijlers.'))
  const found = await onlyFinding(dossier)
  expect(found.message.nl).toBe('Hier zijn het 6 pijlers, in mei.txt 5.')
  expect(found.sources.map(({ source, sentence }) => [source.documentName, source.firstLine, source.page, sentence])).toEqual([
    ['juni.txt', 8, 1, 'Het plan kent zes pijlers.'],
    ['mei.txt', 8, 1, 'Het plan kent vijf pijlers.'],
  ])
})

test('a dismissed finding keeps its id, its reason and its words when later files are read', async () => {
  const dossier = await newDossier()
  await takeIn(dossier, 'mei.txt', memo(1, 'Het plan kent vijf pijlers.'))
  await takeIn(dossier, 'juni.txt', memo(2, 'Het plan kent zes pijlers.'))
  const before = await onlyFinding(dossier)
  await dismiss(before)
  await takeIn(dossier, 'juli.txt', memo(3, 'Er is niets veranderd.'))
  expect(await onlyFinding(dossier)).toEqual({ ...before, status: 'dismissed', reason: 'Het programma groeide', revision: 2 })
})

test('the same two sentences stay one finding when a third document turns the majority', async () => {
  const dossier = await newDossier()
  await takeIn(dossier, 'mei.txt', memo(1, 'Het plan kent vijf pijlers.'))
  await takeIn(dossier, 'juni.txt', memo(2, 'Het plan kent zes pijlers.'))
  const before = await onlyFinding(dossier)
  await takeIn(dossier, 'juli.txt', memo(3, 'De zes pijlers staan hieronder.'))
  const after = await onlyFinding(dossier)
  expect([after.id, after.message.nl]).toEqual([before.id, 'Hier zijn het 5 pijlers, in juni.txt 6.'])
})

test('a new check removes what is open and no longer found, and keeps what a person decided', async () => {
  const dossier = await newDossier()
  const { version } = await takeIn(dossier, 'mei.txt', memo(1, 'Op maandag 5 maart 2024 gaat het via van van de raad.'))
  const [first, ...others] = await findingsOf(dossier)
  if (!first || others.length === 0) throw new Error('The text should give two findings')
  await dismiss(first)
  const kept = await findKeptText(db, version)
  if (!kept) throw new Error('The text is gone')
  const { reading, findings: found } = readLines('mei.txt', kept.text.sha256, kept.text.lines)
  const again = (findings: typeof found) => db.transaction().execute((tx) => checkAgain(tx, { ...kept, reading, findings }))
  await again([])
  expect((await findingsOf(dossier)).map((one) => [one.id, one.status])).toEqual([[first.id, 'dismissed']])
  await again(found)
  const twice = await findingsOf(dossier)
  await again(found)
  expect(await findingsOf(dossier)).toEqual(twice)
  expect(twice.length).toBe(others.length + 1)
})

test('files of one dossier that finish at the same time lose no finding', async () => {
  const dossier = await newDossier()
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  await Promise.all(names.map((name) => takeIn(dossier, `${name}.txt`, memo(1, `Dit is brief ${name}.`))))
  const found = await findingsOf(dossier)
  expect(found.map((one) => one.check)).toEqual(names.slice(1).map(() => 'reference'))
})

test('deciding on a finding while files are read blocks neither of the two', async () => {
  const dossier = await newDossier()
  await takeIn(dossier, 'mei.txt', memo(1, 'Het plan kent vijf pijlers.'))
  await takeIn(dossier, 'juni.txt', memo(2, 'Het plan kent zes pijlers.'))
  const reading = Array.from({ length: 8 }, (_, at) => takeIn(dossier, `${at}.txt`, memo(20 + at, 'Er is niets veranderd.')))
  const deciding = (async () => {
    for (let time = 0; time < 8; time += 1) {
      const { id, revision, status } = await onlyFinding(dossier)
      const act = status === 'open' ? 'settle' : 'reopen'
      await as((tx, who) => decideFinding(tx, who, { finding: id, act, revision }))
    }
  })()
  await Promise.all([...reading, deciding])
  expect((await onlyFinding(dossier)).revision).toBe(9)
})

test('a reading that is broken off leaves the dossier as it was', async () => {
  const dossier = await newDossier()
  await takeIn(dossier, 'mei.txt', memo(1, 'Het plan kent vijf pijlers.'))
  const broken = db.transaction().execute(async (tx) => {
    await takeInReading(tx, actor, { dossier, bytes: 100, ...readLines('juni.txt', 'juni', memo(1, 'Het plan kent zes pijlers.')) })
    throw new Error('the power went')
  })
  await expect(broken).rejects.toThrow('the power went')
  expect(await findingsOf(dossier)).toEqual([])
})

test('who may not read one of the two documents sees nothing of their finding', async () => {
  const dossier = await newDossier()
  await takeIn(dossier, 'mei.txt', memo(1, 'Het plan kent vijf pijlers.'))
  const { version } = await takeIn(dossier, 'juni.txt', memo(2, 'Het plan kent zes pijlers.'))
  const reader = await readerOf(dossier)
  const { id } = await onlyFinding(dossier)
  expect((await findingsOf(dossier, reader)).map((one) => one.id)).toEqual([id])
  const { document_id: document } = await db
    .selectFrom('document_version')
    .select('document_id')
    .where('id', '=', version)
    .executeTakeFirstOrThrow()
  const closed = { document, classification: 'departmental', embargoUntil: null } as const
  const coordinator = await actorFor(db, { person: actor.person, address: null })
  await as((tx, who) => classifyDocument(tx, who, closed), coordinator)
  expect(await findingsOf(dossier, reader)).toEqual([])
  expect(await ask((tx) => guardFinding(tx, id), reader)).toBe(null)
  expect(await ask((tx) => guardFinding(tx, id), coordinator)).toMatchObject({ dossier, classification: 'departmental' })
  expect(await onlyFinding(dossier)).toMatchObject({ id })
})
