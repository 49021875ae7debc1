import { headOf } from './head-nouns.ts'
import { isPlace } from './place-names.ts'
import { isListed, organisationsIn, type Register } from './register.ts'

/** Names without a kind or an abbreviation that stand in one list with organisations: 'met Zeelogistiek, Portbase en FNV'. */

const name = "\\p{Lu}[\\p{L}\\p{N}&'’.-]*[\\p{L}\\p{N}]"
const item = `(?:(?:de|het)\\s)?${name}(?:\\s${name}){0,3}`
const list = new RegExp(`${item}(?:,\\s${item})*,?\\sen\\s${item}(?![\\p{L}-])|(?<=\\()${item}(?:,\\s${item})+(?=\\))`, 'gu')
const mayList = /[a-z(] (?:de |het )?[A-Z][^.;:]{1,60}?(?:,| en) (?:de |het )?[A-Z]|\([A-Z][^.;:()]{1,60}, [A-Z]/
const opens =
  /^(?:De|Het|Een|In|Op|Met|Voor|Van|Bij|Door|Aan|Uit|Ook|Als|Naar|Volgens|Namens|Tussen|Onder|Over|Na|Zowel|Tijdens|Daarnaast|Verder|Tevens|Zoals)\s/u
/** Words that have a capital and name no organisation, or one that is known by a longer name. */
const common =
  /^(?:Rijk|Staat|Raad|Commissie|Kamers?|Parlement|Kabinet|Koning|Financiën|Bureau|Inspectie|Dienst|Prinsjesdag|Voorjaarsnota|Najaarsnota|Miljoenennota|Woo|Wob|Awb|Minister|Staatssecretaris|Nederlands?|Engels|Frans|Duits|Noord|Zuid|Oost|West)$/u
const persons = /(?:\b(?:lid|leden|heer|heren|mevrouw|dames|minister|ministers|motie|moties|amendement|voorzitter|directeur)\s|\bmotie-)$/iu
const parties: ReadonlySet<string> = new Set(['field', 'implementing', 'adviser'])

type Item = { readonly text: string; readonly fixed: boolean }

const itemsOf = (found: string): Item[] =>
  found
    .replace(opens, '')
    .split(/,\s|,?\sen\s/u)
    .map((text) => ({ text: text.replace(/^(?:de|het)\s/u, ''), fixed: /^(?:de|het)\s/u.test(text) }))

/** The unknown names of a list in which an organisation stands that is known. */
export function listedBeside(text: string, register: Register): string[] {
  if (!mayList.test(text)) return []
  return [...text.matchAll(list)].flatMap(({ index, 0: found }) => {
    if (persons.test(text.slice(Math.max(0, index - 16), index))) return []
    const items = itemsOf(found).filter((_item, at) => at > 0 || index > 0 || opens.test(found))
    // Of two, a longer name may go on after 'en': 'de Stichting Sluis en Dijk'.
    const sure = items.filter((one) => (items.length > 2 || !one.text.includes(' ')) && isListed(one.text, register))
    if (!sure.some((one) => parties.has(organisationsIn(one.text, register)[0]?.organisation.kind ?? ''))) return []
    return items.filter(({ text: one, fixed }) => !fixed && isName(one, register)).map(({ text: one }) => one)
  })
}

const isName = (one: string, register: Register): boolean =>
  one.length > 2 &&
  !common.test(one) &&
  headOf(one).is !== 'thing' &&
  !isPlace(one) &&
  !one.split(' ').some(isPlace) &&
  !/^(?:Wet|Van|De|Ten|Ter)\s/u.test(one) &&
  organisationsIn(one, register, { units: true }).length === 0
