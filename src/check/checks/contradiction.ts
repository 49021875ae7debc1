import type { Reading, Sentence } from '../../reading/model.ts'
import type { Check, Finding, Said } from '../model.ts'
import { otherOrdinal } from './contradiction/other-ordinal.ts'

/** Something that is chosen or judged, with what is said of it. */
type Stand = { readonly line: number; readonly about: string; readonly says: string }

const option = /(?<![\p{L}-])(variant|optie|scenario|route)\s+([A-H]|[1-9])(?![\p{L}\d])/giu
const prefers = /\b(?:adviseren|adviseert|geadviseerd|voorkeur|stellen (?:wij|we|u)|stelt .{0,20}voor|aanbevolen|kiezen voor)\b/iu
const compares = /\b(?:niet|boven|tenzij|indien|als|mocht|alternatief|terugval\p{L}*|anders|tweede|eerder|nadeel|tegen|uitvoerder|VNG)\b/iu
const motion = /\bmotie[- ](?:van (?:het lid|de leden) )?(\p{Lu}[\p{L}-]+)/gu
const judgements: readonly (readonly [string, RegExp])[] = [
  ['oordeel Kamer', /\boordeel (?:aan de )?Kamer\b/u],
  ['ontraden', /\b(?:ontraad|ontraden|ontraadt)\b/iu],
  ['overnemen', /\bovernemen\b/iu],
]
const conditional = /\b(?:indien|mits|tenzij|als|mocht|eerder|destijds|vorige|anders|gewijzigd\p{L}*|nu)\b/iu

/** A memo that asks for one option and advises another, or judges one motion in two ways. */
export const contradiction: Check = {
  name: 'contradiction',
  explains: { nl: 'De nota spreekt zichzelf tegen in wat zij adviseert.', en: 'The memo contradicts itself in what it advises.' },
  find: (reading) => [...otherOption(reading), ...otherJudgement(reading), ...otherOrdinal(reading)],
}

function otherOption(reading: Reading): Finding[] {
  const byMemo = Map.groupBy(reading.sentences, ({ memo }) => memo)
  return reading.decisionPoints.flatMap((point): Finding[] => {
    const asked = onlyOption(point.text)
    if (!asked || compares.test(point.text)) return []
    const elsewhere = (byMemo.get(point.memo) ?? []).flatMap((sentence) => advised(sentence, asked.about))
    const other = elsewhere.find(({ line, says }) => says !== asked.says && (line < point.line || line > point.endLine))
    return other && !elsewhere.some(({ line, says }) => says === asked.says && line > point.endLine)
      ? [finding({ line: point.line, ...asked }, other)]
      : []
  })
}

/** The one option that a text names; null for none or several. */
function onlyOption(text: string): Omit<Stand, 'line'> | null {
  const named = [...text.matchAll(option)].map(([, about = '', says = '']) => ({ about: about.toLowerCase(), says: says.toUpperCase() }))
  return named[0] && named.every(({ says }) => says === named[0]?.says) ? named[0] : null
}

function advised(sentence: Sentence, about: string): Stand[] {
  if (!prefers.test(sentence.text) || compares.test(sentence.text)) return []
  const named = onlyOption(sentence.text)
  return named?.about === about ? [{ line: sentence.line, ...named }] : []
}

/** One motion gets one judgement. */
function otherJudgement(reading: Reading): Finding[] {
  const judged = reading.sentences.flatMap((sentence) => judgedIn(sentence).map((one) => ({ ...one, memo: sentence.memo })))
  return [...Map.groupBy(judged, ({ memo, about }) => `${memo} ${about}`).values()].flatMap((group) => {
    const [first] = group
    const other = group.find(({ says }) => says !== first?.says)
    return first && other ? [finding(other, first)] : []
  })
}

function judgedIn({ text, line }: Sentence): Stand[] {
  if (!text.includes('motie') || conditional.test(text)) return []
  const motions = new Set([...text.matchAll(motion)].map(([, name = '']) => name))
  const says = judgements.filter(([, pattern]) => pattern.test(text))
  const [name] = motions
  return name !== undefined && motions.size === 1 && says.length === 1 && says[0]
    ? [{ line, about: `motie ${name}`, says: says[0][0] }]
    : []
}

function finding(here: Stand, there: Stand): Finding {
  const said: Said = {
    nl: `Hier staat ${here.about} ${here.says}, op regel ${there.line} ${there.about} ${there.says}.`,
    en: `Here it says ${here.about} ${here.says}; line ${there.line} says ${there.about} ${there.says}.`,
  }
  return {
    check: 'contradiction',
    severity: 'warning',
    lines: [here.line, there.line],
    message: said,
    suggestion: { nl: 'Kies één lijn in de hele nota.', en: 'Keep one line throughout the memo.' },
  }
}
