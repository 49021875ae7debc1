import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import { listImports } from '../contract/imports.ts'

type Shown = { readonly programme: string; readonly shown: string; readonly onOpen: (id: string) => void }

/** What was taken in before, so that one can come back to it. */
export function EarlierImports({ programme, shown, onOpen }: Shown) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  const rows = useQuery({ queryKey: ['imports', programme], queryFn: () => ask(listImports, { programme }) }).data ?? []
  if (rows.length === 0) return null
  return (
    <>
      <Heading level={3}>{t.earlier}</Heading>
      <div className="table-wrap">
        <table>
          <caption className="unseen">{t.earlier}</caption>
          <thead>
            <tr>
              {(['files', 'by', 'when', 'status', 'rows'] as const).map((head) => (
                <th key={head} scope="col">
                  {t.earlierHeads[head]}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t.open}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} aria-current={row.id === shown ? 'true' : undefined}>
                <td data-head={t.earlierHeads.files}>{row.files.join(', ')}</td>
                <td data-head={t.earlierHeads.by}>{row.by}</td>
                <td data-head={t.earlierHeads.when}>{longMoment(row.createdAt, language)}</td>
                <td data-head={t.earlierHeads.status}>{t.statuses[row.status]}</td>
                <td data-head={t.earlierHeads.rows} className="number">
                  {row.total}
                </td>
                <td>
                  <Button purpose="subtle" onClick={() => onOpen(row.id)}>
                    {t.open} <span className="unseen">{row.files.join(', ')}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
