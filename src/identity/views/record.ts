import type { Tx } from '../../kernel/database.ts'
import { csvOf, type Table, xlsxOf } from '../../kernel/write-sheets.ts'
import type { Actor } from '../model/actor.ts'
import type { Anchor, RecordFilter, RecordRow, Verdict } from '../model/record.ts'
import { breakageOf, chainStart, fitsAnchors, type Link } from '../rules/chain.ts'
import { findLastRow, listLinks, listRecordRows, type RecordedRow } from '../store/record.ts'

/** Rows of the record that the actor may see: its own, those of dossiers it co-ordinates, and for an auditor all. */
export async function listRecord(
  tx: Tx,
  _actor: Actor,
  wish: RecordFilter & { before?: number; count: number },
): Promise<{ rows: RecordRow[]; more: boolean }> {
  const { before = null, count, ...filter } = wish
  const rows = await listRecordRows(tx, filter, { before, count: count + 1 })
  return { rows: rows.slice(0, count).map(recordRow), more: rows.length > count }
}

type RecordFile = { readonly name: string; readonly type: string; readonly body: Buffer }
const exportedAtMost = 100_000

/** The same rows as a file: to read, or (JSON) with all that stands in a row. */
export async function exportRecord(tx: Tx, actor: Actor, wish: RecordFilter & { format: 'json' | 'csv' | 'xlsx' }): Promise<RecordFile> {
  const { format, ...filter } = wish
  const { rows } = await listRecord(tx, actor, { ...filter, count: exportedAtMost })
  const name = `logboek-${new Date().toISOString().slice(0, 10)}.${format}`
  if (format === 'json') return { name, type: 'application/json', body: Buffer.from(JSON.stringify(rows, null, 1)) }
  const table = tableOf(rows)
  if (format === 'csv') return { name, type: 'text/csv', body: csvOf(table) }
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await xlsxOf([table]) }
}

function tableOf(rows: readonly RecordRow[]): Table {
  const head = [
    'Nummer',
    'Wanneer',
    'Wie',
    'Namens',
    'Handeling',
    'Soort',
    'Kenmerk',
    'Dossier',
    'Eerst',
    'Daarna',
    'Adres',
    'Uitkomst',
    'Controlegetal',
  ]
  const told = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const cells = rows.map((row) => [
    row.number,
    row.at,
    row.actor,
    row.onBehalfOf,
    row.act,
    row.thing,
    row.thingId,
    row.dossierTitle,
    told(row.before),
    told(row.after),
    row.address,
    row.result,
    row.hash,
  ])
  return { name: 'Logboek', head, rows: cells }
}

/** The end of the chain; number 0 where nothing was recorded yet. */
export async function currentAnchor(tx: Tx): Promise<Anchor> {
  const last = await findLastRow(tx)
  return { number: Number(last?.number ?? 0), hash: (last?.hash ?? chainStart).toString('hex'), at: (last?.at ?? new Date()).toISOString() }
}

const linksAtOnce = 5000

/** Follows the whole chain and compares it with anchors that were kept elsewhere. Stops at the first broken row. */
export async function verifyRecord(tx: Tx, anchors: readonly Anchor[] = []): Promise<Verdict> {
  let last: Link | null = null
  for await (const link of links(tx)) {
    const why = breakageOf(link, last) ?? (fitsAnchors(link, anchors) ? null : 'anchor')
    if (why !== null) return verdict(tx, last, { number: link.number, why })
    last = link
  }
  const rows = last?.number ?? 0
  return verdict(tx, last, anchors.some((anchor) => anchor.number > rows) ? { number: rows + 1, why: 'missing' } : null)
}

async function verdict(tx: Tx, last: Link | null, broken: Verdict['broken']): Promise<Verdict> {
  return { rows: last?.number ?? 0, broken, end: await currentAnchor(tx) }
}

async function* links(tx: Tx): AsyncGenerator<Link> {
  let after = 0
  for (;;) {
    const found = await listLinks(tx, after, linksAtOnce)
    yield* found
    const end = found.at(-1)
    if (!end || found.length < linksAtOnce) return
    after = end.number
  }
}

function recordRow(row: RecordedRow): RecordRow {
  return {
    number: Number(row.number),
    at: row.at.toISOString(),
    actor: row.actor,
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    act: row.act,
    thing: row.thing,
    thingId: row.thing_id,
    dossier: row.dossier_id,
    dossierTitle: row.dossier_title,
    before: row.before,
    after: row.after,
    address: row.address,
    result: row.result,
    hash: row.hash.toString('hex'),
  }
}
