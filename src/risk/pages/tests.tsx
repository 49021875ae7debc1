import { Heading } from '@nl-design-system-candidate/heading-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { euroText, shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, Problem, Select, Title } from '../../web/parts.tsx'
import { ReadingAlongProgramme, useMayInProgramme } from '../../web/programme-may.tsx'
import '../../web/risk.css'
import { riskTexts } from '../../web/texts/risk.ts'
import { addTest, listTests } from '../contract/tests.ts'
import { aspects, type TestFields, type TestRow, type TestsOfOrganisation, verdicts } from '../model/tests.ts'
import { EditTest } from './edit-test.tsx'
import { RiskParts } from './risk-frame.tsx'
import { TestForm } from './test-form.tsx'

type OfProgramme = { readonly programme: string }

/** What implementing organisations say of the measures. */
export function TestsPage({ programme }: OfProgramme) {
  const t = riskTexts[useLanguage()]
  const { get } = useAddress()
  const from = useFrom()
  const verdict = [...verdicts, 'awaited' as const].find((word) => word === get('oordeel'))
  const wish = { ...(verdict && { verdict }), ...(get('organisatie') && { organisation: get('organisatie') }), from, count: pageSize }
  const found = useQuery({
    queryKey: ['tests', programme, wish],
    queryFn: () => ask(listTests, { programme, ...wish }),
    placeholderData: keepPreviousData,
  })
  return (
    <Await of={found}>
      {({ tests, total, organisations }) => (
        <>
          <Title>{t.testsTitle(sumOf(organisations))}</Title>
          <RiskParts programme={programme} />
          <ReadingAlongProgramme may={addTest} programme={programme} />
          {organisations.length === 0 && <p className="note">{t.firstTest}</p>}
          {organisations.length > 0 && <Organisations organisations={organisations} />}
          {organisations.length > 0 && <Filters organisations={organisations} />}
          <TestCards programme={programme} tests={tests} none={organisations.length > 0} />
          <Pager shown={tests.length} total={total} />
          <AddTest programme={programme} />
        </>
      )}
    </Await>
  )
}

function sumOf(organisations: readonly TestsOfOrganisation[]) {
  const sum = { asked: 0, received: 0, notFeasible: 0 }
  for (const one of organisations) {
    sum.asked += one.asked
    sum.received += one.feasible + one.feasibleIf + one.notFeasible
    sum.notFeasible += one.notFeasible
  }
  return sum
}

function Organisations({ organisations }: { readonly organisations: readonly TestsOfOrganisation[] }) {
  const language = useLanguage()
  const t = riskTexts[language]
  const heads = [t.testHeads.organisation, t.testHeads.asked, ...verdicts.map((verdict) => t.verdicts[verdict]), t.testHeads.awaited]
  const awaited = (one: TestsOfOrganisation) => one.asked - one.feasible - one.feasibleIf - one.notFeasible
  return (
    <section aria-labelledby="per-organisation">
      <Heading level={2} id="per-organisation">
        {t.testsOf}
      </Heading>
      <div className="table-wrap">
        <table className="risks">
          <caption className="unseen">{t.testsOf}</caption>
          <thead>
            <tr>
              {[...heads, t.testHeads.cost].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map((one) => (
              <tr key={one.organisation}>
                <th scope="row" data-head={heads[0]}>
                  {one.name}
                </th>
                {[one.asked, one.feasible, one.feasibleIf, one.notFeasible, awaited(one)].map((count, place) => (
                  <td key={heads[place + 1]} data-head={heads[place + 1]} className="kind-number">
                    {count}
                  </td>
                ))}
                <td className="kind-cents" data-head={t.testHeads.cost}>
                  {euroText(one.costCents, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Filters({ organisations }: { readonly organisations: readonly TestsOfOrganisation[] }) {
  const t = riskTexts[useLanguage()]
  const { get, set } = useAddress()
  return (
    <search className="filters">
      <Select
        label={t.testHeads.organisation}
        value={get('organisatie')}
        onChange={(organisatie) => set({ organisatie, vanaf: '' })}
        options={organisations.map(({ organisation, name }) => [organisation, name])}
      />
      <Select
        label={t.testFields.verdict}
        value={get('oordeel')}
        onChange={(oordeel) => set({ oordeel, vanaf: '' })}
        options={[...verdicts.map((verdict) => [verdict, t.verdicts[verdict]] as const), ['awaited', t.awaited]]}
      />
    </search>
  )
}

function TestCards({ programme, tests, none }: OfProgramme & { readonly tests: readonly TestRow[]; readonly none: boolean }) {
  const t = useTexts()
  if (tests.length === 0) return none ? <p>{t.noneFit}</p> : null
  return (
    <ul className="cards wide">
      {tests.map((test) => (
        <li key={test.id} className="card">
          <TestCard test={test} />
          {test.mayChange && <EditTest programme={programme} test={test} />}
        </li>
      ))}
    </ul>
  )
}

function TestCard({ test }: { readonly test: TestRow }) {
  const language = useLanguage()
  const t = riskTexts[language]
  const said = test.verdict === null ? t.awaited : t.verdicts[test.verdict]
  const words = { capacity: test.capacity, cost: test.cost, workingMethod: test.workingMethod, cooperation: test.cooperation }
  const judged = {
    capacity: test.capacityVerdict,
    cost: test.costVerdict,
    workingMethod: test.workingMethodVerdict,
    cooperation: test.cooperationVerdict,
  }
  const told = aspects.filter((aspect) => words[aspect] !== '' || judged[aspect] !== null)
  return (
    <>
      <Heading level={3}>{t.testOf(test.organisationName, test.itemName || test.scenario)}</Heading>
      <p>
        <span className={`mark verdict ${test.verdict ?? ''}`}>{said}</span> {test.withdrawn && <span className="mark">{t.withdrawn}</span>}
        <span className="quiet">
          {' '}
          {test.receivedOn === null ? t.askedOn(shortDay(test.askedOn, language)) : t.receivedOn(shortDay(test.receivedOn, language))}
        </span>
      </p>
      {test.condition && <p className="written">{test.condition}</p>}
      <dl className="facts">
        {told.map((aspect) => {
          const verdict = judged[aspect]
          return (
            <div key={aspect}>
              <dt>{t.aspects[aspect]}</dt>
              <dd className="written">
                {verdict !== null && <span className={`mark verdict ${verdict}`}>{t.verdicts[verdict]}</span>} {words[aspect]}
                {aspect === 'cost' && test.costCents !== null && ` ${euroText(test.costCents, language)}`}
              </dd>
            </div>
          )
        })}
        {test.costCents !== null && !told.includes('cost') && (
          <div>
            <dt>{t.testHeads.cost}</dt>
            <dd>{euroText(test.costCents, language)}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

function AddTest({ programme }: OfProgramme) {
  const t = riskTexts[useLanguage()]
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const may = useMayInProgramme(addTest, programme)
  const add = useMutation({
    mutationFn: (fields: TestFields) => ask(addTest, { programme, ...fields }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tests', programme] })
      setRound(round + 1)
    },
  })
  if (!may) return null
  return (
    <details className="folded">
      <summary>{t.addTest}</summary>
      {add.error && <Problem error={add.error} />}
      {add.isSuccess && <p role="status">{t.saved}</p>}
      <TestForm key={round} programme={programme} label={t.addTest} word={t.add} onSend={(fields) => add.mutate(fields)} />
    </details>
  )
}
