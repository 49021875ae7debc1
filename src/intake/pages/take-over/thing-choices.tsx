import { useQuery } from '@tanstack/react-query'
import { listBudgetLines } from '../../../budget/contract/lines.ts'
import { getTree } from '../../../programme/contract/items.ts'
import type { ItemKind } from '../../../programme/model/items.ts'
import { listRisks } from '../../../risk/contract/risks.ts'
import { ask } from '../../../web/client.ts'
import { euroText } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Select } from '../../../web/parts.tsx'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import type { Draft } from '../../rules/into-draft.ts'

type Choosing = {
  readonly label: string
  readonly programme: string
  readonly value: string
  readonly onChange: (id: string) => void
}
const unchosen = ['', '…'] as const

/** An item of the tree, in its order. */
export function ItemChoice({ label, programme, kinds, none = false, value, onChange }: Choosing & OfKinds) {
  const t = takeOverTexts[useLanguage()]
  const tree = useQuery({ queryKey: ['tree', programme, 'now'], queryFn: () => ask(getTree, { programme }) })
  return (
    <Await of={tree}>
      {({ items }) => {
        const fitting = items
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ id, number, title }) => [id, `${number} ${title}`.trim()] as const)
        const first = none ? (['', t.none] as const) : unchosen
        return <Select label={label} all={false} value={value} onChange={onChange} options={[first, ...fitting]} />
      }}
    </Await>
  )
}
type OfKinds = { readonly kinds: readonly ItemKind[]; readonly none?: boolean }

export function RiskChoice({ label, programme, value, onChange }: Choosing) {
  const risks = useQuery({
    queryKey: ['risks', programme, 'titles'],
    queryFn: () => ask(listRisks, { programme, sort: 'title', count: 200 }),
  })
  return (
    <Await of={risks}>
      {({ risks: found }) => (
        <Select
          label={label}
          all={false}
          value={value}
          onChange={onChange}
          options={[unchosen, ...found.map(({ id, code, title }) => [id, `${code} ${title}`.trim()] as const)]}
        />
      )}
    </Await>
  )
}

type OfDraft = { readonly programme: string; readonly draft: Draft; readonly onChange: (changes: Partial<Draft>) => void }

/** A budget line that is there: of the organisation and in the year that were read, where they were. */
export function LineChoice({ programme, draft, onChange }: OfDraft) {
  const language = useLanguage()
  const t = takeOverTexts[language]
  const organisation = draft.organisation === null ? {} : { organisation: draft.organisation.id }
  const year = /^\d{4}$/.test(draft.year) ? { year: Number(draft.year) } : {}
  const asked = { programme, ...organisation, ...year, count: 200 }
  const lines = useQuery({ queryKey: ['budget-lines', asked], queryFn: () => ask(listBudgetLines, asked) })
  return (
    <Await of={lines}>
      {({ rows }) => (
        <Select
          label={t.line}
          all={false}
          value={draft.line}
          onChange={(line) => onChange({ line })}
          options={[
            unchosen,
            ...rows.map(
              (row) => [row.id, `${row.organisation.abbreviation}, ${row.year}, ${euroText(row.cents, language)}: ${row.purpose}`] as const,
            ),
          ]}
        />
      )}
    </Await>
  )
}
