import type { Thing } from '../model/sheets.ts'
import { factsOf, type ReportChapter, type ReportTable, type Telling, tableOf, textIn, titleOf, under } from './report-parts.ts'
import { reportWords } from './report-words.ts'

/** The risks in one table, and then each with what is done about it. Null where there are none. */
export function risksChapter(telling: Telling): ReportChapter | null {
  const words = reportWords[telling.language]
  const risks = telling.state.things.risks
  if (risks.length === 0) return null
  return {
    title: words.risks,
    facts: [],
    text: words.risksMean,
    tables: [riskTable(risks, telling)],
    sections: risks.map((risk) => ({
      title: titleOf(risk),
      facts: factsOf(telling, 'risks', risk, [
        'cause',
        'event',
        'consequence',
        'raisedBy',
        'raisedByText',
        'owner',
        'status',
        'explanation',
        'items',
      ]),
      text: '',
      tables: [
        tableOf(telling, 'mitigations', {
          caption: words.mitigations,
          things: under(telling, 'mitigations', risk.id),
          columns: { action: 5, owner: 1.5, dueOn: 1.5, status: 1.5 },
        }),
      ],
      items: [],
    })),
  }
}

function riskTable(risks: readonly Thing[], telling: Telling): ReportTable {
  const words = reportWords[telling.language]
  const score = ({ values }: Thing, [chance, impact]: readonly [string, string]) => {
    const [one, other] = [values[chance], values[impact]]
    return typeof one === 'string' && typeof other === 'string' ? `${one} × ${other} = ${Number(one) * Number(other)}` : words.notAssessed
  }
  const status = tableOf(telling, 'risks', { caption: '', things: risks, columns: { owner: 1, status: 1 } }).rows
  return {
    caption: words.riskTable,
    head: words.riskHead,
    widths: [4, 1.7, 1.7, 1.3, 1.3],
    align: ['left', 'left', 'left', 'left', 'left'],
    rows: risks.map((risk, at) => [
      titleOf(risk),
      score(risk, ['chance', 'impact']),
      score(risk, ['chanceAfter', 'impactAfter']),
      ...(status[at] ?? []),
    ]),
  }
}

/** Each indicator with its values. Null where there are none. */
export function indicatorsChapter(telling: Telling): ReportChapter | null {
  const words = reportWords[telling.language]
  const indicators = telling.state.things.indicators
  if (indicators.length === 0) return null
  const keys = ['unit', 'source', 'owner', 'frequency', 'direction', 'targetValue', 'targetYear', 'items', 'endedOn']
  return {
    title: words.indicators,
    facts: [],
    text: '',
    tables: [],
    sections: indicators.map((indicator) => ({
      title: titleOf(indicator),
      facts: factsOf(telling, 'indicators', indicator, keys),
      text: textIn(indicator, 'definition'),
      tables: [
        tableOf(telling, 'observations', {
          caption: words.observations,
          things: under(telling, 'observations', indicator.id),
          columns: { period: 1.3, breakdown: 2, value: 1.3, low: 1.3, high: 1.3, note: 3 },
        }),
      ],
      items: [],
    })),
  }
}
