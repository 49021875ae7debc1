import { Button } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { SortHead } from '../../web/data-table.tsx'
import { useTexts } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, optionsOf, Select, TextField, Title } from '../../web/parts.tsx'
import { ProgrammeExports } from '../../web/programme-exports.tsx'
import '../../web/budget.css'
import { listBudgetLines } from '../contract/lines.ts'
import { getBudgetChoices } from '../contract/overview.ts'
import { type LineRow, type LineState, lineSorts, lineStates } from '../model/lines.ts'
import type { BudgetChoices } from '../model/overview.ts'
import { LinePanel } from './line-panel.tsx'
import { Amount, MoneyNav, type OfProgramme, useBudgetTexts } from './money-parts.tsx'

/** The budget lines of a programme: filtered, sorted and paged by the server; one of them open above the list, with what `of` has to say of it. */
export function LinesPage({ programme, of }: OfProgramme & { readonly of?: (line: string) => ReactNode }) {
  const t = useBudgetTexts().line
  const { get, set } = useAddress()
  const wish = useWish()
  const found = useQuery({
    queryKey: ['budget-lines', programme, wish],
    queryFn: () => ask(listBudgetLines, { programme, ...wish }),
    placeholderData: keepPreviousData,
  })
  const choices = useQuery({ queryKey: ['budget-choices', programme], queryFn: () => ask(getBudgetChoices, { programme }) })
  const filtered = ['woord', 'organisatie', 'jaar', 'stand', 'bron', 'toon'].some((name) => get(name) !== '')
  return (
    <>
      <MoneyNav programme={programme} />
      <Await of={choices}>
        {(known) => (
          <Await of={found}>
            {({ rows, total }) => (
              <>
                <Title>{filtered ? t.titleFiltered(total) : t.title(total)}</Title>
                {get('regel') === '' && known.writes !== 'nothing' && (
                  <p className="actions">
                    <Button purpose="primary" onClick={() => set({ regel: 'nieuw' })}>
                      {t.new}
                    </Button>
                  </p>
                )}
                {get('regel') !== '' && <LinePanel key={get('regel')} programme={programme} line={get('regel')} choices={known} />}
                {!['', 'nieuw'].includes(get('regel')) && of?.(get('regel'))}
                {total === 0 && !filtered ? <p>{t.none}</p> : <Filters choices={known} />}
                {rows.length > 0 && <LinesTable rows={rows} />}
                <Pager shown={rows.length} total={total} />
                {total > 0 && <Exports programme={programme} />}
              </>
            )}
          </Await>
        )}
      </Await>
    </>
  )
}

function useWish() {
  const { get } = useAddress()
  const from = useFrom()
  const year = Number(get('jaar'))
  const organisation = get('organisatie')
  return {
    ...(get('woord') !== '' && { word: get('woord') }),
    ...(organisation !== '' && { organisation }),
    ...(Number.isInteger(year) && year > 0 && year < 10_000 && { year }),
    ...stateIn(get('stand')),
    ...(get('bron') !== '' && { source: get('bron') }),
    ...(get('toon') === 'ingetrokken' && { withdrawn: true }),
    sort: lineSorts.find((one) => one === get('sorteer')) ?? 'year',
    direction: get('richting') === 'aflopend' ? ('descending' as const) : ('ascending' as const),
    from,
    count: pageSize,
  }
}

/** What is withdrawn is in no file. */
function Exports({ programme }: OfProgramme) {
  const { get } = useAddress()
  const where = { organisation: get('organisatie'), year: get('jaar'), state: get('stand'), source: get('bron') }
  const wish = { word: get('woord'), where, sort: get('sorteer') || 'year', descending: get('richting') === 'aflopend' }
  return get('toon') === '' ? <ProgrammeExports programme={programme} table="budgetLines" wish={wish} /> : null
}

function stateIn(word: string): { readonly state?: LineState } {
  const state = lineStates.find((one) => one === word)
  return state === undefined ? {} : { state }
}

function Filters({ choices }: { readonly choices: BudgetChoices }) {
  const all = useTexts()
  const t = useBudgetTexts().line
  const { get, set } = useAddress()
  const filter = (name: string) => (value: string) => set({ [name]: value, vanaf: '' })
  return (
    <div className="filters" role="group" aria-label={all.filters}>
      <TextField label={all.filterText} type="search" value={get('woord')} onChange={filter('woord')} />
      <Select
        label={t.heads.organisation}
        value={get('organisatie')}
        onChange={filter('organisatie')}
        options={choices.organisations.map(({ id, abbreviation }) => [id, abbreviation])}
      />
      <Select
        label={t.heads.year}
        value={get('jaar')}
        onChange={filter('jaar')}
        options={choices.years.map((year) => [String(year), String(year)])}
      />
      <Select label={t.heads.state} value={get('stand')} onChange={filter('stand')} options={optionsOf(t.states)} />
      <Select
        label={t.heads.source}
        value={get('bron')}
        onChange={filter('bron')}
        options={choices.sources.map((source) => [source, source])}
      />
      <Select
        label={t.show}
        all={false}
        value={get('toon')}
        onChange={filter('toon')}
        options={[
          ['', t.counting],
          ['ingetrokken', t.onlyWithdrawn],
        ]}
      />
    </div>
  )
}

function LinesTable({ rows }: { readonly rows: readonly LineRow[] }) {
  const t = useBudgetTexts().line
  return (
    <div className="table-wrap">
      <table className="lines-table">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            {(['purpose', 'organisation', 'year', 'cents', 'rest', 'state', 'source'] as const).map((column) => (
              <SortHead key={column} column={column} text={t.heads[column]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LineTableRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LineTableRow({ row }: { readonly row: LineRow }) {
  const all = useBudgetTexts()
  const t = all.line
  const { get, set } = useAddress()
  const { purpose, organisation, year, cents, allocated, state, source, recurring, demo, withdrawn, priceLevel } = row
  return (
    <tr>
      <td className="col-purpose">
        <button type="button" className="as-link" aria-expanded={get('regel') === row.id} onClick={() => set({ regel: row.id })}>
          {purpose}
        </button>{' '}
        {withdrawn && <span className="mark">{t.withdrawn}</span>} {demo && <span className="mark">{all.invented}</span>}
      </td>
      <td data-head={t.heads.organisation}>
        <abbr title={organisation.name}>{organisation.abbreviation}</abbr>
      </td>
      <td data-head={t.heads.year}>{year}</td>
      <td className="col-cents" data-head={t.heads.cents}>
        <Amount cents={cents} /> {recurring && <span className="mark">{t.recurring}</span>}
        {priceLevel !== null && <span className="quiet"> {all.priceLevel(priceLevel)}</span>}
      </td>
      <td className="col-cents" data-head={t.heads.rest}>
        <Amount cents={String(BigInt(cents) - BigInt(allocated))} />
      </td>
      <td data-head={t.heads.state}>
        <span className={`mark state-${state}`}>{t.states[state]}</span>
      </td>
      <td data-head={t.heads.source}>{source || <span className="quiet">–</span>}</td>
    </tr>
  )
}
