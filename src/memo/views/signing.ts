import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import type { Signatory, SigningView } from '../model/signing.ts'
import type { MemoVersion } from '../model/versions.ts'
import { nextSignatory, type Signable, waitsForSignature } from '../rules/signing.ts'
import { isOpen } from '../rules/states.ts'
import { listConditionRows } from '../store/conditions.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { listSignatories } from '../store/signing.ts'
import { listStepRows } from '../store/steps.ts'
import { findOfferedVersion } from '../store/versions.ts'
import { conditionOf, stepOf } from './deciding.ts'
import { keepsIn } from './memos.ts'

type WithSignatories = Omit<Signable, 'signatories' | 'version'> & {
  readonly signatories: readonly Signatory[]
  readonly version: Pick<MemoVersion, 'id' | 'number' | 'sha256'> | null
}

/** What can be signed of a memo: the version that was offered last, and who signed it. */
export async function signableOf(tx: Tx, row: MemoRecord): Promise<WithSignatories> {
  const version = await findOfferedVersion(tx, row)
  const standing = { status: row.status, kind: row.kind, points: version?.points.length ?? 0 }
  return { ...standing, version, signatories: await listSignatories(tx, row.id, version?.id ?? null) }
}

export async function getSigning(tx: Tx, actor: Actor, memo: string): Promise<SigningView | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const signable = await signableOf(tx, row)
  const { status, kind, version, signatories } = signable
  const mayMake = await keepsIn(tx, actor, row)
  const conditions = (await listConditionRows(tx, memo)).filter((one) => one.status === 'open').map((one) => conditionOf(one, false))
  const next = waitsForSignature(signable) ? nextSignatory(signatories) : null
  const steps = (await listStepRows(tx, memo)).map(stepOf)
  return {
    ...{ memo, kind, status, mayMake, signatories: [...signatories], steps },
    version: version && !isOpen(status) ? { id: version.id, number: version.number, sha256: version.sha256 } : null,
    waits: next !== null,
    next: next?.id ?? null,
    mine: next !== null && next.person === actor.person && actor.subject === actor.person,
    people: mayMake && isOpen(status) ? await peopleOf(tx, row) : [],
    mayChange: mayMake && isOpen(status),
    conditions: conditions.map(({ id, pointNumber, text, minister, owner, dueOn }) => ({ id, pointNumber, text, minister, owner, dueOn })),
    sentOn: steps.find(({ act }) => act === 'send')?.day ?? null,
  }
}

/** Who may sign: whoever reads the dossier, ministers first. */
async function peopleOf(tx: Tx, row: MemoRecord): Promise<SigningView['people']> {
  const people = new Map<string, SigningView['people'][number]>()
  for (const { id, name, role } of await listReadersOf(tx, row.dossier_id)) {
    people.set(id, { id, name, minister: role === 'minister' || (people.get(id)?.minister ?? false) })
  }
  return [...people.values()].sort((one, other) => Number(other.minister) - Number(one.minister))
}
