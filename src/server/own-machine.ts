import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** A machine or container: its name, this start of it, and what stays the same after a restart (often nothing in a container). */
export type Machine = { readonly host: string; readonly boot: string; readonly id: string }

export async function ownMachine(): Promise<Machine> {
  const read = (path: string) =>
    readFile(path, 'utf8').then(
      (text) => text.trim(),
      () => '',
    )
  return { host: hostname(), boot: await read('/proc/sys/kernel/random/boot_id'), id: await read('/etc/machine-id') }
}

/** Says beside the data where they are used. */
export async function keepMachine(dataDir: string): Promise<void> {
  const { host, boot, id } = await ownMachine()
  await writeFile(join(dataDir, 'postgres-machine'), `${[host, boot, id].join('\n')}\n`)
}

/** Where the data were used last; null where nobody said so. */
export async function keptMachine(dataDir: string): Promise<Machine | null> {
  const text = await readFile(join(dataDir, 'postgres-machine'), 'utf8').catch(() => null)
  if (text === null) return null
  const [host = '', boot = '', id = ''] = text.split('\n')
  return { host, boot, id }
}

/**
 * Whether a process number of the one means anything to the other. Containers on one machine share its start and not its name; two machines of one
 * name share neither start nor id. Containers exist on Linux alone.
 */
export function isSameMachine(one: Machine, other: Machine): boolean {
  if (one.host !== other.host) return false
  const isShared = (part: string, same: string) => part !== '' && part === same
  return process.platform !== 'linux' || isShared(one.boot, other.boot) || isShared(one.id, other.id)
}
