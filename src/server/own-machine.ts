import { readFile, readlink, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Where a process number means something: one start of one machine, and there one container. */
export type Machine = { readonly host: string; readonly boot: string; readonly processes: string }

const file = (dataDir: string): string => join(dataDir, 'postgres-machine')
/** How often, in seconds, a server shows that it lives, and how long another one looks for that. */
const beat = 3
const patience = 15

export async function ownMachine(): Promise<Machine> {
  const orNothing = (text: Promise<string>): Promise<string> =>
    text.then(
      (known) => known.trim(),
      () => '',
    )
  const boot = await orNothing(readFile('/proc/sys/kernel/random/boot_id', 'utf8'))
  return { host: hostname(), boot, processes: await orNothing(readlink('/proc/self/ns/pid')) }
}

/** Says beside the data where they are used, and shows that they are until it is told to stop. */
export async function keepMachine(dataDir: string): Promise<() => void> {
  const { host, boot, processes } = await ownMachine()
  await writeFile(file(dataDir), `${[host, boot, processes].join('\n')}\n`)
  const timer = setInterval(() => {
    const now = new Date()
    utimes(file(dataDir), now, now).catch(() => undefined)
  }, beat * 1000)
  timer.unref()
  return () => clearInterval(timer)
}

/** Where the data were used last; null where nobody said so. */
export async function keptMachine(dataDir: string): Promise<Machine | null> {
  const text = await readFile(file(dataDir), 'utf8').catch(() => null)
  if (text === null) return null
  const [host = '', boot = '', processes = ''] = text.split('\n')
  return { host, boot, processes }
}

/** Whether a process number of the one means anything to the other. Containers exist on Linux alone: elsewhere a name may change with the network. */
export function isSamePlace(one: Machine, other: Machine): boolean {
  if (process.platform !== 'linux') return true
  return one.boot !== '' && one.boot === other.boot && one.processes === other.processes
}

/** Whether somebody shows within some seconds that the data are in use; that is seen from another machine or container too. */
export async function showsLife(dataDir: string): Promise<boolean> {
  const moment = () =>
    stat(file(dataDir)).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    )
  const first = await moment()
  for (let seconds = 0; first !== null && seconds < patience; seconds += 1) {
    await wait(1000)
    if ((await moment()) !== first) return true
  }
  return false
}
