import type { Reading } from '../../reading/model.ts'
import type { Assertion, Check, Comparison, Conflict, Filed, Finding } from '../model.ts'

type Paper = { readonly file: string; readonly number: number; readonly line: number }

const paper =
  /\b(?:kst|kamerstuk(?:ken)?(?:\s+I{1,2})?(?:[\s,]+\d{4}[/-]\d{2,4})?)[\s,:]+(\d{2})\s?(\d{3})(?:[\s-]+[IVX]+)?(?:\s*-\s*|,?\s*nr\.?\s*)(\d{1,5})\b/gi
const word = /kst|kamerstuk/i
const leap = 5

/** One reference on two memos, or a parliamentary paper whose number is far beyond the others of its file. */
export const reference: Check = {
  name: 'reference',
  explains: { nl: 'Een kenmerk of Kamerstuknummer kan niet kloppen.', en: 'A reference or paper number cannot be right.' },
  find: (reading) => [...sameReference(reading), ...farBeyond(reading)],
}

/** A reference that memos of several files carry. */
export const referenceAcrossFiles: Comparison = {
  name: 'reference',
  assertions: ({ memos }) =>
    memos.flatMap(({ reference: about, referenceLine: line }) => (about === null || line === null ? [] : [{ about, said: about, line }])),
  conflicts: (all) =>
    [...Map.groupBy(all, ({ assertion }) => assertion.about).values()].flatMap((group) => {
      const [first, ...later] = [...Map.groupBy(group, (one) => one.file).values()].flatMap(([one]) => one ?? [])
      return first ? later.map((one) => alsoIn(one, first)) : []
    }),
}

function alsoIn<A extends Assertion>(one: Filed<A>, first: Filed<A>): Conflict<A> {
  const { about } = one.assertion
  return {
    severity: 'warning',
    assertions: [one.assertion, first.assertion],
    message: {
      nl: `Kenmerk ${about} staat ook op een nota in ${first.name}.`,
      en: `Reference ${about} is also on a memo in ${first.name}.`,
    },
    suggestion: { nl: 'Geef elke nota een eigen kenmerk.', en: 'Give each memo its own reference.' },
  }
}

function sameReference(reading: Reading): Finding[] {
  const first = new Map<string, number>()
  return reading.memos.flatMap((memo): Finding[] => {
    if (memo.reference === null || memo.referenceLine === null) return []
    const earlier = first.get(memo.reference)
    if (earlier === undefined) {
      first.set(memo.reference, memo.referenceLine)
      return []
    }
    return [
      {
        check: 'reference',
        severity: 'warning',
        lines: [memo.referenceLine, earlier],
        message: {
          nl: `Kenmerk ${memo.reference} staat ook op een andere nota (regel ${earlier}).`,
          en: `Reference ${memo.reference} is also on another memo (line ${earlier}).`,
        },
        suggestion: { nl: 'Geef elke nota een eigen kenmerk.', en: 'Give each memo its own reference.' },
      },
    ]
  })
}

function farBeyond(reading: Reading): Finding[] {
  const papers = reading.source.lines.flatMap((text, at) =>
    (word.test(text) ? [...text.matchAll(paper)] : []).map(
      (match): Paper => ({ file: `${match[1]} ${match[2]}`, number: Number(match[3]), line: at + 1 }),
    ),
  )
  return [...Map.groupBy(papers, (one) => one.file).values()].flatMap((group): Finding[] => {
    const [highest, next] = [...new Map(group.map((one) => [one.number, one])).values()].sort((a, b) => b.number - a.number)
    if (!highest || !next || highest.number < 1000 || highest.number < leap * next.number) return []
    return [
      {
        check: 'reference',
        severity: 'warning',
        lines: [highest.line, next.line],
        message: {
          nl: `Nr. ${highest.number} in dossier ${highest.file} ligt ver voorbij nr. ${next.number} (regel ${next.line}) uit hetzelfde dossier.`,
          en: `No. ${highest.number} in file ${highest.file} lies far beyond no. ${next.number} (line ${next.line}) of the same file.`,
        },
        suggestion: {
          nl: 'Controleer het nummer; er lijkt een cijfer te veel te staan.',
          en: 'Check the number; it seems to have a digit too many.',
        },
      },
    ]
  })
}
