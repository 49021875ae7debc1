import { bullets } from '../../reading/list-marks.ts'
import type { Reading, Sentence } from '../../reading/model.ts'
import { filledLines, textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { doubledWords } from './broken-sentence/doubled-words.ts'
import { slipsIn } from './broken-sentence/slips.ts'

const finished = /[.!?][)'"’”]?$/
const shortened =
  /(?:^|[\s(])(?:(?:\p{L}\.)+\p{L}{1,3}|jl|ca|nrs?|mln|mld|bijv|evt|incl|excl|resp|art|blz|pag|dhr|mw|mr|drs?|ir|prof|etc|vgl|zgn)\.$/iu
const listItem = new RegExp(`^(?:[${bullets}*«-]|o\\s|e\\s|\\d{1,2}[.)]|[a-z]\\))`, 'u')
const strayStop = /^(?:De|Het|Een|Van|In|Op|En|Dit|Deze)\.\s+(?=\p{Ll})/u

/** Text that breaks off or begins mid-sentence, doubled words and stray full stops, from `source.lines` and `sentences`. */
export const brokenSentence: Check = {
  name: 'brokenSentence',
  explains: {
    nl: 'Een zin loopt niet door, of een woord staat er dubbel of verkeerd.',
    en: 'A sentence does not run on, or a word in it is doubled or wrong.',
  },
  find: (reading) => {
    const headings = new Set(reading.sections.map((section) => section.line))
    return [
      ...reading.memos.flatMap((memo) => {
        const body = filledLines(reading, memo).filter((line) => !reading.furniture.has(line))
        return [...jumps(reading, body), ...brokenEnd(reading, body, headings)]
      }),
      ...reading.sentences.flatMap((sentence) => [...doubledWords(reading, sentence), ...strayStops(sentence)]),
      ...slipsIn(reading),
    ]
  },
}

/** A finished sentence followed by a line in the middle of one: text between them is lost. */
function jumps(reading: Reading, body: readonly number[]): Finding[] {
  return body.flatMap((line, at): Finding[] => {
    const text = textOn(reading, line),
      before = textOn(reading, body[at - 1] ?? 0)
    if (!finished.test(before) || shortened.test(before) || before.length < 12) return []
    if (listItem.test(text) || !/^\p{Ll}{2,}\s+\p{Ll}+\s/u.test(text) || text.length < 30) return []
    return [
      {
        check: 'brokenSentence',
        severity: 'warning',
        lines: [line, body[at - 1] ?? line],
        message: {
          nl: 'De tekst gaat hier verder midden in een zin; het begin ontbreekt.',
          en: 'The text goes on here in the middle of a sentence; its beginning is missing.',
        },
        suggestion: { nl: 'Kijk of hier een pagina is weggevallen.', en: 'See whether a page was lost here.' },
      },
    ]
  })
}

/** The last running text of a memo without an end. */
function brokenEnd(reading: Reading, body: readonly number[], headings: ReadonlySet<number>): Finding[] {
  const last = body.findLast((line) => headings.has(line) || isRunning(textOn(reading, line)) || finished.test(textOn(reading, line)))
  if (last === undefined || headings.has(last)) return []
  const text = textOn(reading, last),
    before = textOn(reading, body[body.indexOf(last) - 1] ?? 0)
  if (/[.!?:;)\]'"’”]$/.test(text) || !isRunning(before) || finished.test(before)) return []
  return [
    {
      check: 'brokenSentence',
      severity: 'warning',
      lines: [last],
      message: {
        nl: `De nota breekt hier af midden in een zin, na "${lastWords(text)}".`,
        en: `The memo breaks off here in the middle of a sentence, after "${lastWords(text)}".`,
      },
      suggestion: { nl: 'Maak de zin af of voeg de ontbrekende pagina toe.', en: 'Finish the sentence or add the missing page.' },
    },
  ]
}

function isRunning(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.6 && /\p{Ll}$|[,.;:]$/u.test(text)
}

const lastWords = (text: string) => text.split(/\s+/).slice(-3).join(' ')

function strayStops(sentence: Sentence): Finding[] {
  const stop = strayStop.exec(sentence.text)?.[0].trim()
  if (stop === undefined) return []
  return [
    {
      check: 'brokenSentence',
      severity: 'hint',
      lines: [sentence.line],
      message: {
        nl: `Na "${stop}" loopt de zin door; de punt hoort daar niet.`,
        en: `The sentence goes on after "${stop}"; that full stop does not belong.`,
      },
      suggestion: null,
    },
  ]
}
