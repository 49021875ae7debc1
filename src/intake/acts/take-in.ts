import type { Finding } from '../../check/model.ts'
import { addDocument } from '../../dossier/acts/dossiers.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Reading } from '../../reading/model.ts'
import { pageFinder, passagesOf, proposalsOf } from '../rules/propose.ts'
import { addProposals } from '../store/proposals.ts'
import { addUpload, claimFile, finishFile, type NewFile, removeProgress } from '../store/uploads.ts'
import { lockForCheck, renewChecks } from './check-dossier.ts'

/** Puts received files in line for reading. Answers their ids, in order. */
export async function receiveFiles(tx: Tx, actor: Actor, upload: { dossier: string; files: readonly NewFile[] }): Promise<string[]> {
  const ids = await addUpload(tx, { ...upload, createdBy: actor.person })
  await recordAct(tx, actor, {
    act: 'receiveFiles',
    thing: 'dossier',
    thingId: upload.dossier,
    dossier: upload.dossier,
    after: upload.files.map(({ name, bytes, sha256, refusal, malware }) => ({
      name,
      bytes,
      sha256,
      refusal,
      ...(malware ? { malware } : {}),
    })),
  })
  return ids
}

/** Keeps everything that was read in one file, and checks it beside the rest of its dossier: all of it or, when the transaction fails, none. */
export async function takeInReading(
  tx: Tx,
  actor: Actor,
  taken: { dossier: string; bytes: number; reading: Reading; findings: readonly Finding[] },
): Promise<{ version: string }> {
  const { dossier, bytes, reading, findings } = taken
  await lockForCheck(tx, { dossier, version: null })
  const { document, version } = await addDocument(tx, actor, { dossier, bytes, text: reading.source, passages: passagesOf(reading) })
  const pageOf = pageFinder(reading)
  await addProposals(
    tx,
    { dossier, version },
    proposalsOf(reading).map((proposal) => ({ ...proposal, page: pageOf(proposal.firstLine) })),
  )
  await renewChecks(tx, { dossier, document, version, reading, findings })
  return { version }
}

export async function closeFile(
  tx: Tx,
  file: string,
  result: { version: string; notices: readonly string[]; pages: number } | { refusal: string },
): Promise<void> {
  await finishFile(tx, file, result)
  await removeProgress(tx, file)
}

/** Ends a file that could not be read however often it was tried; one that was read in the meantime stays read. */
export async function giveUpOnFile(tx: Tx, file: string): Promise<void> {
  if (await claimFile(tx, file)) await closeFile(tx, file, { refusal: 'file.reading-failed' })
}
