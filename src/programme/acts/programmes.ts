import { randomUUID } from 'node:crypto'
import { grantRole } from '../../identity/acts/memberships.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { addProgramme } from '../store/programmes.ts'

/** Opens a programme with its first co-ordinator, who lets the others in. */
export async function openProgramme(
  tx: Tx,
  actor: Actor,
  wish: { name: string; coordinator: string; demo?: boolean },
): Promise<{ id: string } | Refusal> {
  const name = wish.name.trim()
  if (name === '') return refuse('programme.name-empty')
  const id = randomUUID()
  await addProgramme(tx, { id, name, demo: wish.demo ?? false, createdBy: actor.person })
  await recordAct(tx, actor, { act: 'openProgramme', thing: 'programme', thingId: id, dossier: null, after: { name } })
  const first = { role: 'coordinator', holder: 'person', holderId: wish.coordinator } as const
  const granted = await grantRole(tx, actor, { programme: id, dossier: null, ...first })
  return isRefusal(granted) ? granted : { id }
}
