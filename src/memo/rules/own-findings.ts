import { annexesNamedIn } from '../../check/checks/annex/named.ts'
import type { WritingFinding } from '../model/findings.ts'
import type { Heading } from '../model/formats.ts'
import type { MemoHeader } from '../model/memos.ts'
import type { TextNode } from '../model/text.ts'
import type { FrozenAnnex } from '../model/versions.ts'
import type { LinePlace } from './as-written.ts'
import { emptyHeadings } from './format.ts'

type Known = {
  readonly content: TextNode
  readonly header: Pick<MemoHeader, 'notPublic'>
  readonly places: readonly LinePlace[]
  readonly annexes: readonly Pick<FrozenAnnex, 'number'>[]
  readonly headings: readonly Heading[]
}

/** What is seen in a memo beside what the checks of files see, for it is known here what its annexes are and what its format asks. */
export function ownFindings(known: Known): WritingFinding[] {
  return [...absentAnnexes(known), ...headingsWithoutText(known)]
}

/** The findings of the checks, those of this room before what they say of the same sentence. */
export function besideChecks(own: readonly WritingFinding[], checked: readonly WritingFinding[]): WritingFinding[] {
  const same = ({ check, quotes }: WritingFinding) => `${check} ${quotes[0]?.quote ?? ''}`
  const said = new Set(own.map(same))
  return [...own, ...checked.filter((finding) => !said.has(same(finding)))]
}

const anAnnex = /\b(?:zie|in) (?:ook )?(?:de |deze )?bijlagen?\b(?!\s+(?:\d|[A-H]\b|bij|van|uit|behorende?))/iu

function absentAnnexes({ places, annexes }: Known): WritingFinding[] {
  const there = new Set(annexes.map(({ number }) => number))
  const told = new Set<number>()
  return places.flatMap(({ part, quote }): WritingFinding[] => {
    if (part !== 'text') return []
    const absent = annexesNamedIn(quote).filter((number) => !there.has(number) && !told.has(number))
    for (const number of absent) told.add(number)
    if (absent.length > 0) return absent.map((number) => absentAnnex(quote, number, there.size))
    return there.size === 0 && anAnnex.test(quote) ? [noAnnexAtAll(quote)] : []
  })
}

function absentAnnex(quote: string, number: number, there: number): WritingFinding {
  const has = there === 0 ? 'geen bijlagen' : there === 1 ? 'één bijlage' : `${there} bijlagen`
  const hasEnglish = there === 0 ? 'no annexes' : there === 1 ? 'one annex' : `${there} annexes`
  return annexFinding(quote, {
    nl: `De tekst noemt bijlage ${number}, maar deze nota heeft ${has}.`,
    en: `The text names annex ${number}, but this memo has ${hasEnglish}${there === 0 ? '' : ' and not that one'}.`,
  })
}

function noAnnexAtAll(quote: string): WritingFinding {
  return annexFinding(quote, {
    nl: 'De tekst verwijst naar een bijlage, maar deze nota heeft geen bijlagen.',
    en: 'The text refers to an annex, but this memo has no annexes.',
  })
}

function annexFinding(quote: string, message: WritingFinding['message']): WritingFinding {
  return {
    check: 'annex',
    severity: 'error',
    message,
    suggestion: {
      nl: 'Voeg de bijlage toe bij Kop en bijlagen, of pas de zin aan.',
      en: 'Add the annex under Header and annexes, or change the sentence.',
    },
    quotes: [{ part: 'text', quote }],
  }
}

/** What cannot be made public may be said in the header instead of under its heading. */
function headingsWithoutText({ content, headings, header }: Known): WritingFinding[] {
  const isInHeader = header.notPublic.trim() !== ''
  return emptyHeadings(content, headings)
    .filter(({ id }) => !(isInHeader && id === 'notPublic'))
    .map(({ title, required, known }) => ({
      check: 'heading',
      severity: required ? 'warning' : 'hint',
      message: { nl: `Onder het kopje ${title} staat geen tekst.`, en: `There is no text under the heading ${title}.` },
      suggestion: required
        ? { nl: 'Het format vraagt hier tekst: vul die aan.', en: 'The format asks for text here: add it.' }
        : known
          ? {
              nl: 'Vul de tekst aan. Blijft het leeg, dan komt het kopje niet op papier.',
              en: 'Add the text. A heading that stays empty is not printed.',
            }
          : { nl: 'Vul de tekst aan, of laat het kopje weg.', en: 'Add the text, or leave out the heading.' },
      quotes: [{ part: 'text', quote: title }],
    }))
}
