import { listBudgetLines } from '../../budget/views/lines.ts'
import { getDocumentText } from '../../dossier/views/dossiers.ts'
import { findFacts } from '../../dossier/views/quotes.ts'
import { search } from '../../dossier/views/search.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { findItems } from '../../programme/views/find-items.ts'
import { readsProgramme } from '../../programme/views/names.ts'
import { listRisks } from '../../risk/views/risks.ts'
import type { Reference, ReferenceKind, ReferenceNow } from '../model/references.ts'
import { sentenceAround } from '../rules/reference-words.ts'
import { referencesNow } from './references.ts'

type Wish = { readonly dossier: string; readonly programme: string | null; readonly of: ReferenceKind; readonly text: string }
const most = 20

/** What a memo could refer to of one kind that holds the letters, at most twenty, each as it says now. */
export async function findReferences(tx: Tx, actor: Actor, wish: Wish): Promise<ReferenceNow[]> {
  const references = await (wish.of === 'commitment' || wish.of === 'source' ? inDossier(tx, actor, wish) : inProgramme(tx, actor, wish))
  return (await referencesNow(tx, actor, { programme: wish.programme, references })).filter(({ label }) => label !== null)
}

const whole = (of: ReferenceKind, id: string): Reference => ({ of, id, page: null, firstLine: null, lastLine: null })

async function inProgramme(tx: Tx, actor: Actor, { programme, of, text }: Wish): Promise<Reference[]> {
  if (programme === null || !readsProgramme(actor, programme)) return []
  if (of === 'measure') return (await findItems(tx, actor, { programme, text })).map(({ id }) => whole(of, id))
  if (of === 'risk')
    return (await listRisks(tx, actor, { programme, text, status: 'all', count: most })).risks.map(({ id }) => whole(of, id))
  const wish = { word: text, sort: 'year', descending: true, from: 0, count: most } as const
  return (await listBudgetLines(tx, actor, { programme, ...wish })).rows.map(({ id }) => whole(of, id))
}

async function inDossier(tx: Tx, actor: Actor, { dossier, of, text }: Wish): Promise<Reference[]> {
  if (of === 'commitment') return (await findFacts(tx, actor, { dossier, kind: of, text })).map(({ id }) => whole(of, id))
  if (text.trim() === '') return []
  const answer = await search(tx, actor, { text, dossier })
  if (isRefusal(answer)) return []
  const found = new Map<string, Reference>()
  for (const { source } of answer.hits) {
    const { version, page, firstLine } = source
    const sentence = await sentenceAt(tx, actor, { version, page, line: firstLine })
    found.set(`${version} ${sentence.firstLine}`, { of, id: version, page, ...sentence })
  }
  return [...found.values()]
}

type At = { readonly version: string; readonly page: number; readonly line: number }

async function sentenceAt(tx: Tx, actor: Actor, { version, page, line }: At): Promise<{ firstLine: number; lastLine: number }> {
  const text = await getDocumentText(tx, actor, { version, from: page, count: 1 })
  const found = isRefusal(text) ? undefined : text.pages[0]
  if (!found) return { firstLine: line, lastLine: line }
  const { first, last } = sentenceAround(found.lines, line - found.firstLine)
  return { firstLine: found.firstLine + first, lastLine: found.firstLine + last }
}
