import { Type } from 'typebox'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Nullable } from '../../kernel/schema.ts'
import { Disposition, Opinion, type Remark, type RemarkKind, type RemarkState } from '../model/coordination.ts'
import { Anchor } from '../model/text.ts'
import { listRoundComments, type RoundComment } from '../store/round-comments.ts'

const parseWords = parserOf(Type.Object({ opinion: Nullable(Opinion), outcome: Nullable(Disposition), anchor: Nullable(Anchor) }))

/** What was remarked in the rounds of a memo, in the order in which it came, and what was done with it. */
export async function listRemarks(tx: Tx, _actor: Actor, memo: string): Promise<Remark[]> {
  return (await listRoundComments(tx, memo)).map(remarkOf)
}

function remarkOf(row: RoundComment, index: number): Remark {
  const { opinion, outcome, anchor } = parseWords({ opinion: row.opinion, outcome: row.outcome, anchor: row.anchor })
  const giver = row.by_name ?? row.by
  const state: RemarkState = outcome ?? (row.overtaken ? 'overtaken' : 'open')
  return {
    id: row.id,
    number: index + 1,
    round: row.round,
    version: row.version,
    organisation: row.organisation ?? '',
    by: row.for === null ? giver : `${giver} (${row.for})`,
    at: row.at.toISOString(),
    kind: kindOf(opinion),
    pointNumber: row.point_number,
    quote: anchor?.quote ?? '',
    body: row.body,
    instead: row.instead ?? '',
    state,
    why: row.why ?? '',
    disposedBy: row.disposed_by,
    disposedAt: row.disposed_at?.toISOString() ?? null,
    revision: row.revision ?? 0,
  }
}

function kindOf(opinion: Opinion | null): RemarkKind {
  if (opinion === null) return 'comment'
  return opinion === 'objected' ? 'objection' : 'condition'
}
