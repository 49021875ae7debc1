import { SettingsFault } from '../settings-fault.ts'
import { isPlainAddress } from './address.ts'

/** Where mail is handed over, and in whose name. `startTls`: nothing is said before the connection is secret. */
export type MailSettings = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly startTls: boolean
  readonly user: string | null
  readonly password: string
  readonly from: { readonly name: string; readonly address: string }
}

type Environment = Readonly<Record<string, string | undefined>>

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Without SMTP_URL and MAIL_FROM no mail is sent. */
export function mailOf(environment: Environment): MailSettings | null {
  const [url, from] = [environment['SMTP_URL'], environment['MAIL_FROM']]
  if (!url && !from) return null
  if (!url || !from) throw new SettingsFault('SMTP_URL en MAIL_FROM horen bij elkaar: zet ze allebei, of geen van beide.')
  return { ...serverOf(url), from: senderOf(from) }
}

function serverOf(text: string): Omit<MailSettings, 'from'> {
  const url = URL.parse(text)
  const plain = url !== null && (url.pathname === '' || url.pathname === '/') && url.hash === ''
  if (!url || !plain || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new SettingsFault(
      'SMTP_URL moet de vorm "smtp://naam:wachtwoord@server:poort" of "smtps://…" hebben; naam en wachtwoord mogen ontbreken.',
    )
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    startTls: startTlsOf(url, secure),
    user: url.username === '' ? null : decoded(url.username),
    password: decoded(url.password),
  }
}

/** Over a network mail goes encrypted, unless somebody asks for less. */
function startTlsOf(url: URL, secure: boolean): boolean {
  const asked = url.searchParams.get('starttls')
  const others = [...url.searchParams.keys()].some((key) => key !== 'starttls')
  if (others || (asked !== null && asked !== 'off')) throw new SettingsFault('SMTP_URL kent achter het vraagteken alleen "starttls=off".')
  return !secure && asked !== 'off' && !loopback.has(url.hostname)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new SettingsFault('SMTP_URL: schrijf een "%" in de naam of het wachtwoord als "%25".')
  }
}

function senderOf(text: string): MailSettings['from'] {
  const named = /^([^<>"\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim())
  const address = (named?.[2] ?? text).trim()
  if (!isPlainAddress(address))
    throw new SettingsFault(`MAIL_FROM moet een e-mailadres zijn, zoals "Actielijn <actielijn@voorbeeld.nl>", niet "${text}".`)
  return { name: (named?.[1] ?? '').trim() || 'Actielijn', address }
}
