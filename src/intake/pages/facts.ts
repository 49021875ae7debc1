import { euroText, periodText, shortDay } from '../../web/dates.ts'
import type { Language } from '../../web/language.ts'
import { memoTitle } from '../../web/memo-title.ts'
import type { Texts } from '../../web/texts/nl.ts'
import type { ProposalValue } from '../model.ts'

export type Words = { readonly t: Texts; readonly language: Language }

/** A fact in one line, as a reader would say it. */
export function factText(value: ProposalValue, { t, language }: Words): string {
  switch (value.kind) {
    case 'memo':
      return value.title === null || value.title === value.reference
        ? memoTitle({ ...value, day: value.date }, { t, language })
        : joined([value.title, value.reference, value.date && shortDay(value.date, language)])
    case 'event':
      return joined([periodText(value, language) ?? t.noDate, value.body, value.label])
    case 'amount':
      return joined([
        `${value.approximate ? `${t.approx} ` : ''}${euroText(value.cents, language)}`,
        value.organisation,
        value.years.join(', '),
        value.purpose,
      ])
    case 'organisation':
      return joined([value.abbreviation, value.name, t.options[value.organisationKind]])
    case 'commitment':
      return joined([value.text, value.to, value.due && periodText(value.due, language)])
    case 'decisionPoint':
      return value.number === null ? value.text : `${value.number}. ${value.text}`
    case 'risk':
    case 'mitigation':
      return value.text
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
