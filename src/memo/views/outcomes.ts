import { isSearchable, markedTexts, piecesOf } from '../../dossier/views/search.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type FoundOutcomes, OutcomeRow, type OutcomeWish } from '../model/find.ts'
import { sentenceOf } from '../rules/passages.ts'
import type { Page } from '../store/find.ts'
import { type DecisionRow, findOutcomeRows, listDeciders, listNewestDecisions, type OutcomeRecord } from '../store/outcomes.ts'
import { candidates } from '../store/passages.ts'

/** What was decided on the points of all memos that the actor sees, or what still waits. */
export async function findOutcomes(
  tx: Tx,
  _actor: Actor,
  { from = 0, count = 50, ...wish }: OutcomeWish & Partial<Page>,
): Promise<FoundOutcomes | Refusal<'search.no-words'>> {
  const text = wish.text?.trim() ?? ''
  if (text !== '' && !(await isSearchable(tx, text))) return refuse('search.no-words')
  const { rows, total } = await findOutcomeRows(tx, { ...wish, text }, { from, count })
  if (rows.length === 0) return { rows: [], total: 0, more: false }
  const versions = [...new Set(rows.map(({ version_id }) => version_id))]
  const memos = [...new Set(rows.map(({ memo_id }) => memo_id))]
  const decisions = await listNewestDecisions(tx, memos, versions)
  const deciders = wish.waiting ? await listDeciders(tx, memos) : []
  const texts = rows.map(({ question, reasons, said }) => `${question}\n${said}\n${reasons}`)
  const marked = text === '' ? [] : await markedTexts(tx, text, texts)
  return {
    rows: rows.map((row, at) => outcomeOf(row, { decisions, deciders, sentence: sentenceOf(marked[at] ?? row.question) })),
    total,
    more: total === candidates,
  }
}

const parseRow = parserOf(OutcomeRow)

type Beside = {
  readonly decisions: readonly DecisionRow[]
  readonly deciders: Awaited<ReturnType<typeof listDeciders>>
  readonly sentence: string
}

function outcomeOf(row: OutcomeRecord, { decisions, deciders, sentence }: Beside): OutcomeRow {
  const given = decisions.filter((one) => one.version_id === row.version_id && one.point === row.point)
  const waiting = deciders.filter(
    ({ memo_id, person_id }) => memo_id === row.memo_id && !given.some((one) => one.minister_id === person_id),
  )
  return parseRow({
    memo: row.memo_id,
    subject: row.subject,
    status: row.status,
    dossier: row.dossier_id,
    dossierTitle: row.dossier_title,
    decideBy: row.decide_by,
    version: row.version,
    point: row.point,
    number: row.number,
    question: row.question,
    pieces: piecesOf(sentence),
    outcomes: given.map(({ minister, minister_id, by, by_id, outcome, condition, remark, at }) => ({
      ...{ minister, outcome, condition, remark, at: at.toISOString() },
      by: by_id === minister_id ? null : by,
    })),
    waitsFor: waiting.map(({ name }) => name),
  })
}
