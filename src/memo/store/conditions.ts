import type { Tx } from '../../kernel/database.ts'
import type { ConditionStatus } from '../model/deciding.ts'

export type NewCondition = {
  readonly decision: string
  readonly memo: string
  readonly dossier: string
  readonly text: string
  readonly owner: string
  readonly dueOn: string | null
  readonly by: string
}

export async function addConditionRow(tx: Tx, { decision, memo, dossier, owner, dueOn, by, text }: NewCondition): Promise<string> {
  const values = { decision_id: decision, memo_id: memo, dossier_id: dossier, text, owner_id: owner, due_on: dueOn, changed_by: by }
  return (await tx.insertInto('memo_condition').values(values).returning('id').executeTakeFirstOrThrow()).id
}

function conditionRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_condition as c')
    .innerJoin('memo_decision as d', 'd.id', 'c.decision_id')
    .innerJoin('memo_version as v', 'v.id', 'd.version_id')
    .innerJoin('person as m', 'm.id', 'd.minister_id')
    .leftJoin('person as o', 'o.id', 'c.owner_id')
    .leftJoin('person as e', 'e.id', 'c.changed_by')
    .leftJoin('memo_point as p', (join) => join.onRef('p.version_id', '=', 'd.version_id').onRef('p.point', '=', 'd.point'))
    .select(['c.id', 'c.decision_id', 'c.text', 'c.owner_id', 'c.due_on', 'c.status', 'c.note', 'c.revision', 'c.since'])
    .select([
      'd.point',
      'd.version_id',
      'd.minister_id',
      'm.name as minister',
      'o.name as owner',
      'e.name as changer',
      'p.number as point_number',
    ])
    .select(['v.number as version_number'])
    .where('c.memo_id', '=', memo)
}
export type ConditionRow = Awaited<ReturnType<ReturnType<typeof conditionRows>['execute']>>[number]

/** The conditions on which was agreed, open ones first. */
export function listConditionRows(tx: Tx, memo: string): Promise<ConditionRow[]> {
  return conditionRows(tx, memo)
    .orderBy((eb) => eb.case().when('c.status', '=', 'open').then(0).else(1).end())
    .orderBy('d.number')
    .execute()
}

export function findConditionRow(tx: Tx, memo: string, id: string): Promise<ConditionRow | undefined> {
  return conditionRows(tx, memo).where('c.id', '=', id).executeTakeFirst()
}

export type ConditionChange = {
  readonly status?: ConditionStatus
  readonly note?: string
  readonly owner?: string
  readonly dueOn?: string | null
  readonly by: string
}

/** Changes a condition if it still has this revision. False when somebody was first, or where the database keeps it from the actor. */
export async function changeConditionRow(
  tx: Tx,
  { id, revision }: Pick<ConditionRow, 'id' | 'revision'>,
  { status, note, owner, dueOn, by }: ConditionChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo_condition')
    .set({
      ...(status && { status }),
      ...(note !== undefined && { note }),
      ...(owner && { owner_id: owner }),
      ...(dueOn !== undefined && { due_on: dueOn }),
      changed_by: by,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
