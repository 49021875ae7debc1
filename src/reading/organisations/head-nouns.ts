import type { OrganisationKind } from '../model.ts'
import { nounsFor } from './body-nouns.ts'

/** Words that end like a body and name none. */
const noBodies =
  /(?:regeringscommissaris|^draad|voorraad|verraad|hernieuwbare|natuurnetwerk|(?:spoor|weg|wegen|elektriciteits|energie|gas|warmte|leiding|telefoon|glasvezel|mobiele|data)netwerk|winkelcentrum|stadscentrum|datacentrum|analysecentrum|aanmeldcentrum|zoekerscentrum|databank|kleinbedrijf|landbouwbedrijf|doelgroep|beroepsgroep|bevolkingsgroep|leeftijdsgroep|risicogroep|belangengroep|bestuursorgaan|energie-?unie|kapitaalmarktunie|spaar- en investeringsunie|bankenunie|douane-?unie|verdienst|hoofdcommissaris|energiecentrale|kerncentrale|elektriciteitscentrale|maatschappelijke?|samenleving|slaapkamer|meldkamer|zeehaven|binnenhaven|energiehaven|kantongerecht|tegenpartij|wederpartij|marktpartij|zorgpartij|loketfunctie|mensenorde|rangorde|rechtsorde|volgorde|arbeidsbureau|tussenpersoon|overleg)$/iu
/** Nouns of what is no party, whatever it is called for short. */
const things =
  'wet|wetboek|wetsvoorstel|regeling|programma|plan|plannen|verordening|richtlijn|besluit|beschikking|verdrag|akkoord|convenant|toets|agenda|visie|strategie|kader|systeem|stelsel|register|registratie|model|methode|methodiek|norm|normen|richtsnoer|protocol|nota|monitor|rapportage|rapport|verslag|brief|fiche|index|raming|begroting|rekening|uitkering|toeslag|heffing|belasting|subsidie|bijdrage|premie|project|pilot|proef|aanpak|maatregel|instrument|faciliteit|mechanisme|procedure|overeenkomst|contract|afspraak|afspraken|analyse|onderzoek|evaluatie|verkenning|ziekte|syndroom|stoornis|virus|infectie|stof|stoffen|gas|voorziening|voorzieningen|portaal|applicatie|database|bestand|gebied|zone|lijn|verbinding|functionaris|product|markt|economie|energie|opslag|techniek|technologie|intelligentie|infrastructuur|beleid|debat|opgave|impuls|lening|garantie|code|keurmerk|certificaat|scan|effectrapportage|beoordeling|planning|protocol|missie|operatie|oefening|campagne|pakket|wijziging|motie|verklaring|manifest|pact|deal|pijler|ronde|loon|inkomen|pensioen|tarief|prijs|waarde|dag|jaar|week|net|weg|route|act|directive|regulation|framework|programme|scheme|plan|facility|mechanism|agreement|treaty|protocol|standard|system|budget|personeel|medewerkers|directeur|directeur-generaal|secretaris-generaal|inspecteur-generaal|officer|minister|staatssecretaris|burgemeester|ambtenaar|koninkrijk|staten|republiek|staat|regeringscommissaris'

/** Nouns that name a body, alone or as the end of a longer word: 'Bruggenfederatie'; some only so: 'centrale' alone is no noun. */
const isBodyNoun = new RegExp(`(?:${nounsFor('body').join('|')})$|\\p{L}(?:${nounsFor('compound').join('|')})$`, 'iu')
/** Bodies that are few enough to be told without a capital. */
const isPlainBodyNoun = new RegExp(`(?:${nounsFor('plain').join('|')})$`, 'iu')
const isThingNoun = new RegExp(`(?:${things})$`, 'iu')

type HeadClass = 'body' | 'thing' | null

function classOf(word: string): HeadClass {
  if (word.length < 3) return null
  if (isBodyNoun.test(word) && !noBodies.test(word)) return 'body'
  return isThingNoun.test(word) ? 'thing' : null
}

/** What a name names, by the first noun in it that tells: 'Nederlandse Vereniging voor …' is a body, 'Wet toezicht bruggencommissies' is none. */
export function headOf(name: string): { readonly is: HeadClass; readonly word: string } {
  for (const [word] of name.matchAll(/[\p{L}-]*\p{L}/gu)) {
    const is = classOf(word)
    if (is !== null) return { is, word }
  }
  return { is: null, word: '' }
}

/** Whether a head needs no capital to be taken for the name of a body. */
export const isPlainBody = (word: string): boolean => isPlainBodyNoun.test(word) && !noBodies.test(word)

export const isThing = (word: string): boolean => classOf(word) === 'thing'

const kinds: readonly (readonly [OrganisationKind, RegExp])[] = [
  ['international', /\b(?:Europe(?:an|es?e?)|Internationaa?le?|International|Verenigde Naties|VN|EU|World)\b/u],
  ['adviser', /(?:raad|commissie|adviescollege|rekenkamer|ombudsman|planbureau)$/iu],
  ['implementing', /(?:inspectie|dienst|agentschap|autoriteit|orgaan|bureau|coördinator|toezichthouder|korps|meldpunt)$/iu],
  ['field', /./u],
]

/** The kind of a body, by its name and the noun that tells. */
export function kindOf(name: string, head: string): OrganisationKind {
  return kinds.find(([kind, pattern]) => pattern.test(kind === 'international' ? name : head))?.[0] ?? 'other'
}
