import { exportProgrammeTable } from '../exchange/contract/exports.ts'
import type { SheetKind } from '../exchange/model/sheets.ts'
import type { Wish } from '../kernel/columns.ts'
import { addressOf } from './client.ts'
import { queryOf } from './data-table.tsx'
import { useLanguage } from './language.ts'
import './exchange.css'
import { exchangeTexts } from './texts/exchange.ts'

type Of = {
  readonly programme: string
  readonly table: SheetKind
  /** What the screen shows of the table, under the names that the file's columns have. */
  readonly wish: Partial<Wish>
}

/** Links to a table of a programme as a file, as it stands: with the filter and the order of the screen. */
export function ProgrammeExports({ programme, table, wish }: Of) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  const asked = queryOf(wish)
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
