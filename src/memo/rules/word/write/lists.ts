import { AlignmentType, type ILevelsOptions, type IParagraphOptions, LevelFormat, LevelSuffix } from 'docx'
import type { TextNode } from '../../../model/text.ts'
import type { ListFormat, ListPlace, ParagraphBlock } from '../blocks.ts'

const step = 397
/** How far a table within an item of a list stands in, in twentieths of a point; the reader knows its level by it. */
export const indentOf = (level: number) => (level + 1) * step

const formats: Readonly<Record<ListFormat, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  bullet: LevelFormat.BULLET,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
  none: LevelFormat.NONE,
}

const nine = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const bullets = ['•', '–', '▪']

function levelsOf(format: ListFormat, start: number): ILevelsOptions[] {
  return nine.map((level) => ({
    level,
    format: formats[format],
    text: format === 'none' ? '' : format === 'bullet' ? (bullets[level % 3] ?? '•') : `%${level + 1}.`,
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indentOf(level), hanging: format === 'none' ? 0 : step } } },
    ...(format === 'none' && { suffix: LevelSuffix.NOTHING }),
  }))
}

/** A label that stands before the paragraph as its number does, so that it is no part of the words. */
function labelled(text: string, hanging: number): ILevelsOptions[] {
  const paragraph = { indent: hanging > 0 ? { left: hanging, hanging } : { left: 567 } }
  const suffix = hanging > 0 ? LevelSuffix.TAB : LevelSuffix.SPACE
  return [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text,
      start: 1,
      alignment: AlignmentType.LEFT,
      suffix,
      style: { paragraph, run: { bold: true } },
    },
  ]
}

const points = { reference: 'beslispunten', levels: labelled('Beslispunt %1', 1701) }
const topics = { reference: 'agendapunten', levels: labelled('Agendapunt %1', 1701) }
const advices = { reference: 'adviezen', levels: labelled('Advies:', 0) }

type Numbering = Exclude<NonNullable<IParagraphOptions['numbering']>, false>

/** Numbers the lists of one paper: each list is one of its own, as Word counts them. */
export function listCounter(): (block: ParagraphBlock) => Numbering | null {
  const instances = new Map<TextNode | string, number>()
  const instanceOf = (list: ListPlace['list']) => {
    const known = instances.get(list) ?? instances.size
    instances.set(list, known)
    return known
  }
  return ({ role, list }) => {
    if (role === 'question') return { reference: points, level: 0, custom: true }
    if (role === 'topic') return { reference: topics, level: 0, custom: true }
    if (role === 'advice') return { reference: advices, level: 0, custom: true }
    if (list === null) return null
    const { format, start, level } = list
    const definition = { reference: `${format}-${start}`, levels: levelsOf(format, start) }
    return { reference: definition, level, custom: true, ...(format !== 'none' && { instance: instanceOf(list.list) }) }
  }
}
