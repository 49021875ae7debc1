import { listBudgetLines } from '../../budget/views/lines.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { findItems } from '../../programme/views/find-items.ts'
import { listRisks } from '../../risk/views/risks.ts'
import type { DecidedHere, DraftPoint, EffectChoice } from '../model/deciding.ts'
import type { PointEffect } from '../model/text.ts'
import { effectStates } from '../rules/effect-states.ts'
import { pointsOf } from '../rules/plain.ts'
import { listDecidedRows, listEffectNames } from '../store/effects.ts'
import { findMemoRow } from '../store/memos.ts'
import { getText } from './text.ts'

type WithEffects = { readonly effects: readonly PointEffect[] }

/** Points with what each of their effects is called and how it stands now. */
export async function withEffectNames<P extends WithEffects>(
  tx: Tx,
  memo: string,
  points: readonly P[],
): Promise<(Omit<P, 'effects'> & Pick<DraftPoint, 'effects'>)[]> {
  const all = points.flatMap(({ effects }) => effects)
  const names = await listEffectNames(tx, memo, all)
  return points.map(({ effects, ...point }) => ({
    ...point,
    effects: effects.map((effect) => {
      const found = names.find(({ thing, id }) => thing === effect.thing && id === effect.id)
      return { ...effect, name: found?.name ?? '', kind: found?.kind ?? '', now: found?.state ?? '' }
    }),
  }))
}

/** The points of the text as it stands, with what agreeing to each changes. */
export async function listDraftEffects(tx: Tx, actor: Actor, memo: string): Promise<DraftPoint[]> {
  const points = pointsOf(await getText(tx, actor, memo))
  return withEffectNames(
    tx,
    memo,
    points.map(({ point, number, question, effects }) => ({ point, number, question, effects })),
  )
}

const most = 20

type Wish = { readonly memo: string; readonly thing: PointEffect['thing']; readonly text: string }

/** Things of the programme that a point may change, by a few letters of their name; none where the actor does not read the programme. */
export async function listEffectChoices(
  tx: Tx,
  actor: Actor,
  { memo, thing, text }: Wish,
): Promise<EffectChoice[] | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  if (row.programme_id === null) return []
  const found = await choicesIn(tx, actor, { programme: row.programme_id, thing, text })
  return found.map((one) => ({ ...one, thing, states: [...effectStates(one.kind)] }))
}

type Choice = Pick<EffectChoice, 'id' | 'name' | 'kind'>

async function choicesIn(
  tx: Tx,
  actor: Actor,
  { programme, thing, text }: Omit<Wish, 'memo'> & { readonly programme: string },
): Promise<Choice[]> {
  if (thing === 'item') {
    return (await findItems(tx, actor, { programme, text })).map(({ id, kind, number, title }) => ({
      id,
      kind,
      name: `${number} ${title}`.trim(),
    }))
  }
  if (thing === 'risk') {
    const { risks } = await listRisks(tx, actor, { programme, text, count: most })
    return risks.map(({ id, code, title }) => ({ id, kind: 'risk', name: `${code} ${title}`.trim() }))
  }
  const order = { sort: 'year', descending: false, from: 0, count: most } as const
  const { rows } = await listBudgetLines(tx, actor, { programme, word: text, ...order })
  return rows.map(({ id, purpose, organisation, year }) => ({
    id,
    kind: 'budgetLine',
    name: `${purpose}, ${organisation.abbreviation}, ${year}`,
  }))
}

/** Decisions that changed a thing of a programme, of memos that the actor sees. */
export async function listDecidedHere(
  tx: Tx,
  _actor: Actor,
  { programme, id }: { readonly programme: string; readonly id: string },
): Promise<DecidedHere[]> {
  const rows = await listDecidedRows(tx, programme, id)
  return rows.map(({ point_number, at, ...row }) => ({ ...row, pointNumber: point_number, at: at.toISOString() }))
}
