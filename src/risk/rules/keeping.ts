import type { Keeper } from '../../programme/rules/items.ts'

/** Co-ordinators keep all; an author keeps what one of these organisations has to do with where that is the own. The database says the same. */
export function keepsPart({ roles, organisation }: Keeper, concerned: readonly (string | null)[]): boolean {
  if (roles.includes('coordinator')) return true
  return roles.includes('author') && organisation !== null && concerned.includes(organisation)
}

/** The independent adviser raises a risk, and decides nothing about it. */
export function mayRaise(keeper: Keeper, risk: { concerned: readonly (string | null)[]; open: boolean; owned: boolean }): boolean {
  if (keepsPart(keeper, risk.concerned)) return true
  return keeper.roles.includes('independentAdviser') && risk.open && !risk.owned
}
