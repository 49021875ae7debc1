import type { Cell } from '../intake/model.ts'
import { euroText, periodText } from './dates.ts'
import type { Language } from './language.ts'
import type { Texts } from './texts/nl.ts'

export type Words = { readonly t: Texts; readonly language: Language }

/** A cell of a table as a reader would say it; an empty one is empty. */
export function cellText(cell: Cell, { t, language }: Words): string {
  if (cell === null) return ''
  if ('text' in cell) return cell.text
  if ('number' in cell) return new Intl.NumberFormat(language).format(cell.number)
  if ('cents' in cell) return `${cell.approximate ? `${t.approx} ` : ''}${euroText(cell.cents, language)}`
  if ('period' in cell) return periodText(cell.period, language) ?? t.noDate
  const words: Readonly<Record<string, string>> = t[cell.of]
  return words[cell.word] ?? cell.word
}
