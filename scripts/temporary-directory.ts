import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new directory that other users may enter, so that a database of root keeps its data in it and goes with it. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'actielijn-'))
  await chmod(directory, 0o711)
  return directory
}
