import type { MemoFact, Reading } from '../../reading/model.ts'
import { filledLines, textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'

const label = /^bijlage(?:n|\(n\))?\s*:?\s*(.*)$/i
const otherLabel =
  /^(?:interdepartementaal|afgestemd|parafenroute|aanleiding|datum|(?:onze )?referentie|kenmerk|kopie|aan|van|auteur|opgesteld|pagina)\b/i
const enclosed = /\b(?:als bijlage bij|bijgevoegde?|bijgaande?|in de bijlagen? treft|mee te sturen bijlagen)\b/i

/** Annexes that are named but not listed, listed but not named, or announced under an empty field. */
export const annex: Check = {
  name: 'annex',
  explains: {
    nl: 'De bijlagen in de kop en in de tekst passen niet bij elkaar.',
    en: 'The annexes in the header and in the text do not agree.',
  },
  find: (reading) =>
    reading.memos.flatMap((memo) => (memo.annexes.length === 0 ? emptyField(reading, memo) : listAgainstText(reading, memo))),
}

function emptyField(reading: Reading, memo: MemoFact): Finding[] {
  const lines = filledLines(reading, memo)
  const labels = lines.filter((line) => label.test(textOn(reading, line)) && textOn(reading, line).length < 14)
  const empty = labels.find((line) => isEmptyAfter(reading, memo, line))
  const announced = lines.find((line) => enclosed.test(textOn(reading, line)))
  if (empty === undefined || announced === undefined || labels.some((line) => !isEmptyAfter(reading, memo, line))) return []
  return [
    {
      check: 'annex',
      severity: 'warning',
      lines: [announced, empty],
      message: {
        nl: `De tekst noemt bijlagen, maar het veld Bijlagen op regel ${empty} is leeg.`,
        en: `The text mentions annexes, but the annex field on line ${empty} is empty.`,
      },
      suggestion: { nl: 'Vul in de kop in welke bijlagen meegaan.', en: 'List the annexes in the header.' },
    },
  ]
}

function isEmptyAfter(reading: Reading, memo: MemoFact, line: number): boolean {
  if ((label.exec(textOn(reading, line))?.[1] ?? '') !== '') return false
  for (let next = line + 1; next <= Math.min(line + 6, memo.endLine); next += 1) {
    const text = textOn(reading, next)
    if (text !== '') return otherLabel.test(text)
  }
  return true
}

function listAgainstText(reading: Reading, memo: MemoFact): Finding[] {
  const listed = new Map(memo.annexes.flatMap((one) => (one.number === null ? [] : [[one.number, one.line] as const])))
  if (listed.size === 0) return []
  const named = namedIn(reading, memo, new Set(listed.values()))
  const unlisted = [...named].filter(([number, line]) => !listed.has(number) && !isOfAnotherPaper(reading, line, number))
  const unnamed = named.size === 0 ? [] : [...listed].filter(([number]) => !named.has(number))
  return [
    ...unlisted.map(([number, line]) => notListed(number, line, Math.min(...listed.values()))),
    ...unnamed.map(([number, line]) => notNamed(number, line)),
  ]
}

const namedNumbers =
  /\bbijlagen?\s+(\d{1,2})(?!\d)(?:(\s*(?:t\/m|tot en met|-)\s*|\s*(?:,|en)\s*)(\d{1,2})(?!\d|\s*(?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)))?/giu

/** Laws and letters have annexes of their own. */
function isOfAnotherPaper(reading: Reading, line: number, number: number): boolean {
  return new RegExp(`\\bbijlage\\s+${number}\\s*(?:,\\s|\\(|(?:bij|van|uit|behorende)\\s(?!deze nota))`, 'i').test(withNext(reading, line))
}

/** A line with the next one: a number may stand on the line after its word. */
function withNext(reading: Reading, line: number): string {
  return `${textOn(reading, line)} ${textOn(reading, line + 1) || textOn(reading, line + 2)}`
}

/** Annex numbers with the first line that names them outside the list. */
function namedIn(reading: Reading, memo: MemoFact, listLines: ReadonlySet<number>): Map<number, number> {
  const named = new Map<number, number>()
  for (const line of filledLines(reading, memo).filter((one) => !listLines.has(one) && /bijlage/i.test(textOn(reading, one)))) {
    for (const number of numbersIn(withNext(reading, line), textOn(reading, line).length)) if (!named.has(number)) named.set(number, line)
  }
  return named
}

/** Runs like '1 t/m 3' and '1 en 2' count whole. */
function numbersIn(text: string, before: number): number[] {
  const begun = [...text.matchAll(namedNumbers)].filter((match) => match.index < before)
  return begun.flatMap((match) => {
    const first = Number(match[1]),
      last = Number(match[3] ?? match[1])
    const between = /t\/m|tot en met|-/.test(match[2] ?? '') ? last - first : 0
    return between > 0 && between < 30 ? Array.from({ length: between + 1 }, (_, at) => first + at) : [first, last]
  })
}

function notListed(number: number, line: number, list: number): Finding {
  return {
    check: 'annex',
    severity: 'warning',
    lines: [line, list],
    message: {
      nl: `Bijlage ${number} staat niet in de lijst met bijlagen (regel ${list}).`,
      en: `Annex ${number} is not in the list of annexes (line ${list}).`,
    },
    suggestion: {
      nl: `Voeg bijlage ${number} toe aan de lijst of pas het nummer aan.`,
      en: `Add annex ${number} to the list or correct the number.`,
    },
  }
}

function notNamed(number: number, line: number): Finding {
  return {
    check: 'annex',
    severity: 'hint',
    lines: [line],
    message: {
      nl: `Bijlage ${number} staat in de lijst, maar de tekst verwijst er niet naar.`,
      en: `Annex ${number} is listed, but the text does not refer to it.`,
    },
    suggestion: {
      nl: `Verwijs in de tekst naar bijlage ${number}, of laat haar weg.`,
      en: `Refer to annex ${number} in the text, or leave it out.`,
    },
  }
}
