import type { Kysely } from 'kysely'
import { openDossier } from '../src/dossier/acts/dossiers.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import { grantRole } from '../src/identity/acts/memberships.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import type { ScopedRole } from '../src/identity/model/roles.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { changeHeader, draftMemo } from '../src/memo/acts/memos.ts'
import { replaceText } from '../src/memo/acts/replace-text.ts'
import type { MemoKind } from '../src/memo/model/memos.ts'
import type { TextNode } from '../src/memo/model/text.ts'
import { getMemo } from '../src/memo/views/memos.ts'
import { personNamed } from './people.ts'
import { type Member, must, type ProgrammeWorld, programmeWorld } from './programme-world.ts'

/** A programme with a dossier in it, those who make memos there, those who are asked, and those who decide. */
export type MemoWorld = ProgrammeWorld & {
  readonly dossier: string
  /** Co-ordination contacts of SZW and VWS, in the dossier. */
  readonly contacts: Readonly<Record<'SZW' | 'VWS', Member>>
  readonly ministers: Readonly<Record<'OCW' | 'SZW', Member>>
  /** The office of the minister of OCW; `office` works in its own name, `forMinister` in the minister's. */
  readonly office: Member
  readonly forMinister: Member
  /** A memo to the minister of OCW, for information to the minister of SZW; `text` replaces the empty headings. */
  readonly memo: (wish?: { readonly kind?: MemoKind; readonly subject?: string; readonly text?: TextNode }) => Promise<string>
}

export async function memoWorld(db: Kysely<Tables>): Promise<MemoWorld> {
  const world = await programmeWorld(db)
  const { as, coordinator, programme } = world
  const { id: dossier } = await as(coordinator, async (tx, actor) =>
    must(await openDossier(tx, actor, { title: 'Proefdossier', summary: '', programme, classification: 'internal' })),
  )
  const keeper = await actorFor(db, { person: coordinator.actor.person, address: null })
  const member = async (name: string, organisation: string, role: ScopedRole): Promise<Member> => {
    const { person } = await personNamed(db, name, { organisation, roles: [] })
    const wish = { programme: null, dossier, role, holder: 'person', holderId: person } as const
    must(await asActor(db, keeper, (tx) => grantRole(tx, keeper, wish)))
    return memberOf(await actorFor(db, { person, address: null }))
  }
  const memberOf = async (actor: Actor): Promise<Member> => {
    const { organisation_id } = await db
      .selectFrom('person')
      .select('organisation_id')
      .where('id', '=', actor.subject)
      .executeTakeFirstOrThrow()
    return { actor, organisation: organisation_id }
  }
  const contacts = {
    SZW: await member('Afstemmer van SZW', 'SZW', 'coordinationContact'),
    VWS: await member('Afstemmer van VWS', 'VWS', 'coordinationContact'),
  }
  const ministers = { OCW: await member('Minister van OCW', 'OCW', 'minister'), SZW: await member('Minister van SZW', 'SZW', 'minister') }
  const office = await member('Bureau van de minister van OCW', 'OCW', 'ministerOffice')
  await db.insertInto('deputy').values({ deputy_id: office.actor.person, for_id: ministers.OCW.actor.person, kind: 'office' }).execute()
  const forMinister = await memberOf(
    await actorFor(db, { person: office.actor.person, subject: ministers.OCW.actor.person, address: null }),
  )
  const writer = { ...coordinator, actor: await actorFor(db, { person: coordinator.actor.person, address: null }) }
  const memo: MemoWorld['memo'] = ({ kind = 'decision', subject = 'Proefnota', text } = {}) =>
    as(writer, async (tx, actor) => {
      const { id } = must(await draftMemo(tx, actor, { dossier, kind, subject }))
      const { revision } = must(await getMemo(tx, actor, id))
      const addressees = [
        { name: 'de minister van OCW', person: ministers.OCW.actor.person, decides: true },
        { name: 'de minister van SZW', person: ministers.SZW.actor.person, decides: false },
      ]
      must(await changeHeader(tx, actor, { memo: id, revision, addressees }))
      if (text) await replaceText(tx, { memo: id, dossier, text, by: actor.person })
      return id
    })
  return { ...world, coordinator: writer, dossier, contacts, ministers, office, forMinister, memo }
}

export { replaceText }

/** Pieces of a text, short to write in a test. */
export const pieces = {
  doc: (...content: TextNode[]): TextNode => ({ type: 'doc', content }),
  heading: (text: string, level = 1): TextNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }),
  paragraph: (text: string): TextNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }),
  point: (id: string, question: string, { explanation = '', advice = '', effects = [] as readonly unknown[] } = {}): TextNode => ({
    type: 'decisionPoint',
    attrs: { id, effects },
    content: [
      { type: 'pointQuestion', content: [{ type: 'text', text: question }] },
      { type: 'pointExplanation', content: [pieces.paragraph(explanation)] },
      { type: 'pointAdvice', ...(advice === '' ? {} : { content: [{ type: 'text', text: advice }] }) },
    ],
  }),
}
