import { attribute, child, elementsIn, settingOf } from './word-xml.ts'

/** The list in which a style puts its paragraphs, and at which level; null where it says nothing. */
export type StyleList = { readonly list: string | null; readonly level: number | null }
type Style = StyleList & { readonly basedOn: string | null }

/** Reads the styles of a Word file: what each says of lists, itself or by the styles it is based on. */
export function readStyleLists(xml: string | null): (style: string) => StyleList {
  const styles = new Map<string, Style>()
  for (const element of xml === null ? [] : elementsIn(xml, 'style')) {
    const place = child(child(element, 'pPr'), 'numPr')
    const level = settingOf(place, 'ilvl')
    styles.set(attribute(element, 'styleId') ?? '', {
      basedOn: settingOf(element, 'basedOn'),
      list: settingOf(place, 'numId'),
      level: level === null ? null : Number(level),
    })
  }
  return (name) => {
    const seen = new Set<string>()
    for (let at: string | null = name; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
      seen.add(at)
      const style = styles.get(at)
      if (style && style.list !== null) return style
    }
    return { list: null, level: null }
  }
}
