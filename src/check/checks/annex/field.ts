import { anyWithin } from '../../../reading/in-order.ts'
import { annexCount, annexLabelIn, markedAnnex, noAnnexes } from '../../../reading/memo/annex-items.ts'
import { markOf } from '../../../reading/memo/memo-kind.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { isHeadingLike, isLabel, labelIn } from '../../../reading/page/field-labels.ts'
import { kindAlone } from '../../../reading/page/value-shapes.ts'
import { filledLines, lineAt, sentencesIn, textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { goesWithAnother } from './named.ts'

const reach = 8

const ofOther = `(?!(?:\\s+\\d{1,2})?\\s+${goesWithAnother})`
const given = '(?:treft|vindt|ontvangt|gaat|gaan|is|zijn|toegevoegd|bijgevoegd|gevoegd)'
/** Turns of phrase by which a memo says that something goes with it. */
const enclosed = new RegExp(
  [
    `\\bals bijlagen? (?:bij (?:deze|dit|de (?:beslis)?nota)\\b|${given}\\b)`,
    '\\bbij(?:gevoegde?|gesloten|gaande?)\\b',
    `\\bin (?:de|deze) bijlagen?\\b${ofOther}`,
    `\\bzie (?:ook )?(?:de )?bijlagen?\\b${ofOther}`,
    '\\bmee te sturen bijlagen\\b',
    '\\b(?:bij|aan) (?:deze|dit|de) (?:beslis|opleg)?(?:nota|notitie|memo)\\b[^.;]{0,80}\\b(?:toege|bijge|ge)(?:voegd|hecht)\\b',
  ].join('|'),
  'iu',
)
/** What is not enclosed, or goes with another paper. */
const notHere =
  /\b(?:niet|geen|zonder)\b[^.;]{0,25}\b(?:bijgevoegd|bijlagen?|gevoegd)\b|\bbij (?:de|die|uw|het|dat) (?!(?:beslis|opleg)?nota\b)\p{L}*(?:brief|rapport|advies|wet\p{L}*|voorstel|besluit)\b[^.;]{0,60}\b(?:bij)?gevoegd\b/iu

/** The field for annexes is empty in every head of a memo, while its text says that something goes with it. */
export function emptyAnnexField(reading: Reading, memo: MemoFact): Finding[] {
  const labels = filledLines(reading, memo).filter((line) => labelIn(textOn(reading, line))?.name === 'annexes')
  const [empty] = labels
  if (empty === undefined || !labels.every((line) => isEmpty(reading, memo, line))) return []
  const announced = firstEnclosed(reading, memo)
  if (announced === null) return []
  return [
    {
      check: 'annex',
      severity: 'error',
      lines: [announced.line, empty],
      message: {
        nl: `De tekst zegt "${announced.words}", maar het veld Bijlagen op regel ${empty} is leeg.`,
        en: `The text says "${announced.words}", but the annex field on line ${empty} is empty.`,
      },
      suggestion: { nl: 'Vul in de kop in welke bijlagen meegaan.', en: 'List the annexes in the header.' },
    },
  ]
}

function firstEnclosed(reading: Reading, memo: MemoFact): { readonly line: number; readonly words: string } | null {
  for (const sentence of sentencesIn(reading, memo.id)) {
    const match = !notHere.test(sentence.text) ? enclosed.exec(sentence.text) : null
    if (match) return { line: lineAt(sentence, match.index), words: match[0].toLowerCase() }
  }
  return null
}

const namesPaper = /^\p{L}*(?:nota|notitie|brief|brieven)\b/iu

/** Under the label stands nothing, or something that cannot be the name or number of an annex. */
function isEmpty(reading: Reading, memo: MemoFact, line: number): boolean {
  if (annexLabelIn(textOn(reading, line))?.count !== null) return false
  const below = Array.from({ length: reach }, (_, at) => line + 1 + at).filter((at) => at <= memo.endLine && textOn(reading, at) !== '')
  const [first] = below
  if (first === undefined) return true
  const body = below.findIndex((at) => beginsBody(reading, at))
  const isTitle = (at: number): boolean => namesPaper.test(memo.title ?? '') && memo.title?.includes(textOn(reading, at)) === true
  const values = below.slice(0, body < 0 ? undefined : body).filter((at) => !isBareLabel(textOn(reading, at)) && !isTitle(at))
  return (
    (isTitle(first) || isOther(reading, first)) &&
    !values.slice(0, stackedAbove(reading, line) + 1).some((at) => isAnnexLike(textOn(reading, at)))
  )
}

function beginsBody(reading: Reading, line: number): boolean {
  return isHeadingLike(textOn(reading, line)) || anyWithin(reading.sections, line, line + 1)
}

const isBareLabel = (text: string): boolean => labelIn(text)?.own === ''

/** How many labels stand right above this one, as far as values are looked for; their values stand under them all. */
function stackedAbove(reading: Reading, line: number): number {
  let above = 0
  while (above < reach && isBareLabel(textOn(reading, line - 1 - above))) above += 1
  return above
}

const opensItem = /^\d{1,2}\s*[.)]\s|^(?:bijlage|nota|notitie|rapport|factsheet|(?:\p{L}*-?)?(?:kamer)?brief)\b/iu
const mayBeAnnex = (text: string): boolean =>
  annexCount.test(text) || noAnnexes.test(text) || markedAnnex(text) !== null || opensItem.test(text)
const isAnnexLike = (text: string): boolean => mayBeAnnex(text) && !kindAlone.test(text)
const margin =
  /^(?:portefeuille|programma|contact|telefoon|t\s+\+?\d|e-?mail|www\.|postbus|bezoekadres|directoraat|directie\b|dir\b|dg\b|bestuurskern|cluster|afdeling|ministerie|(?:de |het )?(?:minister|staatssecretaris)\b|status|versie|rubricering|vertrouwelijk|classificatie|(?:mede)?paraaf|ontvangen|openbaar|spoed|beslistermijn|uiterlijk|pagina|blad|interdepartementaal|afgestemd|aanleiding|opgesteld|secretaris|trefwoord)/iu
const dated = /^(?:\p{L}+dag,?\s+)?\d{1,2}[\s./-](?:\p{L}+|\d{1,2})[\s./-]\d{4}$/u
const referred = /^(?=.*\d{5})[\w\s&./-]{5,45}$/u
const runningText = /^(?=.{60})(?:\p{Ll}.*|.*[.?!])$/u

function isOther(reading: Reading, line: number): boolean {
  const text = textOn(reading, line)
  if (isLabel(text) || markOf(text) !== null || kindAlone.test(text) || beginsBody(reading, line)) return true
  if (mayBeAnnex(text)) return false
  return reading.furniture.has(line) || [margin, dated, referred, runningText].some((pattern) => pattern.test(text))
}
