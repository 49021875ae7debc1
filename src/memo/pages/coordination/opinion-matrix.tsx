import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Ask, OpinionView, Round } from '../../model/coordination.ts'
import { OpinionMark } from './opinion-mark.tsx'

/** What each ministry thinks of the whole and of every decision point. */
export function OpinionMatrix({ round }: { readonly round: Round }) {
  const t = coordinationTexts[useLanguage()]
  return (
    <section className="table-wrap opinions-wrap" tabIndex={0} aria-label={t.matrix}>
      <table className="opinions">
        <caption className="unseen">{t.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{t.on}</th>
            {round.asks.map(({ id, abbreviation, name }) => (
              <th key={id} scope="col">
                <abbr title={name}>{abbreviation}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line head={t.whole} round={round} point={null} />
          {round.points.map(({ point, number, question }) => (
            <Line key={point} head={`${number}. ${question || t.point(number)}`} round={round} point={point} />
          ))}
          <tr>
            <th scope="row">{t.answered}</th>
            {round.asks.map((ask) => (
              <td key={ask.id} data-head={ask.abbreviation}>
                <Answered ask={ask} isOver={round.closedAt !== null} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

type On = { readonly head: string; readonly round: Round; readonly point: string | null }

function Line({ head, round, point }: On) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {round.asks.map((ask) => (
        <td key={ask.id} data-head={ask.abbreviation}>
          <Cell ask={ask} opinion={ask.opinions.find((one) => one.point === point)} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ ask, opinion }: { readonly ask: Ask; readonly opinion: OpinionView | undefined }) {
  const t = coordinationTexts[useLanguage()]
  if (!opinion) return <span className="quiet">{ask.standing === null ? '–' : t.asWhole}</span>
  return (
    <>
      <OpinionMark opinion={opinion.opinion} />
      {opinion.condition !== '' && <span className="said-why">{opinion.condition}</span>}
    </>
  )
}

function Answered({ ask, isOver }: { readonly ask: Ask; readonly isOver: boolean }) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  const last = ask.opinions.find(({ at }) => at === ask.answeredAt)
  if (ask.answeredAt !== null)
    return (
      <>
        {shortDay(ask.answeredAt, language)} {last && <span className="quiet said-why">{t.by(last.by, last.onBehalfOf)}</span>}
      </>
    )
  return (
    <>
      {isOver ? t.noAnswer : t.waiting}
      <span className="quiet said-why">
        {ask.people.join(', ')}
        {ask.remindedAt !== null && `; ${t.remindedOn(shortDay(ask.remindedAt, language))}`}
      </span>
    </>
  )
}
