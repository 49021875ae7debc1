/** Somebody who makes memos: with which roles here, and for which organisation. */
export type Maker = { readonly roles: readonly string[]; readonly organisation: string | null }

/**
 * Whether header, rounds, answers to remarks and handing over are somebody's: co-ordinators keep every memo of a dossier, authors those of their
 * own ministry. Authors of other ministries write along in the text. The database says the same in `access_keeps_memo`.
 */
export function keepsMemo(memo: { readonly organisation: string | null }, { roles, organisation }: Maker): boolean {
  if (roles.includes('coordinator')) return true
  return roles.includes('author') && organisation !== null && organisation === memo.organisation
}
