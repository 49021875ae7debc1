import { useLanguage, useTexts } from '../../web/language.ts'
import { Section } from '../../web/section.tsx'
import type { ImportFault, ImportReport } from '../model/import.ts'

const heads = ['sheet', 'cell', 'column', 'value', 'wrong', 'expected'] as const

/** Which cells are wrong, why, and what belongs there. */
export function ImportFaults({ report }: { readonly report: ImportReport }) {
  const t = useTexts()
  return (
    <Section title={t.admin.faultsTitle(report.faultCount)}>
      <p>
        {t.admin.faultsLead} {report.faultCount > report.faults.length && t.admin.faultsMore(report.faults.length)}
      </p>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t.admin.faultHeads[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.faults.map((fault, at) => (
            <FaultRow key={at} fault={fault} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function FaultRow({ fault }: { readonly fault: ImportFault }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <tr>
      <td>{fault.sheet}</td>
      <td>{fault.cell ?? t.admin.rowOnly(fault.row)}</td>
      <td>{fault.column}</td>
      <td>{fault.value}</td>
      <td>{fault.wrong[language]}</td>
      <td>{fault.expected[language]}</td>
    </tr>
  )
}
