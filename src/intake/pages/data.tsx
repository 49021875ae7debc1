import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Await, optionsOf, Select, TextField, Title } from '../../web/parts.tsx'
import { getTimeline, listProposals } from '../contract.ts'
import type { TableRow } from '../model.ts'
import { columnsOf, proposalRow, timelineRow } from '../rules/tables.ts'
import { TableExports } from './exports.tsx'
import { Table, useArranged, wishOf } from './table.tsx'

const tables = ['amount', 'timeline', 'memo', 'decisionPoint', 'commitment', 'organisation', 'risk', 'mitigation'] as const
type Shown = (typeof tables)[number]
type OfDossier = { readonly dossier: string }

export function DataPage({ dossier }: OfDossier) {
  const { get } = useAddress()
  const table = tables.find((one) => one === get('soort')) ?? 'amount'
  return table === 'timeline' ? <TimelineTable dossier={dossier} /> : <ProposalTable dossier={dossier} table={table} />
}

function TimelineTable({ dossier }: OfDossier) {
  const timeline = useQuery({ queryKey: ['timeline', dossier], queryFn: () => ask(getTimeline, { dossier }) })
  return <Await of={timeline}>{(entries) => <Shelf dossier={dossier} table="timeline" all={entries.map(timelineRow)} />}</Await>
}

function ProposalTable({ dossier, table }: OfDossier & { readonly table: Exclude<Shown, 'timeline'> }) {
  const proposals = useQuery({ queryKey: ['proposals', dossier], queryFn: () => ask(listProposals, { dossier }) })
  return (
    <Await of={proposals}>
      {(all) => <Shelf dossier={dossier} table={table} all={all.filter(({ value }) => value.kind === table).map(proposalRow)} />}
    </Await>
  )
}

function confirmed({ cells: { status } }: TableRow): boolean {
  return status !== null && status !== undefined && 'word' in status && (status.word === 'accepted' || status.word === 'corrected')
}

function Shelf({ dossier, table, all }: OfDossier & { readonly table: Shown; readonly all: readonly TableRow[] }) {
  const t = useTexts()
  const address = useAddress()
  const { get, set } = address
  const columns = columnsOf[table]
  const rows = useArranged(all, columns)
  const { word, where, sort, descending } = wishOf(address, columns)
  const wish = { word, status: where.status ?? '', ...(sort && ({ sort, direction: descending ? 'descending' : 'ascending' } as const)) }
  return (
    <>
      <Title>{t.tableTitle(rows.length, rows.filter(confirmed).length, t.counted[table])}</Title>
      <div className="filters" role="group" aria-label={t.filters}>
        <Select
          label={t.table}
          all={false}
          value={table}
          onChange={(soort) => set({ soort, sorteer: '', richting: '' })}
          options={tables.map((one) => [one, t.tables[one]])}
        />
        <Select label={t.status} value={get('status')} onChange={(status) => set({ status })} options={optionsOf(t.statuses)} />
        <TextField label={t.filterText} type="search" value={get('woord')} onChange={(woord) => set({ woord })} />
      </div>
      {table === 'organisation' && (
        <p>
          <Link to="/register">{t.register}</Link>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{all.length === 0 ? t.noRows : t.noneFit}</p>
      ) : (
        <Table caption={t.tables[table]} columns={columns} rows={rows} />
      )}
      <TableExports dossier={dossier} table={table} wish={wish} />
    </>
  )
}
