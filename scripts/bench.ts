import { accessFigures } from './bench/access.ts'
import { exchangeFigures } from './bench/exchange.ts'
import type { Figure } from './bench/figure.ts'
import { intakeFigures } from './bench/intake.ts'
import { liveFigures } from './bench/live.ts'
import { memoFindingFigures } from './bench/memo-finding.ts'
import { memoOpeningFigures } from './bench/memo-opening.ts'
import { paperFigures } from './bench/papers.ts'
import { programmeFigures } from './bench/programme.ts'
import { readingFigures } from './bench/reading.ts'
import { routeFigures } from './bench/route.ts'
import { searchFigures } from './bench/search.ts'
import { webFigures } from './bench/web.ts'

const json = process.argv.includes('--json')

function print(figure: Figure): void {
  const { reference, ...promised } = figure
  if (json) process.stdout.write(`${JSON.stringify(promised)}\n`)
  else
    process.stdout.write(
      `${figure.met ? 'ok  ' : 'MISS'} ${figure.name}: ${figure.value} ${figure.unit} (${figure.target})${reference ? ` — ${reference}` : ''}\n`,
    )
}

for (const figures of [
  webFigures,
  intakeFigures,
  readingFigures,
  searchFigures,
  accessFigures,
  programmeFigures,
  exchangeFigures,
  liveFigures,
  paperFigures,
  memoFindingFigures,
  memoOpeningFigures,
  routeFigures,
])
  for (const figure of await figures()) print(figure)
