import { numberWords } from '../number-words.ts'
import { besideActs, periodic } from './beside-acts.ts'
import type { DateMention } from './dates.ts'

const gathering = '(?:debat|overleg|bijeenkomst|conferentie|briefing|gesprek|sessie|behandeling|besluitvorming|evaluatie|toets|rapportage)'

/** A turn of phrase, and words in lower case of which it holds at least one: those are sought first, for they are found far faster. */
export type Cue = { readonly words: readonly string[]; readonly pattern: RegExp }

/** Ways to say that a step comes, without saying when. Only firm ones: a plan that is merely possible is no step. */
const cues: readonly Cue[] = [
  { words: ['nog'], pattern: /\bmoe(?:t|ten)\s+nog\s+(?:\p{L}+\s+){0,2}(?:plaatsvinden|gebeuren|worden)\b/giu },
  { words: ['komende'], pattern: /\b(?:de\s+)?komende\s+(?:dagen|weken|maanden)\b/giu },
  {
    words: ['binnenkort', 'korte', 'spoedig'],
    pattern: /\bbinnenkort\b|(?<!\b(?:gevraagd|verzocht)\b[^.]{0,30})\bop\s+korte\s+termijn\b|\bspoedig\b/giu,
  },
  { words: ['n.t.b', 'z.s.m', 'te bepalen'], pattern: /\bn\.t\.b\b|\bz\.s\.m\b|\b(?:nader|nog)\s+te\s+bepalen\b/giu },
  { words: ['volgt'], pattern: /\bvolgt\s+(?:later|nog|separaat|nader|op\s+een\s+later\s+moment)\b/giu },
  { words: ['later'], pattern: /\bop\s+een\s+later\s+moment\b/giu },
  { words: ['start'], pattern: /\bbij\s+de\s+start\s+van\b/giu },
  ...besideActs,
  ...periodic,
  {
    words: ['jaarlijks', 'periodiek', 'tussentijds'],
    pattern: /\b(?:jaarlijks|halfjaarlijks|periodiek|tweejaarlijks|tussentijds)\s+(?=[^.]{0,70}(?:informe|rapporte|bericht))/giu,
  },
  {
    words: ['jaarlijks', 'periodiek'],
    pattern: /\b(?:informe\p{L}+|rapporte\p{L}+)\s+[^.]{0,60}\b(?:jaarlijks|halfjaarlijks|periodiek)\b/giu,
  },
  { words: ['volgende'], pattern: /\bvolgende\s+(?:voortgangs)?(?:rapportage|brief|voortgangsbrief)\b/giu },
  { words: ['separaat'], pattern: /\b(?:reactie|brief|nota|advies)\b[^.]{0,60}\bseparaat\b/giu },
  { words: ['nog'], pattern: /\bwordt\b[^.,]{0,40}\bnog\s+(?:besproken|afgestemd|voorgelegd|geagendeerd|ingepland)\b/giu },
  {
    words: ['nog'],
    pattern:
      /\bkom(?:t|en)\s+(?:er\s+)?(?:ook\s+)?nog\s+(?:\p{L}+\s+){0,2}(?:advies|adviezen|reacties?|rapport(?:en)?|brief|voorstel(?:len)?)\b/giu,
  },
  {
    words: ['gepland'],
    pattern: new RegExp(
      `\\b${gathering}\\b[^.,]{0,50}\\b(?:gepland\\s+(?:zal\\s+)?worden|zal\\s+worden\\s+gepland|nog\\s+(?:in)?gepland|ingepland\\s+worden)`,
      'giu',
    ),
  },
  { words: ['geëvalueerd'], pattern: /\b(?:zal|zullen|wordt|worden)\b[^.,]{0,40}\bgeëvalueerd\b/giu },
  {
    words: ['behandeling'],
    pattern: /\baangemeld\s+voor\s+(?:de\s+)?(?:plenaire\s+)?behandeling\b|\b(?:bij|voor|tijdens)\s+de\s+plenaire\s+behandeling\s+van\b/giu,
  },
  {
    words: ['persbericht', 'nieuwsbericht'],
    pattern:
      /\b(?:gaat|komt)\s+(?:er\s+)?een\s+(?:pers|nieuws)bericht\s+uit\b|\b(?:pers|nieuws)bericht\s+(?:volgt|verschijnt)\b|\b(?:volgt|verschijnt)\s+(?:er\s+)?een\s+(?:pers|nieuws)bericht\b/giu,
  },
  { words: ['nog'], pattern: /\bnog\s+(?:\p{L}+\s+){0,2}(?:overleg|gesprek)\s+(?:wordt\s+)?(?:gevoerd|plaatsvindt)\b/giu },
  {
    words: ['technische'],
    pattern: /\btechnische\s+briefing\b(?=[^.]{0,80}\b(?:aangeboden|gepland|plaats|georganiseerd|volgt|gehouden|verzorgd|ingepland)\b)/giu,
  },
  {
    words: [
      'na verzending',
      'na publicatie',
      'na ondertekening',
      'na vaststelling',
      'na afronding',
      'na ommekomst',
      'na akkoord',
      'na instemming',
      'na goedkeuring',
      'na indiening',
      'na aanbieding',
    ],
    pattern:
      /\bna\s+(?:verzending|publicatie|ondertekening|vaststelling|afronding|ommekomst|akkoord|instemming|goedkeuring|indiening|aanbieding)\s+(?:van|door)\b/giu,
  },
  {
    words: ['later'],
    pattern:
      /\b(?:kunt|kan|zal|zullen|wordt|worden)\s+(?:\p{L}+\s+){0,3}later\b|\blater\s+(?:(?!kunnen)\p{L}+\s+){0,2}(?:kunt|kan|zal|zullen|wordt|worden)\b/giu,
  },
  { words: ['halverwege'], pattern: /\bhalverwege\s+(?:de|het)\s+(?:looptijd|programma|traject)\b/giu },
]

