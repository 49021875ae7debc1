import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Confidence } from '../../programme/model/items.ts'
import { type FrozenHead, type FrozenMeasure, FrozenRound, type MeasureComparison, type RoundComparison } from '../model/frozen-rounds.ts'
import { comparedMeasures } from '../rules/compare-rounds.ts'
import { findFrozenHash, getFrozenText } from '../store/frozen-rounds.ts'
import { findRound } from '../store/rounds.ts'
import { keeping } from './kept.ts'
import { findPrevious } from './rounds.ts'

type OfRound = { readonly programme: string; readonly round: string }
export type FrozenRefusal = 'round.unknown' | 'round.not-frozen'

const parseFrozen = parserOf(FrozenRound)

type Opened = { readonly frozen: FrozenRound; readonly sha256: string }

// What was frozen never changes, so that it can be kept by its hash; whether somebody may read it is asked each time.
const openedByHash = keeping<FrozenRound>(20)
const comparedByHashes = keeping<MeasureComparison[]>(20)

async function frozenHash(tx: Tx, { programme, round }: OfRound): Promise<string | Refusal<FrozenRefusal>> {
  const sha256 = await findFrozenHash(tx, programme, round)
  if (sha256 !== undefined) return sha256
  return (await findRound(tx, programme, round)) ? refuse('round.not-frozen') : refuse('round.unknown')
}

async function openFrozen(tx: Tx, ofRound: OfRound): Promise<Opened | Refusal<FrozenRefusal>> {
  const sha256 = await frozenHash(tx, ofRound)
  if (isRefusal(sha256)) return sha256
  const frozen = await openedByHash(sha256, async () => parseFrozen(JSON.parse(await getFrozenText(tx, ofRound.round))))
  return { frozen, sha256 }
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
  const sha256 = await frozenHash(tx, ofRound)
  if (isRefusal(sha256)) return sha256
  const body = Buffer.from(await getFrozenText(tx, ofRound.round), 'utf8')
  return { name: `statusronde-${sha256.slice(0, 12)}.json`, type: 'application/json', body }
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
  const hashes = `${before.sha256} ${after.sha256}`
  const compared = await comparedByHashes(hashes, () => Promise.resolve(comparedMeasures(before.frozen, after.frozen)))
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
