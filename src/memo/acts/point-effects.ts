import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { PointEffect } from '../model/text.ts'
import { effectStates } from '../rules/effect-states.ts'
import { pointsOf } from '../rules/plain.ts'
import { withEffects } from '../rules/point-effects.ts'
import { sharedTextOf, textOf } from '../rules/shared-text.ts'
import { listEffectNames } from '../store/effects.ts'
import { addChange, listChanges } from '../store/text.ts'
import { memoToChange, type OpenRefusal } from './memos.ts'

type Writing = { readonly memo: string; readonly point: string; readonly effects: readonly PointEffect[] }
type EffectsRefusal = OpenRefusal | 'decision.point-unknown' | 'effect.unknown' | 'effect.state-does-not-fit' | 'effect.twice'

/** Says what agreeing to a point changes, in the shared text itself: who types in it sees it come in. */
export async function setPointEffects(
  tx: Tx,
  actor: Actor,
  { memo, point, effects }: Writing,
): Promise<{ id: string } | Refusal<EffectsRefusal>> {
  const row = await memoToChange(tx, { memo })
  if (isRefusal(row)) return row
  const refused = await refuseEffects(tx, memo, effects)
  if (refused) return refused
  const shared = sharedTextOf((await listChanges(tx, memo)).changes)
  const before = pointsOf(textOf(shared)).find((one) => one.point === point)?.effects
  const change = withEffects(shared, point, effects)
  if (change === null) return refuse('decision.point-unknown')
  await addChange(tx, { memo, dossier: row.dossier_id, change, by: actor.person })
  const changed = { before: { point, effects: before }, after: { point, effects } }
  await recordAct(tx, actor, { act: 'setPointEffects', thing: 'memo', thingId: memo, dossier: row.dossier_id, ...changed })
  return { id: memo }
}

async function refuseEffects(
  tx: Tx,
  memo: string,
  effects: readonly PointEffect[],
): Promise<Refusal<'effect.unknown' | 'effect.state-does-not-fit' | 'effect.twice'> | null> {
  if (new Set(effects.map(({ id }) => id)).size < effects.length) return refuse('effect.twice')
  const known = await listEffectNames(tx, memo, effects)
  for (const { thing, id, to } of effects) {
    const found = known.find((one) => one.thing === thing && one.id === id)
    if (!found) return refuse('effect.unknown')
    if (!effectStates(found.kind).includes(to)) return refuse('effect.state-does-not-fit')
  }
  return null
}
