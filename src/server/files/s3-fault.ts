import { SettingsFault } from '../settings-fault.ts'
import type { S3Place } from './files-url.ts'

type Told = { readonly name?: string; readonly code?: string; readonly $metadata?: { readonly httpStatusCode?: number } }

function told(fault: unknown): Told {
  return typeof fault === 'object' && fault !== null ? fault : {}
}

/** The HTTP status that the store answered with; 0 when there was no answer. */
export function statusOf(fault: unknown): number {
  return told(fault).$metadata?.httpStatusCode ?? 0
}

const keys = 'AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY'

/** Why the bucket cannot be used, in one sentence that names the setting and holds no secret. */
export function sayS3Fault(fault: unknown, { bucket, region, endpoint }: S3Place): SettingsFault {
  const { name = '', code } = told(fault)
  const status = statusOf(fault)
  const store = endpoint ?? 'AWS'
  const say = (sentence: string) => new SettingsFault(`FILES_URL: ${sentence}`)
  if (name === 'CredentialsProviderError') return say(`er zijn geen sleutels voor bucket "${bucket}"; zet ${keys} in de omgeving.`)
  if (name === 'PermanentRedirect' || name === 'AuthorizationHeaderMalformed' || status === 301)
    return say(`bucket "${bucket}" staat niet in regio "${region}"; zet de juiste "region".`)
  if (status === 404) return say(`bucket "${bucket}" bestaat niet bij ${store}.`)
  if (status === 401 || status === 403) return say(`${store} weigert de toegang tot bucket "${bucket}"; controleer ${keys} en de rechten.`)
  if (status > 0) return say(`${store} kan bucket "${bucket}" nu niet gebruiken (status ${status}).`)
  return say(`${store} is niet bereikbaar${code ? ` (${code})` : ''}; controleer "endpoint".`)
}
