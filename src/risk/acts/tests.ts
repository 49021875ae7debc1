import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { TestFields } from '../model/tests.ts'
import { keepsPart } from '../rules/keeping.ts'
import { refuseTest, type TestRefusal } from '../rules/tests.ts'
import { changeTestRow, findTestRow, insertTests } from '../store/tests.ts'
import { concernedIn, keeperIn, refuseUnknown } from './concerned.ts'

type Written = TestRefusal | 'test.organisation-unknown' | 'risk.item-unknown' | 'test.not-your-part'
type OfProgramme = { readonly programme: string }

const partiesOf = ({ organisation, item }: TestFields) => ({
  organisations: [organisation],
  person: null,
  items: item === null ? [] : [item],
})

/** Asks an implementing organisation what a measure or scenario means for it, or writes down what it answered. */
export async function addTest(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, ...fields }: OfProgramme & TestFields & { readonly demo?: boolean },
): Promise<{ id: string } | Refusal<Written>> {
  const refused = refuseTest(fields) ?? (await refuseNamed(tx, programme, fields))
  if (refused) return refused
  const concerned = await concernedIn(tx, programme, partiesOf(fields))
  if (!keepsPart(await keeperIn(tx, actor, programme), concerned)) return refuse('test.not-your-part')
  const id = randomUUID()
  await insertTests(tx, [{ id, programme, fields, demo, by: actor.person }])
  await recordAct(tx, actor, { act: 'addTest', thing: 'implementationTest', thingId: id, dossier: null, programme, after: fields })
  return { id }
}

/** Writes a new state of an implementation test, such as what was answered. */
export async function changeTest(
  tx: Tx,
  actor: Actor,
  { programme, test, revision, ...fields }: OfProgramme & { readonly test: string; readonly revision: number } & TestFields,
): Promise<{ id: string } | Refusal<Written | 'test.unknown' | 'test.stale'>> {
  const now = await findTestRow(tx, programme, test)
  if (!now) return refuse('test.unknown')
  if (!keepsPart(await keeperIn(tx, actor, programme), [now.organisation, now.itemLead])) return refuse('test.not-your-part')
  if (now.revision !== revision) return refuse('test.stale')
  const refused = refuseTest(fields) ?? (await refuseNamed(tx, programme, fields))
  if (refused) return refused
  if (!(await changeTestRow(tx, now, { fields, by: actor.person }))) return refuse('test.stale')
  await recordAct(tx, actor, {
    act: 'changeTest',
    thing: 'implementationTest',
    thingId: test,
    dossier: null,
    programme,
    before: now,
    after: fields,
  })
  return { id: test }
}

async function refuseNamed(tx: Tx, programme: string, fields: TestFields): Promise<Refusal<Written> | null> {
  const unknown = await refuseUnknown(tx, programme, partiesOf(fields))
  return unknown && refuse(unknown.refused === 'risk.item-unknown' ? unknown.refused : 'test.organisation-unknown')
}
