import type { ReadingContext } from '../context.ts'
import type { SectionFact, Sentence, StatementFact } from '../model.ts'
import { type Classifier, classifiers, scoreOf, underIntroduction } from './classifiers.ts'
import { learnedScore, placesOf } from './learned-statements.ts'
import type { StatementKind } from './statement-weights.ts'

/** What cues that say just enough add to the learned weights, as log-odds; and what both together must say. */
const ofEnough = 3.5
export const together = 0.2

/** How much cues and learned weights together say that a sentence is a statement, as log-odds; cues count up to somewhat more than enough. */
export function oddsOf({ cues, learned }: Said, { enough }: Pick<Classifier, 'enough'>): number {
  return learned + ofEnough * Math.max(-0.6, Math.min(1.3, cues / enough))
}

type Said = { readonly cues: number; readonly learned: number }

const introductionReach = 12
const question = /\?\s*$/u
const opensList = /:\s*$/u
/** What a paper is about is not what the memo says. */
const describes =
  /^(?:(?:de|het|deze|dit|uw|bijgaande?|bijgevoegde?|in)\s+){0,2}(?:kamer|schriftelijke |feitelijke |verzamel)?(?:vragen|brief|nota|motie|rapport|antwoorden|onderzoek|bericht)\s+(?:hebben betrekking op|heeft betrekking op|gaan over|gaat over|betreffen|betreft|bevat|bevatten|beschrijft|behandelt|schetst)\b/iu
const isTooShort = (text: string): boolean => text.length < 24

/** For each sentence whether it stands in a list that an introduction of the kind opens. */
function introduced(sentences: readonly Sentence[], classifier: Classifier): Uint8Array {
  const found = new Uint8Array(sentences.length)
  let left = 0
  sentences.forEach(({ text, bullet }, at) => {
    const opens = opensList.test(text) || isTooShort(text)
    if (opens) left = classifier.introduction.test(text.toLowerCase()) ? introductionReach : 0
    else if (left > 0 && bullet) {
      found[at] = 1
      left -= 1
    } else left = 0
  })
  return found
}

const finite =
  /(?<!\p{L})(?:is|was|waren|zijn|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|konden|zal|zullen|zult|zou|zouden|moet|moeten|mag|mogen|wil|willen|gaat|gaan|komt|komen|blijft|blijven|dient|dienen|hoeft|staat|staan|ligt|liggen|geeft|geven|neemt|nemen|krijgt|krijgen|maakt|maken|houdt|houden|vindt|vinden|vraagt|vragen|leidt|leiden|loopt|lopen|ontbreekt|ontbreken|dreigt|dreigen|vergt|vergen|kost|kosten|raakt|stijgt|daalt|valt|vallen|zorgt|zorgen|biedt|doet|doen|ziet|zien|laat|laten|zit|zitten|stelt|zegt|zegde|meldt|meldde|vreest|vrezen|ondervangt|bestaat|volgt|wil|kent|betreft|betekent|betekenen|blijkt|vereist|vereisen|wijst|wijzen|wenst|wensen|kampt|kampen|lukt|mist|missen|kiest|kiezen|treedt|treden|werkt|werken|richt|richten|gebeurt|verschilt|verwacht|verwachten|bepaalt|levert|leveren|hangt|begint|speelt|brengt|brengen|roept|wacht|wachten|verstrekken|verdwijnt|verdwijnen|toont|tonen|noemt|noemen|voldoet|voldoen|ervaart|ervaren|lijkt|lijken|vormt|ontstaat|\p{L}{3,}(?:eert|eren|elt|ijft|ijkt|akt|ergt|acht|uwt|oont|angt))(?!\p{L})/iu

/** An item of a list without a verb names a subject; it states something only where its list does. */
const isTopic = ({ bullet, text }: Sentence): boolean =>
  bullet && text.length < longestTopic && !finite.test(text) && !infinitive.test(text)

const longestTopic = 110
const infinitive = /(?<!\p{L})te \p{L}+en(?!\p{L})/iu

/** The headings that introduce the kind. */
function introducingOf({ sections }: ReadingContext, classifier: Classifier): ReadonlySet<SectionFact | null> {
  return new Set(sections.filter(({ text }) => classifier.introduction.test(text.toLowerCase())))
}

/** For each sentence what its own words say: the sum of its cues, and the log-odds of cues and learned weights together. */
type Judged = { readonly cues: Float32Array; readonly odds: Float32Array }

const judgements = new WeakMap<ReadingContext, Map<StatementKind, Judged>>()
const saysNothing = -12

