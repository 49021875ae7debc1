import { join } from 'node:path'
import { openDiskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { parseFilesUrl } from './files-url.ts'

/** Opens the store of `FILES_URL` and proves that it can be used. Throws `SettingsFault` when it cannot. */
export async function openFileStore(url: string, dataDir: string): Promise<FileStore> {
  const place = parseFilesUrl(url, process.env)
  if (place.kind === 'disk') return openDiskStore(place.directory)
  // The AWS SDK is heavy; who keeps files on disk never loads it.
  const { openS3Store } = await import('./s3-store.ts')
  return openS3Store(place, join(dataDir, 'incoming'))
}
