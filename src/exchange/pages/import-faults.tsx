import { Heading } from '@nl-design-system-candidate/heading-react'
import { useLanguage } from '../../web/language.ts'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import type { ProgrammeImportReport } from '../model/imports.ts'

const heads = ['sheet', 'cell', 'column', 'value', 'wrong', 'expected'] as const

/** Which cells are wrong, why, and what may stand there. */
export function ImportFaults({ report }: { readonly report: ProgrammeImportReport }) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  return (
    <>
      <Heading level={3}>{t.faultsTitle(report.faultCount)}</Heading>
      <p>
        {t.faultsLead} {report.faultCount > report.faults.length && t.faultsMore(report.faults.length)}
      </p>
      <div className="table-wrap">
        <table>
          <caption className="unseen">{t.faultsTitle(report.faultCount)}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t.faultHeads[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.faults.map((fault, at) => (
              <tr key={at}>
                <td data-head={t.faultHeads.sheet}>{fault.sheet}</td>
                <td data-head={t.faultHeads.cell}>{fault.cell ?? t.row(fault.row)}</td>
                <td data-head={t.faultHeads.column}>{fault.column}</td>
                <td data-head={t.faultHeads.value} className="typed">
                  {fault.value}
                </td>
                <td data-head={t.faultHeads.wrong}>{fault.wrong[language]}</td>
                <td data-head={t.faultHeads.expected}>{fault.expected[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
