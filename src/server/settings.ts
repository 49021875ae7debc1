import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readRegisterFile } from '../reading/organisations/register.ts'
import type { KnownHosts } from './edge/known-host.ts'
import type { LogLevel } from './edge/log.ts'
import { type EdgeSettings, edgeOf } from './edge/settings.ts'
import { parseFilesUrl } from './files/files-url.ts'
import { type MailSettings, mailOf } from './mail/settings.ts'
import { type ProviderSettings, providerOf } from './provider/settings.ts'
import { type ScanSettings, scanOf } from './scan/settings.ts'
import { SettingsFault, switchOf } from './settings-fault.ts'
import type { Signer } from './signing/key-store.ts'
import { signingOf } from './signing/settings.ts'
import { type TelemetrySettings, telemetryOf } from './telemetry/settings.ts'

/** What an installation sets by environment; `docs/handleiding/instellingen.md` explains each. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** The address that browsers use, without a slash at its end. */
  readonly publicUrl: string
  /** Under which names browsers may come. */
  readonly hosts: KnownHosts
  /** Further names under which browsers may come, in lower case. */
  readonly hostNames: readonly string[]
  /** The proxies that may say where a request came from. */
  readonly trustProxy: readonly string[]
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly filesUrl: string
  /** Files with organisations to recognise beside those that come with the product. */
  readonly registers: readonly string[]
  readonly demo: boolean
  /** The provider that people sign in with (OpenID Connect). */
  readonly provider: ProviderSettings | null
  /** Seals second factors; null makes a key in `dataDir`. */
  readonly secretKey: string | null
  readonly edge: EdgeSettings
  readonly log: LogLevel
  /** The malware scanner that looks at every file before it is kept. */
  readonly scan: ScanSettings | null
  readonly telemetry: TelemetrySettings | null
  /** Where mail is handed over; null sends none. */
  readonly mail: MailSettings | null
  /** The certificate that PDF files are signed with; null signs none. */
  readonly signer: Signer | null
}

type Environment = Readonly<Record<string, string | undefined>>

const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** Reads and checks the settings, and the files they name. Throws `SettingsFault` with a sentence that names the setting. */
export function readSettings(environment: Environment): Settings {
  const host = hostOf(environment['HOST'])
  const port = portOf(environment['PORT'])
  const publicUrl = publicUrlOf(environment['PUBLIC_URL'], port)
  const dataDir = resolve(environment['DATA_DIR'] || 'data')
  return {
    port,
    host,
    publicUrl,
    hosts: environment['PUBLIC_URL'] ? 'public' : loopback.has(host) ? 'loopback' : 'own',
    hostNames: hostNamesOf(environment['HOST_NAMES']),
    trustProxy: trustProxyOf(environment['TRUST_PROXY']),
    dataDir,
    databaseUrl: databaseUrlOf(environment['DATABASE_URL']),
    filesUrl: filesUrlOf(environment, dataDir),
    registers: registersOf(environment['REGISTER']),
    demo: demoOf(environment, loopback.has(host) && isLoopbackUrl(publicUrl)),
    provider: providerOf(environment),
    secretKey: secretKeyOf(environment['SECRET_KEY']),
    edge: edgeOf(environment),
    log: logOf(environment['LOG']),
    scan: scanOf(environment),
    telemetry: telemetryOf(environment),
    mail: mailOf(environment),
    signer: signingOf(environment),
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

function hostNamesOf(text: string | undefined): readonly string[] {
  const names = (text ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || [])
  const odd = names.find((name) => !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name))
  if (odd === undefined) return names
  throw new SettingsFault(`HOST_NAMES moet uit namen met komma's ertussen bestaan, zonder "http://" en poort; "${odd}" is er geen.`)
}

function publicUrlOf(text: string | undefined, port: number): string {
  if (!text) return `http://localhost:${port}`
  const url = URL.parse(text)
  if (!url || url.origin === 'null' || `${url.origin}/` !== url.href)
    throw new SettingsFault(`PUBLIC_URL moet een webadres zonder pad zijn, zoals https://actielijn.voorbeeld.nl, niet "${text}".`)
  if (url.protocol === 'https:' || isLoopbackUrl(text)) return url.origin
  throw new SettingsFault('PUBLIC_URL moet met "https://" beginnen; "http://" kan alleen op localhost.')
}

function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'http:' && loopback.has(url.hostname)
}

function trustProxyOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  const proxies = parts.filter((part) => part !== '' && part !== 'off')
  const wrong = proxies.find((part) => !isProxy(part))
  if (wrong === undefined) return proxies
  throw new SettingsFault(`TRUST_PROXY noemt IP-adressen, netten (10.0.0.0/8) of "loopback", met komma's ertussen; "${wrong}" is dat niet.`)
}

function isProxy(text: string): boolean {
  const [address = '', prefix = '0', ...more] = text.split('/')
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  return isIP(address) > 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(address) === 4 ? 32 : 128) && more.length === 0
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

function secretKeyOf(text: string | undefined): string | null {
  if (!text) return null
  if (text.length >= 32) return text
  throw new SettingsFault('SECRET_KEY moet ten minste 32 tekens hebben; maak er een met "openssl rand -base64 32".')
}

function demoOf(environment: Environment, unreachable: boolean): boolean {
  const demo = switchOf('DEMO', environment['DEMO'], unreachable)
  if (!demo || unreachable || switchOf('DEMO_PUBLIC', environment['DEMO_PUBLIC'], false)) return demo
  throw new SettingsFault('DEMO laat iedereen zonder wachtwoord binnen. Zet DEMO_PUBLIC=on als anderen dit adres toch mogen bereiken.')
}

/** Faults are told unless somebody asks for silence; every request only when asked. */
function logOf(text: string | undefined): LogLevel {
  if (!text) return 'warn'
  return switchOf('LOG', text, false) ? 'info' : 'silent'
}
