import { type Static, Type } from 'typebox'
import { checkNames } from '../../check/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { LineNumber, OneOf } from '../../kernel/schema.ts'
import { jsonText } from './json-text.ts'

/** An assertion with the place and the sentence to show beside it. */
const KeptAssertion = Type.Object({
  check: OneOf(checkNames),
  about: Type.String(),
  said: Type.String(),
  line: LineNumber,
  page: Type.Integer(),
  sentence: Type.String(),
})
export type KeptAssertion = Static<typeof KeptAssertion>

const parseAssertions = parserOf(Type.Array(KeptAssertion))

export type VersionCheck = { readonly version: string; readonly edition: number; readonly assertions: readonly KeptAssertion[] }

export async function saveVersionCheck(tx: Tx, { version, edition, assertions }: VersionCheck): Promise<void> {
  const row = { edition, assertions: jsonText(assertions) }
  await tx
    .insertInto('version_check')
    .values({ version_id: version, ...row })
    .onConflict((there) => there.column('version_id').doUpdateSet(row))
    .execute()
}

export type CheckedFile = {
  readonly name: string
  readonly sha256: string
  readonly document: string
  readonly version: string
  readonly assertions: readonly KeptAssertion[]
}

/** The newest version of each document of a dossier with what it asserts, in the order in which they were read. */
export async function listCheckedFiles(tx: Tx, dossier: string): Promise<CheckedFile[]> {
  const rows = await tx
    .selectFrom('version_check as c')
    .innerJoin('document_version as v', 'v.id', 'c.version_id')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .select(['d.name', 'v.sha256', 'd.id as document', 'v.id as version', 'c.assertions'])
    .where('d.dossier_id', '=', dossier)
    .where('d.id', 'not in', (of) => of.selectFrom('withdrawn_document').select('document_id'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_version as newer')
            .select('newer.id')
            .whereRef('newer.document_id', '=', 'd.id')
            .whereRef('newer.number', '>', 'v.number'),
        ),
      ),
    )
    .orderBy('c.number')
    .execute()
  return rows.map((row) => ({ ...row, assertions: parseAssertions(row.assertions) }))
}

/** Lets a version count as not checked by this edition: whatever becomes of this process, it is checked again. */
export async function unsetVersionCheck(tx: Tx, version: string): Promise<void> {
  await tx.updateTable('version_check').set({ edition: 0 }).where('version_id', '=', version).execute()
}

/** Versions that an older edition of the checks looked at, or none. */
export async function listVersionsToCheck(tx: Tx, edition: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('document_version as v')
    .leftJoin('version_check as c', 'c.version_id', 'v.id')
    .select('v.id')
    .where(({ or, eb }) => or([eb('c.edition', 'is', null), eb('c.edition', '<', edition)]))
    .execute()
  return rows.map((row) => row.id)
}
