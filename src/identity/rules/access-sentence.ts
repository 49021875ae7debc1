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
  const you = reason.reader === null
  const who = reason.reader ?? 'Je'
  if (reason.role === null) return `${who} ziet dit ${thing} omdat het openbaar is.`
  const role = roleWords.nl[reason.role]
  const place = reason.programme === null ? `in dit dossier` : `in het programma ‘${reason.programme}’`
  const holder =
    reason.holderName === null
      ? `${you ? 'je' : 'die persoon'} ${role} ${you ? 'bent' : 'is'} ${place}`
      : `${reason.holderName} ${role} is ${place}`
  const [from, to] = [reason.since && dayIn('nl', reason.since), reason.until && dayIn('nl', reason.until)]
  return `${who} ziet dit ${thing} omdat ${holder}${from ? `, sinds ${from}` : ''}${to ? ` tot ${to}` : ''}${reason.grantedBy ? `, gegeven door ${reason.grantedBy}` : ''}.`
}

function inEnglish(reason: BareReason, thing: string): string {
  const you = reason.reader === null
  const sees = you ? 'You see' : `${reason.reader} sees`
  if (reason.role === null) return `${sees} this ${thing} because it is public.`
  const role = roleWords.en[reason.role]
  const place = reason.programme === null ? 'in this dossier' : `in the programme ‘${reason.programme}’`
  const holder = reason.holderName === null ? (you ? 'you are' : 'that person is') : `${reason.holderName} is`
  const [from, to] = [reason.since && dayIn('en', reason.since), reason.until && dayIn('en', reason.until)]
  return `${sees} this ${thing} because ${holder} ${role} ${place}${from ? `, since ${from}` : ''}${to ? ` until ${to}` : ''}${reason.grantedBy ? `, given by ${reason.grantedBy}` : ''}.`
}

function dayIn(language: 'nl' | 'en', moment: Date): string {
  return moment.toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  })
}
