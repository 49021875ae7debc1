import type { MemoKind } from './model.ts'
import type { Segment } from './segment.ts'

const marks: readonly (readonly [MemoKind, RegExp])[] = [
  ['decision', /^(?:nota )?ter (?:beslissing|besluitvorming|accordering|goedkeuring|instemming|vaststelling)\b/i],
  ['signature', /^(?:nota )?ter ondertekening\b/i],
  ['preparation', /^(?:nota )?ter voorbereiding\b/i],
  ['information', /^(?:nota )?ter (?:informatie|info|kennisname|kennisneming)$/i],
  ['discussion', /^(?:nota )?ter bespreking\b/i],
]
const titles: readonly (readonly [MemoKind, RegExp])[] = [
  ['discussion', /^bespreek(?:notitie|nota)\b/i],
  ['annotation', /^(?:geannoteerde agenda|annotatie)\b.*\S{3}$/i],
  ['information', /^(?:informatienota|(?:\S+ \/ )?nota ter (?:informatie|kennisname))\b/i],
  ['letter', /^geachte\s/i],
]
const occasions: readonly (readonly [MemoKind, RegExp])[] = [
  ['annotation', /\bannotatie\b/i],
  ['discussion', /\b(?:bespreeknotitie|beslis- en bespreekpunten)\b/i],
  ['signature', /\bnota ter ondertekening\b|\bontvangt u?\b[^.]{0,90}\bter ondertekening\b/i],
]
const advised = /\b(?:beslisnota|gevraagde? besluit|geadviseerde? besluit|beslispunten|uw (?:instemming|akkoord|besluit))/i

/** What a memo is for: its mark, its title, its first words, and last whether it asks for a decision. */
export function kindOf(text: readonly string[], segment: Segment): MemoKind {
  const head = text.slice(0, 40).map((line) => line.trim())
  const stated = named(marks, head) ?? named(titles, head.slice(0, 30))
  if (stated) return stated
  if (segment.fragment) return 'other'
  const start = text.slice(0, 60).join(' ').replace(/\s+/g, ' ')
  return named(occasions, [start]) ?? (advised.test(text.join(' ')) ? 'decision' : 'other')
}

function named(kinds: readonly (readonly [MemoKind, RegExp])[], lines: readonly string[]): MemoKind | null {
  return kinds.find(([, pattern]) => lines.some((line) => pattern.test(line)))?.[0] ?? null
}

const opening = /^(?:\d+\.?\s*)?(?:aanleiding|inleiding|kernpunten|kern)\b/i
const notTitle =
  /^(?:ter [a-z]+$|ministerie\b|directoraat|directie\b|dir\b|dg\b|cluster\b|afdeling\b|portefeuille\b|bestuurskern|pagina\b|nota$|notitie$|\d|[[(])/i
const document = /\b(?:\p{L}*nota|\p{L}*brief|notitie|voortgang|rapport|wetsvoorstel|werkprogramma|agenda|stand van zaken|reactie)\b/iu
const subject = /^(?:onderwerp|betreft|titel|nota)\s*(?::\s*|\s{2,})|^(?:onderwerp|betreft)\s+/i

/** The title stands above the occasion, in lines of its own that are no field and no sender; `isFurniture` takes an index. */
export function titleOf(text: readonly string[], isFurniture: (at: number) => boolean): string | null {
  const blocks: string[] = []
  let open = false
  for (
    let at = 0;
    at <
    Math.max(
      0,
      text.findIndex((line) => opening.test(line.trim())),
    );
    at += 1
  ) {
    const line = (text[at] ?? '').trim()
    const usable = line !== '' && !isFurniture(at) && !notTitle.test(line)
    if (usable && open) blocks.push(`${blocks.pop()} ${line}`)
    else if (usable) blocks.push(line)
    open = usable
  }
  const possible = blocks.filter((block) => block.length > 9 && block.length < 300 && block.split(/\s+/).length > 1)
  const title = possible.findLast((block) => document.test(block)) ?? possible.at(-1)
  return title?.replace(subject, '').replace(/^./, (letter) => letter.toUpperCase()) ?? null
}
