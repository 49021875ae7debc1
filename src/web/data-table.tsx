import type { ReactNode } from 'react'
import { arranged, type Column, type Wish } from '../kernel/columns.ts'
import { type Address, useAddress } from './address.ts'
import { euroText, shortDay } from './dates.ts'
import { type Language, useLanguage, useTexts } from './language.ts'
import { Select, TextField } from './parts.tsx'

export type DataTableTexts = {
  readonly caption: string
  readonly heads: Readonly<Record<string, string>>
  /** Words of closed lists, by column and value. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Shown<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly texts: DataTableTexts
  /** How a cell is shown where its text alone is not enough: a link, a mark. */
  readonly show?: Readonly<Partial<Record<string, (row: Row, text: string) => ReactNode>>>
  readonly action?: { readonly head: string; readonly of: (row: Row) => ReactNode }
  /** Prefix of what the address keeps, where a screen has more than one table. */
  readonly name?: string
}

/** What the address asks of a table: which rows, in which order. */
export function wishIn({ get }: Address, columns: readonly { readonly name: string }[], name = ''): Wish {
  const where = Object.fromEntries(columns.map((column) => [column.name, get(`${name}${column.name}`)]))
  return { word: get(`${name}woord`), where, sort: get(`${name}sorteer`) || null, descending: get(`${name}richting`) === 'aflopend' }
}

/** The same as an endpoint that makes a file of a table is asked for it. */
export function queryOf({ word = '', where = {}, sort = null, descending = false }: Partial<Wish>): Readonly<Record<string, string>> {
  const filled = Object.entries(where).filter(([, value]) => value !== '')
  return {
    ...(word !== '' && { word }),
    ...(filled.length > 0 && { where: new URLSearchParams(filled).toString() }),
    ...(sort !== null && { sort, direction: descending ? 'descending' : 'ascending' }),
  }
}

function sayer(texts: DataTableTexts, language: Language) {
  return ({ name, kind }: { readonly name: string; readonly kind: string }, value: string | number): string => {
    if (kind === 'cents') return euroText(String(value), language)
    if (kind === 'day') return shortDay(String(value), language)
    if (kind === 'number') return new Intl.NumberFormat(language).format(Number(value))
    return (kind === 'word' ? texts.words?.[name]?.[String(value)] : undefined) ?? String(value)
  }
}

/** A table that sorts both ways by its heads, filters by word and by closed lists, and keeps all of that in the address. On a phone each row is a card. */
export function DataTable<Row>({ columns, rows, keyOf, texts, show = {}, action, name = '' }: Shown<Row>) {
  const t = useTexts()
  const language = useLanguage()
  const address = useAddress()
  const say = sayer(texts, language)
  const shown = arranged({ rows, columns }, wishIn(address, columns, name), say)
  return (
    <>
      <Filters columns={columns} texts={texts} name={name} />
      {rows.length > 0 && shown.length === 0 && <p>{t.noneFit}</p>}
      <div className="table-wrap">
        <table>
          <caption className="unseen">{texts.caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead key={column.name} column={column.name} text={texts.heads[column.name] ?? column.name} name={name} />
              ))}
              {action && <th scope="col">{action.head}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => {
                  const value = column.value(row)
                  const text = value === null ? '' : say(column, value)
                  return (
                    <td
                      key={column.name}
                      className={`col-${column.name} kind-${column.kind}${text === '' ? ' empty' : ''}`}
                      data-head={texts.heads[column.name]}
                    >
                      {show[column.name]?.(row, text) ?? (text === '' ? <span className="quiet">–</span> : text)}
                    </td>
                  )
                })}
                {action && <td>{action.of(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type FilterProps<Row> = { readonly columns: readonly Column<Row>[]; readonly texts: DataTableTexts; readonly name: string }

function Filters<Row>({ columns, texts, name }: FilterProps<Row>) {
  const t = useTexts()
  const { get, set } = useAddress()
  return (
    <div className="filters" role="group" aria-label={t.filters}>
      <TextField label={t.filterText} type="search" value={get(`${name}woord`)} onChange={(word) => set({ [`${name}woord`]: word })} />
      {columns
        .filter((column) => column.kind === 'word')
        .map((column) => (
          <Select
            key={column.name}
            label={texts.heads[column.name] ?? column.name}
            value={get(`${name}${column.name}`)}
            onChange={(value) => set({ [`${name}${column.name}`]: value })}
            options={Object.entries(texts.words?.[column.name] ?? {})}
          />
        ))}
    </div>
  )
}

/** A head by which a table is sorted one way and the other; the address keeps it, and a long list begins at its first page again. */
export function SortHead({ column, text, name = '' }: { readonly column: string; readonly text: string; readonly name?: string }) {
  const { get, set } = useAddress()
  const here = get(`${name}sorteer`) === column
  const descending = get(`${name}richting`) === 'aflopend'
  const turn = () => set({ [`${name}sorteer`]: column, [`${name}richting`]: here && !descending ? 'aflopend' : '', [`${name}vanaf`]: '' })
  return (
    <th scope="col" className={`col-${column}`} aria-sort={here ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={turn}>
        {text} <span aria-hidden="true">{here ? (descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  )
}
