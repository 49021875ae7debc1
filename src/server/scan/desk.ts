import type { FileStore } from '../files/file-store.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { clamdAt, type Scanner } from './clamd.ts'
import type { ScanSettings } from './settings.ts'

/** The scanner, and the place apart where files wait that it has not judged: nothing reads there but the scanner. */
export type ScanDesk = { readonly scanner: Scanner; readonly quarantine: FileStore; readonly againSeconds: number }

export async function openScanDesk(where: { filesUrl: string; dataDir: string }, settings: ScanSettings): Promise<ScanDesk> {
  const place = new URL(where.filesUrl)
  place.pathname = `${place.pathname.replace(/\/$/, '')}/quarantine`
  const quarantine = await openFileStore(place.href, where.dataDir)
  return { scanner: clamdAt(settings.place), quarantine, againSeconds: settings.againSeconds }
}
