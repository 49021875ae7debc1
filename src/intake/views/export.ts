import ExcelJS from 'exceljs'
import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { cents } from '../../kernel/money.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { FindingView, ProposalKind, ProposalView } from '../model.ts'
import { proposalKinds } from '../model.ts'
import { listFindings, listProposals } from './dossier.ts'

type Exported = { readonly name: string; readonly type: string; readonly bytes: Buffer }
type Content = { readonly proposals: readonly ProposalView[]; readonly findings: readonly FindingView[] }

/** A dossier as a file: every row with its state and the document, page, lines and sentence it came from. */
export async function exportDossier(
  tx: Tx,
  actor: Actor,
  wish: { dossier: string; format: 'json' | 'xlsx' },
): Promise<Exported | Refusal<'dossier.unknown'>> {
  const dossier = await getDossier(tx, actor, wish.dossier)
  if (isRefusal(dossier)) return dossier
  const proposals = await listProposals(tx, actor, { dossier: wish.dossier })
  const findings = await listFindings(tx, actor, wish.dossier)
  if (isRefusal(proposals)) return proposals
  if (isRefusal(findings)) return findings
  const name = `dossier-${wish.dossier}.${wish.format}`
  if (wish.format === 'json') {
    const bytes = Buffer.from(JSON.stringify({ ...dossier, proposals, findings }, null, 1))
    return { name, type: 'application/json', bytes }
  }
  const bytes = await workbookOf({ proposals, findings })
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}

const sheetNames: Readonly<Record<ProposalKind, string>> = {
  memo: "Nota's",
  decisionPoint: 'Beslispunten',
  event: 'Tijdlijn',
  amount: 'Bedragen',
  organisation: 'Organisaties',
  commitment: 'Toezeggingen',
  risk: "Risico's",
  mitigation: 'Mitigerende maatregelen',
}

async function workbookOf(content: Content): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const kind of proposalKinds) {
    const rows = content.proposals.filter((proposal) => proposal.value.kind === kind)
    addSheet(book, sheetNames[kind], rows.map(proposalRow))
  }
  addSheet(book, 'Bevindingen', content.findings.map(findingRow))
  return Buffer.from(await book.xlsx.writeBuffer())
}

type Row = Readonly<Record<string, string | number | null>>

function addSheet(book: ExcelJS.Workbook, name: string, rows: readonly Row[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const columns = Object.keys(rows[0] ?? { Leeg: '' })
  sheet.columns = columns.map((header) => ({ header, key: header, width: Math.min(60, header.length + 12) }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow(row)
}

function proposalRow(proposal: ProposalView): Row {
  return { ...valueCells(proposal), Stand: proposal.status, ...sourceCells(proposal), Zin: proposal.sentence }
}

function valueCells({ value }: ProposalView): Row {
  const cells: Record<string, string | number | null> = {}
  for (const [key, held] of Object.entries(value)) {
    if (key === 'kind' || key === 'cents') continue
    cells[key] = typeof held === 'string' || typeof held === 'number' || held === null ? held : JSON.stringify(held)
  }
  return value.kind === 'amount' ? { euro: euroOf(value.cents), ...cells } : cells
}

/** A spreadsheet has no exact cents; amounts up to 90 trillion euro stay exact. */
function euroOf(text: string): number {
  return Number(cents(BigInt(text))) / 100
}

function sourceCells({ source }: ProposalView): Row {
  return { Document: source.documentName, Pagina: source.page, 'Eerste regel': source.firstLine, 'Laatste regel': source.lastLine }
}

function findingRow(finding: FindingView): Row {
  return {
    Ernst: finding.severity,
    Toets: finding.check,
    Bevinding: finding.message.nl,
    Voorstel: finding.suggestion?.nl ?? '',
    Stand: finding.status,
    Reden: finding.reason,
    Vindplaats: finding.sources.map(({ source, sentence }) => `${source.documentName}, regel ${source.firstLine}: ${sentence}`).join('\n'),
  }
}
