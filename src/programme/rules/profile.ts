import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProfileFields } from '../model/profile.ts'

export const firstYear = 1990
export const lastYear = 2100

export type ProfileRefusal =
  | 'programme.name-empty'
  | 'programme.year-out-of-reach'
  | 'programme.years-out-of-order'
  | 'programme.organisation-named-twice'

/** Whether what a programme says of itself hangs together. */
export function refuseProfile(fields: ProfileFields): Refusal<ProfileRefusal> | null {
  if (fields.name.trim() === '') return refuse('programme.name-empty')
  const years = [fields.firstYear, fields.lastYear].filter((year) => year !== null)
  if (years.some((year) => year < firstYear || year > lastYear)) return refuse('programme.year-out-of-reach')
  if (fields.firstYear !== null && fields.lastYear !== null && fields.lastYear < fields.firstYear)
    return refuse('programme.years-out-of-order')
  const named = [...fields.coordinating, ...fields.participating]
  return new Set(named).size < named.length ? refuse('programme.organisation-named-twice') : null
}
