import type { Said } from '../model/access.ts'
import { roleWords } from '../model/role-words.ts'
import type { Role } from '../model/roles.ts'

/** A reason for access without its words. `reader` is null where it is about the reader itself ('je'). */
export type BareReason = {
  readonly role: Role | null
  readonly reader: string | null
  readonly holderName: string | null
  readonly programme: string | null
  readonly since: Date | null
  readonly until: Date | null
  readonly grantedBy: string | null
}

/** Why somebody sees a dossier or document, as one would tell a colleague. `thing` is the word for it in both languages. */
export function accessSentence(reason: BareReason, thing: Said): Said {
  return { nl: inDutch(reason, thing.nl), en: inEnglish(reason, thing.en) }
}

function inDutch(reason: BareReason, thing: string): string {
  const { reader, holderName } = reason
  if (reason.role === null) return `${reader ?? 'Je'} ziet dit ${thing} omdat het openbaar is.`
  const place = reason.programme === null ? 'in dit dossier' : `in het programma ‘${reason.programme}’`
  const role = roleWords.nl[reason.role]
  const rest = tail([
    ['sinds', reason.since && dayIn('nl', reason.since)],
    ['tot', reason.until && dayIn('nl', reason.until)],
    ['gegeven door', reason.grantedBy],
  ])
  if (reader === null)
    return `Je ziet dit ${thing} omdat ${holderName === null ? `je ${role} bent` : `${holderName} ${role} is`} ${place}${rest}.`
  return `${reader} ziet dit ${thing}: ${holderName ?? reader} is ${role} ${place}${rest}.`
}

function inEnglish(reason: BareReason, thing: string): string {
  const { reader, holderName } = reason
  if (reason.role === null) return `${reader === null ? 'You see' : `${reader} sees`} this ${thing} because it is public.`
  const place = reason.programme === null ? 'in this dossier' : `in the programme ‘${reason.programme}’`
  const role = roleWords.en[reason.role]
  const rest = tail([
    ['since', reason.since && dayIn('en', reason.since)],
    ['until', reason.until && dayIn('en', reason.until)],
    ['given by', reason.grantedBy],
  ])
  if (reader === null)
    return `You see this ${thing} because ${holderName === null ? 'you are' : `${holderName} is`} ${role} ${place}${rest}.`
  return `${reader} sees this ${thing}: ${holderName ?? reader} is ${role} ${place}${rest}.`
}

function tail(parts: readonly (readonly [word: string, value: string | null])[]): string {
  return parts.map(([word, value]) => (value === null ? '' : `, ${word} ${value}`)).join('')
}

function dayIn(language: 'nl' | 'en', moment: Date): string {
  return moment.toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  })
}
