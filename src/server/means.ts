import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../kernel/tables.generated.ts'
import type { Limits } from '../reading/files/limits.ts'
import type { FileStore } from './files/file-store.ts'
import type { Jobs } from './jobs.ts'
import type { MailSettings } from './mail/settings.ts'
import type { Provider } from './provider/client.ts'
import type { ScanDesk } from './scan/desk.ts'
import type { Cookies } from './session.ts'
import type { Signer } from './signing/key-store.ts'

/** What the answers of this process work with. `db` is for the door and for what is of no dossier, such as the quarantine: everything else gets a transaction that knows its actor. */
export type Means = {
  readonly db: Kysely<Tables>
  readonly demo: boolean
  readonly files: FileStore
  /** Null where no scanner is set. */
  readonly desk: ScanDesk | null
  readonly jobs: Jobs
  readonly limits: Limits
  readonly cookies: Cookies
  readonly provider: Provider | null
  readonly publicUrl: string
  readonly sealingKey: KeyObject
  /** Null where no mail is sent. */
  readonly mail: MailSettings | null
  /** Null where no certificate is set to sign with. */
  readonly signer: Signer | null
}
