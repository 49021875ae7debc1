/** Who writes: the roles held in the programme, and the organisation on whose behalf. */
export type Keeper = { readonly roles: readonly string[]; readonly organisation: string | null }

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
