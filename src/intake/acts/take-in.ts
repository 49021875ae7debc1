import { randomUUID } from 'node:crypto'
import type { Finding } from '../../check/model.ts'
import { addDocument, lockDossier } from '../../dossier/acts/dossiers.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Reading } from '../../reading/model.ts'
import { pageFinder, passagesOf, proposalsOf } from '../rules/propose.ts'
import { refusalFor, refuseSame, type Same } from '../rules/same-files.ts'
import { addProposals } from '../store/proposals.ts'
import {
  addUpload,
  claimFile,
  dismissFileRow,
  findSameDocument,
  finishFile,
  type IdentifiedFile,
  listSameFiles,
  type NewFile,
  removeProgress,
} from '../store/uploads.ts'
import { lockForCheck, renewChecks } from './check-dossier.ts'

/**
 * Puts received files in line for reading; a content that the dossier holds is not taken twice. Answers them with their ids, in order.
 * One dossier receives one upload at a time, or two at once would both be the first.
 */
export async function receiveFiles(
  tx: Tx,
  actor: Actor,
  upload: { dossier: string; files: readonly NewFile[] },
): Promise<IdentifiedFile[]> {
  await lockDossier(tx, upload.dossier)
  const contents = upload.files.flatMap(({ sha256 }) => sha256 ?? [])
  const offered: IdentifiedFile[] = upload.files.map((file) => ({ ...file, id: randomUUID() }))
  const files: IdentifiedFile[] = refuseSame(offered, await listSameFiles(tx, upload.dossier, contents))
  await addUpload(tx, { dossier: upload.dossier, files, createdBy: actor.person })
  await recordAct(tx, actor, {
    act: 'receiveFiles',
    thing: 'dossier',
    thingId: upload.dossier,
    dossier: upload.dossier,
    after: files.map(({ name, bytes, sha256, refusal, malware }) => ({
      name,
      bytes,
      sha256,
      refusal,
      ...(malware ? { malware } : {}),
    })),
  })
  return files
}

/** Takes a file that could not be read off the screen; the record keeps that it was offered. */
export async function dismissFile(
  tx: Tx,
  actor: Actor,
  { dossier, file }: { dossier: string; file: string },
): Promise<Record<never, never> | Refusal<'upload.nothing-to-dismiss'>> {
  const dismissed = await dismissFileRow(tx, { dossier, file, by: actor.person })
  if (!dismissed) return refuse('upload.nothing-to-dismiss')
  await recordAct(tx, actor, { act: 'dismissFile', thing: 'dossier', thingId: dossier, dossier, after: { name: dismissed.name } })
  return {}
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

/** Why a file that was read is not taken: another became a document of the same content meanwhile. Looked at while no other file comes in. */
export async function refuseSameDocument(tx: Tx, { dossier, sha256 }: { dossier: string; sha256: string }) {
  await lockForCheck(tx, { dossier, version: null })
  const same = await findSameDocument(tx, dossier, sha256)
  return same ? { refusal: refusalFor({ withdrawn: same.withdrawal !== null }), sameAs: { document: same.id, file: null } } : null
}

export async function closeFile(
  tx: Tx,
  file: string,
  result: { version: string; notices: readonly string[]; pages: number } | { refusal: string; sameAs?: Same },
): Promise<void> {
  await finishFile(tx, file, result)
  await removeProgress(tx, file)
}

/** Ends a file that could not be read however often it was tried; one that was read in the meantime stays read. */
export async function giveUpOnFile(tx: Tx, file: string): Promise<void> {
  if (await claimFile(tx, file)) await closeFile(tx, file, { refusal: 'file.reading-failed' })
}
