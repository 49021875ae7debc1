import type { NumberFormat } from './list-numbers.ts'
import { writtenNumber } from './list-numbers.ts'
import type { Element } from './word-xml.ts'
import { attribute, child, children, elementsIn, settingOf } from './word-xml.ts'

type Level = {
  readonly start: number
  readonly format: NumberFormat
  readonly text: string
  readonly style: string
  readonly legal: boolean
}
type Abstract = { readonly levels: ReadonlyMap<number, Level>; readonly styleLink: string | null }
type Instance = { readonly abstract: string; readonly starts: ReadonlyMap<number, number>; readonly levels: ReadonlyMap<number, Level> }

/** Where a paragraph stands in a list of the document. */
export type ListPlace = { readonly list: string; readonly level: number }

/** The lists of a Word file: how each level is numbered, and where the count is. */
export type Numbering = {
  /** The level at which paragraphs of a style stand, where a list says so. */
  readonly levelOfStyle: (list: string, style: string) => number | null
  /** Counts one paragraph further and answers its number as Word shows it; null where the list is unknown. */
  readonly next: (place: ListPlace) => string | null
}

const formats: ReadonlySet<string> = new Set<NumberFormat>([
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'bullet',
  'none',
])
const isFormat = (name: string): name is NumberFormat => formats.has(name)

function levelOf(element: Element): Level {
  const format = settingOf(element, 'numFmt') ?? 'decimal'
  return {
    start: Number(settingOf(element, 'start') ?? '1'),
    format: isFormat(format) ? format : 'decimal',
    text: settingOf(element, 'lvlText') ?? '',
    style: settingOf(element, 'pStyle') ?? '',
    legal: child(element, 'isLgl') !== null,
  }
}

function numberOf(element: Element, name: string): number {
  return Number(attribute(element, name) ?? '0')
}

function levelsOf(element: Element): Map<number, Level> {
  return new Map(children(element, 'lvl').map((level) => [numberOf(level, 'ilvl'), levelOf(level)]))
}

function instanceOf(element: Element): Instance {
  const overrides = children(element, 'lvlOverride')
  const starts = overrides.flatMap((one): [number, number][] => {
    const start = settingOf(one, 'startOverride')
    return start === null ? [] : [[numberOf(one, 'ilvl'), Number(start)]]
  })
  return {
    abstract: settingOf(element, 'abstractNumId') ?? '',
    starts: new Map(starts),
    levels: new Map(overrides.flatMap((one) => [...levelsOf(one)])),
  }
}

/** Reads the numbering part; `listOfStyle` finds the list of a list style, to which a list may refer. */
export function readNumbering(xml: string, listOfStyle: (style: string) => string | null): Numbering {
  const abstracts = new Map<string, Abstract>()
  for (const element of elementsIn(xml, 'abstractNum')) {
    abstracts.set(attribute(element, 'abstractNumId') ?? '', { levels: levelsOf(element), styleLink: settingOf(element, 'numStyleLink') })
  }
  const instances = new Map(elementsIn(xml, 'num').map((element) => [attribute(element, 'numId') ?? '', instanceOf(element)]))
  const counts = new Map<string, Map<number, number>>()
  const started = new Set<string>()

  const find = (list: string, hops = 0): { instance: Instance; abstract: Abstract } | null => {
    const instance = instances.get(list)
    const abstract = abstracts.get(instance?.abstract ?? '')
    if (!instance || !abstract) return null
    const linked = abstract.styleLink === null || hops > 3 ? null : listOfStyle(abstract.styleLink)
    return linked === null ? { instance, abstract } : find(linked, hops + 1)
  }

  return {
    levelOfStyle: (list, style) => {
      const levels = find(list)?.abstract.levels ?? new Map<number, Level>()
      return [...levels].find(([, level]) => level.style === style)?.[0] ?? null
    },
    next: ({ list, level }) => {
      const found = find(list)
      if (!found) return null
      const count = counts.get(found.instance.abstract) ?? new Map<number, number>()
      counts.set(found.instance.abstract, count)
      if (!started.has(list)) for (const at of found.instance.starts.keys()) count.delete(at)
      started.add(list)
      return counted(count, level, found)
    },
  }
}

function counted(
  count: Map<number, number>,
  level: number,
  { instance, abstract }: { instance: Instance; abstract: Abstract },
): string | null {
  const levelAt = (at: number) => instance.levels.get(at) ?? abstract.levels.get(at)
  const startOf = (at: number) => instance.starts.get(at) ?? levelAt(at)?.start ?? 1
  const own = levelAt(level)
  if (!own) return null
  const before = count.get(level)
  count.set(level, before === undefined ? startOf(level) : before + 1)
  for (const deeper of count.keys()) if (deeper > level) count.delete(deeper)
  if (own.format === 'bullet') return /^[-–—]$/.test(own.text) ? '-' : '•'
  return own.text.replace(/%(\d)/g, (_whole, digit: string) => {
    const at = Number(digit) - 1
    const format = own.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal')
    return writtenNumber(count.get(at) ?? startOf(at), format)
  })
}
