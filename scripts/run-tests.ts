import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number }

const directory = mkdtempSync(join(tmpdir(), 'actielijn-report-'))
const report = join(directory, 'report.json')
const browser = ensureBrowser()
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ACTIELIJN_BROWSER: browser ?? '' } },
)
const counted = JSON.parse(readFileSync(report, 'utf8')) as Report
rmSync(directory, { recursive: true })
process.stdout.write(`${counted.numPassedTests} passed, ${counted.numFailedTests} failed, ${counted.numPendingTests} skipped\n`)
process.exit(run.status ?? 1)
