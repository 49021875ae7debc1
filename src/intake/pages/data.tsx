import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Select, SourceMark, TextField, Title } from '../../web/parts.tsx'
import { listProposals } from '../contract.ts'
import type { ProposalView } from '../model.ts'
import { factText } from './facts.ts'

const kinds = ['amount', 'organisation', 'commitment', 'risk', 'mitigation', 'decisionPoint'] as const
const orders = ['value', 'source', 'status'] as const
type Order = (typeof orders)[number]

function compare(order: Order, word: (row: ProposalView) => string) {
  return (a: ProposalView, b: ProposalView): number => {
    if (order === 'status') return a.status.localeCompare(b.status)
    if (order === 'source') return a.source.documentName.localeCompare(b.source.documentName) || a.source.firstLine - b.source.firstLine
    if (a.value.kind === 'amount' && b.value.kind === 'amount') return Number(BigInt(b.value.cents) - BigInt(a.value.cents))
    return word(a).localeCompare(word(b))
  }
}

export function DataPage({ dossier }: { readonly dossier: string }) {
  const t = useTexts()
  const language = useLanguage()
  const { get, set } = useAddress()
  const kind = kinds.find((one) => one === get('soort')) ?? 'amount'
  const order = orders.find((one) => one === get('sorteer')) ?? 'source'
  const proposals = useQuery({ queryKey: ['proposals', dossier], queryFn: () => ask(listProposals, { dossier }) })
  const word = (row: ProposalView) => factText(row.value, { t, language })
  const fits = (row: ProposalView) =>
    row.value.kind === kind && row.status !== 'rejected' && word(row).toLowerCase().includes(get('woord').toLowerCase())
  return (
    <Await of={proposals}>
      {(all) => {
        const rows = all.filter(fits).sort(compare(order, word))
        return (
          <>
            <Title>{t.dataTitle(rows.length, t.kinds[kind].toLowerCase())}</Title>
            <div className="filters" role="group" aria-label={t.filters}>
              <Select
                label={t.table}
                all={false}
                value={kind}
                onChange={(soort) => set({ soort })}
                options={kinds.map((one) => [one, t.kinds[one]])}
              />
              <TextField label={t.filterText} type="search" value={get('woord')} onChange={(woord) => set({ woord })} />
            </div>
            {kind === 'organisation' && (
              <p>
                <Link to="/register">{t.register}</Link>
              </p>
            )}
            {rows.length === 0 ? <p>{t.noRows}</p> : <Table rows={rows} word={word} />}
          </>
        )
      }}
    </Await>
  )
}

function Table({ rows, word }: { readonly rows: readonly ProposalView[]; readonly word: (row: ProposalView) => string }) {
  const t = useTexts()
  const { get, set } = useAddress()
  const heads = { value: t.value, status: t.status, source: t.document } as const
  const sorted = get('sorteer') || 'source'
  return (
    <table>
      <thead>
        <tr>
          {(['value', 'status', 'source'] as const).map((order) => (
            <th key={order} scope="col" aria-sort={sorted === order ? 'ascending' : 'none'}>
              <button type="button" onClick={() => set({ sorteer: order })}>
                {heads[order]} <span aria-hidden="true">{sorted === order ? '▲' : '↕'}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.status === 'proposed' ? 'proposed' : 'confirmed'}>
            <td>{word(row)}</td>
            <td>{t.statuses[row.status]}</td>
            <td>
              <SourceMark source={row.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
