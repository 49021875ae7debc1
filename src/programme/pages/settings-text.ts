import type { Language } from '../../web/language.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import type { Profile, ProfileFields } from '../model/profile.ts'

/** The fields of a programme, in the order of the screen. */
export const profileFields = [
  'name',
  'status',
  'coreMessage',
  'vision',
  'firstYear',
  'lastYear',
  'coordinating',
  'participating',
  'adviser',
] as const satisfies readonly (keyof ProfileFields)[]

/** The value of a field of a programme as a reader would say it. */
export function profileText(profile: Profile, field: keyof ProfileFields, language: Language): string {
  const value = profile[field]
  if (Array.isArray(value)) {
    return profile.organisations
      .filter(({ id }) => value.includes(id))
      .map(({ name }) => name)
      .join(', ')
  }
  return field === 'status' ? programmeWords[language].programmeStatuses[profile.status] : String(value ?? '')
}
