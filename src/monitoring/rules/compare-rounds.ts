import type { FrozenMeasure, FrozenRound, MeasureComparison, RoundChange } from '../model/frozen-rounds.ts'

/** What changed of each measure from one frozen round to another, in the order of the later; measures that stayed the same are left out. */
export function comparedMeasures(before: FrozenRound, after: FrozenRound): MeasureComparison[] {
  const old = new Map(before.measures.map((measure) => [measure.id, measure]))
  const now = new Set(after.measures.map(({ id }) => id))
  const gone = before.measures.filter(({ id }) => !now.has(id))
  const pairs: (readonly [FrozenMeasure | null, FrozenMeasure | null])[] = [
    ...after.measures.map((measure) => [old.get(measure.id) ?? null, measure] as const),
    ...gone.map((measure) => [measure, null] as const),
  ]
  return pairs.map(([one, other]) => compared(one, other)).filter(({ changes }) => changes.length > 0)
}

function compared(before: FrozenMeasure | null, after: FrozenMeasure | null): MeasureComparison {
  const { id = '', number = '', title = '', abbreviation = '' } = after ?? before ?? {}
  const reached = reachedIn(after).filter((milestone) => !reachedIn(before).some((one) => one.id === milestone.id))
  return {
    id,
    number,
    title,
    abbreviation,
    before: before && said(before),
    after: after && said(after),
    reached: before === null ? [] : reached.map((milestone) => milestone.title),
    changes: changesOf(before, after),
    direction: directionOf(before, after),
  }
}

function said({ status, confidence, explanation, approved }: FrozenMeasure) {
  return { status, confidence, explanation, approved }
}

function reachedIn(measure: FrozenMeasure | null) {
  return measure?.milestones.filter(({ status }) => status === 'reached') ?? []
}

function changesOf(before: FrozenMeasure | null, after: FrozenMeasure | null): RoundChange[] {
  if (before === null) return ['added']
  if (after === null) return ['gone']
  const parts = ['status', 'confidence', 'explanation', 'milestones', 'indicators'] as const
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}

const rank = { onTrack: 2, atRisk: 1, offTrack: 0 } as const

/** By the traffic light alone: a status may change for good or ill. */
function directionOf(before: FrozenMeasure | null, after: FrozenMeasure | null): MeasureComparison['direction'] {
  const [one, other] = [before?.confidence ?? null, after?.confidence ?? null]
  if (one === null || other === null || one === other) return 'same'
  return rank[other] > rank[one] ? 'better' : 'worse'
}
