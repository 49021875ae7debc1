import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { findItemRow } from '../store/agenda-items.ts'
import { addNoteRow, changeNoteRow } from '../store/annotations.ts'

type Note = {
  readonly programme: string
  readonly meeting: string
  readonly item: string
  /** Of the note that this follows; null for the first. */
  readonly revision: number | null
  readonly text: string
}

/** Notes something at an item for the minister of the own ministry, whose people alone see it. The record says that, not what. */
export async function annotateItem(
  tx: Tx,
  actor: Actor,
  { programme, meeting, item: id, revision, text }: Note,
): Promise<{ id: string } | Refusal<'agenda.item-unknown' | 'annotation.not-of-a-ministry' | 'annotation.changed-meanwhile'>> {
  const item = await findItemRow(tx, programme, id)
  if (item?.meeting !== meeting) return refuse('agenda.item-unknown')
  const organisation = await organisationOf(tx, actor)
  if (organisation === null) return refuse('annotation.not-of-a-ministry')
  const said = { text: text.trim(), by: actor.person }
  const kept =
    revision === null
      ? await addNoteRow(tx, { item: id, programme, dossier: item.dossier, organisation, ...said })
      : await changeNoteRow(tx, { item: id, organisation, revision }, said)
  if (!kept) return refuse('annotation.changed-meanwhile')
  await recordAct(tx, actor, { act: 'annotateItem', thing: 'agendaItem', thingId: id, dossier: item.dossier, programme })
  return { id }
}
