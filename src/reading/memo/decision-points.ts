import { lastAbove } from '../in-order.ts'
import type { DecisionPointFact, SectionFact, Sentence } from '../model.ts'
import {
  advice,
  announced,
  asks,
  asksAgreement,
  firmRequest,
  followUp,
  infinitive,
  isBareTask,
  itemLetter,
  questionMark,
  requests,
  saysOnly,
} from './decision-cues.ts'

const plainAdvice = /^(?:\d+(?:\.\d+)*\.?\s+)?advies\b/i
const bothAsked =
  /^((?:mee\s+)?(?:ondertekenen|instemmen|vaststellen|paraferen|goedkeuren|akkoord(?:\s+gaan)?))\s+en\s+((?:mee\s+)?(?:ondertekenen|instemmen|vaststellen|verzenden|paraferen|publiceren|akkoord)\b.*)$/iu
const twoAsks =
  /^(.*\b(?:instemmen|akkoord|(?:in|vast|goed) te \p{L}+en|te (?:ondertekenen|verzenden|versturen|nemen|paraferen))\b.*?)\s+en\s+((?:\S+\s+){0,8}?(?:ondertekening|ondertekenen|vaststellen|(?:te )?(?:verzenden|versturen|sturen|zenden|delen)(?=[.;]?$)|te (?:ondertekenen|paraferen|verzenden|versturen|sturen|delen|informeren|publiceren|voeren|plaatsen|agenderen))\b.*)$/iu

/** Everything the minister is asked to decide or discuss, once per memo; lines count from 1. */
export function decisionPointsOf(sentences: readonly Sentence[], sections: readonly SectionFact[]): PointsFound {
  const byMemo = Map.groupBy(sentences, (sentence) => sentence.memo)
  const headingsOf = Map.groupBy(sections, (section) => section.memo)
  const found = [...byMemo].map(([memo, own]) => {
    const headings = (headingsOf.get(memo) ?? []).filter((section, at, all) => !isInMargin(section, all[at - 1]))
    const listed = own.flatMap((sentence, at) => pointsAt({ own, at, headings, sentence }))
    const all = listed.length > 0 ? listed : askedInPassing(own)
    const kept = withoutRepeats(all)
    return { points: numbered(kept), repeats: all.filter((one) => !kept.includes(one) && isNumberedText(one)) }
  })
  return { points: found.flatMap((one) => one.points), repeats: found.flatMap((one) => one.repeats) }
}

/** 'Bijlagen' right under what is asked is a label of the margin; what is asked goes on below it. */
const isInMargin = ({ heading }: SectionFact, above: SectionFact | undefined): boolean =>
  heading === 'annexes' && above?.heading === 'advisedDecision'

/** `repeats` are listed points that come back further on, as the head of their explanation. */
type PointsFound = { readonly points: readonly DecisionPointFact[]; readonly repeats: readonly DecisionPointFact[] }

function isNumberedText(one: DecisionPointFact): boolean {
  return one.number !== null
}

type Place = {
  readonly own: readonly Sentence[]
  readonly at: number
  readonly headings: readonly SectionFact[]
  readonly sentence: Sentence
}

function pointsAt(place: Place): DecisionPointFact[] {
  const { sentence, headings } = place
  const heading = lastAbove(headings, sentence.line)
  if (heading?.heading === 'advisedDecision') return inDecision(place, heading)
  if (followUp.test(sentence.text)) return []
  const asked = sentence.text.replace(announced, '')
  const question = questionMark.test(asked) && (sentence.bullet || asked !== sentence.text ? asks : asksAgreement).test(asked)
  if (question) return [point(sentence)]
  return advice.test(sentence.text) && sentence.text.length < 400 && !saysOnly.test(sentence.text) ? [point(sentence)] : []
}

