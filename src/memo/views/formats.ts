import { guardDossier } from '../../dossier/views/guards.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Heading, MemoFormat } from '../model/formats.ts'
import { type MemoKind, memoKinds } from '../model/memos.ts'
import { fixedHeadings, standardHeadings } from '../rules/format.ts'
import { listFormatRows } from '../store/formats.ts'

/** The headings of each kind of memo in a programme. */
export async function listFormats(tx: Tx, _actor: Actor, programme: string): Promise<MemoFormat[]> {
  const rows = await listFormatRows(tx, programme)
  return memoKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind)
    if (!row) return { kind, headings: [...standardHeadings], own: false, revision: 0, since: null, changedBy: null }
    return { kind, headings: row.headings, own: true, revision: row.revision, since: row.since.toISOString(), changedBy: row.by }
  })
}

/** The headings that hold for a kind of memo in a dossier: those of its programme where it has its own. */
export async function headingsFor(tx: Tx, dossier: string, kind: MemoKind): Promise<readonly Heading[]> {
  const guarded = await guardDossier(tx, dossier)
  const own = guarded?.programme ? await listFormatRows(tx, guarded.programme) : []
  return own.find((row) => row.kind === kind)?.headings ?? standardHeadings
}

/** What a memo cannot be offered without: the required headings of its programme's own format, or the two that no format goes without. */
export async function requiredHeadings(tx: Tx, dossier: string, kind: MemoKind): Promise<readonly Heading[]> {
  const headings = await headingsFor(tx, dossier, kind)
  return headings.filter(({ id, required }) => (headings === standardHeadings ? fixedHeadings.includes(id) : required))
}
