import { type FieldName, isHeadingLike, isLabel } from './field-labels.ts'

/** By what the value of a header field is known: days, references, offices, units, names of ministries. */

/** 'Pagina 3 van 8': which page, and of how many. */
export const pageMark = /^(?:pagina|blad|pag\.)\s*(\d+)\s*(?:van|\/)\s*(\d+)$/iu

/** How the name of a unit of a ministry begins. */
export const unit = /^(?:directoraat|inspectie der\b|directie\b|dir\b|dg\s|bestuurskern|cluster\b|ministerie van|afdeling\b)/i

export const dateValue = /^(?:\p{L}+dag,?\s+)?\d{1,2}[\s./-](?:\p{L}+|\d{1,2})\.?[\s./-]\d{4}$|^\d{4}-\d{2}-\d{2}$/u
export const referenceValue = /^(?:(?=.*\d{4})[\w\s./-]{5,45}|(?=(?:\S*\d){5})[\w./-]{8,30})$/u
export const ministries = /^(?:[A-Z][A-Za-z&-]{1,7})(?:\s*(?:[,.;/]|en)\s*[A-Z][A-Za-z&-]{1,7})*[.,]?$/

/** What a scan puts before a value. */
export const strayLetter = /^[a-z]\s(?=\p{Lu})/u
/** A reference as departments write it, with the noise of a scan around it. */
export const noisyReference = /\b[A-Z][A-Za-z&-]+\s*\/\s*\d{6,}\b/

/** What a memo asks for: 'TER BESLISSING'. */
export const requestMark = /^(?:nota )?ter \p{L}+$/iu

/** The word over a title that says what the paper itself is. */
export const kindAlone = /^(?:(?:beslis|opleg)?nota|notitie|memo(?:randum)?)$/iu

/** How an addressee is named: an office, or 'MIenW'. */
export const office =
  /^(?:[Dd]e |[Hh]et )?(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS|[Ss]tas|[Bb]ewindsp|[MS]\p{Lu}\p{L}{1,4}(?!\p{L}))/u

/** How a value ends that goes on over the next line. */
export const runsOn = /(?:,|&|\b(?:en|van|voor|de|der))$/iu

/** A short line that is neither label nor heading. */
export function isFreeValue(text: string): boolean {
  return text.length < 60 && !isLabel(text) && !isHeadingLike(text)
}

/** Fields whose value is whatever stands first under the label. */
export const takesFirst: ReadonlySet<FieldName> = new Set<FieldName>(['to', 'together', 'subject'])

/** Whether a line can be the value of a field. */
export function matchesValue(name: FieldName, text: string): boolean {
  if (name === 'date' || name === 'term') return dateValue.test(text)
  if (name === 'reference') return isReference(text)
  if (takesFirst.has(name)) return isFreeValue(text)
  if (name === 'from') return unit.test(text)
  return name === 'coordinated' && (ministries.test(text) || /^ministerie van \p{Lu}/iu.test(text))
}

function isReference(text: string): boolean {
  return (referenceValue.test(text) && !dateValue.test(text) && !pageMark.test(text)) || (text.length < 45 && noisyReference.test(text))
}