const participle =
  '(?:ondertekend|aangeboden|gepubliceerd|verzonden|verstuurd|voorgelegd|vastgesteld|afgerond|opgeleverd|uitgewerkt|openbaar\\s+gemaakt|beantwoord|behandeld|ingediend|geagendeerd|overhandigd|geopend|aanvaard|bekrachtigd|ingevoerd|ingesteld|gelanceerd|toegezonden|nagezonden)'
const act =
  '(?:stemmen|aanvaarden|vaststellen|publiceren|ondertekenen|indienen|verschijnen|plaatsvinden|openstellen|bekrachtigen|leveren|overhandigen|bezoeken|agenderen|uitbrengen|opleveren|aanbesteden)'

/** Ways to say what somebody is going to do. */
const intentions: readonly Cue[] = [
  {
    words: ['komende', 'eerstkomende'],
    pattern: /\b(?:de\s+)?(?:eerst)?komende\s+periode\b/giu,
  },
  {
    words: ['in gesprek', 'in overleg', 'aan de slag', 'van start', 'om tafel'],
    pattern:
      /\b(?:gaat|gaan|gaan\s+we|treedt|treden|zal|zullen|ga)\b[^.,;]{0,70}\b(?:in\s+(?:gesprek|overleg)|aan\s+de\s+slag|van\s+start|om\s+(?:de\s+)?tafel)\b|\bin\s+(?:gesprek|overleg)\s+(?:te\s+)?(?:treden|gaan)\b/giu,
  },
  {
    words: ['aparte', 'separate', 'afzonderlijke', 'nadere', 'aanvullende', 'tweede'],
    pattern:
      /\b(?:ontvangt|krijgt|ontvangen|volgt)\s+(?:u\s+)?(?:hierover\s+|daarover\s+|nog\s+)?een\s+(?:aparte|separate|afzonderlijke|nadere|aanvullende|tweede)\s+\p{L}*(?:nota|notitie|brief|memo)\b/giu,
  },
  {
    words: ['zal', 'zullen'],
    pattern: new RegExp(
      `\\b(?:zal|zullen)\\b[^.,;]{0,70}\\b(?:${participle}\\s+(?:zullen\\s+)?worden|worden\\s+${participle}|openbaar\\s+worden\\s+gemaakt)`,
      'giu',
    ),
  },
  { words: ['zal', 'zullen', 'gaat', 'gaan'], pattern: new RegExp(`\\b(?:zal|zullen|gaat|gaan)\\b[^.,;]{0,80}\\b${act}\\b`, 'giu') },
]

const reviewed = '(?:geëvalueerd|evaluatie|tussenevaluatie|bezien|beziet|herijkt|heroverwogen|beoordeeld|herzien)'
const count = `(?:${numberWords(1, 12)}|enkele|\\d{1,2})`

