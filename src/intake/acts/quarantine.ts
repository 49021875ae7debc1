import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { FileRefusal } from '../../reading/model.ts'
import { type QuarantinedFile, releaseFile } from '../store/quarantine.ts'
import { finishFile } from '../store/uploads.ts'

/** The scanner found nothing: the file may be read. */
export async function releaseQuarantined(tx: Tx, actor: Actor, file: QuarantinedFile): Promise<void> {
  await releaseFile(tx, file.id)
  await recordAct(tx, actor, { ...about(file), act: 'releaseFile', after: { name: file.name, sha256: file.sha256 } })
}

export async function refuseQuarantined(
  tx: Tx,
  actor: Actor,
  file: QuarantinedFile & { readonly refusal: FileRefusal; readonly malware: string | null },
): Promise<void> {
  const { name, sha256, malware, refusal } = file
  await finishFile(tx, file.id, { refusal })
  await recordAct(tx, actor, { ...about(file), act: 'refuseFile', after: { name, sha256, malware }, result: refusal })
}

function about({ dossier }: QuarantinedFile) {
  return { thing: 'dossier', thingId: dossier, dossier }
}
