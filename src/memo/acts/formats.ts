import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Heading, MemoFormat } from '../model/formats.ts'
import type { MemoKind } from '../model/memos.ts'
import { type FormatRefusal, refuseFormat } from '../rules/format.ts'
import { changeFormatRow } from '../store/formats.ts'
import { listFormats } from '../views/formats.ts'

type Wish = { readonly programme: string; readonly kind: MemoKind; readonly revision: number; readonly headings: readonly Heading[] }

/** Gives a kind of memo its headings in a programme. Memos that were begun keep the headings that they began with. */
export async function changeFormat(
  tx: Tx,
  actor: Actor,
  { programme, kind, revision, headings }: Wish,
): Promise<MemoFormat[] | Refusal<FormatRefusal | 'format.changed-meanwhile'>> {
  const written = headings.map((heading) => ({ ...heading, title: heading.title.trim().replace(/\s+/g, ' ') }))
  const refused = refuseFormat(written)
  if (refused) return refused
  const before = (await listFormats(tx, actor, programme)).find((format) => format.kind === kind)
  if (!(await changeFormatRow(tx, revision, { programme, kind, headings: written, by: actor.person })))
    return refuse('format.changed-meanwhile')
  const after = { kind, headings: written }
  await recordAct(tx, actor, {
    act: 'changeMemoFormat',
    thing: 'programme',
    thingId: programme,
    dossier: null,
    programme,
    before: before?.headings,
    after,
  })
  return listFormats(tx, actor, programme)
}
