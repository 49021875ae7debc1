import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { MemoVersion, VersionReason } from '../model/versions.ts'
import { hashOf } from '../rules/hash.ts'
import { searchedPassages } from '../rules/passages.ts'
import { pointsOf } from '../rules/plain.ts'
import { referencesIn, withLabels } from '../rules/references.ts'
import { listCurrentAnnexes } from '../store/annexes.ts'
import { latestVersionNumber, type MemoRecord } from '../store/memos.ts'
import { addVersionRow, findVersion } from '../store/versions.ts'
import { headingsFor } from '../views/formats.ts'
import { headerOf } from '../views/memos.ts'
import { referencesNow } from '../views/references.ts'
import { getText } from '../views/text.ts'

/** Freezes a memo that was locked (`memoToChange`) as its next version: header, text and annexes, with the hash of the three. References say what they say now. */
export async function freezeVersion(
  tx: Tx,
  actor: Actor,
  { row, reason }: { row: MemoRecord; reason: VersionReason },
): Promise<MemoVersion> {
  const { id: memo, dossier_id: dossier } = row
  const [header, annexes, typed] = [await headerOf(tx, row), await listCurrentAnnexes(tx, memo), await getText(tx, actor, memo)]
  const content = withLabels(typed, await referencesNow(tx, actor, { programme: row.programme_id, references: referencesIn(typed) }))
  const number = ((await latestVersionNumber(tx, memo)) ?? 0) + 1
  const sha256 = hashOf({ header, content, annexes })
  const [id, points, passages] = [randomUUID(), pointsOf(content), searchedPassages(header.subject, content)]
  const headings = await headingsFor(tx, dossier, header.kind)
  const parts = { header, content, annexes, sha256, points, passages, headings }
  await addVersionRow(tx, { id, memo, dossier, number, reason, ...parts, by: actor.person })
  await recordAct(tx, actor, { act: 'freezeVersion', thing: 'memo', thingId: memo, dossier, after: { number, reason, sha256 } })
  const frozen = await findVersion(tx, memo, number)
  if (!frozen) throw new Error('A version that was just kept is not there')
  return frozen
}
