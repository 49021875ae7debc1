import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/compile'
import { ClaimMapping, type ProviderPolicy } from '../../identity/model/provider.ts'
import { SettingsFault, switchOf } from '../settings-fault.ts'

export type ProviderSettings = ProviderPolicy & {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it: 'Aanmelden met …'. */
  readonly name: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The provider that OIDC_ISSUER names, with all that goes with it; null without one. */
export function providerOf(environment: Environment): ProviderSettings | null {
  const issuer = environment['OIDC_ISSUER']
  if (!issuer) return withoutIssuer(environment)
  const mapping = mappingOf(environment['OIDC_CLAIMS'])
  const newPeople = switchOf('OIDC_NEW_PEOPLE', environment['OIDC_NEW_PEOPLE'], false)
  if (newPeople && mapping.organisation === undefined)
    throw new SettingsFault('OIDC_NEW_PEOPLE=on vraagt om een claim voor "organisation" in het bestand van OIDC_CLAIMS.')
  return {
    issuer: issuerOf(issuer),
    clientId: required(environment, 'OIDC_CLIENT_ID'),
    clientSecret: secretOf(environment),
    name: environment['OIDC_NAME'] || 'je organisatie',
    acr: (environment['OIDC_ACR'] ?? '').split(/\s+/).filter(Boolean),
    newPeople,
    mapping,
  }
}

function withoutIssuer(environment: Environment): null {
  const stray = Object.keys(environment).find((name) => name.startsWith('OIDC_') && environment[name])
  if (stray === undefined) return null
  throw new SettingsFault(`${stray} is gezet, maar OIDC_ISSUER niet.`)
}

function issuerOf(text: string): string {
  const url = URL.parse(text)
  const loopback = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || loopback) && url.search === '' && url.hash === '') return text
  throw new SettingsFault('OIDC_ISSUER moet een adres zijn dat met "https://" begint; "http://" kan alleen op localhost.')
}

function required(environment: Environment, name: string): string {
  const text = environment[name]
  if (text) return text
  throw new SettingsFault(`${name} ontbreekt; het hoort bij OIDC_ISSUER.`)
}

function secretOf(environment: Environment): string {
  const file = environment['OIDC_CLIENT_SECRET_FILE']
  if (!file) return required(environment, 'OIDC_CLIENT_SECRET')
  if (environment['OIDC_CLIENT_SECRET']) throw new SettingsFault('Zet OIDC_CLIENT_SECRET of OIDC_CLIENT_SECRET_FILE, niet allebei.')
  const secret = readNamed('OIDC_CLIENT_SECRET_FILE', file).trim()
  if (secret !== '') return secret
  throw new SettingsFault('Het bestand van OIDC_CLIENT_SECRET_FILE is leeg.')
}

const mappingCheck = Compile(ClaimMapping)

function mappingOf(file: string | undefined): ClaimMapping {
  if (!file) return {}
  const mapping = parsed(readNamed('OIDC_CLAIMS', file))
  if (mappingCheck.Check(mapping)) return mapping
  const [first] = mappingCheck.Errors(mapping)
  throw new SettingsFault(`Het bestand van OIDC_CLAIMS klopt niet bij "${first?.instancePath || '/'}": ${first?.message ?? ''}.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new SettingsFault('Het bestand van OIDC_CLAIMS is geen JSON.')
  }
}

function readNamed(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new SettingsFault(`Het bestand van ${name} is niet te lezen: ${file}`)
  }
}