/** A short memo may ask in one sentence, without a heading for it. */
function askedInPassing(own: readonly Sentence[]): DecisionPointFact[] {
  return own
    .filter(({ text }) => text.length < 400 && firmRequest.test(text))
    .slice(0, inPassing)
    .map((sentence) => point(sentence))
}

const inPassing = 3

/** Under a heading that asks for a decision: questions, listed items and requests. */
function inDecision(place: Place, heading: SectionFact): DecisionPointFact[] {
  const { sentence, own, at } = place
  const opens = isItemStart(own, at)
  if (questionMark.test(sentence.text)) return followUp.test(sentence.text) && !opens ? [] : [point(sentence)]
  if (!asksHere(place, heading) || announces(own, at)) return []
  if (sentence.bullet) return opens ? splitInTwo(sentence) : []
  const said = sentence.text.replace(itemLetter, '')
  return requests.test(said) || infinitive.test(said) || isBareTask(said) ? splitInTwo(sentence) : []
}

/** Plain advice that stands later in a memo, under a discussed point, asks nothing new. */
function asksHere({ headings }: Place, heading: SectionFact): boolean {
  if (!plainAdvice.test(heading.text)) return true
  const first = headings.find((section) => section.heading === 'advisedDecision' || section.heading === 'explanation')
  return first?.line === heading.line
}

/** What heads a list of requests, and what may be answered beside them. */
const onlyOpens =
  /^(?:u\s+wordt\s+(?:\p{L}+\s+){0,2}(?:geadviseerd|gevraagd|verzocht)|(?:wij|we)\s+(?:adviseren|vragen|verzoeken)\s+u)[\s\p{L}]{0,20}:$|^(?:niet )?(?:akkoord|bespreken)(?:\s*(?:\/|of)?\s*(?:niet )?(?:akkoord|bespreken))*$/iu

/** The head of a list asks nothing itself: it ends in a colon, or the questions stand under it. */
function announces(own: readonly Sentence[], at: number): boolean {
  const [here, next] = [own[at], own[at + 1]]
  if (here && onlyOpens.test(here.text)) return true
  if (!here || !next?.bullet) return false
  return /:\s*$/.test(here.text) || (here.bullet && !bothNumbered(here, next) && questionMark.test(next.text) && !requests.test(here.text))
}

/** The last of a numbered list may close the question that opens it. */
const bothNumbered = (here: Sentence, next: Sentence): boolean => here.number !== undefined && next.number !== undefined

/** A bullet of several sentences is one point. */
function isItemStart(own: readonly Sentence[], at: number): boolean {
  const here = own[at]
  const before = own[at - 1]
  return here?.bullet === true && !(before?.bullet && before.endLine === here.line && !/[:]$/.test(before.text))
}

/** 'Akkoord met het plan en verzending van de brief' asks two things. */
function splitInTwo(sentence: Sentence): DecisionPointFact[] {
  const two = sentence.text.length < 1000 ? (bothAsked.exec(sentence.text) ?? twoAsks.exec(sentence.text)) : null
  return two ? [point(sentence, two[1]), point(sentence, two[2])] : [point(sentence)]
}

function point(sentence: Sentence, text = sentence.text): DecisionPointFact {
  return { memo: sentence.memo, number: sentence.number ?? null, line: sentence.line, endLine: sentence.endLine, text }
}

/** A point that is explained further on is repeated there; the list counts. */
function withoutRepeats(points: readonly DecisionPointFact[]): DecisionPointFact[] {
  const kept: DecisionPointFact[] = []
  for (const one of points) if (!kept.some((other) => alike(one.text, other.text))) kept.push(one)
  return kept
}

function alike(one: string, other: string): boolean {
  if (one === other) return true
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
  const [first, second] = [words(one), words(other)]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared >= 3 && shared / Math.min(first.size, second.size) >= 0.75
}

function numbered(points: readonly DecisionPointFact[]): DecisionPointFact[] {
  const own = points.some((one) => one.number !== null)
  return points.map((one, at) => (own ? one : { ...one, number: at + 1 }))
}
