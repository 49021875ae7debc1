import { exportProgrammeTable } from '../exchange/contract/exports.ts'
import type { SheetKind } from '../exchange/model/sheets.ts'
import type { Wish } from '../kernel/columns.ts'
import { useAddress } from './address.ts'
import { addressOf } from './client.ts'
import { wishIn } from './data-table.tsx'
import { useLanguage } from './language.ts'
import './exchange.css'
import { exchangeTexts } from './texts/exchange.ts'

type Of = {
  readonly programme: string
  readonly table: SheetKind
  /** The columns of the screen's table, under the names that the file's columns have too. */
  readonly columns?: readonly { readonly name: string }[]
  /** The prefix that the screen's table has in the address. */
  readonly name?: string
}

/** Links to a table of a programme as a file, as it stands: with the filter and the order that the address asks of the screen's table. */
export function ProgrammeExports({ programme, table, columns = [], name = '' }: Of) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  const asked = askedIn(wishIn(useAddress(), columns, name))
  return (
    <p className="export-links">
      {t.asItStands}:
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={addressOf(exportProgrammeTable, { programme, table, format, language, ...asked })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}

function askedIn({ word, where, sort, descending }: Wish): Readonly<Record<string, string>> {
  const filled = Object.entries(where).filter(([, value]) => value !== '')
  return {
    ...(word !== '' && { word }),
    ...(filled.length > 0 && { where: new URLSearchParams(filled).toString() }),
    ...(sort !== null && { sort, direction: descending ? 'descending' : 'ascending' }),
  }
}
