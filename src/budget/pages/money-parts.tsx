import { Link } from '@tanstack/react-router'
import { euroText } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { budgetTexts } from '../../web/texts/budget.ts'
import type { MeasureName } from '../model/money.ts'
import { brieflyOf } from '../rules/brief.ts'

export type OfProgramme = { readonly programme: string }

export function useBudgetTexts() {
  return budgetTexts[useLanguage()]
}

/** An amount as the reader writes it, from whole cents as text. */
export function useEuro(): (cents: string) => string {
  const language = useLanguage()
  return (cents) => euroText(cents, language)
}

const places = [
  ['overview', '/programmas/$programme/geld'],
  ['lines', '/programmas/$programme/geld/regels'],
  ['scenarios', '/programmas/$programme/geld/scenarios'],
] as const

/** The three screens of the money. */
export function MoneyNav({ programme }: OfProgramme) {
  const t = useBudgetTexts()
  return (
    <nav className="money-nav" aria-label={t.nav}>
      {places.map(([part, to]) => (
        <Link
          key={part}
          to={to}
          params={{ programme }}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t.parts[part]}
        </Link>
      ))}
    </nav>
  )
}

type Gap = { readonly need: string; readonly cover: string; readonly open: string }

/** Need, cover and gap in a few words; `sign` says whether something is open (1), left over (-1) or neither. */
export function useGap(): (sums: Gap) => { readonly said: Gap; readonly sign: number } {
  const language = useLanguage()
  const euro = useEuro()
  return (sums) => {
    const open = BigInt(sums.open)
    const sign = open > 0n ? 1 : open < 0n ? -1 : 0
    const whole = { need: euro(sums.need), cover: euro(sums.cover), open: euro(String(open < 0n ? -open : open)) }
    return { said: language === 'nl' ? brieflyOf(sums) : whole, sign }
  }
}

/** An amount in a table, marked where different price levels were added. */
export function Amount({ cents, mixed = false }: { readonly cents: string; readonly mixed?: boolean }) {
  const t = useBudgetTexts()
  const euro = useEuro()
  if (cents === '0') return <span className="quiet">–</span>
  return (
    <>
      {euro(cents)}
      {mixed && (
        <>
          {' '}
          <span className="mark warning">{t.mixed}</span>
        </>
      )}
    </>
  )
}

export function measureText({ number, title }: Pick<MeasureName, 'number' | 'title'>): string {
  return `${number} ${title}`.trim()
}

export function MeasureLink({ programme, measure }: OfProgramme & { readonly measure: MeasureName }) {
  return (
    <Link to="/programmas/$programme/geld/maatregelen/$measure" params={{ programme, measure: measure.id }}>
      {measureText(measure)}
    </Link>
  )
}