/** What the words of each sentence say about a kind; a sentence that can state nothing says nothing. */
function judged(context: ReadingContext, kind: StatementKind): Judged {
  const known = judgements.get(context) ?? new Map<StatementKind, Judged>()
  judgements.set(context, known)
  const made = known.get(kind) ?? judge(context, classifiers[kind])
  known.set(kind, made)
  return made
}

function judge(context: ReadingContext, classifier: Classifier): Judged {
  const { sentences } = context
  const { body } = placesOf(context)
  const states = stating(context)
  const cues = new Float32Array(sentences.length)
  const odds = new Float32Array(sentences.length).fill(saysNothing)
  sentences.forEach(({ text }, at) => {
    if (states[at] !== 1) return
    const said = scoreOf(text, classifier)
    cues[at] = said
    /** Outside the body words alone do not make a statement. */
    if (body[at] === 1 || said >= classifier.enough) {
      odds[at] = oddsOf({ cues: said, learned: learnedScore(sentences, at, classifier.kind) }, classifier)
    }
  })
  return { cues, odds }
}

/** How likely the sentence before or after one in its memo is of a kind, by its own words alone; 0 where there is none. */
export function chanceAt(context: ReadingContext, { kind, at, step }: { kind: StatementKind; at: number; step: 1 | -1 }): number {
  const { sentences } = context
  if (sentences[at + step]?.memo !== sentences[at]?.memo) return 0
  return 1 / (1 + Math.exp(-(judged(context, kind).odds[at + step] ?? saysNothing)))
}

/**
 * The indexes of the sentences that are taken for statements of a kind: cues say so, or cues and what was learned of words do together.
 * `lean` says what else speaks for or against a sentence.
 */
export function statementsAt(context: ReadingContext, kind: StatementKind, lean: (at: number) => number = () => 0): number[] {
  const { sentences } = context
  const classifier = classifiers[kind]
  const { asked, sections } = placesOf(context)
  const states = stating(context)
  const { cues, odds } = judged(context, kind)
  const listed = introduced(sentences, classifier)
  const introducing = introducingOf(context, classifier)
  const placeOf = (at: number, bullet: boolean): number => {
    const under = introducing.has(sections[at] ?? null) ? (bullet ? classifier.listed : underIntroduction) : 0
    return Math.max(listed[at] === 1 ? underIntroduction : 0, under)
  }
  const isStatement = (sentence: Sentence, at: number): boolean => {
    if (states[at] !== 1 || (kind === 'commitment' && asked[at] === 1)) return false
    const placed = placeOf(at, sentence.bullet)
    if (saysByPlace(cues[at] ?? 0, placed, classifier)) return true
    return (odds[at] ?? saysNothing) + placed + lean(at) >= together && !isTopic(sentence)
  }
  return sentences.flatMap((sentence, at) => (isStatement(sentence, at) ? [at] : []))
}

/** The sentences that are taken for statements of a kind. */
export function statementsOf(context: ReadingContext, kind: StatementKind): Sentence[] {
  return statementsAt(context, kind).flatMap((at) => context.sentences[at] ?? [])
}

/** Under a heading or an introduction of the kind a sentence needs little of its own. */
function saysByPlace(cues: number, placed: number, { enough }: Classifier): boolean {
  return placed > 0 && cues + placed >= enough
}

const statings = new WeakMap<ReadingContext, Uint8Array>()

/** For each sentence whether it can state anything: questions, headings and what opens a list do not. */
function stating(context: ReadingContext): Uint8Array {
  const known = statings.get(context) ?? statingIn(context)
  statings.set(context, known)
  return known
}

function statingIn(context: ReadingContext): Uint8Array {
  const { anywhere } = placesOf(context)
  const headings = new Set(context.sections.map(({ line }) => line))
  const asksOrOpens = (text: string): boolean => question.test(text) || opensList.test(text) || isTooShort(text) || describes.test(text)
  return Uint8Array.from(context.sentences, ({ text, line, endLine }, at) =>
    anywhere[at] === 1 && !asksOrOpens(text) && !(headings.has(line) && line === endLine) ? 1 : 0,
  )
}

export const statementFact = ({ memo, line, endLine, text }: Sentence): StatementFact => ({ memo, line, endLine, text })

/** The facts that sentences at some indexes make. */
export function statementFactsAt({ sentences }: ReadingContext, indexes: readonly number[]): StatementFact[] {
  return indexes.flatMap((at) => (sentences[at] ? [statementFact(sentences[at])] : []))
}
