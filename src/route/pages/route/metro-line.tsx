import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { PlannedStep, RouteView } from '../../model/planning.ts'
import { brieflyWhen, type Station, stationOf } from './words.ts'

const signs: Readonly<Record<Station, string>> = { held: '✓', planned: '', proposed: '?', skipped: '–', nowhere: '×' }

/** The stations of a route in their order, with today between them. */
export function MetroLine({ view }: { readonly view: RouteView }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const next = view.steps.findIndex(
    ({ status, outlook }) => status === 'planned' && (outlook.chosen === null || outlook.chosen.end >= view.today),
  )
  const at = next < 0 ? view.steps.length : next
  const wrong = new Set(view.conflicts.filter(({ severity }) => severity === 'breaks').map(({ step }) => step))
  const stations = view.steps.map((step, index) => (
    <StationItem key={step.id} step={step} isWrong={wrong.has(step.id)} isToCome={index >= at} />
  ))
  const today = (
    <li key="today" className={`metro-today${at < view.steps.length ? ' to-come' : ''}`} aria-current="date">
      <span className="dot" aria-hidden="true" />
      {t.today(shortDay(view.today, language))}
    </li>
  )
  return (
    <Section title={t.line}>
      <ol className="metro">
        {stations.slice(0, at)}
        {today}
        {stations.slice(at)}
      </ol>
    </Section>
  )
}

type OfStation = { readonly step: PlannedStep; readonly isWrong: boolean; readonly isToCome: boolean }

function StationItem({ step, isWrong, isToCome }: OfStation) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const station = stationOf(step)
  const { chosen } = step.outlook
  return (
    <li className={[station, isWrong ? 'wrong' : '', isToCome ? 'to-come' : ''].join(' ')}>
      <span className="dot" aria-hidden="true">
        {isWrong ? '!' : signs[station]}
      </span>
      <span className="station-name">{step.name}</span>
      {chosen && <span className="station-day">{brieflyWhen(chosen, language)}</span>}
      <span className="station-state quiet">
        {t.states[station]} {isWrong && <span className="mark error">{t.wrongMark}</span>}
      </span>
    </li>
  )
}
