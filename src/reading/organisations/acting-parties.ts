import { isThing } from './head-nouns.ts'
import { isPlace } from './place-names.ts'

/** Abbreviations that no register holds are organisations when they do what only a party does: advise, agree, ask, be consulted. */

/** A run with two capitals; whether it is a word of its own is looked at after. */
const twoCapitals = /[A-Za-z]?[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*(?:-[A-Z][A-Za-z&]+)?/g
const numeral = /^(?:[IVX]+|[A-Z]{1,2}\d*)$/u
/** Laws, schemes, documents, functions and things that sentences are written of as of parties. */
const noParties = new Set(
  'AI ICT IT HR OV MKB ZZP BTW BBP AVG WOO AWB WW WIA AOW WAO WMO WLZ ZVW WKR DNA PFAS AO CD WGO VAO TMD MJP NB PM FTE KRW GLB NPLG MFK IBO KEV MIRT BNC DPIA AMvB AMVB SPUK CAO GGZ JGZ VTH VVE PGB DG SG PSG PDG IG CIO CFO CEO CISO FG NAP IBP NGF MKBA MER NOVI MEV COP BES EER MVO IMVO CSRD CBAM ETS PAS NNN LBV RRP HVP BTO BZV KST TK EK MR BN WNT GVA DSA DMA NIS HSL ERTMS DigiD MijnOverheid WhatsApp LinkedIn YouTube'.split(
    ' ',
  ),
)

const name = "\\p{Lu}[\\p{L}\\p{N}&'’-]*"
const listed = `(?:(?:${name}|en|de|het|met|directies?|afdeling|ministeries?\\s+van),?\\s+){0,14}`
const hedge =
  '(?:(?:ook|zelf|echter|daarnaast|daarbij|hierbij|hierover|daarover|inmiddels|nog|al|eveneens|verder|daarom|wel|nu|vooralsnog|recent|onlangs|gisteren|vandaag|hiermee|ermee|daarmee|samen|beide|wederom|bovendien|juist|vooral|terecht|niet|ambtelijk|schriftelijk|mondeling|eerder|reeds)\\s+){0,3}'
const settled =
  'aangegeven|aangedragen|aangekondigd|aanbevolen|afgesproken|akkoord|bedenkingen|benadrukt|bericht|bevestigd|bezwaar|bezwaren|geadviseerd|gemeld|gepleit|gereageerd|geschreven|gesteld|gesteund|gevraagd|gewaarschuwd|gewezen|gezegd|ingebracht|ingestemd|laten weten|meegedeeld|meegekeken|onderzocht|opgemerkt|opgesteld|opmerkingen|toegezegd|uitgesproken|verklaard|verzocht|verzekerd|voorgesteld|voorkeur|zorgen|zich'
const verbs = [
  'advise(?:ert|ren|erde)\\s+(?:u|ons|om|de|het|in|positief|negatief|tot|dat)',
  'benadruk(?:t|ken|te)',
  '(?:geeft|geven|gaf|gaven)\\s+(?:\\p{L}+\\s+){0,4}aan\\b',
  '(?:verzoek(?:t|en)|verzocht)\\s',
  'vraagt\\s+(?:u|ons|daarom|aandacht)',
  '(?:vinden|vindt|vond)\\s',
  '(?:vrees|vreez)(?:t|en|de)\\s',
  '(?:acht|achten|achtte)\\s',
  '(?:steunt|steunen|steunde|onderschrijft|onderschrijven|betreurt|betwist)\\s',
  'pleit(?:en|te)?\\s',
  '(?:wijst|wijzen|wees)\\s+(?:er\\s|erop|op\\s|u\\s|daarnaast|daarbij|ook)',
  '(?:stemt|stemmen|stemde)\\s+(?:\\p{L}+\\s+){0,3}in\\b',
  '(?:laat|laten|liet)\\s+weten',
  '(?:kan|kunnen|wil|willen)\\s+(?:\\p{L}+\\s+){0,5}(?:instemmen|vinden|meewerken|bijdragen|voorkomen|weten)',
  '(?:is|zijn|was)\\s+(?:\\p{L}+\\s+){0,2}(?:akkoord|bereid|bezorgd|kritisch|positief|terughoudend|geconsulteerd|geraadpleegd|ingelicht|geïnformeerd|voornemens|van\\s+(?:mening|oordeel)|op de hoogte|betrokken bij de|verzocht|gevraagd)\\b',
  `(?:heeft|hebben|had)\\s+(?:[\\p{L}\\p{N}-]+\\s+){0,8}?(?:${settled})\\b`,
  '(?:meldt|melden|meldde|waarschuwt|waarschuwen|bevestigt|bevestigen)\\s+(?:u\\s|dat|ons|voor)',
  'bereid(?:t|en)\\s+(?:\\p{L}+\\s+){0,5}voor\\b',
  '(?:houdt|houden)\\s+(?:\\p{L}+\\s+){0,2}toezicht',
]
const others = `(?:(?:,\\s+(?:de\\s+|het\\s+)?${name}){0,4}\\s+en\\s+(?:de\\s+|het\\s+)?${name})?`
const does = new RegExp(`^${others}\\s+${hedge}(?:${verbs.join('|')})`, 'u')
const severalOnly = /^\s+(?:hebben|zijn|kunnen|willen|waren|adviseren|geven|gaven|vinden|achten|steunen|wijzen)\s/u
/** What stands after these is no subject, unless it is somebody who speaks for it. */
const noSubject =
  /(?<!\b(?:voorzitter|directeur|bestuurder|bestuur|leden|woordvoerder|achterban)\s)\b(?:van|in|bij|op|met|voor|aan|door|uit|over|naar|onder|tijdens|via|per|tot)\s+(?:(?:de|het)\s+)?$/iu
const together =
  '(?:afgestemd|overlegd|besproken|overeengekomen|gedeeld|afgesproken|gesproken|opgesteld|afstemming|overleg|overleggen|gesprek|gesprekken|contact|samenwerking|samenspraak|afspraken|overeenstemming|voorbesproken)'
const dealtWith = new RegExp(
  [
    `\\b${together}\\s+(?:[\\p{Ll}\\p{N}]+\\s+){0,3}met\\s+${listed}$`,
    `\\b(?:in overleg|in afstemming|in samenspraak)\\s+met\\s+${listed}$`,
    `\\b(?:verzoek|advies|akkoord|instemming|zienswijze|inbreng|bezwaren?|standpunt|wens|toezegging|uitvoeringstoets|second opinion|parafe?n?)\\s+van\\s+${listed}$`,
    `\\b(?:voorgelegd|gevraagd|verzocht|gemeld|gedeeld|gestuurd)\\s+aan\\s+${listed}$`,
    `(?:^|\\s)(?:[Nn]amens|[Vv]olgens)\\s+(?:de\\s+|het\\s+)?$`,
    `\\b(?:opgesteld|uitgevoerd|getoetst|gevalideerd|beoordeeld|geadviseerd|nagerekend|aangeleverd|gecontroleerd|voorbereid)\\s+door\\s+${listed}$`,
  ].join('|'),
  'u',
)
const withParty = new RegExp(`\\b(?:[Mm]et|[Aa]an|[Dd]oor|[Bb]ij)\\s+${listed}$`, 'u')
const dealtWithAfter = new RegExp(
  `^(?:(?:,\\s+${name}){0,4}\\s+en\\s+${name})?\\s+(?:(?:is|zijn|wordt|worden|was|waren)\\s+)?(?:[\\p{Ll}\\p{N}]+\\s+){0,5}?(?:afgesproken|afgestemd|overlegd|besproken|gesproken|overeengekomen|gedeeld|voorgelegd|gevraagd|verzocht|getoetst|gevalideerd|akkoord bevonden|nagerekend|overleg|contact|gesprekken|afspraken|overeenstemming)\\b`,
  'u',
)
const asked = /(?:^|[\s(])(?:adviseert|vindt|vreest|pleit|verzoekt|acht|onderschrijft|waarschuwt)\s+(?:de\s+|het\s+)?$/iu
const reach = 90

/** Whether what stands before and after a name makes a party of it. */
export function actsAsParty(before: string, after: string): boolean {
  const left = before.slice(-reach)
  const right = after.slice(0, reach)
  const previous = /(\p{L}+)\s+$/u.exec(left)?.[1]
  if (previous !== undefined && isThing(previous)) return false
  const isSubject = does.test(right) && (!severalOnly.test(right) || /\ben\s(?:(?:de|het)\s)?$/u.test(left)) && !noSubject.test(left)
  return isSubject || dealtWith.test(left) || (withParty.test(left) && dealtWithAfter.test(right)) || asked.test(left)
}

const joins = /[\p{L}\p{N}/&.-]/u

function standsAlone(text: string, at: number, until: number): boolean {
  if (at > 0 && joins.test(text.charAt(at - 1))) return false
  return !(until < text.length && /^(?:[\p{L}\p{N}&/-]|\.\p{L})/u.test(text.slice(until, until + 2)))
}

/** Abbreviations in a sentence that act as a party; `isOpen` tells which may be looked at. */
export function actingIn(text: string, isOpen: (short: string) => boolean): string[] {
  return [...text.matchAll(twoCapitals)].flatMap(({ index, 0: short }) => {
    const until = index + short.length
    if (short.length > 14 || isPlace(short) || numeral.test(short) || noParties.has(short) || !isOpen(short)) return []
    if (/^\s\p{Lu}\p{Ll}/u.test(text.slice(until, until + 3))) return []
    return standsAlone(text, index, until) && actsAsParty(text.slice(0, index), text.slice(until)) ? [short] : []
  })
}
