import { Link } from '@tanstack/react-router'
import { euroText } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { budgetTexts } from '../../web/texts/budget.ts'
import type { MeasureName, Sums } from '../model/money.ts'
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

type Said = { readonly need: string; readonly cover: string; readonly open: string }

/**
 * Need, what of it is covered and what is open in a few words, so that the first is the other two together; `sign` says whether something is
 * open (1), nothing but something left over (-1, then all cover is said) or neither.
 */
export function useGap(): (sums: Pick<Sums, 'need' | 'cover' | 'open' | 'over'>) => { readonly said: Said; readonly sign: number } {
  const language = useLanguage()
  const euro = useEuro()
  return ({ need, cover, open, over }) => {
    const sign = open !== '0' ? 1 : over !== '0' ? -1 : 0
    const amounts = sign < 0 ? { need, cover, open: over } : { need, cover: String(BigInt(need) - BigInt(open)), open }
    const whole = { need: euro(amounts.need), cover: euro(amounts.cover), open: euro(amounts.open) }
    return { said: language === 'nl' ? brieflyOf(amounts) : whole, sign }
  }
}

/** What is open, and what is over beside it: the one never lessens the other. */
export function Gap({ open, over, mixed = false }: Pick<Sums, 'open' | 'over'> & { readonly mixed?: boolean }) {
  const t = useBudgetTexts()
  const euro = useEuro()
  if (over === '0') return <Amount cents={open} mixed={mixed} />
  return (
    <>
      {open !== '0' && <Amount cents={open} mixed={mixed} />} <span className="quiet over">{t.over(euro(over))}</span>
    </>
  )
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
