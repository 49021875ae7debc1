import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoHeader } from '../model/memos.ts'

export type HeaderRefusal = 'memo.subject-empty' | 'memo.addressee-nameless' | 'memo.addressee-twice' | 'memo.day-out-of-reach'

const [firstDay, lastDay] = ['1990-01-01', '2100-12-31']

/** A header as it is kept: without blanks around what was typed. */
export function tidyHeader(header: MemoHeader): MemoHeader {
  const line = (text: string) => text.trim().replace(/\s+/g, ' ')
  return {
    ...header,
    subject: line(header.subject),
    fromUnit: line(header.fromUnit),
    contact: line(header.contact),
    reference: line(header.reference),
    notPublic: header.notPublic.trim(),
    addressees: header.addressees.map((addressee) => ({ ...addressee, name: line(addressee.name) })),
  }
}

/** Why a header cannot stand; null where it can. */
export function refuseHeader({ subject, addressees, memoDate, decideBy }: MemoHeader): Refusal<HeaderRefusal> | null {
  if (subject === '') return refuse('memo.subject-empty')
  if (addressees.some(({ name }) => name === '')) return refuse('memo.addressee-nameless')
  const names = new Set(addressees.map(({ name }) => name.toLowerCase()))
  const people = addressees.flatMap(({ person }) => person ?? [])
  if (names.size < addressees.length || new Set(people).size < people.length) return refuse('memo.addressee-twice')
  const days = [memoDate, decideBy].filter((day) => day !== null)
  return days.every((day) => day >= firstDay && day <= lastDay) ? null : refuse('memo.day-out-of-reach')
}

/** How the minister of a ministry is addressed: 'ministerie van Financiën' is led by 'de minister van Financiën'. */
export function ministerOf(ministry: string): string {
  return `de minister van ${ministry.trim().replace(/^(?:het\s+)?ministerie van\s+/i, '')}`
}
