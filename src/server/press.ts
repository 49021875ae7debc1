import { type ChildProcess, fork } from 'node:child_process'
import type { ReportData } from '../exchange/rules/report.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { RemarkPrint } from '../memo/rules/remark-table.ts'
import type { AnnotatedPaper } from '../route/model/agenda-papers.ts'
import type { DecisionPrint } from '../route/rules/decision-print.ts'
import type { PapersPrint } from './agenda-pdf.ts'
import type { MemoPrint } from './memo-pdf.ts'

/** What is printed as a PDF: a memo or a redline, the table of remarks on a memo, the report of a programme, the papers of a meeting, what a ministry takes along to it, or what it decided. */
export type PrintOrder =
  | { readonly memo: MemoPrint }
  | { readonly remarks: RemarkPrint }
  | { readonly report: ReportData }
  | { readonly decisions: DecisionPrint }
  | { readonly papers: PapersPrint }
  | { readonly annotated: AnnotatedPaper }
/** `pdf` is null where the compiler refused. */
export type PrintAnswer = { readonly pdf: Uint8Array | null }
type Printed = Buffer | Refusal<'export.failed'>

const longestSeconds = 120
const idleSeconds = 120
/** Longer orders, as text, wait for each other and not for the short ones. */
const shortOrder = 400_000

/**
 * Prints in a process of its own: the server goes on answering, and a text that the compiler stumbles over ends that process alone. The
 * process is kept for a while, because its start takes longer than a memo of a few pages.
 */
export function print(order: PrintOrder): Promise<Printed> {
  return JSON.stringify(order).length < shortOrder ? presses.short(order) : presses.long(order)
}

const presses = { short: openPress(), long: openPress() }

function openPress(): (order: PrintOrder) => Promise<Printed> {
  let running: ChildProcess | null = null
  let line: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const started = () => {
    const child = fork(new URL('./press-process.ts', import.meta.url), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.once('exit', () => {
      if (running === child) running = null
    })
    return child
  }
  const next = async (order: PrintOrder): Promise<Printed> => {
    clearTimeout(idle)
    running ??= started()
    const printed = await printWith(running, order)
    // A process that waits holds nobody up: not the end of the server, and not for ever.
    idle = setTimeout(() => {
      running?.kill()
      running = null
    }, idleSeconds * 1000).unref()
    return printed
  }
  return (order) => {
    const printed = line.then(() => next(order))
    line = printed
    return printed
  }
}

function printWith(child: ChildProcess, order: PrintOrder): Promise<Printed> {
  return new Promise((done) => {
    const finish = (answer: PrintAnswer | null) => {
      clearTimeout(alarm)
      child.removeAllListeners('message').removeListener('exit', failed)
      hold(child, false)
      done(answer?.pdf ? Buffer.from(answer.pdf) : refuse('export.failed'))
    }
    const failed = () => finish(null)
    const alarm = setTimeout(() => child.kill('SIGKILL'), longestSeconds * 1000)
    child.once('message', (answer: PrintAnswer) => finish(answer))
    child.once('exit', failed)
    hold(child, true)
    child.send(order, (fault) => {
      if (fault) child.kill('SIGKILL')
    })
  })
}

/** Whether the server stays up for this process. */
function hold(child: ChildProcess, up: boolean): void {
  if (up) child.ref()
  else child.unref()
  if (up) child.channel?.ref()
  else child.channel?.unref()
}
