import { fileURLToPath } from 'node:url'
import { SettingsFault } from '../settings-fault.ts'

export type S3Place = {
  readonly kind: 's3'
  readonly bucket: string
  /** Empty, or ending in a slash. */
  readonly prefix: string
  readonly region: string
  /** Null for the store of AWS itself. */
  readonly endpoint: string | null
  /** True when the bucket stands in the path of an address, false when it stands in the name of the host. */
  readonly pathStyle: boolean
}
export type FilesPlace = { readonly kind: 'disk'; readonly directory: string } | S3Place

type Environment = Readonly<Record<string, string | undefined>>

const known = new Set(['endpoint', 'region', 'pathStyle'])

/** Where `FILES_URL` points. Throws `SettingsFault` with a sentence that says what is wrong, without the address itself: it may hold a secret. */
export function parseFilesUrl(text: string, environment: Environment = {}): FilesPlace {
  const url = URL.parse(text)
  if (url?.protocol === 'file:' && url.host === '') return { kind: 'disk', directory: fileURLToPath(url) }
  if (url?.protocol !== 's3:') refuse('moet beginnen met "file:///" (een map) of "s3://" (een bucket).')
  if (url.username !== '' || url.password !== '')
    refuse('mag geen sleutels bevatten; zet AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY in de omgeving.')
  const foreign = [...url.searchParams.keys()].find((name) => !known.has(name))
  if (foreign !== undefined) refuse(`kent achter het vraagteken alleen ${[...known].join(', ')}.`)
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.host))
    refuse('heeft na "s3://" de naam van een bucket nodig (kleine letters, cijfers, punt en streepje).')
  const endpoint = endpointOf(url.searchParams.get('endpoint') ?? environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'])
  return {
    kind: 's3',
    bucket: url.host,
    prefix: prefixOf(url.pathname),
    region: url.searchParams.get('region') || environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'eu-central-1',
    endpoint,
    pathStyle: pathStyleOf(url.searchParams.get('pathStyle'), endpoint),
  }
}

function prefixOf(path: string): string {
  const parts = decodeURIComponent(path).split('/').filter(Boolean)
  return parts.map((part) => `${part}/`).join('')
}

function endpointOf(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return url.href.replace(/\/$/, '')
  return refuse('heeft een "endpoint" nodig dat met "https://" of "http://" begint.')
}

/** Stores other than that of AWS rarely know each bucket as a host of its own. */
function pathStyleOf(text: string | null, endpoint: string | null): boolean {
  if (text === null || text === '') return endpoint !== null
  if (/^(on|1|true|aan)$/i.test(text)) return true
  if (/^(off|0|false|uit)$/i.test(text)) return false
  return refuse('heeft voor "pathStyle" alleen "on" of "off".')
}

function refuse(sentence: string): never {
  throw new SettingsFault(`FILES_URL ${sentence}`)
}
