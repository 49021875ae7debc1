import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { PointEffect } from '../model/text.ts'

/** What was changed by decisions on a memo, and what could not be; the newest first. */
export function listEffectRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_effect as e')
    .innerJoin('memo_decision as d', 'd.id', 'e.decision_id')
    .innerJoin('memo_version as v', 'v.id', 'd.version_id')
    .select(['e.thing', 'e.thing_id', 'e.before', 'e.after', 'e.refused', 'e.at', 'd.point', 'v.number as version_number'])
    .where('e.memo_id', '=', memo)
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .execute()
}

export type Unmade = {
  readonly decision: string
  readonly memo: string
  readonly dossier: string
  readonly programme: string
  readonly effect: PointEffect
  readonly refused: string
}

/** That a change could not be made, and why. */
export async function addUnmadeEffect(tx: Tx, { decision, memo, dossier, programme, effect, refused }: Unmade): Promise<void> {
  const { thing, id, to } = effect
  const of = { decision_id: decision, memo_id: memo, dossier_id: dossier, programme_id: programme }
  await tx
    .insertInto('memo_effect')
    .values({ ...of, thing, thing_id: id, before: '', after: to, refused })
    .execute()
}

export type EffectName = {
  readonly thing: string
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly state: string
}

/** What the things are called and how they stand; those that the actor may not know are left out. */
export async function listEffectNames(tx: Tx, memo: string, named: readonly Pick<PointEffect, 'thing' | 'id'>[]): Promise<EffectName[]> {
  if (named.length === 0) return []
  const { rows } = await sql<EffectName>`
    select thing, id, name, kind, state from effect_names(${memo}, ${JSON.stringify(named.map(({ thing, id }) => ({ thing, id })))}::jsonb)`.execute(
    tx,
  )
  return rows
}

/** Decisions that changed a thing of a programme, the newest first; those of memos that the actor does not see are left out. */
export function listDecidedRows(tx: Tx, programme: string, id: string) {
  return tx
    .selectFrom('memo_effect as e')
    .innerJoin('memo_decision as d', 'd.id', 'e.decision_id')
    .innerJoin('memo as m', 'm.id', 'e.memo_id')
    .innerJoin('memo_point as p', (join) => join.onRef('p.version_id', '=', 'd.version_id').onRef('p.point', '=', 'd.point'))
    .select(['m.id as memo', 'm.subject', 'p.number as point_number', 'p.question', 'e.before', 'e.after', 'e.at'])
    .select(
      sql<string[]>`array(select p.name from memo_addressee a join person p on p.id = a.person_id
        where a.memo_id = m.id and a.decides order by a.position)`.as('ministers'),
    )
    .where('e.programme_id', '=', programme)
    .where('e.thing_id', '=', id)
    .where('e.refused', 'is', null)
    .orderBy('e.at', 'desc')
    .limit(50)
    .execute()
}
