import { Heading } from '@nl-design-system-candidate/heading-react'
import { addressOf } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import { exportProgramme, exportProgrammeTable } from '../contract/exports.ts'
import { formsInOrder } from '../rules/sheets/forms.ts'

const wholes = [
  ['xlsx', 'wholeXlsx'],
  ['pdf', 'wholePdf'],
  ['json', 'wholeJson'],
] as const

/** The programme as files: whole in three forms, and each table by itself. */
export function TakeOut({ programme }: { readonly programme: string }) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  return (
    <section aria-labelledby="take-out">
      <Heading level={2} id="take-out">
        {t.takeOut}
      </Heading>
      <p className="lead">{t.takeOutLead}</p>
      <ul className="templates">
        {wholes.map(([format, text]) => (
          <li key={format}>
            <a href={addressOf(exportProgramme, { programme, format, language })} download>
              {t[text]}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.tables}</summary>
        <ul className="table-exports">
          {formsInOrder.map((form) => (
            <li key={form.kind}>
              {form[language]}{' '}
              {(['csv', 'xlsx'] as const).map((format) => (
                <a
                  key={format}
                  href={addressOf(exportProgrammeTable, { programme, table: form.kind, format, language })}
                  aria-label={format === 'csv' ? t.csvOf(form[language]) : t.xlsxOf(form[language])}
                  download
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
