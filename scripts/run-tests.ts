import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'
import { ensureOffice } from './ensure-office.ts'
import { ensurePoppler } from './ensure-poppler.ts'

type FileReport = { name: string; status: string; assertionResults: { status: string }[] }
type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; testResults: FileReport[] }

const root = join(import.meta.dirname, '..')
const browser = ensureBrowser()
// The tests that ask another word processor say so where there is none.
ensureOffice()
ensurePoppler()

/** Runs the test files that are named, or all; the exit status and what was counted. */
function run(files: readonly string[]): { status: number; report: Report } {
  const directory = mkdtempSync(join(tmpdir(), 'actielijn-report-'))
  const path = join(directory, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`, ...files],
    { stdio: 'inherit', env: { ...process.env, ACTIELIJN_BROWSER: browser ?? '' } },
  )
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report
  rmSync(directory, { recursive: true })
  return { status: status ?? 1, report }
}

/** Files whose worker was killed before its tests were over: those neither passed nor failed. */
function cutShort({ testResults }: Report): string[] {
  const cut = testResults.filter(({ assertionResults }) => assertionResults.some(({ status }) => status === 'pending'))
  return cut.map(({ name }) => relative(root, name))
}

const { status, report } = run(process.argv.slice(2))
const cut = status !== 0 && report.numFailedTests === 0 ? cutShort(report) : []
if (cut.length === 0) {
  process.stdout.write(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped\n`)
  process.exit(status)
}
process.stdout.write(`The worker of ${cut.join(', ')} was killed; once more, alone.\n`)
const again = run(cut)
const passed = report.numPassedTests + again.report.numPassedTests
process.stdout.write(
  `${passed} passed, ${again.report.numFailedTests} failed, ${report.numPendingTests + again.report.numPendingTests} skipped\n`,
)
process.exit(again.status)
