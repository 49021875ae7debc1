import type { MoneyOverview } from '../model/overview.ts'
import { thousandthsOf } from '../rules/brief.ts'
import { useBudgetTexts, useEuro } from './money-parts.tsx'

const patterns = 6

type Part = { readonly name: string; readonly pattern: number; readonly amount: string }
type Bar = { readonly what: 'need' | 'cover'; readonly parts: readonly Part[]; readonly total: string; readonly open: string }

/** Two stacked bars a year: what is needed and what is covered. Each organisation has a pattern and its letters; the tables say the same. */
export function YearBars({ money }: { readonly money: MoneyOverview }) {
  const t = useBudgetTexts()
  const years = yearsOf(money, t.others)
  const widest = years
    .flatMap(({ bars }) => bars.map(({ what, total, open }) => BigInt(total) + (what === 'cover' ? BigInt(open) : 0n)))
    .reduce((most, one) => (one > most ? one : most), 0n)
  const names = [...new Map(years.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts)).map((part) => [part.pattern, part])).values()]
  return (
    <figure className="bars">
      <Patterns />
      <div className="bar-rows">
        {years.map(({ year, bars }) => (
          <div key={year} className="bar-year">
            <span className="bar-name">{year}</span>
            <div>
              {bars.map((bar) => (
                <StackedBar key={bar.what} bar={bar} year={year} widest={String(widest)} />
              ))}
            </div>
          </div>
        ))}
      </div>
      <ul className="legend" aria-hidden="true">
        {names
          .toSorted((one, other) => one.pattern - other.pattern)
          .map(({ name, pattern }) => (
            <li key={name}>
              <svg width="22" height="14" role="presentation">
                <rect width="22" height="14" className="bar-part" style={{ fill: `url(#bar-${pattern})` }} />
              </svg>
              {name}
            </li>
          ))}
      </ul>
      <figcaption className="quiet">{t.figure}</figcaption>
    </figure>
  )
}

function StackedBar({ bar, year, widest }: { readonly bar: Bar; readonly year: number; readonly widest: string }) {
  const t = useBudgetTexts()
  const euro = useEuro()
  const { what, parts, total, open } = bar
  const said = parts.map(({ name, amount }) => `${name} ${euro(amount)}`).join(', ')
  let start = 0
  const placed = parts.map((part) => {
    const width = thousandthsOf(part.amount, widest)
    start += width
    return { ...part, width, start: start - width }
  })
  const gap = what === 'cover' ? thousandthsOf(open, widest) : 0
  return (
    <div className="bar-line">
      <svg
        className="money-bar"
        height="26"
        width="100%"
        role="img"
        aria-label={`${year}, ${t.whats[what]}: ${euro(total)}${said && `. ${said}`}`}
      >
        {placed.map(({ name, pattern, start: at, width }) => (
          <g key={name}>
            <rect x={percent(at)} width={percent(width)} height="26" className="bar-part" style={{ fill: `url(#bar-${pattern})` }} />
            {width > 70 && (
              <text x={percent(at + width / 2)} y="18" className="bar-word">
                {name}
              </text>
            )}
          </g>
        ))}
        {gap > 0 && <rect x={percent(start)} width={percent(gap)} height="25" y="0.5" className="bar-gap" />}
      </svg>
      <span className="bar-amount">
        {t.whats[what]} {euro(total)}
      </span>
    </div>
  )
}

const percent = (thousandths: number) => `${thousandths / 10}%`

/** The organisations with the most money have a pattern of their own; the rest share one. */
function yearsOf({ organisations, perYear }: MoneyOverview, others: string): { readonly year: number; readonly bars: readonly Bar[] }[] {
  const weight = ({ total }: (typeof organisations)[number]) => BigInt(total.need) + BigInt(total.cover)
  const byWeight = organisations.toSorted((one, other) => (weight(other) > weight(one) ? 1 : -1))
  const own = byWeight.slice(0, byWeight.length > patterns ? patterns - 1 : patterns)
  const rest = byWeight.slice(own.length)
  return perYear.map((sums, at) => {
    const bars = (['need', 'cover'] as const).map((what): Bar => {
      const named = own.map(({ organisation, years }, pattern) => ({
        name: organisation.abbreviation,
        pattern,
        amount: years[at]?.[what] ?? '0',
      }))
      const left = rest.reduce((sum, { years }) => sum + BigInt(years[at]?.[what] ?? '0'), 0n)
      const parts = [...named, { name: others, pattern: patterns - 1, amount: String(left) }].filter(({ amount }) => BigInt(amount) > 0n)
      return { what, parts, total: sums[what], open: sums.open }
    })
    return { year: sums.year, bars }
  })
}

const shapes = ['', 'M0 8L8 0', 'M0 0L8 8', 'M4 0V8', 'M0 4H8', 'M0 8L8 0M0 0L8 8'] as const

/** Ground and lines in two tones of the theme: they differ without colour. */
function Patterns() {
  return (
    <svg width="0" height="0" className="unseen" aria-hidden="true">
      <defs>
        {shapes.map((shape, at) => (
          <pattern key={shape} id={`bar-${at}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" className={at === 0 ? 'ground deep' : `ground tone-${at % 2}`} />
            <path d={shape || 'M0 0'} className="stroke" />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
