import type { Tx } from '../../kernel/database.ts'

/** From which sentences things of a programme were taken over; of dossiers that the actor may not read nothing is told. */
export function listSources(tx: Tx, programme: string) {
  return tx
    .selectFrom('taken_over as t')
    .innerJoin('fact as f', 'f.id', 't.fact_id')
    .innerJoin('document_version as v', 'v.id', 'f.version_id')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .select(['t.thing', 't.thing_id', 't.taken_at', 'd.name as document', 'v.id as version', 'v.sha256'])
    .select(['f.page', 'f.first_line', 'f.last_line', 'f.withdrawn_at'])
    .where('t.programme_id', '=', programme)
    .orderBy('t.taken_at')
    .execute()
}
