import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { LineFields, Share } from '../model/lines.ts'

/** Who writes: the roles held in the programme, and the organisation on whose behalf. */
export type MoneyKeeper = { readonly roles: readonly string[]; readonly organisation: string | null }

/** Co-ordinators keep all money; an author or controller that of the own organisation. The database says the same. */
export function keepsMoneyOf({ roles, organisation }: MoneyKeeper, of: string | null): boolean {
  if (roles.includes('coordinator')) return true
  return (roles.includes('author') || roles.includes('controller')) && organisation !== null && of === organisation
}

/** Whose money somebody writes. */
export function writesMoney({ roles }: MoneyKeeper): 'all' | 'own' | 'nothing' {
  if (roles.includes('coordinator')) return 'all'
  return roles.includes('author') || roles.includes('controller') ? 'own' : 'nothing'
}

export const firstYear = 1990
export const lastYear = 2100

export type YearRefusal = 'money.year-out-of-reach' | 'money.price-level-out-of-reach'

/** A year of money, and the year in whose prices it is. */
export function refuseYears({
  year,
  priceLevel,
}: {
  readonly year: number
  readonly priceLevel: number | null
}): Refusal<YearRefusal> | null {
  if (year < firstYear || year > lastYear) return refuse('money.year-out-of-reach', { year })
  return priceLevel !== null && (priceLevel < firstYear || priceLevel > lastYear) ? refuse('money.price-level-out-of-reach') : null
}

export type LineRefusal = YearRefusal | 'budgetLine.purpose-empty' | 'budgetLine.shares-over'

/** Whether what was written of a line hangs together; `allocated` is what its shares take already. */
export function refuseLine(fields: LineFields, allocated: bigint): Refusal<LineRefusal> | null {
  if (fields.purpose.trim() === '') return refuse('budgetLine.purpose-empty')
  return refuseYears(fields) ?? (allocated > BigInt(fields.cents) ? refuse('budgetLine.shares-over') : null)
}

export type SharesRefusal = 'budgetLine.shares-over' | 'budgetLine.measure-unknown' | 'budgetLine.measure-twice'

/** Whether a line can pay these shares. `known`: the measures of its programme that are not gone. */
export function refuseShares(
  line: { readonly cents: string },
  shares: readonly Share[],
  known: readonly string[],
): Refusal<SharesRefusal> | null {
  if (new Set(shares.map(({ measure }) => measure)).size < shares.length) return refuse('budgetLine.measure-twice')
  if (shares.some(({ measure, cents }) => BigInt(cents) > 0n && !known.includes(measure))) return refuse('budgetLine.measure-unknown')
  const sum = shares.reduce((total, { cents }) => total + BigInt(cents), 0n)
  return sum > BigInt(line.cents) ? refuse('budgetLine.shares-over') : null
}
