import type { OfferCheck, OfferFault, OfferWarning } from '../model/deciding.ts'
import type { WritingFinding } from '../model/findings.ts'
import type { Heading } from '../model/formats.ts'
import type { MemoHeader } from '../model/memos.ts'
import type { TextNode } from '../model/text.ts'
import { emptyHeadings, missingHeadings } from './format.ts'
import { hasSuggestions, pointsOf } from './plain.ts'

/** What is known of a memo that its makers want to offer. `ministers`: people by id who are minister in its dossier. */
export type Offerable = {
  readonly header: MemoHeader
  readonly text: TextNode
  /** Those of its format that must have something under them. */
  readonly headings: readonly Heading[]
  readonly ministers: readonly string[]
  readonly openRound: boolean
  /** Whether a round was ever opened. */
  readonly wentRound: boolean
  /** How many remarks of rounds nobody answered, and what the careful reader sees. */
  readonly openRemarks: number
  readonly findings: readonly WritingFinding[]
  /** Organisations that object, with how many of their comments nobody answered. */
  readonly objections: readonly { readonly name: string; readonly count: number }[]
  readonly signatories: number
}

/** Kinds that put a question to whoever decides. */
const asking = ['decision', 'discussion', 'signature']

/** What keeps a memo from being offered, and what its makers should know before they do. */
export function checkOffer(memo: Offerable): OfferCheck {
  const missing = [...addresseeFaults(memo), ...headingFaults(memo), ...pointFaults(memo)]
  if (hasSuggestions(memo.text)) missing.push(fault('openSuggestions'))
  if (memo.openRound) missing.push(fault('openRound'))
  return { missing, warnings: warningsOf(memo), findings: weighty(memo) }
}

/** Errors and warnings; of a heading that is missing already nothing is told twice. */
function weighty({ findings, text, headings }: Offerable): WritingFinding[] {
  const missing = new Set(missingHeadings(text, headings).map(({ id }) => id))
  const told = new Set(emptyHeadings(text, headings).flatMap(({ id, title }) => (id !== null && missing.has(id) ? [title] : [])))
  const isTold = ({ check, quotes }: WritingFinding) => check === 'heading' && told.has(quotes[0]?.quote ?? '')
  return findings.filter((finding) => finding.severity !== 'hint' && !isTold(finding))
}

/** What was found that should not go to a minister unless somebody says why. */
export function errorsIn(findings: readonly WritingFinding[]): WritingFinding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

function fault(code: OfferFault['code'], name = '', count = 0): OfferFault {
  return { code, name, count }
}

function addresseeFaults({ header, ministers }: Offerable): OfferFault[] {
  const deciders = header.addressees.filter(({ decides }) => decides)
  if (!deciders.some(({ person }) => person !== null)) return [fault('noDecider')]
  const absent = deciders.filter(({ person }) => person === null || !ministers.includes(person))
  return absent.map(({ name }) => fault('deciderNotHere', name))
}

function headingFaults({ text, headings }: Offerable): OfferFault[] {
  return missingHeadings(text, headings).map(({ title }) => fault('headingEmpty', title))
}

function pointFaults({ header, text }: Offerable): OfferFault[] {
  if (!asking.includes(header.kind)) return []
  return pointsOf(text).flatMap(({ number, question, advice }) => [
    ...(question === '' ? [fault('questionEmpty', '', number)] : []),
    ...(advice === '' ? [fault('adviceEmpty', '', number)] : []),
  ])
}

function warningsOf({ header, text, objections, signatories, wentRound, openRound, openRemarks }: Offerable): OfferWarning[] {
  const warnings: OfferWarning[] = objections.map(({ name, count }) => ({ code: 'objection', name, count }))
  if (!wentRound && !openRound) warnings.push({ code: 'noRound', name: '', count: 0 })
  if (openRemarks > 0) warnings.push({ code: 'openRemarks', name: '', count: openRemarks })
  if (header.kind === 'decision' && pointsOf(text).length === 0) warnings.push({ code: 'noPoint', name: '', count: 0 })
  if (header.kind === 'signature' && signatories === 0) warnings.push({ code: 'noSignatory', name: '', count: 0 })
  return warnings
}
