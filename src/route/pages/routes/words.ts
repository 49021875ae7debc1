import { briefDay, periodText } from '../../../web/dates.ts'
import type { Language } from '../../../web/language.ts'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import type { Span, Station } from '../../model/portfolio-views.ts'

/** A day in little room, or a period as it is known; empty without one. */
export function spanBriefly(span: Span | null, language: Language): string {
  if (span === null) return ''
  return span.precision === 'day' ? briefDay(span.start, language) : (periodText(span, language) ?? '')
}

/** `BWO 3 feb 2023, MR 10 feb 2023 (agenda te vol)` */
export function stationsText(stations: readonly Station[], language: Language): string {
  return stations.map((station) => stationText(station, language)).join(', ')
}

function stationText({ name, at, over }: Station, language: Language): string {
  const t = routePortfolioTexts[language]
  const when = at === null ? t.noEnd : spanBriefly(at, language)
  return `${name} ${when}${over ? ` (${t.overAt})` : ''}`
}
