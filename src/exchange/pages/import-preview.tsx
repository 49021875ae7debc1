import { useLanguage } from '../../web/language.ts'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import type { ProgrammeImportReport, RowChange, SheetReport } from '../model/imports.ts'

/** Per sheet how much is added, changed and left alone, and the first rows of each. */
export function ImportPreview({ report }: { readonly report: ProgrammeImportReport }) {
  const t = exchangeTexts[useLanguage()]
  return (
    <>
      <div className="table-wrap">
        <table>
          <caption className="unseen">{t.countsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.countHeads.sheet}</th>
              {(['rows', 'added', 'changed', 'same'] as const).map((head) => (
                <th key={head} scope="col" className="number">
                  {t.countHeads[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.sheets.map((sheet, at) => (
              <tr key={at}>
                <th scope="row">{sheet.name}</th>
                {(['rows', 'added', 'changed', 'same'] as const).map((count) => (
                  <td key={count} className="number" data-head={t.countHeads[count]}>
                    {sheet[count]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.sheets
        .filter(({ first }) => first.length > 0)
        .map((sheet, at) => (
          <FirstRows key={at} sheet={sheet} />
        ))}
    </>
  )
}

const heads = ['row', 'name', 'column', 'before', 'after'] as const

function FirstRows({ sheet }: { readonly sheet: SheetReport }) {
  const t = exchangeTexts[useLanguage()]
  return (
    <details>
      <summary>{t.firstOf(sheet.name)}</summary>
      <div className="table-wrap">
        <table>
          <caption className="unseen">{t.firstOf(sheet.name)}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t.changeHeads[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.first.map((row) => (
              <ChangedRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function ChangedRow({ row }: { readonly row: RowChange }) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  return row.changes.map(({ column, before, after }, at) => (
    <tr key={column.en}>
      <td data-head={t.changeHeads.row}>{at === 0 ? row.row : ''}</td>
      <td data-head={t.changeHeads.name}>{at === 0 ? row.name : ''}</td>
      <td data-head={t.changeHeads.column}>{column[language]}</td>
      <td data-head={t.changeHeads.before}>
        {row.what === 'added' ? (
          <span className="quiet">{t.addedWord}</span>
        ) : (
          before[language] || <span className="quiet">{t.emptyWord}</span>
        )}
      </td>
      <td data-head={t.changeHeads.after}>{after[language] || <span className="quiet">{t.emptyWord}</span>}</td>
    </tr>
  ))
}
