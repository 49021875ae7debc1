import { attribute, child, type Element, settingOf } from '../../../../reading/files/word-xml.ts'
import { type Role, roles } from '../blocks.ts'
import { styleOf } from '../styles.ts'
import { below, isOn, type Root } from '../xml.ts'

type Style = {
  readonly name: string
  readonly basedOn: string | null
  readonly outline: number | null
  readonly list: { readonly list: string | null; readonly level: number | null } | null
  readonly bold: boolean
  readonly italic: boolean
}

/** What a style makes of a paragraph or a run, itself or by what it is based on. */
export type Styles = {
  readonly roleOf: (style: string) => Role
  /** The table of contents and the like, which a word processor makes by itself. */
  readonly isGenerated: (style: string) => boolean
  readonly listOf: (style: string) => { readonly list: string; readonly level: number | null } | null
  readonly looks: (characterStyle: string) => { readonly bold: boolean; readonly italic: boolean }
}

const roleByName = new Map(roles.map((role) => [styleOf[role].name.toLowerCase(), role]))

function styleFrom(element: Element): Style {
  const [paragraph, run] = [child(element, 'pPr'), child(element, 'rPr')]
  const numbering = child(paragraph, 'numPr')
  const level = settingOf(numbering, 'ilvl')
  const outline = settingOf(paragraph, 'outlineLvl')
  return {
    name: (settingOf(element, 'name') ?? '').toLowerCase(),
    basedOn: settingOf(element, 'basedOn'),
    outline: outline === null ? null : Number(outline),
    list: numbering && { list: settingOf(numbering, 'numId'), level: level === null ? null : Number(level) },
    bold: isOn(child(run, 'b')),
    italic: isOn(child(run, 'i')),
  }
}

/** `heading 4` and deeper become a heading of the third level, as do Dutch names that a program wrote out. */
function roleNamed(name: string): Role | null {
  const level = /^(?:heading|kop)\s*(\d)/.exec(name)?.[1]
  if (level) return headingOf(Number(level))
  return (
    roleByName.get(name) ?? (/^(?:intense quote|citaat|duidelijk citaat)$/.test(name) ? 'quote' : name === 'titel' ? 'memoSubject' : null)
  )
}

export function headingOf(level: number): Role {
  return level <= 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3'
}

export function stylesIn(root: Root | null): Styles {
  const elements = root === null ? [] : below(root, 'w:style')
  const styles = new Map(elements.map((element) => [attribute(element, 'styleId') ?? '', styleFrom(element)]))
  const chain = (id: string): Style[] => {
    const found: Style[] = []
    for (let at: string | null = id; at !== null && found.length < 20; ) {
      const style = styles.get(at)
      if (!style || found.includes(style)) break
      found.push(style)
      at = style.basedOn
    }
    return found
  }
  return {
    roleOf: (id) => roleInChain(chain(id)),
    isGenerated: (id) => chain(id).some(({ name }) => /^(?:toc \d|table of figures|inhopg \d)/.test(name)),
    listOf: (id) => {
      const found = chain(id).find(({ list }) => list !== null && list.list !== null)?.list
      return found?.list ? { list: found.list, level: found.level } : null
    },
    looks: (id) => {
      const [own] = chain(id)
      return { bold: own?.bold ?? false, italic: own?.italic ?? false }
    },
  }
}

function roleInChain(chain: readonly Style[]): Role {
  for (const { name, outline } of chain) {
    const role = roleNamed(name)
    if (role) return role
    if (outline !== null && outline >= 0 && outline < 9) return headingOf(outline + 1)
  }
  return 'text'
}
