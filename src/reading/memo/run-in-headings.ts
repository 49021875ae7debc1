import type { Heading, SectionFact } from '../model.ts'
import type { Layout } from '../page/layout.ts'
import { markAlone } from './sentences.ts'

const runIn = /^(\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:en |van |voor |met )?[\p{L}’'-]+){0,3})[.:] (?=["‘“]?\p{Lu})/u
const verb =
  /\b(?:is|zijn|was|wordt|worden|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|doet|gaat|komt|staat|ligt|vindt|wil|wij|we|u|ik|het|hij|zij|er)\b/iu
const noHeading = /^(?:geen|ja|nee|n\.?v\.?t|niet van toepassing|let op|noot|bron|zie)\b/iu
const ends = /[.:;?!][)'"’”]?$/u
const least = { all: 3, known: 2 }

type Place = {
  readonly lines: readonly string[]
  readonly layout: Layout
  readonly found: readonly SectionFact[]
  readonly headingOf: (text: string) => Heading
}

/** Headings that open their own paragraph, 'Krachtenveld. De bonden vrezen …', where a memo sets several of them; lines count from 1. */
export function runInHeadings(place: Place, part: { id: string; startLine: number; endLine: number }): SectionFact[] {
  const { lines, layout, found, headingOf } = place
  const headings = new Map(found.map(({ line, heading }) => [line, heading]))
  const candidates: SectionFact[] = []
  let before: Line | null = null
  let under: Heading | null = null
  for (let line = part.startLine; line <= part.endLine; line += 1) {
    const text = (lines[line - 1] ?? '').trim()
    under = headings.get(line) ?? under
    if (text === '' || (layout.furniture.has(line) && !markAlone.test(text))) continue
    const opens = before === null || before.isHeading || ends.test(before.text)
    const words = opens && under !== 'keyPoints' && !headings.has(line) ? headIn(text) : null
    if (words !== null) candidates.push({ memo: part.id, line, text: words, heading: headingOf(words) })
    before = { text, isHeading: headings.has(line) }
  }
  const isEnough = candidates.length >= least.all && candidates.filter(({ heading }) => heading !== 'other').length >= least.known
  return isEnough ? candidates : []
}

type Line = { readonly text: string; readonly isHeading: boolean }

function headIn(text: string): string | null {
  const words = runIn.exec(text)?.[1] ?? null
  return words === null || verb.test(words) || noHeading.test(words) ? null : words
}
