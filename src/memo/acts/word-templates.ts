import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoTemplate } from '../model/word.ts'
import { addTemplateRow, endTemplateRow, listTemplateRows } from '../store/word.ts'

type NewTemplate = { readonly organisation: string; readonly fileName: string; readonly sha256: string; readonly bytes: number }

/** Gives an organisation a template; the one that it had is ended. */
export async function setMemoTemplate(tx: Tx, actor: Actor, file: NewTemplate): Promise<MemoTemplate | Refusal<'organisation.unknown'>> {
  const { organisation, fileName, sha256 } = file
  if ((await unknownOrganisations(tx, [organisation])).length > 0) return refuse('organisation.unknown')
  await endTemplateRow(tx, organisation)
  await addTemplateRow(tx, { ...file, by: actor.person })
  const after = { fileName, sha256 }
  await recordAct(tx, actor, { act: 'setMemoTemplate', thing: 'organisation', thingId: organisation, dossier: null, after })
  return (await listTemplateRows(tx)).find((one) => one.organisation === organisation) ?? refuse('organisation.unknown')
}

export async function endMemoTemplate(tx: Tx, actor: Actor, organisation: string): Promise<MemoTemplate[] | Refusal<'template.unknown'>> {
  if (!(await endTemplateRow(tx, organisation))) return refuse('template.unknown')
  await recordAct(tx, actor, { act: 'endMemoTemplate', thing: 'organisation', thingId: organisation, dossier: null })
  return listTemplateRows(tx)
}
