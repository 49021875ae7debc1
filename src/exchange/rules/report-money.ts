import type { Amounts, Sums } from '../../budget/model/money.ts'
import type { ActionLineMoney, MoneyOverview } from '../../budget/model/overview.ts'
import { formatEuro, cents as wholeCents } from '../../kernel/money.ts'
import type { ReportChapter, ReportTable, Telling } from './report-parts.ts'
import { reportWords } from './report-words.ts'

/** The money of a programme, and of each of its action lines what its measures need and have a share in. */
export type ReportMoney = MoneyOverview & { readonly lines: readonly ActionLineMoney[] }

/** Need against cover: per year, per action line, per organisation. Null where no money is known. */
export function moneyChapter(money: ReportMoney, { language }: Telling): ReportChapter | null {
  const words = reportWords[language]
  if (money.years.length === 0) return null
  const table = (caption: string, first: string, rows: readonly (readonly [string, Amounts | Sums])[]): ReportTable => {
    const shown = amountsShown.filter((name) => rows.every(([, sums]) => name in sums))
    return {
      caption,
      head: [first, ...shown.map((name) => words[name])],
      widths: [3.4, ...shown.map(() => 2)],
      align: ['left', ...shown.map(() => 'right' as const)],
      rows: rows.map(([name, sums]) => [name, ...shown.map((one) => euro(amountOf(sums, one)))]),
    }
  }
  const all = [words.all, money.total] as const
  const years = money.perYear.map((sums) => [String(sums.year), sums] as const)
  const lines = money.lines.map(({ number, title, total }) => [`${number} ${title}`.trim(), total] as const)
  const organisations = money.organisations.map(({ organisation, total }) => [organisation.name, total] as const)
  return {
    title: words.money,
    facts: [],
    text: words.moneyMeans,
    tables: [
      table(words.perYear, words.year, [...years, all]),
      table(words.perLine, words.actionLine, lines),
      table(words.perOrganisation, words.organisation, [...organisations, all]),
    ],
    sections: [],
  }
}

const amountsShown = ['need', 'cover', 'open', 'over'] as const

function amountOf(sums: Amounts | Sums, name: (typeof amountsShown)[number]): string {
  if (name === 'need' || name === 'cover') return sums[name]
  return 'open' in sums ? sums[name] : '0'
}

function euro(cents: string): string {
  return formatEuro(wholeCents(BigInt(cents)))
}
