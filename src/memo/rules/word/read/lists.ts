import { attribute, child, children, type Element, settingOf } from '../../../../reading/files/word-xml.ts'
import type { ListFormat } from '../blocks.ts'
import { below, type Root } from '../xml.ts'

export type Level = { readonly format: ListFormat; readonly start: number; readonly text: string }
type Instance = { readonly abstract: string; readonly starts: ReadonlyMap<number, number>; readonly levels: ReadonlyMap<number, Level> }
type Abstract = {
  readonly levels: ReadonlyMap<number, Level>
  readonly styleLink: string | null
  readonly levelStyles: ReadonlyMap<string, number>
}

/** How a level of a list is numbered; null where the list is not in the file. */
export type Lists = {
  /** Which list the next paragraph is in: asked once of each, in their order. */
  readonly keyOf: (list: string, level: number) => string
  readonly levelIn: (list: string, level: number) => Level | null
  readonly levelOfStyle: (list: string, style: string) => number | null
}

const known: ReadonlySet<string> = new Set(['bullet', 'decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'none'])
const isFormat = (format: string): format is ListFormat => known.has(format)

function levelOf(element: Element): Level {
  const format = settingOf(element, 'numFmt') ?? 'decimal'
  return {
    format: isFormat(format) ? format : 'decimal',
    start: Number(settingOf(element, 'start') ?? '1'),
    text: settingOf(element, 'lvlText') ?? '',
  }
}

const numberOf = (element: Element) => Number(attribute(element, 'ilvl') ?? '0')

function levelsOf(element: Element): Map<number, Level> {
  return new Map(children(element, 'lvl').map((level) => [numberOf(level), levelOf(level)]))
}

function instanceOf(element: Element): Instance {
  const overrides = children(element, 'lvlOverride')
  const starts = overrides.flatMap((one): [number, number][] => {
    const start = settingOf(one, 'startOverride')
    return start === null ? [] : [[numberOf(one), Number(start)]]
  })
  return {
    abstract: settingOf(element, 'abstractNumId') ?? '',
    starts: new Map(starts),
    levels: new Map(overrides.flatMap((one) => [...levelsOf(one)])),
  }
}

function abstractOf(element: Element): Abstract {
  const levelStyles = children(element, 'lvl').map((level) => [settingOf(level, 'pStyle') ?? '', numberOf(level)] as const)
  return { levels: levelsOf(element), styleLink: settingOf(element, 'numStyleLink'), levelStyles: new Map(levelStyles) }
}

export function listsIn(root: Root | null, styles: Root | null): Lists {
  if (root === null) return { keyOf: (list) => list, levelIn: () => null, levelOfStyle: () => null }
  const abstracts = new Map(below(root, 'w:abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', abstractOf(one)]))
  const instances = new Map(below(root, 'w:num').map((one) => [attribute(one, 'numId') ?? '', instanceOf(one)]))
  const abstractOfList = (list: string, hops = 0): Abstract | null => {
    const abstract = abstracts.get(instances.get(list)?.abstract ?? '') ?? null
    const linked = abstract?.styleLink && hops < 3 ? listOfStyle(styles, abstract.styleLink) : null
    return linked === null ? abstract : abstractOfList(linked, hops + 1)
  }
  return {
    keyOf: keyMaker(instances),
    levelIn: (list, level) => {
      const instance = instances.get(list)
      const found = instance?.levels.get(level) ?? abstractOfList(list)?.levels.get(level)
      return found ? { ...found, start: instance?.starts.get(level) ?? found.start } : null
    },
    levelOfStyle: (list, style) => abstractOfList(list)?.levelStyles.get(style) ?? null,
  }
}

/**
 * Word counts on wherever paragraphs share an abstract list, and begins again with the first paragraph of a list that says where to start.
 * Other programs write the first item of a list so, and the rest without.
 */
function keyMaker(instances: ReadonlyMap<string, Instance>): Lists['keyOf'] {
  const begun = new Map<string, string>()
  const last = new Map<string, string>()
  return (list, level) => {
    const instance = instances.get(list)
    const place = `${instance?.abstract} ${level}`
    const beginsAgain = instance?.starts.has(level) === true
    const own = `${list} ${level}`
    const key = beginsAgain ? (begun.get(own) ?? own) : (last.get(place) ?? own)
    if (beginsAgain) begun.set(own, key)
    last.set(place, key)
    return key
  }
}

function listOfStyle(styles: Root | null, style: string): string | null {
  const found = styles === null ? undefined : below(styles, 'w:style').find((one) => attribute(one, 'styleId') === style)
  return found ? settingOf(child(child(found, 'pPr'), 'numPr'), 'numId') : null
}
