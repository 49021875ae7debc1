import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parseDay, startOfDay } from '../../kernel/day.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Nullable } from '../../kernel/schema.ts'
import { addFormerName, adoptCode, listOrganisationCodes, lockOrganisations } from '../store/organisations.ts'
import { addOrganisation, findOrganisationByAbbreviation } from '../store/people.ts'

const Names = { abbreviation: Type.String(), name: Type.String() }
const Ministry = Type.Object({
  ...Names,
  code: Type.String(),
  ended: Nullable(Type.String()),
  former: Type.Array(Type.Object({ ...Names, until: Type.String() })),
})
const parseMinistries = parserOf(Type.Object({ ministries: Type.Array(Ministry) }))

/** The ministries of the national value list; see `source` in the file. */
export function readMinistries() {
  const text = readFileSync(join(import.meta.dirname, '../data/ministries.json'), 'utf8')
  return parseMinistries(JSON.parse(text)).ministries
}

type Ministry = ReturnType<typeof readMinistries>[number]

/** Adds the ministries that are not there yet; what an administrator changed since stays. */
export async function loadMinistries(tx: Tx): Promise<void> {
  await lockOrganisations(tx)
  const known = new Set(await listOrganisationCodes(tx))
  for (const ministry of readMinistries()) if (!known.has(ministry.code)) await loadMinistry(tx, ministry)
}

async function loadMinistry(tx: Tx, { code, abbreviation, name, ended, former }: Ministry): Promise<void> {
  const byHand = ended === null ? await findOrganisationByAbbreviation(tx, abbreviation) : undefined
  if (byHand) return adoptCode(tx, byHand.id, { code, name })
  const endedAt = ended === null ? null : momentOf(ended)
  const { id } = await addOrganisation(tx, { code, abbreviation, name, kind: 'ministry', endedAt })
  for (const { until, ...names } of former) await addFormerName(tx, { kind: 'organisation', id }, { ...names, until: momentOf(until) })
}

function momentOf(text: string): Date {
  const day = parseDay(text)
  if (!day) throw new Error(`The list of ministries holds a day that does not exist: ${text}`)
  return startOfDay(day)
}
