import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { csvOf, type Table, xlsxOf } from '../../kernel/write-sheets.ts'
import type { Actor } from '../model/actor.ts'
import { type RightRow, rights } from '../model/rights.ts'
import { roleWords } from '../model/role-words.ts'
import { holdsInInstallation } from '../rules/access.ts'
import { listRightRows, type RightRecord } from '../store/rights.ts'

type Chosen = { readonly text?: string; readonly special?: boolean }

/** Who has which right where; for administrators and for auditors of the installation. */
export async function reviewRights(
  tx: Tx,
  actor: Actor,
  wish: Chosen & { readonly from?: number; readonly count?: number },
): Promise<{ rights: RightRow[]; total: number } | Refusal<'session.not-yours'>> {
  if (!reviews(actor)) return refuse('session.not-yours')
  const { text = '', special = false, from = 0, count = 50 } = wish
  const rows = await listRightRows(tx, { text, special, from, count })
  return { rights: rows.flatMap(rightRow), total: rows[0]?.total ?? 0 }
}

/** The review as a file. */
export async function exportRights(
  tx: Tx,
  actor: Actor,
  wish: Chosen & { readonly format: 'csv' | 'xlsx' },
): Promise<{ name: string; type: string; bytes: Buffer } | Refusal<'session.not-yours'>> {
  if (!reviews(actor)) return refuse('session.not-yours')
  const { text = '', special = false } = wish
  const table = tableOf((await listRightRows(tx, { text, special, from: 0, count: null })).flatMap(rightRow))
  if (wish.format === 'csv') return { name: 'rechten.csv', type: 'text/csv; charset=utf-8', bytes: csvOf(table) }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: 'rechten.xlsx', type, bytes: await xlsxOf([table]) }
}

/** A role in one dossier reviews nothing beyond it. */
function reviews(actor: Actor): boolean {
  return holdsInInstallation(actor.held, ['administrator', 'auditor'])
}

function rightRow(row: RightRecord): RightRow[] {
  return rights
    .filter((known) => known === row.right)
    .map((right) => ({
      person: row.person,
      name: row.name,
      organisation: row.organisation,
      department: row.department,
      jobTitle: row.job_title,
      right,
      where: row.where,
      whereName: row.where_name,
      through: row.through,
      since: row.since.toISOString(),
      until: row.until?.toISOString() ?? null,
      grantedBy: row.granted_by,
    }))
}

const rightWords: Readonly<Record<RightRow['right'], string>> = { ...roleWords.nl, deputy: 'vervanger', office: 'bureau' }
const whereWords = { installation: 'hele installatie', programme: 'programma', dossier: 'dossier', person: 'namens' } as const

function tableOf(rows: readonly RightRow[]): Table {
  return {
    name: 'Rechten',
    head: ['Naam', 'Organisatie', 'Afdeling', 'Functie', 'Recht', 'Waar', 'Naam daarvan', 'Via', 'Sinds', 'Tot', 'Gegeven door'],
    rows: rows.map((row) => [
      row.name,
      row.organisation,
      row.department,
      row.jobTitle,
      rightWords[row.right],
      whereWords[row.where],
      row.whereName,
      row.through,
      row.since,
      row.until,
      row.grantedBy,
    ]),
  }
}
