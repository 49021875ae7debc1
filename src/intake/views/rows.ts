import { parserOf } from '../../kernel/parse.ts'
import { FindingView as FindingSchema, type FindingView, ProposalView as ProposalSchema, type ProposalView, Said } from '../model.ts'
import type { FindingRow } from '../store/findings.ts'
import type { ProposalRow } from '../store/proposals.ts'

const parseProposal = parserOf(ProposalSchema)
const parseFinding = parserOf(FindingSchema)
const parseSaid = parserOf(Said)

export function proposalView(row: ProposalRow): ProposalView {
  return parseProposal({
    id: row.id,
    status: row.status,
    revision: row.revision,
    memo: row.memo,
    proposed: row.proposed,
    value: row.value,
    sentence: row.sentence,
    source: {
      version: row.version_id,
      documentName: row.document_name,
      page: row.page,
      firstLine: row.first_line,
      lastLine: row.last_line,
    },
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toISOString() ?? null,
  })
}

export function findingView(row: FindingRow): FindingView {
  const { id, check, severity, status, reason, revision } = row
  return parseFinding({
    id,
    check,
    severity,
    status,
    reason,
    revision,
    correctedBy: row.corrected_by,
    message: parseSaid(row.message),
    suggestion: row.suggestion === null ? null : parseSaid(row.suggestion),
    sources: row.sources.map(({ version_id, document_name, page, line, sentence }) => ({
      sentence,
      source: { version: version_id, documentName: document_name, page, firstLine: line, lastLine: line },
    })),
  })
}
