import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'
import { budgetProbes } from './budget-probes.ts'
import { exchangeProbes } from './exchange-probes.ts'
import { memoProbes } from './memo-probes.ts'
import { roundProbes } from './round-probes.ts'
import { routeProbes } from './route-probes.ts'
import { takeOverProbes } from './take-over-probes.ts'

type Ids = Place['ids']
type Probe = (tx: Tx, ids: Ids, actor: Actor) => Promise<boolean>

/** What an endpoint asks of the database, bare of the code around it: for each, a statement and whether it touches a row. */
export const sqlProbes: Readonly<Record<string, Probe>> = {
  ...memoProbes,
  ...routeProbes,
  ...roundProbes,
  ...takeOverProbes,
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
  ...budgetProbes,
  ...exchangeProbes,
  getProgrammeOverview: rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`),
  getTree: rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`),
  listTreeChanges: rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`),
  getItem: rows((ids) => sql`select from programme_item where id = ${ids.item}`),
  listItemStates: rows((ids) => sql`select from programme_item where id = ${ids.item}`),
  addItem: addedItem,
  changeItem: changedItem,
  moveItem: changedItem,
  renumberItems: rows(
    (ids) => sql`update programme_item set number = number where kind = 'actionLine' and programme_id = ${ids.programme} returning 1`,
  ),
  withdrawItem: changedItem,
  splitItem: succeededItem,
  mergeItems: succeededItem,
  promoteIdea: succeededItem,
  addMilestone: rows(
    (ids) =>
      sql`insert into milestone (programme_id, item_id, title, due_on) values (${ids.programme}, ${ids.item}, 'proef', '2031-01-01') returning 1`,
  ),
  changeMilestone: rows((ids) => sql`update milestone set title = 'anders' where id = ${ids.milestone} returning 1`),
  decideMilestone: rows((ids) => sql`update milestone set status = 'dropped' where id = ${ids.milestone} returning 1`),
  listComments: rows((ids) => sql`select from programme_item where id = ${ids.item}`),
  addComment: (tx, ids, actor) => touched(tx, newComment(ids, actor)),
  withdrawComment: async (tx, ids, actor) => {
    await newComment(ids, actor).execute(tx)
    return touched(tx, sql`update item_comment set withdrawn_at = now() where programme_id = ${ids.programme} returning 1`)
  },
  listProgrammePeople: rows((ids) => sql`select from programme_people(${ids.programme})`),
  getProfile: rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`),
  changeProfile: rows((ids) => sql`update programme set vision = vision where id = ${ids.programme} returning 1`),
  uploadFiles: (tx, ids, actor) =>
    touched(tx, sql`insert into upload (dossier_id, created_by) values (${ids.dossier}, ${actor.person}) returning 1`),
  decideProposal: rows((ids) => sql`update proposal set revision = revision where id = ${ids.proposal} returning 1`),
  findItems: rows((ids) => sql`select from programme_item where id = ${ids.measure}`),
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
  withdrawDocument: (tx, ids, actor) =>
    touched(
      tx,
      sql`insert into document_withdrawal (dossier_id, document_id, reason, withdrawn_by)
        values (${ids.dossier}, ${ids.document}, 'proef', ${actor.person}) returning 1`,
    ),
  putDocumentBack: async (tx, ids, actor) => {
    await beforehand(
      tx,
      sql`insert into document_withdrawal (dossier_id, document_id, reason, withdrawn_by)
        values (${ids.dossier}, ${ids.document}, 'proef', ${actor.person})`,
    )
    return touched(
      tx,
      sql`update document_withdrawal set put_back_by = ${actor.person}, put_back_at = now() where document_id = ${ids.document} returning 1`,
    )
  },
  dismissFile: async (tx, ids, actor) => {
    await beforehand(
      tx,
      sql`with brought as (insert into upload (dossier_id, created_by) values (${ids.dossier}, ${actor.person}) returning id)
        insert into upload_file (upload_id, dossier_id, position, name, bytes, status, refusal)
        select id, ${ids.dossier}, 0, 'proef.txt', 1, 'refused', 'file.damaged' from brought`,
    )
    return touched(
      tx,
      sql`update upload_file set dismissed_by = ${actor.person}, dismissed_at = now() where dossier_id = ${ids.dossier} returning 1`,
    )
  },
  acceptCertain: rows((ids) => sql`update proposal set revision = revision where id = ${ids.proposal} returning 1`),
  undoTogether: rows((ids) => sql`update proposal set revision = revision where id = ${ids.proposal} returning 1`),
  decideFinding: rows((ids) => sql`update finding set revision = revision where id = ${ids.finding} returning 1`),
}

/** Adds a measure under the action line, led by the organisation of all people here. */
function addMeasure(ids: Ids): RawBuilder<unknown> {
  return sql`
    insert into programme_item (programme_id, kind, parent_id, title, lead_id, status)
    select programme_id, kind, parent_id, 'proef', lead_id, status from programme_item where id = ${ids.item} returning id`
}

function newComment(ids: Ids, actor: Actor): RawBuilder<unknown> {
  return sql`
    insert into item_comment (programme_id, item_id, text, created_by)
    values (${ids.programme}, ${ids.item}, 'proef', ${actor.person}) returning 1`
}

function addedItem(tx: Tx, ids: Ids): Promise<boolean> {
  return touched(tx, addMeasure(ids))
}

function changedItem(tx: Tx, ids: Ids): Promise<boolean> {
  return touched(tx, sql`update programme_item set title = 'anders' where id = ${ids.item} returning 1`)
}

async function succeededItem(tx: Tx, ids: Ids, actor: Actor): Promise<boolean> {
  const { rows: added } = await addMeasure(ids).execute(tx)
  const to = String(Object(added[0]).id)
  return touched(
    tx,
    sql`insert into item_succession (programme_id, from_id, to_id, how, created_by)
      values (${ids.programme}, ${ids.item}, ${to}, 'split', ${actor.person}) returning 1`,
  )
}

function rows(statement: (ids: Ids) => RawBuilder<unknown>): Probe {
  return (tx, ids) => touched(tx, statement(ids))
}

async function touched(tx: Tx, statement: RawBuilder<unknown>): Promise<boolean> {
  const { rows: found } = await statement.execute(tx)
  return found.length > 0
}

/** What has to be there before an endpoint can do its work, put there by somebody whom no policy holds back. */
async function beforehand(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
  await sql`set local role none`.execute(tx)
  await statement.execute(tx)
  await sql`set local role actielijn_app`.execute(tx)
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
