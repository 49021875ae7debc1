import { execFile } from 'node:child_process'
import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isSamePlace, keptMachine, ownMachine, showsLife } from './own-machine.ts'
import { SettingsFault } from './settings-fault.ts'

const run = promisify(execFile)

/** Another process keeps its data in the same place, and lives. */
export class DataDirInUse extends SettingsFault {
  constructor(dataDir: string) {
    super(
      `in DATA_DIR ${dataDir} werkt al een andere Actielijn. Stop die eerst, of kies een andere DATA_DIR.\n` +
        `Actielijn does not start: another one works in DATA_DIR ${dataDir}. Stop that one first, or choose another DATA_DIR.`,
    )
  }
}

/** The other process is on another machine or in another container. */
export class DataDirElsewhere extends DataDirInUse {
  constructor(dataDir: string) {
    super(dataDir)
    this.message +=
      '\nDie draait op een andere machine of in een andere container.\nThat one runs on another machine or in another container.'
  }
}

type Running = { readonly parent: number; readonly words: readonly string[] }
type Place = { readonly directory: string; readonly dataDir: string }

const owner = 'cluster_name=actielijn-'

/** The setting by which a PostgreSQL tells whose it is: the process that started it. It shows in the list of processes. */
export function ownedBy(pid: number): string {
  return `${owner}${pid}`
}

/**
 * Stops the PostgreSQL of a directory whose server was killed and left it behind. Throws `DataDirInUse` where the one that started it still
 * lives. Process numbers say nothing of another machine, another container or the time before a restart: there the lock counts as long as its
 * server shows that it lives. What else cannot be known (no list of processes) is left to PostgreSQL itself.
 */
export async function endLeftBehind({ directory, dataDir }: Place): Promise<void> {
  const lock = join(directory, 'postmaster.pid')
  const pid = await pidIn(lock)
  if (pid === null) return
  const [kept, own] = [await keptMachine(dataDir), await ownMachine()]
  if (kept !== null && !isSamePlace(kept, own)) {
    if (await showsLife(dataDir)) throw new DataDirElsewhere(dataDir)
    return rm(lock, { force: true })
  }
  const running = await processAt(pid)
  if (running === null) return
  if (!running.words.some((word) => word.includes('postgres'))) return rm(lock, { force: true })
  if (!(await serves(running, directory))) return
  if (isOwned(running)) throw new DataDirInUse(dataDir)
  for (const [signal, seconds] of [['SIGINT', 20] as const, ['SIGQUIT', 5] as const]) {
    tell(pid, signal)
    if (await isGone(lock, pid, seconds)) return
  }
  throw new DataDirInUse(dataDir)
}

/** Its parent is the process that started it, unless that died; without a name in its settings, only the first process adopts. */
function isOwned({ parent, words }: Running): boolean {
  const named = words.find((word) => word.startsWith(owner))
  return named === undefined ? parent !== 1 : Number(named.slice(owner.length)) === parent
}

async function serves({ words }: Running, directory: string): Promise<boolean> {
  const named = words[words.indexOf('-D') + 1] ?? ''
  const [one, other] = await Promise.all([named, directory].map((path) => realpath(path).catch(() => path)))
  return one === other
}

async function pidIn(lock: string): Promise<number | null> {
  const text = await readFile(lock, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

/** Null where there is no such process, or nobody can say. */
async function processAt(pid: number): Promise<Running | null> {
  try {
    if (process.platform === 'linux') {
      const [stat, line] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile(`/proc/${pid}/cmdline`, 'utf8')])
      return { parent: Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]), words: line.split('\0') }
    }
    const { stdout } = await run('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)])
    const [, parent = '', line = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? []
    // The directory may hold spaces; it stands between `-D` and the first setting.
    const [, program = line, directory = '', settings = ''] = /^(.*?) -D (.*?) (-c .*)$/.exec(line) ?? []
    return { parent: Number(parent), words: [program, '-D', directory, ...settings.split(' ')] }
  } catch {
    return null
  }
}

async function isGone(lock: string, pid: number, seconds: number): Promise<boolean> {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    // Where nobody buries dead processes, its lock file tells.
    if ((await pidIn(lock)) !== pid || !tell(pid, 0)) return true
    await wait(50)
  }
  return false
}

function tell(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
