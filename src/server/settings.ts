import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readRegisterFile } from '../reading/register.ts'
import { parseFilesUrl } from './files/files-url.ts'
import { SettingsFault } from './settings-fault.ts'

/** What an installation sets by environment; `docs/handleiding/instellingen.md` explains each. */
export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly filesUrl: string
  /** Files with organisations to recognise beside those that come with the product. */
  readonly registers: readonly string[]
  readonly demo: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads and checks the settings. Throws `SettingsFault` with a sentence that names the setting. */
export function readSettings(environment: Environment): Settings {
  const host = hostOf(environment['HOST'])
  const dataDir = resolve(environment['DATA_DIR'] || 'data')
  return {
    port: portOf(environment['PORT']),
    host,
    dataDir,
    databaseUrl: databaseUrlOf(environment['DATABASE_URL']),
    filesUrl: filesUrlOf(environment, dataDir),
    registers: registersOf(environment['REGISTER']),
    demo: demoOf(environment['DEMO'], host),
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text || '3000')
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new SettingsFault(`PORT moet een getal van 0 tot en met 65535 zijn, niet "${text}".`)
}

function hostOf(text: string | undefined): string {
  const host = text || '127.0.0.1'
  if (isIP(host) > 0 || host === 'localhost') return host
  throw new SettingsFault(`HOST moet een IP-adres of "localhost" zijn, niet "${host}".`)
}

function databaseUrlOf(text: string | undefined): string | null {
  if (!text) return null
  if (/^postgres(ql)?:\/\//.test(text)) return text
  throw new SettingsFault('DATABASE_URL moet beginnen met "postgres://" of "postgresql://".')
}

function filesUrlOf(environment: Environment, dataDir: string): string {
  const text = environment['FILES_URL']
  if (!text) return pathToFileURL(join(dataDir, 'files')).href
  parseFilesUrl(text, environment)
  return text
}

function registersOf(text: string | undefined): readonly string[] {
  const paths = (text ?? '').split(',').map((path) => path.trim())
  return paths.filter((path) => path !== '').map((path) => readableRegister(resolve(path)))
}

function readableRegister(path: string): string {
  try {
    readRegisterFile(path)
    return path
  } catch (fault) {
    const missing = fault instanceof Error && 'code' in fault
    const why = missing ? 'kan niet worden gelezen' : 'heeft niet de vorm van een register (zie de handleiding)'
    throw new SettingsFault(`REGISTER: het bestand ${path} ${why}.`)
  }
}

function demoOf(text: string | undefined, host: string): boolean {
  if (!text) return loopback.has(host)
  if (/^(on|1|true|aan)$/i.test(text)) return true
  if (/^(off|0|false|uit)$/i.test(text)) return false
  throw new SettingsFault(`DEMO moet "on" of "off" zijn, niet "${text}".`)
}
