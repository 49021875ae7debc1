import { nounsFor } from './body-nouns.ts'
import { isPlace } from './place-names.ts'
import { isListed, organisationsIn, type Register } from './register.ts'

/** Companies and offices that no register holds, by what they are called and what only they do. */

const name = "\\p{Lu}[\\p{L}\\p{N}&'’-]+"
const names = `${name}(?:\\s+${name}){0,2}`
/** What a firm or an association is called before its name. */
const kindsOfFirm: ReadonlySet<string> = new Set(nounsFor('firm'))
const capitalAfter = /\s['‘"“]?(?=[A-Z])/g
const opening = new RegExp(names, 'uy')
const workingParties: ReadonlySet<string> = new Set(['raadswerkgroep', 'werkgroep', 'commissie', 'directie', 'comité'])
const capitals = /\p{Lu}{3,6}(?![\p{L}\p{N}-])/uy
const legalForm = new RegExp(
  `(${names})\\s+((?:B\\.V\\.|N\\.V\\.|C\\.V\\.|BV|NV|CV|GmbH|Inc\\.?|Ltd\\.?|plc|Holding|S\\.A\\.)(?![\\p{L}]))`,
  'gu',
)
const firmDoes = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${names})\\s+(?:(?:ook|nu|zelf|al|nog|inmiddels)\\s+)?(?:lever(?:t|de)|producee(?:rt|rde)|fabriceert|vervaardigt|exploiteert|exploiteerde|verkoopt|distribueert|importeert|offreert|offreerde)(?![\\p{L}-])`,
  'gu',
)
const ofFirm = new RegExp(
  `(?<![\\p{L}-])(?:(?:fabriek(?:en)?|vestiging(?:en)?|aandelen|aandeelhouders?|dochter(?:onderneming)?|surseance|faillissement|offerte|overname|productielijn(?:en)?|marktaandeel|klanten)\\s+(?:van|door)|contract(?:en)?\\s+met|aandelen\\s+in|(?:verrekend|verhaald)\\s+(?:met|op)|(?:gegund|verkocht|verleend)\\s+aan|(?:geleverd|geproduceerd|gefabriceerd|vervaardigd|geëxploiteerd|overgenomen|gebouwd)\\s+door)\\s+(${names})`,
  'gu',
)
const formCue = /B\.?V|N\.?V|C\.?V|GmbH|Inc|Ltd|plc|Holding|S\.A\./
const firmCue =
  /lever|producee|fabri|vervaardig|exploit|verko|distribu|importeer|offre|vestiging|aandel|aandeel|dochter|surseance|faillis|overname|overgenomen|contract|verhaald|verrekend|gegund|gebouwd|verleend|productielijn|klanten/
const person =
  /\b(?:de|het|een|lid|leden|heer|mevrouw|mw\.?|dhr\.?|minister|staatssecretaris|motie|amendement|burgemeester|gedeputeerde|van|programma|project|haven|stad|dorp|eiland|regio|provincie|gemeente)\s+$/iu

export type Firm = { readonly name: string; readonly form: string | null; readonly certain: boolean }

/** A run of capitals without what opens the sentence, as far as it is no place, person or known organisation. */
function firmIn(text: string, at: number, run: string, register: Register): string | null {
  const words = run.split(/\s+/u).filter((word, index) => !(index === 0 && /^(?:De|Het|Een|Met|Van|Ook|Als|In|Daarom|Indien)$/u.test(word)))
  if (words.length === 0 || words.some(isPlace) || /^(?:De|Het)\s/u.test(run)) return null
  const whole = words.join(' ')
  const known = isListed(whole, register) || organisationsIn(whole, register).length > 0
  return known || person.test(text.slice(Math.max(0, at - 24), at)) ? null : whole
}

function found(text: string, pattern: RegExp, certain: boolean, register: Register): Firm[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const run = match[1] ?? ''
    const at = match.index + match[0].indexOf(run)
    const whole = firmIn(text, pattern === ofFirm ? 0 : at, run, register)
    return whole === null ? [] : [{ name: whole, form: match[2] ?? null, certain: certain || at > 0 }]
  })
}

/** A name after the word for what it is: 'leverancier Noordlicht', 'raadswerkgroep COMET'. */
function byKind(text: string, register: Register): Firm[] {
  return [...text.matchAll(capitalAfter)].flatMap(({ index, 0: gap }) => {
    const at = index + gap.length
    const start = text.lastIndexOf(' ', index - 1) + 1
    const kind = text.slice(start, index).toLowerCase()
    const pattern = kindsOfFirm.has(kind) ? opening : workingParties.has(kind) ? capitals : null
    if (pattern === null) return []
    pattern.lastIndex = at
    const name = firmIn('', 0, pattern.exec(text)?.[0] ?? '', register)
    const own = kind === 'bureau' && text.startsWith('B', start) ? 'Bureau ' : ''
    return name === null || isListed(own + name, register) ? [] : [{ name: own + name, form: null, certain: true }]
  })
}

/** The companies in a sentence. One that only opens a sentence is not certain: any word has a capital there. */
export function firmsIn(text: string, register: Register): Firm[] {
  const firms = byKind(text, register)
  if (formCue.test(text)) firms.push(...found(text, legalForm, true, register))
  if (firmCue.test(text)) firms.push(...found(text, firmDoes, false, register), ...found(text, ofFirm, true, register))
  return firms
}
