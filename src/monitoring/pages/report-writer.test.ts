import { expect, test, vi } from 'vitest'
import { Refused } from '../../web/client.ts'
import type { MeasureReport } from '../model/rounds.ts'
import type { Draft } from './kept-drafts.ts'
import { type Answer, ReportWriter } from './report-writer.ts'

const report = {
  status: null,
  confidence: null,
  explanation: '',
  milestones: [],
  indicators: [],
  revision: 1,
} as unknown as MeasureReport

/** A server whose answers are given by hand, and a device that remembers. */
function world(kept: Draft | null = null) {
  const sent: Draft[] = []
  const answers: ((answer: Answer) => void)[] = []
  const device: { draft: Draft | null } = { draft: kept }
  const writer = new ReportWriter(report, {
    kept,
    pause: 5,
    send: (draft) => {
      sent.push(draft)
      return new Promise((resolve) => answers.push(resolve))
    },
    keep: (draft) => {
      device.draft = draft
    },
    forget: () => {
      device.draft = null
    },
  })
  const answer = async (given: Answer) => {
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0))
    answers.shift()?.(given)
    await Promise.resolve()
  }
  return { writer, sent, device, answer }
}

const at = (revision: number, explanation = '') => ({ ...report, revision, explanation })

test('what is typed is on the device at once, goes out at a pause, and leaves the device when the server has it', async () => {
  const { writer, sent, device, answer } = world()
  writer.change({ explanation: 'E' })
  writer.change({ explanation: 'Een' })
  expect([device.draft?.fields.explanation, writer.written().saving, sent.length]).toEqual(['Een', 'waiting', 0])
  await answer({ saved: at(2) })
  await vi.waitFor(() => expect(writer.written().saving).toBe('saved'))
  expect([sent.map(({ revision }) => revision), device.draft]).toEqual([[1], null])
})

test('what is typed while a save is under way goes after it, on the new revision', async () => {
  const { writer, sent, device, answer } = world()
  writer.change({ explanation: 'Een' })
  const saved = writer.save()
  writer.change({ explanation: 'Een en twee' })
  await answer({ saved: at(2) })
  expect(device.draft?.fields.explanation).toBe('Een en twee')
  await answer({ saved: at(3) })
  expect(await saved).toBe(true)
  expect(sent.map(({ fields, revision }) => [fields.explanation, revision])).toEqual([
    ['Een', 1],
    ['Een en twee', 2],
  ])
})

test('what an earlier visit left on the device is there again, and is sent', async () => {
  const kept = { fields: { ...report, explanation: 'Onaf' }, revision: 1 }
  const { writer, sent, answer } = world(kept)
  expect(writer.written()).toMatchObject({ saving: 'waiting', fields: { explanation: 'Onaf' } })
  const saved = writer.save()
  await answer({ saved: at(2) })
  expect([await saved, sent.length]).toEqual([true, 1])
})

test('a clash keeps both, and mine can be put in its place', async () => {
  const { writer, sent, device, answer } = world()
  writer.change({ explanation: 'Mijn tekst' })
  const saved = writer.save()
  await answer({ stale: at(5, 'Hun tekst') })
  expect(await saved).toBe(false)
  expect(writer.written()).toMatchObject({ fields: { explanation: 'Mijn tekst' }, theirs: { explanation: 'Hun tekst' } })
  expect(device.draft?.fields.explanation).toBe('Mijn tekst')
  writer.keepMine()
  await answer({ saved: at(6) })
  await vi.waitFor(() => expect(writer.written().saving).toBe('saved'))
  expect(sent.at(-1)?.revision).toBe(5)
})

test('a clash is over when theirs is taken', async () => {
  const { writer, device, answer } = world()
  writer.change({ explanation: 'Mijn tekst' })
  void writer.save()
  await answer({ stale: at(5, 'Hun tekst') })
  await vi.waitFor(() => expect(writer.written().theirs).not.toBeNull())
  writer.takeTheirs()
  expect([writer.written().fields.explanation, writer.written().theirs, device.draft]).toEqual(['Hun tekst', null, null])
})

test('a refusal loses nothing: it stays on the device and goes out with the next change', async () => {
  const { writer, device, answer } = world()
  writer.change({ status: 'completed' })
  const saved = writer.save()
  await answer({ refused: new Refused('report.open-milestones') })
  expect([await saved, writer.written().error?.code, device.draft?.fields.status]).toEqual([false, 'report.open-milestones', 'completed'])
  writer.change({ status: 'underway' })
  await answer({ saved: at(2) })
  await vi.waitFor(() => expect(writer.written()).toMatchObject({ saving: 'saved', error: null }))
})
