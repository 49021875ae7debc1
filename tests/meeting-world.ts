import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import { grantRole } from '../src/identity/acts/memberships.ts'
import { addDays, dayAt } from '../src/kernel/day.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { addBody } from '../src/route/acts/bodies.ts'
import { addMeeting } from '../src/route/acts/meetings.ts'
import type { AgendaItem } from '../src/route/model/agenda.ts'
import type { BodyFields } from '../src/route/model/bodies.ts'
import { addItemRow, changeItemRow } from '../src/route/store/agenda-items.ts'
import { type DecidingWorld, decidingWorld } from './deciding-world.ts'
import { personNamed } from './people.ts'
import { type Member, must } from './programme-world.ts'

const council: BodyFields = {
  code: 'RWIZO',
  name: 'Raad Werk, Inkomen, Zorg en Onderwijs',
  kind: 'ministerial',
  papersWorkingDays: 5,
  papersWeekday: null,
  papersHour: '12:00',
  closedIn: 'none',
  handlingDays: 0,
  roomMinutes: null,
}
const hours = { minutes: 60, place: '', kind: 'regular', papersDay: null, papersHour: null, roomMinutes: null } as const
type ItemWish = Partial<Pick<AgendaItem, 'dossier' | 'memo' | 'version' | 'title' | 'kind'>>

/** A world in which bodies meet over memos. */
export type MeetingWorld = DecidingWorld & {
  readonly secretary: Member
  /** The body that meets unless another is named. */
  readonly body: string
  readonly addBodyOf: (wish: Partial<BodyFields>) => Promise<string>
  /** A meeting so many days from today; one of today has begun. */
  readonly meets: (inDays: number, body?: string) => Promise<string>
  /** An item of a meeting, placed on its agenda; of no dossier unless one is named. */
  readonly item: (meeting: string, wish?: ItemWish) => Promise<string>
}

export const dayFromNow = (days: number): string => addDays(dayAt(new Date()), days)

export async function meetingWorld(db: Kysely<Tables>): Promise<MeetingWorld> {
  const world = await decidingWorld(db)
  const { as, coordinator, programme } = world
  const { person } = await personNamed(db, 'Secretaris van de raad', { organisation: 'AZ', roles: [] })
  const wish = { programme, dossier: null, role: 'councilSecretary', holder: 'person', holderId: person } as const
  must(await asActor(db, coordinator.actor, (tx) => grantRole(tx, coordinator.actor, wish)))
  const secretary: Member = { actor: await actorFor(db, { person, address: null }), organisation: '' }
  const addBodyOf: MeetingWorld['addBodyOf'] = (fields) =>
    as(coordinator, async (tx, actor) => must(await addBody(tx, actor, { programme, ...council, ...fields })).id)
  const body = await addBodyOf({})
  const meets: MeetingWorld['meets'] = (inDays, of = body) =>
    as(
      coordinator,
      async (tx, actor) =>
        must(await addMeeting(tx, actor, { programme, body: of, ...hours, day: dayFromNow(inDays), startsAt: '00:00' })).id,
    )
  let position = 0
  const item: MeetingWorld['item'] = (
    meeting,
    { dossier = null, memo = null, version = null, title = 'Proefpunt', kind = 'discussion' } = {},
  ) =>
    as(coordinator, async (tx, { person: by }) => {
      const id = randomUUID()
      position += 1
      const row = { id, meeting, programme, dossier, memo, version, title, kind, position, minutes: 10, demo: false, by }
      await addItemRow(tx, row)
      await changeItemRow(tx, { id, revision: 1 }, { status: 'placed', by })
      return id
    })
  return { ...world, secretary, body, addBodyOf, meets, item }
}
