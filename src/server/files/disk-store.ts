import { constants, createReadStream } from 'node:fs'
import { access, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SettingsFault } from '../settings-fault.ts'
import type { FileStore, StoredFile } from './file-store.ts'
import { measure, openIncoming, syncDirectoryOf } from './incoming.ts'

/** Files in a directory of this computer, or of a disk that all server processes share. Throws `SettingsFault` when it cannot be written. */
export async function openDiskStore(root: string): Promise<FileStore> {
  const incoming = await openIncoming(join(root, 'incoming')).catch((fault: NodeJS.ErrnoException) => {
    throw new SettingsFault(`FILES_URL: in de map ${root} kan niet worden geschreven (${fault.code}).`)
  })
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  return {
    incoming,
    keep: (path) => keep(path, pathOf),
    lend: async (sha256, use) => ((await isThere(pathOf(sha256))) ? use(pathOf(sha256)) : null),
    read: async (sha256) => ((await isThere(pathOf(sha256))) ? createReadStream(pathOf(sha256)) : null),
    forget: (sha256) => rm(pathOf(sha256), { force: true }),
    prove: () => access(incoming, constants.W_OK),
  }
}

async function keep(path: string, pathOf: (sha256: string) => string): Promise<StoredFile> {
  const file = await measure(path)
  const place = pathOf(file.sha256)
  await mkdir(dirname(place), { recursive: true })
  await rename(path, place)
  await syncDirectoryOf(place)
  return file
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
