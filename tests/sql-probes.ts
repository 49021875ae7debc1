import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'
import { budgetProbes } from './budget-probes.ts'

type Ids = Place['ids']
type Probe = (tx: Tx, ids: Ids, actor: Actor) => Promise<boolean>

/** What an endpoint asks of the database, bare of the code around it: for each, a statement and whether it touches a row. */
export const sqlProbes: Readonly<Record<string, Probe>> = {
  getDossier: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  whyDossier: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  getOverview: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  listUploads: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  getTimeline: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  listProposals: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  listFindings: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  exportDossier: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  exportTable: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  whyDocument: rows((ids) => sql`select from document where id = ${ids.document}`),
  getDocumentText: rows((ids) => sql`select from page where version_id = ${ids.version}`),
  getPageImage: rows((ids) => sql`select from document_version where id = ${ids.version}`),
  getPagePlaces: rows((ids) => sql`select from page where version_id = ${ids.version}`),
  downloadOriginal: rows((ids) => sql`select from document_version where id = ${ids.version}`),
  classifyDossier: rows((ids) => sql`update dossier set classification = classification where id = ${ids.dossier} returning 1`),
  classifyDocument: rows((ids) => sql`update document set classification = classification where id = ${ids.document} returning 1`),
  listDossierAccess: rows((ids) => othersIn(sql`dossier_id in (select id from dossier where id = ${ids.dossier})`)),
  listDocumentAccess: rows((ids) => othersIn(sql`dossier_id in (select dossier_id from document where id = ${ids.document})`)),
  listDossierMembers: rows((ids) => othersIn(sql`dossier_id in (select id from dossier where id = ${ids.dossier})`)),
  inviteToDossier: (tx, ids, actor) => invited(tx, actor, { dossier_id: ids.dossier }),
  endDossierMember: rows(
    (ids) => sql`update membership set until = now() where id = ${ids.membership} and dossier_id in (select id from dossier) returning 1`,
  ),
  listProgrammeMembers: rows((ids) => othersIn(sql`programme_id = ${ids.programme}`)),
  inviteToProgramme: (tx, ids, actor) => invited(tx, actor, { programme_id: ids.programme }),
  endProgrammeMember: rows((ids) => sql`update membership set until = now() where programme_id = ${ids.programme} returning 1`),
  importTemplateOfProgramme: rows(readsProgramme),
  exportProgramme: rows(readsProgramme),
  exportProgrammeTable: rows(readsProgramme),
  checkImport: (tx, ids, actor) => offered(tx, ids, actor),
  listImports: (tx, ids, actor) => offered(tx, ids, actor),
  getImport: (tx, ids, actor) => offered(tx, ids, actor),
  confirmImport: (tx, ids, actor) => offered(tx, ids, actor),
  withdrawImport: (tx, ids, actor) => offered(tx, ids, actor),
  getCalendarFeed: rows(readsProgramme),
  openCalendarFeed: (tx, ids, actor) =>
    touched(
      tx,
      sql`insert into calendar_feed (programme_id, person_id, token_hash)
        values (${ids.programme}, ${actor.person}, sha256(${randomUUID()}::bytea)) returning 1`,
    ),
  revokeCalendarFeed: rows(readsProgramme),
  ...budgetProbes,
  uploadFiles: (tx, ids, actor) =>
    touched(tx, sql`insert into upload (dossier_id, created_by) values (${ids.dossier}, ${actor.person}) returning 1`),
  decideProposal: rows((ids) => sql`update proposal set revision = revision where id = ${ids.proposal} returning 1`),
  listRisks: rows((ids) => sql`select from risk where id = ${ids.risk}`),
  getRiskMatrix: rows((ids) => sql`select from risk where id = ${ids.risk}`),
  getRisk: rows((ids) => sql`select from risk where id = ${ids.risk}`),
  addRisk: rows(
    (ids) =>
      sql`insert into risk (programme_id, title, raised_by_id) values (${ids.programme}, 'Proef', access_organisation()) returning 1`,
  ),
  changeRisk: rows((ids) => sql`update risk set explanation = 'Proef' where id = ${ids.risk} returning 1`),
  linkRisk: rows((ids) => sql`update risk set item_ids = '{}' where id = ${ids.risk} returning 1`),
  addMitigation: rows(
    (ids) => sql`insert into mitigation (programme_id, risk_id, action) values (${ids.programme}, ${ids.risk}, 'Proef') returning 1`,
  ),
  changeMitigation: rows((ids) => sql`update mitigation set action = 'Proef' where id = ${ids.mitigation} returning 1`),
  listTests: rows((ids) => sql`select from implementation_test where id = ${ids.test}`),
  getTest: rows((ids) => sql`select from implementation_test where id = ${ids.test}`),
  listTestOutcomes: rows((ids) => sql`select from implementation_test where id = ${ids.test}`),
  addTest: rows(
    (ids) => sql`insert into implementation_test (programme_id, item_id, organisation_id, asked_on)
      values (${ids.programme}, ${ids.measure}, access_organisation(), '2024-01-01') returning 1`,
  ),
  changeTest: rows((ids) => sql`update implementation_test set capacity = 'Proef' where id = ${ids.test} returning 1`),
  listIndicators: rows((ids) => sql`select from observation where id = ${ids.observation}`),
  getIndicator: rows((ids) => sql`select from indicator where id = ${ids.indicator}`),
  addIndicator: rows(
    (ids) =>
      sql`insert into indicator (programme_id, name, owner_id) values (${ids.programme}, 'Proef', access_organisation()) returning 1`,
  ),
  changeIndicator: rows((ids) => sql`update indicator set unit = '%' where id = ${ids.indicator} returning 1`),
  addObservation: rows(
    (ids) => sql`insert into observation (programme_id, indicator_id, period, starts_on, value)
      values (${ids.programme}, ${ids.indicator}, '2022', '2022-01-01', 5) returning 1`,
  ),
  correctObservation: rows((ids) => sql`update observation set value = 5, correction = 'Proef' where id = ${ids.observation} returning 1`),
  decideFinding: rows((ids) => sql`update finding set revision = revision where id = ${ids.finding} returning 1`),
}

function readsProgramme(ids: Ids): RawBuilder<unknown> {
  return sql`select where ${ids.programme}::uuid in (select access_open_programmes())`
}

/** An import that somebody offers is seen by that person, moved on and withdrawn. */
async function offered(tx: Tx, ids: Ids, actor: Actor): Promise<boolean> {
  const { rows: added } = await sql<{ id: string }>`
    insert into programme_import (programme_id, created_by, subject_id, files, status, report)
    values (${ids.programme}, ${actor.person}, ${actor.subject}, '{}', 'faulty', '{}') returning id`.execute(tx)
  return touched(tx, sql`update programme_import set status = 'withdrawn' where id = ${added[0]?.id} returning 1`)
}

function rows(statement: (ids: Ids) => RawBuilder<unknown>): Probe {
  return (tx, ids) => touched(tx, statement(ids))
}

async function touched(tx: Tx, statement: RawBuilder<unknown>): Promise<boolean> {
  const { rows: found } = await statement.execute(tx)
  return found.length > 0
}

/** Roles of others than the one who asks; one's own are always seen. */
function othersIn(scope: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select from membership where ${scope} and person_id is distinct from access_actor()`
}

async function invited(tx: Tx, actor: Actor, scope: { dossier_id: string } | { programme_id: string }): Promise<boolean> {
  await tx
    .insertInto('membership')
    .values({ id: randomUUID(), ...scope, person_id: actor.person, role: 'reader' })
    .execute()
  return true
}
