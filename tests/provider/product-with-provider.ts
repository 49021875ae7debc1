import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { ClaimMapping } from '../../src/identity/model/provider.ts'
import { addOrganisation, addPerson, findOrganisationByAbbreviation } from '../../src/identity/store/people.ts'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { type TestDatabase, testDatabase } from '../test-database.ts'
import { freePort } from './free-port.ts'
import type { ProviderClient } from './real-provider.ts'

type Given = {
  /** Starts the provider of a product that will stand at this address. */
  readonly provider: (publicUrl: string) => Promise<ProviderClient & { readonly issuer: string }>
  readonly mapping?: ClaimMapping
  readonly environment?: Readonly<Record<string, string>>
}

export type ProductWithProvider = TestDatabase & { readonly base: string; readonly dataDir: string; readonly lines: readonly string[] }

/** The product on a database of its own, whose people sign in through a provider. What it logs ends in `lines`. */
export async function productWithProvider(given: Given): Promise<ProductWithProvider> {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-provider-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const { issuer, clientId, clientSecret } = await given.provider(base)
  const claims = join(dataDir, 'claims.json')
  await writeFile(claims, JSON.stringify(given.mapping ?? {}))
  const settings = readSettings({
    PORT: String(port),
    PUBLIC_URL: base,
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    DEMO: 'off',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_CLAIMS: claims,
    ...given.environment,
  })
  const lines: string[] = []
  const product = await startProduct(settings, { write: (line) => void lines.push(line) })
  afterAll(async () => {
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return { ...database, base, dataDir, lines }
}

/** Somebody whom the administrator added, with an address. */
export async function addColleague(
  { db }: TestDatabase,
  colleague: { name: string; email: string; organisation?: string },
): Promise<string> {
  const abbreviation = colleague.organisation ?? 'OCW'
  const organisation =
    (await findOrganisationByAbbreviation(db, abbreviation)) ??
    (await addOrganisation(db, { code: null, abbreviation, name: abbreviation, kind: 'ministry' }))
  const person = {
    name: colleague.name,
    email: colleague.email,
    organisation: organisation.id,
    department: null,
    jobTitle: '',
    demo: false,
  }
  return (await addPerson(db, person)).id
}
