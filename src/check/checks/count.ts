import type { Reading } from '../../reading/model.ts'
import { numberSaid, numberWords } from '../../reading/number-words.ts'
import { lineAt } from '../mentions.ts'
import type { Assertion, Check, Comparison, Conflict, Filed, Finding } from '../model.ts'
import { beyondCount } from './count/beyond-count.ts'
import { miscountedLabels } from './count/labelled-count.ts'
import { type ListedCount, miscountedLists } from './count/list-count.ts'

type Counted = { readonly noun: string; readonly count: number; readonly line: number }

const number = `(${numberWords(2, 20)}|[2-9]|1\\d)`
const structure =
  "hoofdlijnen|speerpunten|bouwstenen|prioriteiten|hoofdpunten|actielijnen|programmalijnen|pijlers|actiesporen|deelprogramma’s|deelprogramma's|hoofddoelen|themalijnen|werkpakketten"
/** Any text may have these; their number tells nothing to another file. */
const ofOneText = /^(?:hoofdlijnen|speerpunten|bouwstenen|prioriteiten|hoofdpunten)$/
const counted = new RegExp(`(?<![\\p{L}\\d.,€-])${number}\\s+(?:\\p{Ll}+(?:de|en|e)\\s+)?(${structure})(?!\\p{L})`, 'giu')
const anyStructure = new RegExp(structure, 'iu')
const partial = /\b(?:van de|van deze|eerste|laatste|andere|overige|ook|nog|extra|nieuwe|minstens|ten minste|waarvan)\s*$/i

/** 'Vijf van de zes pijlers' gives the whole number too. */
const ofTotal = new RegExp(`${number}\\s+van\\s+de(?:ze)?\\s*$`, 'iu')
/** 'Twee pijlers zijn af, de andere volgen' speaks of a part. */
const isSubset = (before: string, after: string): boolean =>
  /^\W*$/u.test(before) && /^\s+(?:zijn|worden|hebben|vallen|lopen|krijgen)\b/iu.test(after)

/** Two different numbers of the same part of a programme, or a list of another length than was said; from `sentences`. */
export const count: Check = {
  name: 'count',
  explains: { nl: 'Een aantal in de opbouw van het programma verschilt.', en: 'A number in the structure of the programme differs.' },
  find: (reading) => [
    ...twoNumbers(reading),
    ...[...miscountedLists(reading), ...miscountedLabels(reading)].map(otherLength),
    ...beyondCount(reading).map(oneTooMany),
  ],
}

function twoNumbers(reading: Reading): Finding[] {
  return [...Map.groupBy(countsIn(reading), (one) => one.noun).values()].flatMap((group): Finding[] => {
    const first = group[0],
      other = group.find((one) => one.count !== first?.count)
    return first && other ? [differs(first, other)] : []
  })
}

/** A file that gives another number of a part of the programme than the other files do. */
export const countAcrossFiles: Comparison = {
  name: 'count',
  assertions: (reading) =>
    countsIn(reading)
      .filter(({ noun }) => !ofOneText.test(noun))
      .map(({ noun, count, line }) => ({ about: noun, said: String(count), line })),
  conflicts: (all) => [...Map.groupBy(all, ({ assertion }) => assertion.about).values()].flatMap(otherNumbers),
}

function otherNumbers<A extends Assertion>(all: readonly Filed<A>[]): Conflict<A>[] {
  const files = [...Map.groupBy(all, (one) => one.file).values()]
  const filesBySaid = Map.groupBy(
    files.flatMap((file) => [...Map.groupBy(file, (one) => one.assertion.said).values()].flatMap(([first]) => first ?? [])),
    (one) => one.assertion.said,
  )
  const [[usual] = []] = [...filesBySaid.values()].sort((a, b) => b.length - a.length)
  if (!usual) return []
  return files.flatMap((file) => {
    const [first] = file
    const agrees = file.some(({ assertion }) => assertion.said === usual.assertion.said)
    return first && !agrees ? [otherNumber(first, usual)] : []
  })
}

function otherNumber<A extends Assertion>(one: Filed<A>, usual: Filed<A>): Conflict<A> {
  const { about, said } = one.assertion
  return {
    severity: 'warning',
    assertions: [one.assertion, usual.assertion],
    message: {
      nl: `Hier zijn het ${said} ${about}, in ${usual.name} ${usual.assertion.said}.`,
      en: `Here there are ${said} "${about}", in ${usual.name} ${usual.assertion.said}.`,
    },
    suggestion,
  }
}

const suggestion = {
  nl: 'Noem overal hetzelfde aantal, of leg uit wat er veranderde.',
  en: 'Give one number throughout, or explain what changed.',
}

function countsIn(reading: Reading): Counted[] {
  const naming = reading.sentences.filter(({ text }) => anyStructure.test(text))
  return naming.flatMap((sentence) =>
    [...sentence.text.matchAll(counted)].flatMap((match): Counted[] => {
      const before = sentence.text.slice(0, match.index)
      if (
        (partial.test(before) && !ofTotal.test(before)) ||
        isSubset(before, sentence.text.slice(match.index + match[0].length)) ||
        /^\s*(?:van de|uit)\b/.test(sentence.text.slice(match.index + match[0].length))
      )
        return []
      return [{ noun: (match[2] ?? '').toLowerCase(), count: numberSaid(match[1] ?? '') ?? 0, line: lineAt(sentence, match.index) }]
    }),
  )
}

function differs(first: Counted, other: Counted): Finding {
  return {
    check: 'count',
    severity: 'warning',
    lines: [other.line, first.line],
    message: {
      nl: `Hier zijn het ${other.count} ${other.noun}, op regel ${first.line} ${first.count}.`,
      en: `Here there are ${other.count} "${other.noun}", on line ${first.line} ${first.count}.`,
    },
    suggestion,
  }
}

function oneTooMany({ line, last, said, counted, noun }: ListedCount): Finding {
  return {
    check: 'count',
    severity: 'warning',
    lines: [last, line],
    message: {
      nl: `Hier gaat het om nummer ${counted}, maar volgens regel ${line} zijn er ${said} ${noun}.`,
      en: `This is number ${counted}, but by line ${line} there are ${said} "${noun}".`,
    },
    suggestion: { nl: 'Pas het aantal of het rangtelwoord aan.', en: 'Correct the number or the ordinal.' },
  }
}

function otherLength({ line, last, said, counted, noun }: ListedCount): Finding {
  return {
    check: 'count',
    severity: 'warning',
    lines: [line, last],
    message: {
      nl: `Aangekondigd zijn ${said} ${noun}, maar er volgen er ${counted}.`,
      en: `${said} "${noun}" are announced, but ${counted} follow.`,
    },
    suggestion: { nl: 'Pas het aantal of de opsomming aan.', en: 'Correct the number or the list.' },
  }
}
