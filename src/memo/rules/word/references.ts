import type { TextNode } from '../../model/text.ts'

export type Site = { readonly url: string; readonly programme: string | null; readonly memo: string }

const kinds = ['measure', 'budgetLine', 'risk', 'commitment', 'source']

/** Where in the product a reference leads; behind the `#` stands what it refers to, so that it is known when the file comes back. */
export function addressOfReference({ attrs = {} }: TextNode, site: Site): string {
  // The id comes last, because it may hold a full stop.
  const mark = [attrs['of'], attrs['page'], attrs['firstLine'], attrs['lastLine'], attrs['id']]
    .map((part) => encodeURIComponent(text(part)))
    .join('.')
  return `${site.url}${pathOf(attrs, site)}#verwijzing.${mark}`
}

function pathOf(attrs: Readonly<Record<string, unknown>>, { programme, memo }: Site): string {
  const id = encodeURIComponent(String(attrs['id'] ?? ''))
  if (attrs['of'] === 'source')
    return `/documenten/${id}?${new URLSearchParams({ regel: text(attrs['firstLine']), pagina: text(attrs['page']) })}`
  if (programme === null) return `/notas/${memo}`
  if (attrs['of'] === 'measure') return `/programmas/${programme}/maatregelen/${id}`
  if (attrs['of'] === 'risk') return `/programmas/${programme}/risicos/${id}`
  if (attrs['of'] === 'budgetLine') return `/programmas/${programme}/geld/regels?regel=${id}`
  return `/notas/${memo}`
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** The reference that a link of ours stands for; null where it leads elsewhere or says nothing. */
export function referenceOf(href: string, label: string, site: Pick<Site, 'url'>): TextNode | null {
  if (!href.startsWith(`${site.url}/`)) return null
  const mark = /#verwijzing\.([^#]*)$/.exec(href)?.[1]
  const [of = '', page = '', firstLine = '', lastLine = '', ...rest] = mark?.split('.').map(decoded) ?? []
  const id = rest.join('.')
  if (id === '' || !kinds.includes(of) || label === '') return null
  return { type: 'reference', attrs: { of, id, page: number(page), firstLine: number(firstLine), lastLine: number(lastLine), label } }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

function number(part: string): number | null {
  return /^\d{1,9}$/.test(part) ? Number(part) : null
}
