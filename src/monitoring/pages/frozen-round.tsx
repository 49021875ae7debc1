import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { addressOf, ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import '../../web/rounds.css'
import { downloadFrozenRound, getFrozenRound, listFrozenMeasures } from '../contract/rounds.ts'
import type { FrozenHead, FrozenMeasure } from '../model/frozen-rounds.ts'
import { Confidence } from './confidence.tsx'
import { FrozenTotals } from './frozen-totals.tsx'
import type { OfRound } from './use-rounds.ts'

const forGood = { staleTime: Number.POSITIVE_INFINITY }

/** A frozen report, to read and to print. */
export function FrozenRoundPage(ofRound: OfRound) {
  const { programme, round } = ofRound
  const head = useQuery({ queryKey: ['frozen', programme, round], queryFn: () => ask(getFrozenRound, ofRound), ...forGood })
  return <Await of={head}>{(report) => <Report ofRound={ofRound} report={report} />}</Await>
}

function Report({ ofRound, report }: { readonly ofRound: OfRound; readonly report: FrozenHead }) {
  const language = useLanguage()
  const t = roundTexts[language]
  const { round, sha256, confidences } = report
  return (
    <>
      <Title>{t.reportTitle(round.name, confidences.offTrack)}</Title>
      <p className="note">{t.frozenBy(round.frozenBy, longMoment(round.frozenAt, language))}</p>
      <p className="actions">
        <Button purpose="secondary" onClick={() => window.print()}>
          {t.print}
        </Button>
        <a className="nl-button nl-button--secondary" href={addressOf(downloadFrozenRound, ofRound)} download>
          {t.download}
        </a>
      </p>
      <Counts confidences={confidences} />
      <Organisations report={report} />
      <Measures ofRound={ofRound} count={report.measures} />
      <FrozenTotals report={report} />
      <p className="hash">
        {t.hash}: {sha256}
      </p>
    </>
  )
}

function Counts({ confidences }: Pick<FrozenHead, 'confidences'>) {
  const t = roundTexts[useLanguage()]
  const lights = ['onTrack', 'atRisk', 'offTrack', ...(confidences.none > 0 ? (['none'] as const) : [])] as const
  return (
    <ul className="counts" aria-label={t.confidences}>
      {lights.map((light) => (
        <li key={light}>
          <b>{confidences[light]}</b> <Confidence of={light === 'none' ? null : light} />
        </li>
      ))}
    </ul>
  )
}

function Organisations({ report }: { readonly report: FrozenHead }) {
  const language = useLanguage()
  const t = roundTexts[language]
  return (
    <section aria-labelledby="organisations">
      <Heading level={2} id="organisations">
        {t.organisations}
      </Heading>
      <table>
        <caption className="unseen">{t.organisations}</caption>
        <thead>
          <tr>
            <th scope="col">{t.heads.organisation}</th>
            <th scope="col">{t.heads.status}</th>
            <th scope="col">{t.heads.measures}</th>
            <th scope="col">{t.heads.submittedAt}</th>
          </tr>
        </thead>
        <tbody>
          {report.organisations.map((one) => (
            <tr key={one.id}>
              <td>{one.name}</td>
              <td data-head={t.heads.status}>{one.late ? t.didNotApprove : t.requestStatus[one.status]}</td>
              <td data-head={t.heads.measures}>{one.measures}</td>
              <td data-head={t.heads.submittedAt}>{one.submittedAt === null ? '–' : longMoment(one.submittedAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const atOnce = 200

function Measures({ ofRound, count }: { readonly ofRound: OfRound; readonly count: number }) {
  const t = roundTexts[useLanguage()]
  const pages = useInfiniteQuery({
    queryKey: ['frozen-measures', ofRound.round],
    queryFn: ({ pageParam }) => ask(listFrozenMeasures, { ...ofRound, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (all.length * atOnce < last.total ? all.length * atOnce : undefined),
    ...forGood,
  })
  return (
    <section aria-labelledby="measures">
      <Heading level={2} id="measures">
        {t.measuresOf(count)}
      </Heading>
      <Await of={pages}>
        {(found) => {
          const measures = found.pages.flatMap((page) => page.measures)
          return (
            <>
              <MeasureTable measures={measures} />
              {pages.hasNextPage && (
                <p className="actions">
                  <Button purpose="secondary" onClick={() => void pages.fetchNextPage()}>
                    {t.more(measures.length, count)}
                  </Button>
                </p>
              )}
            </>
          )
        }}
      </Await>
    </section>
  )
}

function MeasureTable({ measures }: { readonly measures: readonly FrozenMeasure[] }) {
  const t = roundTexts[useLanguage()]
  return (
    <div className="table-wrap">
      <table>
        <caption className="unseen">{t.measuresOf(measures.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.heads.organisation}</th>
            <th scope="col">{t.fieldStatus}</th>
            <th scope="col">{t.fieldConfidence}</th>
            <th scope="col">{t.fieldText}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((one) => (
            <tr key={one.id}>
              <td>
                {one.number} {one.title}
              </td>
              <td data-head={t.heads.organisation}>{one.abbreviation}</td>
              <td data-head={t.fieldStatus}>{one.status === null ? '–' : t.measureStatus[one.status]}</td>
              <td data-head={t.fieldConfidence}>
                <Confidence of={one.confidence} />
              </td>
              <td data-head={t.fieldText}>
                {one.explanation}
                {!one.approved && <span className="mark warning">{t.late}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
