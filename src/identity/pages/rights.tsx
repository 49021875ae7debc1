import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../web/address.ts'
import { addressOf, ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, Select, TextField, Title } from '../../web/parts.tsx'
import { exportRights, reviewRights } from '../contract/rights.ts'
import type { RightRow } from '../model/rights.ts'
import { roleWords } from '../model/role-words.ts'

/** Who has what where, to be looked through now and then. */
export function RightsPage() {
  const t = useTexts()
  const { get, set } = useAddress()
  const from = useFrom()
  const chosen = { text: get('zoek'), special: get('welke') === 'bijzonder' }
  const wish = { ...chosen, from, count: pageSize }
  const found = useQuery({ queryKey: ['rights', wish], queryFn: () => ask(reviewRights, wish), placeholderData: keepPreviousData })
  return (
    <Await of={found}>
      {({ rights, total }) => (
        <>
          <Title>{t.admin.rightsTitle(total)}</Title>
          <p>{t.admin.rightsLead}</p>
          <search className="filters">
            <TextField label={t.admin.find} type="search" value={chosen.text} onChange={(zoek) => set({ zoek, vanaf: '' })} />
            <Select
              label={t.admin.specialOnly}
              all={false}
              value={get('welke')}
              onChange={(welke) => set({ welke, vanaf: '' })}
              options={[
                ['', t.admin.allRights],
                ['bijzonder', t.admin.specialRights],
              ]}
            />
          </search>
          {total === 0 ? <p>{t.admin.none}</p> : <RightsTable rights={rights} />}
          <Pager shown={rights.length} total={total} />
          <p className="exports">
            {t.exportAs}{' '}
            {(['csv', 'xlsx'] as const).map((format) => (
              <a key={format} href={addressOf(exportRights, { ...chosen, format })} download>
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        </>
      )}
    </Await>
  )
}

function RightsTable({ rights }: { readonly rights: readonly RightRow[] }) {
  const t = useTexts()
  const heads = [t.admin.name, t.admin.organisation, t.admin.right, t.admin.whereHead, t.admin.through, t.people.since, t.people.givenBy]
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rights.map((row, at) => (
          <RightLine key={at} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function RightLine({ row }: { readonly row: RightRow }) {
  const t = useTexts()
  const language = useLanguage()
  const hidden = row.where === 'installation' ? '' : `(${t.admin.hiddenDossier})`
  return (
    <tr>
      <td>{row.name}</td>
      <td>{[row.organisation, row.department].filter(Boolean).join(', ')}</td>
      <td>{row.right === 'deputy' || row.right === 'office' ? t.admin.rights[row.right] : roleWords[language][row.right]}</td>
      <td>
        {t.admin.where[row.where]} {row.whereName ?? hidden}
      </td>
      <td>{row.through ?? t.admin.byName}</td>
      <td>
        {shortDay(row.since, language)} {row.until && t.people.until(shortDay(row.until, language))}
      </td>
      <td>{row.grantedBy}</td>
    </tr>
  )
}
