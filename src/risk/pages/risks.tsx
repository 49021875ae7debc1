import { Button } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { ReadingAlongProgramme, useMayInProgramme } from '../../web/programme-may.tsx'
import '../../web/risk.css'
import { ProgrammeExports } from '../../web/programme-exports.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { addRisk, getRiskMatrix, listRisks } from '../contract/risks.ts'
import { type RiskWish, riskOrders, riskStatuses } from '../model/risks.ts'
import { levels } from '../model/scores.ts'
import { sumUp } from '../rules/scores.ts'
import { RiskForm } from './risk-form.tsx'
import { RiskParts } from './risk-frame.tsx'
import { RiskMatrices, useChosenPlace } from './risk-matrix.tsx'
import { RiskTable } from './risk-table.tsx'

type OfProgramme = { readonly programme: string }

/** What can go wrong in a programme, and how heavy that is. */
export function RisksPage({ programme }: OfProgramme) {
  const t = riskTexts[useLanguage()]
  const matrix = useQuery({ queryKey: ['risk-matrix', programme], queryFn: () => ask(getRiskMatrix, { programme }) })
  const mayAdd = useMayInProgramme(addRisk, programme)
  return (
    <Await of={matrix}>
      {({ moves, all }) => {
        const sums = sumUp(moves)
        return (
          <>
            <Title>{t.risksTitle(sums)}</Title>
            <RiskParts programme={programme} />
            <ReadingAlongProgramme may={addRisk} programme={programme} />
            {all === 0 && <p className="note">{mayAdd ? t.firstRisk : t.firstRiskReader}</p>}
            {sums.live > sums.unassessed && <RiskMatrices moves={moves} />}
            {sums.unassessed > 0 && <Unassessed count={sums.unassessed} />}
            {all > 0 && <RiskList programme={programme} />}
            {all > 0 && <Exports programme={programme} />}
            {mayAdd && <AddRisk programme={programme} open={all === 0} />}
          </>
        )
      }}
    </Await>
  )
}

function Exports({ programme }: OfProgramme) {
  const { get } = useAddress()
  const status = riskStatuses.find((word) => word === get('status')) ?? ''
  return <ProgrammeExports programme={programme} table="risks" wish={{ word: get('woord'), where: { status } }} />
}

function Unassessed({ count }: { readonly count: number }) {
  const t = riskTexts[useLanguage()]
  const { set } = useAddress()
  return (
    <p className="note">
      {t.unassessedNote(count)}{' '}
      <Button purpose="subtle" onClick={() => set({ niveau: 'unassessed', kans: '', gevolg: '', matrix: '', vanaf: '' })}>
        {t.showUnassessed}
      </Button>
    </p>
  )
}

/** The wish that the address holds. */
function useWish(): RiskWish {
  const { get } = useAddress()
  const { chosen } = useChosenPlace()
  const from = useFrom()
  const one = <Word extends string>(words: readonly Word[], text: string) => words.find((word) => word === text)
  const status = one([...riskStatuses, 'all'], get('status'))
  const level = one([...levels, 'unassessed'], get('niveau'))
  const sort = one(riskOrders, get('sorteer'))
  return {
    ...(get('woord') && { text: get('woord') }),
    ...(status && { status }),
    ...(level && { level }),
    ...(sort && { sort, descending: get('richting') === 'aflopend' }),
    ...(get('maatregel') && { item: get('maatregel') }),
    ...chosen,
    from,
    count: pageSize,
  }
}

function RiskList({ programme }: OfProgramme) {
  const t = riskTexts[useLanguage()]
  const wish = useWish()
  const { chosen, choose } = useChosenPlace()
  const found = useQuery({
    queryKey: ['risks', programme, wish],
    queryFn: () => ask(listRisks, { programme, ...wish }),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-label={t.listTitle}>
      <Filters />
      {chosen && (
        <p className="note" role="status">
          {t.chosenCell(chosen)}{' '}
          <Button purpose="subtle" onClick={() => choose(null)}>
            {t.allRisks}
          </Button>
        </p>
      )}
      <Await of={found}>
        {({ risks, total }) => (
          <>
            <RiskTable programme={programme} risks={risks} />
            <Pager shown={risks.length} total={total} />
          </>
        )}
      </Await>
    </section>
  )
}

function Filters() {
  const t = riskTexts[useLanguage()]
  const { get, set } = useAddress()
  const statuses = riskStatuses.map((status) => [status, t.statuses[status]] as const)
  const all = [...levels.map((level) => [level, t.levels[level]] as const), ['unassessed', t.unassessed] as const]
  return (
    <search className="filters">
      <TextField label={t.find} type="search" value={get('woord')} onChange={(woord) => set({ woord, vanaf: '' })} />
      <Select
        label={t.columns.status}
        all={false}
        value={get('status')}
        onChange={(status) => set({ status, vanaf: '' })}
        options={[['', t.live], ...statuses, ['all', t.allStatuses]]}
      />
      <Select label={t.level} value={get('niveau')} onChange={(niveau) => set({ niveau, vanaf: '' })} options={all} />
    </search>
  )
}

function AddRisk({ programme, open }: OfProgramme & { readonly open: boolean }) {
  const t = riskTexts[useLanguage()]
  const queries = useQueryClient()
  const navigate = useNavigate()
  const add = useMutation({
    mutationFn: (wish: Parameters<typeof ask<typeof addRisk>>[1]) => ask(addRisk, wish),
    onSuccess: async ({ risk }) => {
      await queries.invalidateQueries({ queryKey: ['risk-matrix', programme] })
      await navigate({ to: '/programmas/$programme/risicos/$risk', params: { programme, risk: risk.id } })
    },
  })
  return (
    <details className="folded" open={open}>
      <summary>{t.addRisk}</summary>
      {add.error && <Problem error={add.error} />}
      <RiskForm
        programme={programme}
        label={t.addRisk}
        word={t.add}
        onSend={({ fields, items }) => add.mutate({ programme, ...fields, items })}
      />
    </details>
  )
}
