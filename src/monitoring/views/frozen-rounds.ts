import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Confidence } from '../../programme/model/items.ts'
import { type FrozenHead, type FrozenMeasure, FrozenRound, type MeasureComparison, type RoundComparison } from '../model/frozen-rounds.ts'
import { comparedMeasures } from '../rules/compare-rounds.ts'
import { findFrozen } from '../store/frozen-rounds.ts'
import { findRound } from '../store/rounds.ts'
import { findPrevious } from './rounds.ts'

type OfRound = { readonly programme: string; readonly round: string }
export type FrozenRefusal = 'round.unknown' | 'round.not-frozen'

const parseFrozen = parserOf(FrozenRound)

async function frozenText(tx: Tx, { programme, round }: OfRound): Promise<{ content: string; sha256: string } | Refusal<FrozenRefusal>> {
  if (!(await findRound(tx, programme, round))) return refuse('round.unknown')
  return (await findFrozen(tx, programme, round)) ?? refuse('round.not-frozen')
}

async function openFrozen(tx: Tx, ofRound: OfRound): Promise<{ frozen: FrozenRound; sha256: string } | Refusal<FrozenRefusal>> {
  const text = await frozenText(tx, ofRound)
  return isRefusal(text) ? text : { frozen: parseFrozen(JSON.parse(text.content)), sha256: text.sha256 }
}

export async function getFrozenRound(tx: Tx, _actor: Actor, ofRound: OfRound): Promise<FrozenHead | Refusal<FrozenRefusal>> {
  const opened = await openFrozen(tx, ofRound)
  if (isRefusal(opened)) return opened
  const { measures, tree: _tree, form: _form, ...head } = opened.frozen
  const counted = (wanted: Confidence | null) => measures.filter(({ confidence }) => confidence === wanted).length
  const confidences = { onTrack: counted('onTrack'), atRisk: counted('atRisk'), offTrack: counted('offTrack'), none: counted(null) }
  return { ...head, sha256: opened.sha256, measures: measures.length, confidences }
}

type Asked = OfRound & { readonly offset?: number; readonly organisation?: string; readonly confidence?: Confidence }

export async function listFrozenMeasures(
  tx: Tx,
  _actor: Actor,
  { offset = 0, organisation, confidence, ...ofRound }: Asked,
): Promise<{ total: number; measures: FrozenMeasure[] } | Refusal<FrozenRefusal>> {
  const opened = await openFrozen(tx, ofRound)
  if (isRefusal(opened)) return opened
  const fitting = opened.frozen.measures.filter(
    (one) =>
      (organisation === undefined || one.organisation === organisation) && (confidence === undefined || one.confidence === confidence),
  )
  return { total: fitting.length, measures: fitting.slice(offset, offset + 200) }
}

/** The report in the bytes that its hash is of, with a name that carries the hash's beginning. */
export async function downloadFrozenRound(
  tx: Tx,
  _actor: Actor,
  ofRound: OfRound,
): Promise<{ name: string; type: string; body: Buffer } | Refusal<FrozenRefusal>> {
  const text = await frozenText(tx, ofRound)
  if (isRefusal(text)) return text
  return { name: `statusronde-${text.sha256.slice(0, 12)}.json`, type: 'application/json', body: Buffer.from(text.content, 'utf8') }
}

type Comparing = OfRound & { readonly with?: string; readonly direction?: MeasureComparison['direction']; readonly offset?: number }

/** What changed on each measure from an earlier frozen round to this one. */
export async function compareRounds(
  tx: Tx,
  _actor: Actor,
  { with: other, direction, offset = 0, ...ofRound }: Comparing,
): Promise<RoundComparison | Refusal<FrozenRefusal | 'round.nothing-before'>> {
  const after = await openFrozen(tx, ofRound)
  if (isRefusal(after)) return after
  const earlier = other ?? (await previousOf(tx, ofRound))
  if (earlier === null) return refuse('round.nothing-before')
  const before = await openFrozen(tx, { ...ofRound, round: earlier })
  if (isRefusal(before)) return before
  const compared = comparedMeasures(before.frozen, after.frozen)
  const fitting = compared.filter((one) => direction === undefined || one.direction === direction)
  const counted = (wanted: MeasureComparison['direction']) => compared.filter((one) => one.direction === wanted).length
  const named = ({ frozen: { round } }: { frozen: FrozenRound }) => ({ id: round.id, name: round.name })
  const counts = { total: fitting.length, better: counted('better'), worse: counted('worse') }
  return { before: named(before), after: named(after), ...counts, measures: fitting.slice(offset, offset + 200) }
}

async function previousOf(tx: Tx, { programme, round }: OfRound): Promise<string | null> {
  const row = await findRound(tx, programme, round)
  return row ? ((await findPrevious(tx, programme, row))?.id ?? null) : null
}
