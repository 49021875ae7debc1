import { isListed, type Register } from './register.ts'

/** Directorates that take part in what a sentence tells; where a memo comes from or whose budget pays is no part. */

const cap = "\\p{Lu}[\\p{L}&'’-]*"
const name = `${cap}(?:\\s+(?:(?:en|&|voor|van)\\s+)?${cap}){0,4}`
const several = new RegExp(`(?<![\\p{L}-])directies\\s+((?:${name})(?:,\\s+(?:${name}))*(?:,?\\s+en\\s+(?:de\\s+)?(?:${name}))?)`, 'gu')
const one = new RegExp(`(?<![\\p{L}-])directie\\s+(${name})`, 'gu')
const takesPart =
  /afgestemd|afstemming|akkoord|instem|ingestemd|stemt in|advies|advise|besproken|overleg|getoetst|toetst|gevraagd|verzocht|verzoek|laten weten|aangegeven|opgesteld|opgemerkt|samenwerking|betrokken/u

/** The directorates, each as the sentence names it: with its noun where it stands alone, without it in a list. */
export function directoratesIn(text: string, register: Register): string[] {
  if (!text.includes('directie') || !takesPart.test(text)) return []
  const listed = [...text.matchAll(several)].flatMap(({ 1: list = '' }) =>
    list.split(/,\s+|,?\s+en\s+(?=\p{Lu}{2,}|\p{Lu}\p{Ll}+\s\p{Lu}|de\s)/u),
  )
  const alone = [...text.matchAll(one)].map(({ 0: whole, 1: own = '' }) => (/^[\p{Lu}&]+$/u.test(own) ? own : whole))
  return [...listed, ...alone].map((found) => found.replace(/^de\s+/u, '').trim()).filter((found) => !isListed(found, register))
}
