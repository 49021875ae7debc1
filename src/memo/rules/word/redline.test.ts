import { expect, test } from 'vitest'
import { byOffice, linesByOffice, noOffice } from '../../../../tests/office.ts'
import { randomText, seeded, withRandomEdits } from '../../../../tests/random-memo.ts'
import { settledWord } from '../../../../tests/settle-word.ts'
import { comparable, plainOrder, readBack } from '../../../../tests/word-order.ts'
import type { MemoHeader } from '../../model/memos.ts'
import type { TextNode } from '../../model/text.ts'
import type { MemoVersion } from '../../model/versions.ts'
import { settle } from '../redline/settle.ts'
import { versionRedline } from '../redline/versions.ts'
import { redlineWordOf, wordOf } from './write/write-word.ts'

const heading = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Aanleiding' }] }

function version(number: number, content: TextNode, header: Partial<MemoHeader> = {}): MemoVersion {
  const about = {
    id: crypto.randomUUID(),
    number,
    reason: 'kept',
    sha256: String(number).repeat(64),
    by: 'Jan Proef',
    at: '2024-03-12T09:00:00.000Z',
  } as const
  return { ...about, header: { ...plainOrder.header, ...header }, content, annexes: [], points: [] }
}

function twoVersions(seed: number) {
  const random = seeded(seed)
  const before = randomText(random)
  const after = withRandomEdits(before, random)
  const withHeading = (text: TextNode) => ({ ...text, content: [heading, ...(text.content ?? [])] })
  return {
    from: version(1, withHeading(before)),
    to: version(2, withHeading(after), { subject: 'Nieuwe proefnota', memoDate: '2024-04-01' }),
  }
}

/** What came or went has no id in a redline. */
const withoutIds = (text: TextNode): unknown => JSON.parse(JSON.stringify(comparable(text)), (key, value) => (key === 'id' ? '' : value))

const paper = ({ header, content, sha256, number }: MemoVersion) => {
  return { ...plainOrder, header, content: settle(content, 'accepted'), version: { number, sha256 } }
}
const redlineOf = ({ from, to }: ReturnType<typeof twoVersions>) => redlineWordOf({ order: paper(to), redline: versionRedline(from, to) })

test('who accepts every change of a redline has the later version, who rejects them the earlier', { timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const versions = twoVersions(seed)
    const file = await redlineOf(versions)
    const [accepted, rejected] = [readBack(settledWord(file, 'accept')), readBack(settledWord(file, 'reject'))]
    expect(withoutIds(accepted.content), `seed ${seed}, accepted`).toEqual(withoutIds(readBack(await wordOf(paper(versions.to))).content))
    expect(withoutIds(rejected.content), `seed ${seed}, rejected`).toEqual(withoutIds(readBack(await wordOf(paper(versions.from))).content))
    expect([accepted.header.subject, rejected.header.subject]).toEqual(['Nieuwe proefnota', 'Proefnota'])
    expect([accepted.header.memoDate, rejected.header.memoDate]).toEqual(['2024-04-01', '2024-03-12'])
  }
})

test.skipIf(noOffice)(
  `another word processor keeps the changes and reads both versions (${noOffice ?? 'LibreOffice'})`,
  { timeout: 120_000 },
  async () => {
    for (const seed of [3, 8]) {
      const versions = twoVersions(seed)
      const file = byOffice(await redlineOf(versions), 'docx')
      expect(linesByOffice(settledWord(file, 'accept'))).toEqual(linesByOffice(await wordOf(paper(versions.to))))
      expect(linesByOffice(settledWord(file, 'reject'))).toEqual(linesByOffice(await wordOf(paper(versions.from))))
    }
  },
)
