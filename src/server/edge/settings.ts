import { SettingsFault } from '../settings-fault.ts'

/**
 * How many calls a minute one process takes: from one address over the whole API and at the provider's doors, of what costs much from one
 * person, and of one calendar address. 0: no limit.
 */
export type Rates = {
  readonly api: number
  readonly signIn: number
  readonly upload: number
  readonly search: number
  readonly export: number
  readonly feed: number
}

export type EdgeSettings = {
  /** Where holes are reported; without it there is no security.txt. */
  readonly securityContact: readonly string[]
  readonly rates: Rates
  /** Seconds in which a whole request must have come, and its headers. */
  readonly requestSeconds: number
  readonly headerSeconds: number
}

type Environment = Readonly<Record<string, string | undefined>>

export function edgeOf(environment: Environment): EdgeSettings {
  const number = (name: string, otherwise: number, least = 0) => numberOf(name, environment[name], { otherwise, least })
  return {
    securityContact: contactsOf(environment['SECURITY_CONTACT']),
    rates: {
      api: number('RATE_API', 6000),
      signIn: number('RATE_SIGN_IN', 300),
      upload: number('RATE_UPLOAD', 30),
      search: number('RATE_SEARCH', 120),
      export: number('RATE_EXPORT', 60),
      feed: number('RATE_FEED', 30),
    },
    requestSeconds: number('REQUEST_SECONDS', 300, 1),
    headerSeconds: number('HEADER_SECONDS', 20, 1),
  }
}

function numberOf(name: string, text: string | undefined, { otherwise, least }: { otherwise: number; least: number }): number {
  if (!text) return otherwise
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text)
  throw new SettingsFault(`${name} moet een geheel getal van ${least} of meer zijn, niet "${text}".`)
}

function contactsOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  return parts.filter((part) => part !== '').map(contactOf)
}

function contactOf(text: string): string {
  if (/^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(text)) return `mailto:${text}`
  if (/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(text)) return text
  throw new SettingsFault(`SECURITY_CONTACT noemt e-mailadressen of adressen die met "https://" of "tel:" beginnen; "${text}" is dat niet.`)
}
