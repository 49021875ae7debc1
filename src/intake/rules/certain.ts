import type { FindingView, ProposalKind, ProposalValue, ProposalView } from '../model.ts'

/** A kind of proposal in one memo of one document; `memo` is null for what belongs to no memo. */
export type Batch = { readonly version: string; readonly memo: string | null; readonly kind: ProposalKind }

/** Whether the text said all of it, so that the reading had nothing to guess. What is told in words alone a person reads first. */
function isWhole(value: ProposalValue): boolean {
  switch (value.kind) {
    case 'event':
      return value.start !== null && value.precision === 'day' && !value.yearInferred
    case 'amount':
      return !value.approximate && value.organisation !== null && value.years.length > 0
    case 'organisation':
      return value.name !== null
    case 'decisionPoint':
      return value.number !== null
    case 'memo':
      return value.date !== null && value.reference !== null
    default:
      return false
  }
}

/** The open proposals of a batch that nothing is uncertain about: the text said all of it, and no open finding stands on their lines. */
export function certainIn(batch: Batch, proposals: readonly ProposalView[], findings: readonly FindingView[]): ProposalView[] {
  const doubted = new Set(
    findings
      .filter(({ status }) => status === 'open')
      .flatMap(({ sources }) => sources.filter(({ source }) => source.version === batch.version).map(({ source }) => source.firstLine)),
  )
  return proposals.filter(({ status, value, source, memo }) => {
    if (status !== 'proposed' || source.version !== batch.version || memo !== batch.memo || value.kind !== batch.kind) return false
    if (!isWhole(value)) return false
    // A memo spans all of its lines; what is doubted in it is doubted of something else.
    const last = value.kind === 'memo' ? source.firstLine : source.lastLine
    return ![...doubted].some((line) => line >= source.firstLine && line <= last)
  })
}
