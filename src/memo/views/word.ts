import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoVersion } from '../model/versions.ts'
import type { MemoTemplate, WordImport } from '../model/word.ts'
import { versionRedline } from '../rules/redline/versions.ts'
import { suggesterOf, suggestionIdsIn } from '../rules/suggestions.ts'
import type { RedlineOrder, WordOrder } from '../rules/word/order.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { findImportRow, findTemplateFile, listPrintedComments, listTemplateRows, namesOfPeople } from '../store/word.ts'
import { getVersion } from './versions.ts'

type Asked = { readonly memo: string; readonly number: number }
type Unknown = 'memo.unknown' | 'version.unknown'
/** What is to be printed, but for what only the server knows: its own address and the file of a template. */
export type Printed = Omit<WordOrder, 'site' | 'template'> & { readonly programme: string | null }

/** A version with the names of whoever suggested something in it, and the comments on the memo where they are asked for. */
export async function getPrintedVersion(
  tx: Tx,
  { memo, number, comments }: Asked & { readonly comments: boolean },
): Promise<Printed | Refusal<Unknown>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const version = await getVersion(tx, { memo, number })
  if (isRefusal(version)) return version
  const people = suggestionIdsIn(version.content).flatMap((id) => suggesterOf(id)?.person ?? [])
  return {
    ...printedOf(row, version),
    comments: comments ? await listPrintedComments(tx, memo).then((rows) => rows.map(withProposal)) : [],
    people: await namesOfPeople(tx, [...new Set(people)]),
  }
}

function printedOf(row: MemoRecord, { header, annexes, content, number, sha256 }: MemoVersion): Printed {
  return { header, annexes, content, version: { number, sha256 }, comments: [], people: {}, programme: row.programme_id }
}

function withProposal({ body, instead, ...comment }: Awaited<ReturnType<typeof listPrintedComments>>[number]) {
  return { ...comment, body: instead ? `${body}\nVoorstel: ${instead}` : body }
}

/** What changed in a version since another. */
export async function getPrintedRedline(
  tx: Tx,
  { memo, number, since }: Asked & { readonly since: number },
): Promise<{ readonly printed: Printed; readonly redline: RedlineOrder['redline'] } | Refusal<Unknown>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const from = await getVersion(tx, { memo, number: since })
  if (isRefusal(from)) return from
  const to = await getVersion(tx, { memo, number })
  return isRefusal(to) ? to : { printed: printedOf(row, to), redline: versionRedline(from, to) }
}

export async function getWordImport(
  tx: Tx,
  { dossier, import: id }: { readonly dossier: string; readonly import: string },
): Promise<WordImport | Refusal<'import.unknown'>> {
  return (await findImportRow(tx, dossier, id)) ?? refuse('import.unknown')
}

export function listMemoTemplates(tx: Tx): Promise<MemoTemplate[]> {
  return listTemplateRows(tx)
}

export async function getTemplateFile(
  tx: Tx,
  organisation: string,
): Promise<{ readonly sha256: string; readonly fileName: string } | Refusal<'template.unknown'>> {
  return (await findTemplateFile(tx, organisation)) ?? refuse('template.unknown')
}
