import { annexesNamedIn } from '../../check/checks/annex/named.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Opinion } from '../model/coordination.ts'
import { MemoKind, MemoStatus } from '../model/memos.ts'
import type { AskedOrganisation, MemoFacts } from '../model/readiness.ts'
import * as store from '../store/readiness.ts'

const parseKind = parserOf(MemoKind)
const parseStatus = parserOf(MemoStatus)
const parseOpinion = parserOf(Opinion)

/** What is known of memos that the actor sees, by their id; in a few questions, however many memos. */
export async function memoFacts(tx: Tx, memos: readonly string[]): Promise<ReadonlyMap<string, MemoFacts>> {
  if (memos.length === 0) return new Map()
  const rows = await store.listMemosToCheck(tx, memos)
  const asked = Map.groupBy(await store.listAskedLast(tx, memos), ({ memo_id }) => memo_id)
  const mentions = Map.groupBy(await store.listAnnexMentions(tx, memos), ({ memo_id }) => memo_id)
  const empty = Map.groupBy(await store.listEmptyAnnexes(tx, memos), ({ memo_id }) => memo_id)
  const signers = Map.groupBy(await store.listSigners(tx, memos), ({ memo_id }) => memo_id)
  const waiting = Map.groupBy(
    await store.listWaitedFor(
      tx,
      rows.flatMap(({ version }) => version ?? []),
    ),
    ({ version }) => version,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...{ memo: row.id, kind: parseKind(row.kind), subject: row.subject, status: parseStatus(row.status), authors: row.authors },
        offered: offeredOf(row),
        points: row.points,
        wasRound: asked.has(row.id),
        asked: (asked.get(row.id) ?? []).map(askedOf),
        missingAnnexes: missingAnnexes(row.annexes ?? [], mentions.get(row.id) ?? [], empty.get(row.id) ?? []),
        signatories: (signers.get(row.id) ?? []).map(({ id, name, signed }) => ({ id, name, signed })),
        waitsFor: (waiting.get(row.version ?? '') ?? []).map(({ id, name }) => ({ id, name })),
      },
    ]),
  )
}

type Row = Awaited<ReturnType<typeof store.listMemosToCheck>>[number]

function offeredOf({ version, number, offered_at }: Row): MemoFacts['offered'] {
  return version === null || number === null || offered_at === null ? null : { id: version, number, at: offered_at }
}

function askedOf({ name, person_ids, answered, opinions }: Awaited<ReturnType<typeof store.listAskedLast>>[number]): AskedOrganisation {
  const given = opinions.map(parseOpinion)
  const strictest = (['objected', 'agreedIf', 'agreed'] as const).find((word) => given.includes(word)) ?? null
  return { name, people: person_ids, opinion: answered ? strictest : null }
}

type Numbered = readonly { readonly number: number }[]

function missingAnnexes(listed: Numbered, mentions: readonly { readonly content: string }[], empty: Numbered): number[] {
  const named = mentions.flatMap(({ content }) => annexesNamedIn(content))
  const absent = named.filter((number) => !listed.some((one) => one.number === number))
  return [...new Set([...absent, ...empty.map(({ number }) => number)])].sort((one, other) => one - other)
}

/** Versions that the actor sees, by their id: their number, and when each was frozen. */
export async function versionMoments(
  tx: Tx,
  versions: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: number; readonly at: Date }>> {
  const rows = versions.length === 0 ? [] : await store.listVersionMoments(tx, versions)
  return new Map(rows.map(({ id, number, created_at }) => [id, { number, at: created_at }]))
}
