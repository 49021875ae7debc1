import type { OrganisationKind } from '../model.ts'
import { actsAsParty } from './acting-parties.ts'
import { nounsFor } from './body-nouns.ts'
import { isPlainBody, isThing, kindOf } from './head-nouns.ts'
import { isListed, organisationsIn, type Register } from './register.ts'

/** Bodies that go by a name with a capital: 'de Adviesraad Vaarwegen', 'de Technische Dienst van de Kustwacht'. */
type NamedBody = { readonly name: string; readonly kind: OrganisationKind }

const simple = nounsFor('named').join('|')
/** Heads that end a Dutch word too, or none at all. */
const wholeHeads = nounsFor('whole').join('|')
const isHead = new RegExp(`(?:${simple})$|^(?:${wholeHeads})$`)
const isSimple = new RegExp(`^(?:${simple}|${wholeHeads})$`, 'iu')
const capitalWord = /[A-ZÀ-Ý][A-Za-zÀ-ÿ-]{3,}/g
const joins = /[\p{L}\p{N}/.&-]/u
/** Parts of Parliament, and what holds meetings of a project rather than a position. */
const noName =
  /^(?:(?:stuur|klankbord|expert|deskundigen|doel|beroeps|regie|kern|project|begeleidings|denk|voorbereidings)groep|kamer(?:commissie)?|\p{L}*kamercommissie|deelraad|gemeenteraad|ministerraad|aanbod|verbod)$/iu
const opensSentence =
  /^(?:de|het|een|in|op|met|voor|van|bij|door|aan|uit|ook|als|dit|deze|die|dat|naar|volgens|namens|tussen|onder|over|na|tijdens|omdat|zowel|alleen|u|wij|daarnaast|daarom|hierbij|verder|tevens|zoals|indien|of|er|nadat|voordat|zodra|mocht)$/iu

const cap = "\\p{Lu}[\\p{L}\\p{N}&'’-]*"
const listEnd = `(?:(?:,\\s+${cap})*,?\\s+(?:en|&)\\s+\\p{Lu}\\p{Ll}[\\p{L}-]*)?`
const direct = new RegExp(`^(?:\\s+${cap}){1,4}${listEnd}`, 'u')
const complement = new RegExp(`^\\s+(?:van|voor|der|tot|inzake|tegen)\\s+(?:(?:de|het|den)\\s+)?${cap}(?:\\s+${cap}){0,3}${listEnd}`, 'u')
const plainComplement = /^\s+(?:voor|tot)\s+(?!de\b|het\b|een\b|dit\b|deze\b)\p{Ll}{4,}(?:\s+en\s+\p{Ll}{4,})?/u
const adjectives = new RegExp(`(?:${cap}\\s+){1,3}$`, 'u')

function leftOf(before: string, register: Register): string {
  const words = (adjectives.exec(before)?.[0] ?? '').split(/\s+/u).filter((word) => word !== '')
  const first = words.findLastIndex((word) => opensSentence.test(word) || isListed(word, register) || isThing(word) || word.length < 3)
  return words.slice(first + 1).join(' ')
}

/** What belongs to a name after its head; a known organisation after 'van' is another, to which it belongs. */
function rightOf(after: string, register: Register): string {
  const found = direct.exec(after)?.[0] ?? complement.exec(after)?.[0] ?? ''
  const owner = found.search(/(?<=\s(?:van|der|voor)\s(?:(?:de|het)\s)?)\p{Lu}/u)
  if (owner > 0 && organisationsIn(found.slice(owner), register)[0]?.at === 0) return ''
  const [, kept = found, last = ''] = /^(.*\S),?\s+(?:en|&)\s+(\S+)$/u.exec(found) ?? []
  return last !== '' && isListed(last, register) ? kept : found
}

type Place = { readonly before: string; readonly word: string; readonly after: string }

function nameAt({ before, word, after }: Place, register: Register): string | null {
  const left = leftOf(before, register)
  const bare = isSimple.test(word)
  const right = rightOf(after, register) || (left !== '' || !bare ? (plainComplement.exec(after)?.[0] ?? '') : '')
  if (/(?:team|fonds)$/iu.test(word) && (left === '' || !bare)) return null
  if (bare && left === '' && right === '') return null
  if (left === '' && right === '' && !isPlainBody(word)) return null
  if (left === '' && /^\s\p{Lu}{3,}$/u.test(right)) return isListed(right.trim(), register) ? null : right.trim()
  return `${left} ${word}${right}`.replace(/\s+/gu, ' ').trim()
}

/** A name stands in a sentence after a small word, or begins one in which it acts. */
function standsAsName(before: string, after: string): boolean {
  const previous = /(\S+)\s+$/u.exec(before)?.[1]
  if (previous === undefined) return actsAsParty('', after)
  const word = previous.replace(/^[(‘'"“]+/u, '')
  if (/^(?:een|geen|elke?|iedere|per)$/iu.test(word) || isThing(word) || /[.:;]$/u.test(word)) return false
  return /^\p{Ll}/u.test(word) || opensSentence.test(word)
}

const isWhole = (text: string, at: number, until: number): boolean =>
  !joins.test(text.charAt(at - 1)) && !/^(?:[\p{L}\p{N}&-]|\.\p{L})/u.test(text.slice(until, until + 2))

/** The bodies that a sentence names with a capital and the register does not know. */
export function namedBodiesIn(text: string, register: Register): NamedBody[] {
  const heads = [...text.matchAll(capitalWord)].filter(
    ({ index, 0: word }) => isHead.test(word.toLowerCase()) && !noName.test(word) && isWhole(text, index, index + word.length),
  )
  if (heads.length === 0) return []
  const known = organisationsIn(text, register)
  return heads.flatMap(({ index, 0: word }) => {
    if (known.some(({ at, until }) => at <= index && index < until) || /\bvaste\s$/iu.test(text.slice(0, index))) return []
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)]
    const name = nameAt({ before, word, after }, register)
    if (name === null) return []
    const start = name.includes(word) ? text.slice(0, index + word.length).lastIndexOf(name.split(' ')[0] ?? word) : index
    const end = text.indexOf(name.split(' ').at(-1) ?? name, start) + (name.split(' ').at(-1) ?? name).length
    if (/^\s*\(\p{Lu}/u.test(text.slice(end)) || !standsAsName(text.slice(0, start), text.slice(end))) return []
    return [{ name, kind: kindOf(name, word) }]
  })
}
