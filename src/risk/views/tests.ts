import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { ImplementationTest, TestOutcome, TestRow, TestsOfOrganisation } from '../model/tests.ts'
import { type Keeper, keepsPart } from '../rules/keeping.ts'
import { outcomesOf } from '../rules/tests.ts'
import {
  findTestRow,
  type KeptTest,
  listAllTestRows,
  listTested,
  listTestRows,
  sumTestsByOrganisation,
  type TestWish,
} from '../store/tests.ts'

type OfProgramme = { readonly programme: string }

export async function listTests(
  tx: Tx,
  actor: Actor,
  { programme, ...wish }: OfProgramme & TestWish,
): Promise<{ tests: TestRow[]; total: number; organisations: TestsOfOrganisation[] }> {
  const { rows, total } = await listTestRows(tx, programme, wish)
  const keeper = await keeperOf(tx, actor, programme)
  return { tests: rows.map((row) => testRow(row, keeper)), total, organisations: await sumTestsByOrganisation(tx, programme) }
}

export async function getTest(
  tx: Tx,
  actor: Actor,
  { programme, test }: OfProgramme & { readonly test: string },
): Promise<TestRow | Refusal<'test.unknown'>> {
  const row = await findTestRow(tx, programme, test)
  return row ? testRow(row, await keeperOf(tx, actor, programme)) : refuse('test.unknown')
}

/** What the implementation tests of each measure come to: verdict, extra cost in whole cents, and how many are awaited. */
export async function testOutcomes(tx: Tx, programme: string): Promise<TestOutcome[]> {
  return outcomesOf(await listTested(tx, programme))
}

/** Every implementation test of a programme. */
export async function listAllTests(tx: Tx, _actor: Actor, programme: string): Promise<ImplementationTest[]> {
  return (await listAllTestRows(tx, programme)).map(({ itemLead: _, ...test }) => test)
}

async function keeperOf(tx: Tx, actor: Actor, programme: string): Promise<Keeper> {
  return { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
}

function testRow({ itemLead, ...test }: KeptTest, keeper: Keeper): TestRow {
  return { ...test, mayChange: keepsPart(keeper, [test.organisation, itemLead]) }
}
