import type { Sums } from '../../budget/model/money.ts'
import type { MoneyOverview } from '../../budget/model/overview.ts'
import { formatEuro, cents as wholeCents } from '../../kernel/money.ts'
import type { ReportChapter, ReportTable, Telling } from './report-parts.ts'
import { reportWords } from './report-words.ts'

/** Need against cover: per year, per action line, per organisation. Null where no money is known. */
export function moneyChapter(money: MoneyOverview, { language }: Telling): ReportChapter | null {
  const words = reportWords[language]
  if (money.years.length === 0) return null
  const table = (caption: string, first: string, rows: readonly (readonly [string, Sums])[]): ReportTable => ({
    caption,
    head: [first, words.need, words.cover, words.open],
    widths: [3.4, 2, 2, 2],
    align: ['left', 'right', 'right', 'right'],
    rows: [...rows, [words.all, money.total] as const].map(([name, { need, cover, open }]) => [name, euro(need), euro(cover), euro(open)]),
  })
  const lines = money.actionLines.map(({ number, title, total }) => [`${number} ${title}`.trim(), total] as const)
  return {
    title: words.money,
    facts: [],
    text: words.moneyMeans,
    tables: [
      table(words.perYear, words.year, money.perYear.map((sums) => [String(sums.year), sums] as const)),
      table(words.perLine, words.actionLine, [...lines, [words.unallocated, money.unallocated] as const]),
      table(words.perOrganisation, words.organisation, money.organisations.map(({ organisation, total }) => [organisation.name, total] as const)),
    ],
    sections: [],
  }
}

function euro(cents: string): string {
  return formatEuro(wholeCents(BigInt(cents)))
}
