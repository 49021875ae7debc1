import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../web/address.ts'
import { addressOf, ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Select, Title } from '../../web/parts.tsx'
import { accessTexts } from '../../web/texts/access.ts'
import { actText, actTexts } from '../../web/texts/acts.ts'
import { refusalText } from '../../web/texts/refusals.ts'
import { exportRecord, listRecord, verifyRecordNow } from '../contract/record.ts'
import { getSession } from '../contract.ts'
import type { RecordFilter, RecordRow } from '../model/record.ts'

export function RecordPage() {
  const t = accessTexts[useLanguage()]
  const filter = useFilter()
  const record = useInfiniteQuery({
    queryKey: ['record', filter],
    queryFn: ({ pageParam }) => ask(listRecord, { ...filter, ...(pageParam === 0 ? {} : { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.more ? last.rows.at(-1)?.number : undefined),
  })
  return (
    <Await of={record}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        return (
          <>
            <Title>{t.recordTitle(rows.length, record.hasNextPage)}</Title>
            <Paragraph>{t.recordLead}</Paragraph>
            <Verification />
            <Filters />
            {rows.length > 0 && <Rows rows={rows} />}
            {record.hasNextPage && (
              <Button purpose="secondary" onClick={() => void record.fetchNextPage()}>
                {t.older}
              </Button>
            )}
            <p className="exports">
              {t.download}{' '}
              {(['csv', 'xlsx', 'json'] as const).map((format) => (
                <a key={format} href={addressOf(exportRecord, { ...filter, format })} download>
                  {format.toUpperCase()}
                </a>
              ))}
            </p>
          </>
        )
      }}
    </Await>
  )
}

/** The filter as the address holds it. Days count from midnight in the Netherlands, the last one included. */
function useFilter(): RecordFilter {
  const { get } = useAddress()
  const day = (name: string, add: number) => {
    const date = get(name) === '' ? null : new Date(`${get(name)}T00:00:00`)
    date?.setDate(date.getDate() + add)
    return date && !Number.isNaN(date.valueOf()) ? date.toISOString() : undefined
  }
  const given = {
    dossier: get('dossier'),
    person: get('persoon'),
    thing: get('wat'),
    act: get('handeling'),
    from: day('van', 0),
    until: day('tot', 1),
    refused: get('geweigerd') === 'ja' ? true : undefined,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
}

function Filters() {
  const language = useLanguage()
  const t = accessTexts[language]
  const { get, set } = useAddress()
  return (
    <div className="filters" role="group" aria-label={t.recordNav}>
      <Select
        label={t.act}
        value={get('handeling')}
        onChange={(handeling) => set({ handeling })}
        options={Object.entries(actTexts).map(([act, text]) => [act, text[language]])}
      />
      <DayField label={t.from} value={get('van')} onChange={(van) => set({ van })} />
      <DayField label={t.until} value={get('tot')} onChange={(tot) => set({ tot })} />
      <label className="check">
        <input
          type="checkbox"
          checked={get('geweigerd') === 'ja'}
          onChange={(event) => set({ geweigerd: event.target.checked ? 'ja' : '' })}
        />{' '}
        {t.refusedOnly}
      </label>
    </div>
  )
}

type DayChoice = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

function DayField({ label, value, onChange }: DayChoice) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

function Rows({ rows }: { readonly rows: readonly RecordRow[] }) {
  const t = accessTexts[useLanguage()]
  return (
    <table className="record">
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.act}</th>
          <th scope="col">{t.about}</th>
          <th scope="col">{t.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { readonly row: RecordRow }) {
  const language = useLanguage()
  const t = accessTexts[language]
  return (
    <tr>
      <td>
        <time dateTime={row.at}>{longMoment(row.at, language)}</time>
      </td>
      <td>
        {row.actor ?? t.unknownPerson}
        {row.onBehalfOf !== null && <span className="quiet"> {t.onBehalf(row.onBehalfOf)}</span>}
      </td>
      <td>{actText(row.act)[language]}</td>
      <td className="col-title">
        {row.dossierTitle}
        <Details row={row} />
      </td>
      <td>{row.result === 'done' ? t.done : `${t.refused}: ${refusalText(row.result)[language]}`}</td>
    </tr>
  )
}

function Details({ row }: { readonly row: RecordRow }) {
  const t = accessTexts[useLanguage()]
  const told = [
    [t.before, row.before],
    [t.after, row.after],
  ] as const
  return (
    <details>
      <summary>{t.details}</summary>
      <dl>
        {told.map(([word, value]) =>
          value === null ? null : (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <code>{JSON.stringify(value)}</code>
              </dd>
            </div>
          ),
        )}
        <dt>{t.where}</dt>
        <dd>{row.address ?? '–'}</dd>
        <dt>{t.hash}</dt>
        <dd>
          <code>{row.hash}</code>
        </dd>
      </dl>
    </details>
  )
}

/** An auditor follows the chain from here; the command line does the same with anchors kept elsewhere. */
function Verification() {
  const t = accessTexts[useLanguage()]
  const session = useQuery({ queryKey: ['session'], queryFn: () => ask(getSession, {}) })
  const verdict = useQuery({ queryKey: ['verification'], queryFn: () => ask(verifyRecordNow, {}), enabled: false })
  if (!session.data?.person?.roles.includes('auditor')) return null
  return (
    <p role="status">
      <Button purpose="secondary" onClick={() => void verdict.refetch()}>
        {t.verify}
      </Button>{' '}
      {verdict.data && (verdict.data.broken ? t.broken(verdict.data.broken.number) : t.intact(verdict.data.rows))}
    </p>
  )
}
