import { join } from 'node:path'
import type { WeightsFile } from '../../src/reading/statements/statement-weights.ts'

export const weightsPath = join(import.meta.dirname, '../../src/reading/data/statement-weights.json')

const source =
  'Made by `npm run train-statements` from scripts/statements/corpus. A term with its weight for a commitment, a risk and a mitigation.'

export const weightsText = (file: WeightsFile): string => `${JSON.stringify({ source, ...file }, null, 0).replaceAll('","', '",\n"')}\n`
