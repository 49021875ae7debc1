import { SettingsFault } from '../settings-fault.ts'
import type { ScannerPlace } from './clamd.ts'

export type ScanSettings = {
  readonly place: ScannerPlace
  /** How long a file in quarantine waits for its next turn. */
  readonly againSeconds: number
}

type Environment = Readonly<Record<string, string | undefined>>

export function scanOf(environment: Environment): ScanSettings | null {
  const again = environment['CLAMD_AGAIN_SECONDS'] || '60'
  if (!/^[1-9]\d{0,5}$/.test(again))
    throw new SettingsFault(`CLAMD_AGAIN_SECONDS moet een geheel getal van 1 of meer zijn, niet "${again}".`)
  const text = environment['CLAMD_URL']
  return text ? { place: placeOf(text), againSeconds: Number(again) } : null
}

function placeOf(text: string): ScannerPlace {
  const url = URL.parse(text)
  if (url?.protocol === 'unix:' && url.host === '' && url.pathname.length > 1) return { path: decodeURIComponent(url.pathname) }
  if (url?.protocol === 'tcp:' && url.hostname !== '' && url.port !== '')
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) }
  throw new SettingsFault('CLAMD_URL moet "tcp://naam:poort" of "unix:///pad/naar/clamd.ctl" zijn.')
}
