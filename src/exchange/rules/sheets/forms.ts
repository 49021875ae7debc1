import { type SheetForm, type SheetKind, sheetKinds } from '../../model/sheets.ts'
import { indicatorForms } from './indicators.ts'
import { moneyForms } from './money.ts'
import { riskForms } from './risks.ts'
import { treeForms } from './tree.ts'

/** What each sheet is called and which columns it has. */
export const sheetForms: Readonly<Record<SheetKind, SheetForm>> = { ...treeForms, ...moneyForms, ...riskForms, ...indicatorForms }

export const formsInOrder: readonly SheetForm[] = sheetKinds.map((kind) => sheetForms[kind])

/** A head as it was typed, without capitals, spaces around it and the star of a required column. */
export function plainHead(text: string): string {
  return text.replace(/\*/g, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Sheets that explain and hold nothing to take in. */
export function isExplanation(name: string): boolean {
  return ['uitleg', 'explanation'].includes(plainHead(name))
}

/** Which form a sheet has: that of its name, or else, as in a CSV file, the one whose heads it has most of and no required one less. */
export function formOf(name: string, heads: readonly string[]): SheetForm | null {
  const named = formsInOrder.find(({ nl, en }) => [nl, en].some((word) => plainHead(word) === plainHead(name)))
  if (named) return named
  const plain = heads.map(plainHead).filter((head) => head !== '')
  const fits = formsInOrder.map((form) => ({
    form,
    known: plain.filter((head) => columnOf(form, head) !== null).length,
    needs: missing(form, plain),
  }))
  const [best] = fits.filter(({ known, needs }) => known > 0 && needs === 0).toSorted((one, other) => other.known - one.known)
  return best?.form ?? null
}

function missing({ columns }: SheetForm, heads: readonly string[]): number {
  return columns.filter((column) => column.required && !heads.some((head) => isHead(column, head))).length
}

export function columnOf({ columns }: SheetForm, head: string) {
  return columns.find((column) => isHead(column, plainHead(head))) ?? null
}

function isHead({ nl, en }: { readonly nl: string; readonly en: string }, plain: string): boolean {
  return plainHead(nl) === plain || plainHead(en) === plain
}
