import type { ReadingContext } from '../context.ts'
import { datesIn } from '../days/dates.ts'
import type { CommitmentFact, MemoFact, Sentence } from '../model.ts'
import { organisationsIn, type Register } from '../organisations/register.ts'
import { statementFact, statementsOf } from './statements.ts'

const parliament = /\bparlement\b|\bstaten-generaal\b|\bbeide kamers\b/iu
const parties =
  /\b(?:betrokken departementen|veldpartijen|gemeenten|provincies|waterschappen|sociale partners|uitvoeringsorganisaties|medeoverheden)\b/iu

/** To whom something is promised: Parliament when it is named, else another party that is. */
function addressee(text: string, register: Register): string | null {
  const named = organisationsIn(text, register).map(({ organisation }) => organisation)
  const chamber = named.find(({ kind, abbreviation }) => kind === 'parliament' && abbreviation.endsWith('Kamer'))
  if (chamber) return chamber.abbreviation
  if (parliament.test(text)) return 'Staten-Generaal'
  const party = parties.exec(text)?.[0].toLowerCase()
  return party ?? named.find(({ kind, meeting }) => !meeting && kind !== 'minister' && kind !== 'body')?.abbreviation ?? null
}

/** The last day that the sentence names after the promise is made; a past date is when it was promised. */
function dueOf(text: string, memo: MemoFact | undefined): CommitmentFact['due'] {
  const day = memo?.date ?? null
  const dates = datesIn(text, day).filter(({ end }) => end !== null && (day === null || end >= day))
  const due = dates.find(({ precision }) => precision !== 'unknown')
  return due?.start && due.end ? { start: due.start, end: due.end, precision: due.precision } : null
}

/** Promises to Parliament or to other parties, with the term and the addressee where the sentence names them. */
export function commitmentsOf(context: ReadingContext): CommitmentFact[] {
  const memos = new Map(context.memos.map((memo) => [memo.id, memo]))
  return statementsOf(context, 'commitment').map((sentence: Sentence) => ({
    ...statementFact(sentence),
    due: dueOf(sentence.text, memos.get(sentence.memo)),
    to: addressee(sentence.text, context.register),
  }))
}
