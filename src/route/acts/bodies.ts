import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Body, BodyFields, BodyMember } from '../model/bodies.ts'
import {
  addBodyRow,
  addMemberRow,
  changeBodyRow,
  endMemberRow,
  findBodyRow,
  isBodyCodeTaken,
  listBodyRows,
  listMemberRows,
  takeTurn,
} from '../store/bodies.ts'

type OfProgramme = { readonly programme: string }
type BodyAt = OfProgramme & { readonly body: string; readonly revision: number }
type Written = 'body.code-taken' | 'body.without-name'
type ToChange = 'body.unknown' | 'body.changed-meanwhile' | 'body.abolished'

/** A body of a programme, at the end of its list. */
export async function addBody(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, ...fields }: OfProgramme & { readonly demo?: boolean } & BodyFields,
): Promise<{ id: string } | Refusal<Written>> {
  await takeTurn(tx, 'bodies', programme)
  const refused = await refuseFields(tx, programme, { fields, not: null })
  if (refused) return refused
  const id = randomUUID()
  const position = (await listBodyRows(tx, programme)).length
  await addBodyRow(tx, { id, programme, fields, position, demo, by: actor.person })
  await recordAct(tx, actor, { act: 'addBody', thing: 'body', thingId: id, dossier: null, programme, after: fields })
  return { id }
}

async function refuseFields(
  tx: Tx,
  programme: string,
  { fields, not }: { readonly fields: Pick<BodyFields, 'code' | 'name'>; readonly not: string | null },
): Promise<Refusal<Written> | null> {
  if (fields.code.trim() === '' || fields.name.trim() === '') return refuse('body.without-name')
  return (await isBodyCodeTaken(tx, programme, { code: fields.code.trim(), not })) ? refuse('body.code-taken') : null
}

async function bodyToChange(tx: Tx, { programme, body, revision }: BodyAt): Promise<Body | Refusal<ToChange>> {
  const found = await findBodyRow(tx, programme, body)
  if (!found) return refuse('body.unknown')
  if (found.abolishedOn !== null) return refuse('body.abolished')
  return found.revision === revision ? found : refuse('body.changed-meanwhile')
}

/** Changes fields of a body; what is not named stays. */
export async function changeBody(
  tx: Tx,
  actor: Actor,
  { programme, body: id, revision, ...written }: BodyAt & Partial<BodyFields>,
): Promise<{ id: string } | Refusal<ToChange | Written>> {
  await takeTurn(tx, 'bodies', programme)
  const body = await bodyToChange(tx, { programme, body: id, revision })
  if (isRefusal(body)) return body
  const refused = await refuseFields(tx, programme, { fields: { ...body, ...written }, not: id })
  if (refused) return refused
  if (!(await changeBodyRow(tx, body, { ...written, by: actor.person }))) return refuse('body.changed-meanwhile')
  await recordAct(tx, actor, { act: 'changeBody', thing: 'body', thingId: id, dossier: null, programme, before: body, after: written })
  return { id }
}

/** From a day on a body is no more. Its meetings until then stay; routes that pass it later hear so from the planner. */
export async function abolishBody(
  tx: Tx,
  actor: Actor,
  { on, ...at }: BodyAt & { readonly on: string },
): Promise<{ id: string } | Refusal<ToChange>> {
  const body = await bodyToChange(tx, at)
  if (isRefusal(body)) return body
  if (!(await changeBodyRow(tx, body, { abolishedOn: on, by: actor.person }))) return refuse('body.changed-meanwhile')
  await recordAct(tx, actor, { act: 'abolishBody', thing: 'body', thingId: body.id, dossier: null, programme: at.programme, after: { on } })
  return { id: body.id }
}

type Joining = OfProgramme & { readonly body: string } & Omit<BodyMember, 'id'>

/** Somebody joins a body. A body has one chair at a time. */
export async function joinBody(
  tx: Tx,
  actor: Actor,
  { programme, body, ...member }: Joining,
): Promise<{ id: string } | Refusal<'body.unknown' | 'body.abolished' | 'body.has-a-chair' | 'body.member-without-name'>> {
  await takeTurn(tx, 'bodies', programme)
  const found = await findBodyRow(tx, programme, body)
  if (!found) return refuse('body.unknown')
  if (found.abolishedOn !== null) return refuse('body.abolished')
  if (member.name.trim() === '') return refuse('body.member-without-name')
  const members = await listMemberRows(tx, body)
  if (member.role === 'chair' && members.some(({ role }) => role === 'chair')) return refuse('body.has-a-chair')
  await addMemberRow(tx, { ...member, programme, body, by: actor.person })
  await recordAct(tx, actor, { act: 'joinBody', thing: 'body', thingId: body, dossier: null, programme, after: member })
  return { id: body }
}

/** Somebody leaves a body; that they were in it stays. */
export async function leaveBody(
  tx: Tx,
  actor: Actor,
  { programme, body, member }: OfProgramme & { readonly body: string; readonly member: string },
): Promise<{ id: string } | Refusal<'body.unknown' | 'body.member-unknown'>> {
  if (!(await findBodyRow(tx, programme, body))) return refuse('body.unknown')
  if (!(await endMemberRow(tx, body, member))) return refuse('body.member-unknown')
  await recordAct(tx, actor, { act: 'leaveBody', thing: 'body', thingId: body, dossier: null, programme, after: { member } })
  return { id: body }
}