/** Ways to say when without a day; another date close by is of something else. */
const anchored: readonly Cue[] = [
  {
    words: ['zomer', 'herfst', 'kerst', 'winter', 'jaarwisseling', 'reces', 'vakantie'],
    pattern:
      /\b(?:nog\s+)?v(?:oo|óó)r\s+(?:de\s+)?(?:zomer|herfst|kerst|winter|jaarwisseling)\b|\bv(?:oo|óó)r\s+(?:het|de)\s+(?:\p{L}+reces|\p{L}+vakantie)\b/giu,
  },
  {
    words: ['na de zomer', 'na het zomerreces'],
    pattern: /\b(?:pas\s+|kort\s+)?na\s+(?:de\s+zomer(?:vakantie)?|het\s+zomerreces)\b/giu,
  },
  {
    words: ['nota'],
    pattern: /\b(?:bij|via|in)\s+(?:de\s+)?(?:eerstvolgende\s+|komende\s+)?(?:voorjaars|najaars|miljoenen)nota\b/giu,
  },
  { words: ['dagen', 'weken', 'maanden'], pattern: new RegExp(`\\bover\\s+${count}\\s+(?:dagen|weken|maanden)\\b`, 'giu') },
  {
    words: ['na '],
    pattern: new RegExp(
      `\\bna\\s+${count}\\s+(?:jaar|maanden)\\b(?=[^.;]{0,60}\\b${reviewed})|(?<=\\b${reviewed}[^.;]{0,50})\\bna\\s+${count}\\s+(?:jaar|maanden)\\b`,
      'giu',
    ),
  },
  { words: ['binnen'], pattern: new RegExp(`(?<!\\bniet\\s)\\bbinnen\\s+${count}\\s+(?:dagen|week|weken|maand|maanden|jaar)\\b`, 'giu') },
  {
    words: ['termijn'],
    pattern: new RegExp(`\\bbinnen\\s+(?:de|een)\\s+(?:\\p{L}+\\s+){0,2}termijn\\s+van\\s+${count}\\s+(?:dagen|weken|maanden)\\b`, 'giu'),
  },
  {
    words: ['pasen', 'pinksteren', 'hemelvaart'],
    pattern: /\b(?:na|v(?:oo|óó)r|met|rond)\s+(?:Pasen|Pinksteren|Hemelvaart(?:sdag)?)\b/giu,
  },
]
const near = 45
const touching = 4
const clauseReach = 130

type Placed = { readonly at: number; readonly until: number }

const cuesByWord = Map.groupBy(
  [...anchored, ...cues, ...intentions].flatMap((cue) => cue.words.map((word) => ({ word, cue }))),
  ({ word }) => word,
)
/** One pass over a sentence tells which of the words are in it; longer ones first. */
const anyWord = new RegExp(
  [...cuesByWord.keys()]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|'),
  'g',
)

/** The cues of which a word stands in a text. Words may overlap: each is sought from the letter after where the last one began. */
function likelyIn(text: string): ReadonlySet<Cue> {
  const lower = text.toLowerCase()
  const likely = new Set<Cue>()
  anyWord.lastIndex = 0
  for (let match = anyWord.exec(lower); match !== null; match = anyWord.exec(lower)) {
    for (const { cue } of cuesByWord.get(match[0]) ?? []) likely.add(cue)
    anyWord.lastIndex = match.index + 1
  }
  return likely
}

/** Where a sentence announces a step without a date; a date close by makes it a dated event instead. */
export function undatedSteps(text: string, dates: readonly DateMention[]): Placed[] {
  const likely = likelyIn(text)
  if (likely.size === 0) return []
  const found: Placed[] = []
  const add = (cue: Cue, reach: number) => {
    if (!likely.has(cue)) return
    for (const step of stepsBy(cue.pattern, text)) {
      const isNear = found.some((other) => step.at < other.until + near && step.until > other.at - near)
      if (!isNear && !dates.some((date) => date.start !== null && isClose(step, date, reach) && !isApart(step, date, text)))
        found.push(step)
    }
  }
  for (const cue of anchored) add(cue, touching)
  for (const cue of cues) add(cue, near)
  const told = [...found]
  for (const cue of intentions) add(cue, near)
  return found.filter((step) => told.includes(step) || !told.some((other) => isInClauseOf(step, other, text)))
}

const isClose = (step: Placed, date: Placed, reach: number): boolean => step.at < date.until + reach && step.until > date.at - reach

/** 'Op 18 september is afgesproken dat na een jaar wordt geëvalueerd': the day is of the agreement. */
const isApart = (step: Placed, date: Placed, text: string): boolean => /\bdat\b/u.test(text.slice(date.until, step.at))

function* stepsBy(pattern: RegExp, text: string): Generator<Placed> {
  for (const match of text.matchAll(pattern)) yield { at: match.index, until: match.index + match[0].length }
}

/** 'Vóór het zomerreces … zal worden voorgelegd' is one step. */
function isInClauseOf(step: Placed, other: Placed, text: string): boolean {
  const [from, to] = other.at < step.at ? [other.until, step.at] : [step.until, other.at]
  return to - from < clauseReach && !/[.,;:]/u.test(text.slice(from, to))
}
