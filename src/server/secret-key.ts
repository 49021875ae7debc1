import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** The secret of this installation: the setting, or else a file that is made once and that only its owner reads. */
export async function secretKey({ secretKey: given, dataDir }: Pick<Settings, 'secretKey' | 'dataDir'>): Promise<string> {
  if (given !== null) return given
  const path = join(dataDir, 'secret-key')
  return (await readOrNull(path)) ?? (await makeOnce(path, dataDir))
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (fault) {
    if (isCode(fault, 'ENOENT')) return null
    throw fault
  }
}

/** Processes that start together end with the same key: the file appears whole, and the first one stays. */
async function makeOnce(path: string, directory: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(32).toString('base64url'))
    await file.sync()
    await link(draft, path).catch((fault: unknown) => {
      if (!isCode(fault, 'EEXIST')) throw fault
    })
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
  return readFile(path, 'utf8')
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code
}
