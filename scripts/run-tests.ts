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

/** A few journeys of which something failed, and nothing else: a browser beside other work may be too slow for a step. */
function slowJourneys({ testResults }: Report): string[] {
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name))
  return failed.length <= mostAgain && failed.every((name) => name.startsWith(join('tests', 'journeys'))) ? failed : []
}

const mostAgain = 3

const { status, report } = run(process.argv.slice(2))
const cut = status !== 0 && report.numFailedTests === 0 ? cutShort(report) : []
const slow = status !== 0 && report.numFailedTests > 0 ? slowJourneys(report) : []
const once = [...cut, ...slow]
if (once.length === 0) {
  process.stdout.write(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped\n`)
  process.exit(status)
}
process.stdout.write(
  `${once.join(', ')}: ${cut.length > 0 ? 'the worker was killed' : 'a journey failed beside other work'}; once more, alone.\n`,
)
const again = run(once)
const isAgain = ({ name }: FileReport): boolean => once.includes(relative(root, name))
const counted = report.testResults.filter((file) => !isAgain(file)).flatMap(({ assertionResults }) => assertionResults)
const passed = counted.filter(({ status }) => status === 'passed').length + again.report.numPassedTests
const skipped = counted.filter(({ status }) => status === 'pending' || status === 'skipped').length + again.report.numPendingTests
process.stdout.write(`${passed} passed, ${again.report.numFailedTests} failed, ${skipped} skipped\n`)
process.exit(again.status)
