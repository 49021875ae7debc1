import type { ReactNode } from 'react'
import type { Address } from '../../web/address.ts'
import { useAddress } from '../../web/address.ts'
import { cellText } from '../../web/cells.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { SourceMark } from '../../web/parts.tsx'
import type { Cell, ColumnName, TableRow } from '../model.ts'
import { arrange, type Wish } from '../rules/arrange.ts'

type Columns = readonly ColumnName[]
type Look = {
  readonly caption: string
  readonly columns: Columns
  readonly link?: ((row: TableRow, text: string) => ReactNode) | undefined
  /** What can be done with a row, in a column of its own. */
  readonly action?: { readonly head: string; readonly of: (row: TableRow) => ReactNode } | undefined
}

/** What the address asks of a table: which rows, in which order. */
export function wishOf({ get }: Address, columns: Columns): Wish {
  const sort = [...columns, 'document' as const].find((column) => column === get('sorteer')) ?? null
  return { word: get('woord'), where: { status: get('status') }, sort, descending: get('richting') === 'aflopend' }
}

export function useArranged(rows: readonly TableRow[], columns: Columns): readonly TableRow[] {
  const t = useTexts()
  const language = useLanguage()
  return arrange(rows, wishOf(useAddress(), columns), (cell) => cellText(cell, { t, language }))
}

/** A table that sorts both ways by its heads and keeps that in the address. On a phone each row is a card. */
export function Table({ rows, ...look }: Look & { readonly rows: readonly TableRow[] }) {
  const { caption, columns, action } = look
  const sourced = rows.some((row) => row.source !== null)
  return (
    <table>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column} column={column} columns={columns} />
          ))}
          {sourced && <Head column="document" columns={columns} />}
          {action && <th scope="col">{action.head}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} look={look} />
        ))}
      </tbody>
    </table>
  )
}

function Head({ column, columns }: { readonly column: ColumnName; readonly columns: Columns }) {
  const t = useTexts()
  const address = useAddress()
  const { sort, descending } = wishOf(address, columns)
  const here = sort === column
  const turn = () => address.set({ sorteer: column, richting: here && !descending ? 'aflopend' : '' })
  return (
    <th scope="col" className={`col-${column}`} aria-sort={here ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={turn}>
        {t.columns[column]} <span aria-hidden="true">{here ? (descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  )
}

const looks: Readonly<Record<string, string>> = { proposed: 'proposed', rejected: 'rejected' }

function Row({ row, look }: { readonly row: TableRow; readonly look: Look }) {
  const t = useTexts()
  const { status } = row.cells
  const state = status && 'word' in status ? (looks[status.word] ?? 'confirmed') : 'confirmed'
  return (
    <tr className={state}>
      {look.columns.map((column, at) => (
        <td key={column} className={`col-${column}${row.cells[column] ? '' : ' empty'}`} data-head={t.columns[column]}>
          <CellOf cell={row.cells[column] ?? null} row={row} link={at === 0 ? look.link : undefined} />
        </td>
      ))}
      {row.source && (
        <td className="col-document" data-head={t.columns.document}>
          <SourceMark source={row.source} />
        </td>
      )}
      {look.action && <td>{look.action.of(row)}</td>}
    </tr>
  )
}

type CellProps = { readonly cell: Cell; readonly row: TableRow; readonly link: Look['link'] | undefined }

function CellOf({ cell, row, link }: CellProps) {
  const t = useTexts()
  const language = useLanguage()
  const text = cellText(cell, { t, language })
  if (link) return link(row, text)
  if (cell && 'of' in cell && cell.of === 'statuses') return <span className={`mark ${cell.word}`}>{text}</span>
  return text === '' ? <span className="quiet">–</span> : text
}
