import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MitigationFields } from '../model/risks.ts'
import { keepsPart } from '../rules/keeping.ts'
import { type MitigationRefusal, refuseMitigation } from '../rules/risks.ts'
import { changeMitigationRow, findMitigationRow, insertMitigations } from '../store/mitigations.ts'
import { type ConcernedRefusal, keeperIn, refuseUnknown } from './concerned.ts'
import { lockKeptRisk } from './risks.ts'

type Written = MitigationRefusal | ConcernedRefusal
const partiesOf = ({ owner, ownerPerson }: MitigationFields) => ({ organisations: [owner], person: ownerPerson, items: [] })

/** Adds what is done about a risk; answers the risk and the mitigation. */
export async function addMitigation(
  tx: Tx,
  actor: Actor,
  { programme, risk, ...fields }: { readonly programme: string; readonly risk: string } & MitigationFields,
): Promise<{ id: string; risk: string } | Refusal<Written | 'risk.unknown' | 'risk.not-your-part' | 'risk.stale'>> {
  const kept = await lockKeptRisk(tx, actor, { programme, risk, revision: null })
  if (isRefusal(kept)) return kept
  const refused = refuseMitigation(fields) ?? (await refuseUnknown(tx, programme, partiesOf(fields)))
  if (refused) return refused
  const id = randomUUID()
  await insertMitigations(tx, [{ id, programme, risk, fields, demo: kept.demo, by: actor.person }])
  await recordAct(tx, actor, {
    act: 'addMitigation',
    thing: 'mitigation',
    thingId: id,
    dossier: null,
    programme,
    after: { risk, ...fields },
  })
  return { id, risk }
}

/** Writes a new state of what is done about a risk; who keeps the risk may, and the organisation that owns the mitigation. */
export async function changeMitigation(
  tx: Tx,
  actor: Actor,
  { programme, mitigation, revision, ...fields }: { programme: string; mitigation: string; revision: number } & MitigationFields,
): Promise<{ risk: string } | Refusal<Written | 'mitigation.unknown' | 'mitigation.stale' | 'risk.not-your-part'>> {
  const now = await findMitigationRow(tx, programme, mitigation)
  if (!now) return refuse('mitigation.unknown')
  const keeper = await keeperIn(tx, actor, programme)
  const owns = keepsPart(keeper, [now.owner, now.personOrganisation])
  if (!owns && isRefusal(await lockKeptRisk(tx, actor, { programme, risk: now.risk, revision: null }))) return refuse('risk.not-your-part')
  if (now.revision !== revision) return refuse('mitigation.stale')
  const refused = refuseMitigation(fields) ?? (await refuseUnknown(tx, programme, partiesOf(fields)))
  if (refused) return refused
  if (!(await changeMitigationRow(tx, now, { fields, by: actor.person }))) return refuse('mitigation.stale')
  const { risk, action, owner, ownerPerson, dueOn, status } = now
  await recordAct(tx, actor, {
    act: 'changeMitigation',
    thing: 'mitigation',
    thingId: mitigation,
    dossier: null,
    programme,
    before: { action, owner, ownerPerson, dueOn, status },
    after: fields,
  })
  return { risk }
}
