import { listMoneyAlike } from '../../budget/views/alike.ts'
import { listSeenFacts } from '../../dossier/views/facts.ts'
import { type Lines, listQuotes } from '../../dossier/views/quotes.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { itemNames, readsProgramme } from '../../programme/views/names.ts'
import { listRiskNames } from '../../risk/views/risks.ts'
import type { Reference, ReferenceKind, ReferenceNow } from '../model/references.ts'
import { lineWords, placeIn, quoteWords, sourcePath } from '../rules/reference-words.ts'
import { referenceKey } from '../rules/references.ts'

type Asked = { readonly programme: string | null; readonly references: readonly Reference[] }
type Found = Omit<ReferenceNow, keyof Reference>

/** What references say now and where they lead, in the order asked; of what the actor does not see nothing is told. */
export async function referencesNow(tx: Tx, actor: Actor, { programme, references }: Asked): Promise<ReferenceNow[]> {
  const idsOf = (kind: ReferenceKind) => references.filter(({ of }) => of === kind).map(({ id }) => id)
  const found = new Map<string, Found>([
    ...(programme !== null && readsProgramme(actor, programme) ? await inProgramme(tx, actor, { programme, idsOf }) : []),
    ...(await commitments(tx, idsOf('commitment'))),
    ...(await sources(tx, actor, references)),
  ])
  return references.map((reference) => ({ ...reference, ...(found.get(referenceKey(reference)) ?? unseen) }))
}

const unseen: Found = { label: null, path: null, gone: false }

type InProgramme = { readonly programme: string; readonly idsOf: (kind: ReferenceKind) => string[] }
type Entry = readonly [key: string, found: Found]

async function inProgramme(tx: Tx, actor: Actor, { programme, idsOf }: InProgramme): Promise<Entry[]> {
  const lines = idsOf('budgetLine')
  const money =
    lines.length === 0 ? [] : (await listMoneyAlike(tx, actor, { programme, cents: [], organisations: [], years: [], ids: lines })).lines
  return [
    ...(await itemNames(tx, programme, idsOf('measure'))).map(({ id, number, title, gone }) =>
      entry(programme, 'measure', { id, label: `${number} ${title}`.trim(), gone: gone !== null }),
    ),
    ...money.map((line) => entry(programme, 'budgetLine', { id: line.id, label: lineWords(line), gone: line.withdrawn })),
    ...(await listRiskNames(tx, programme, idsOf('risk'))).map(({ id, code, title, status }) =>
      entry(programme, 'risk', { id, label: `${code} ${title}`.trim(), gone: status === 'closed' }),
    ),
  ]
}

type Named = { readonly id: string; readonly label: string; readonly gone: boolean }

function entry(programme: string, of: 'measure' | 'budgetLine' | 'risk', { id, label, gone }: Named): Entry {
  return [`${of} ${id}`, { label, path: placeIn(programme, { of, id }), gone }]
}

async function commitments(tx: Tx, ids: readonly string[]): Promise<Entry[]> {
  return (await listSeenFacts(tx, ids)).map(({ id, quote, source, withdrawn }) => [
    `commitment ${id}`,
    { label: quoteWords(quote, source.documentName), path: sourcePath(source), gone: withdrawn !== null },
  ])
}

async function sources(tx: Tx, actor: Actor, references: readonly Reference[]): Promise<Entry[]> {
  const places = references.flatMap(({ of, id, page, firstLine, lastLine }): Lines[] =>
    of === 'source' && page !== null && firstLine !== null ? [{ version: id, page, firstLine, lastLine: lastLine ?? firstLine }] : [],
  )
  return (await listQuotes(tx, actor, places)).map(({ version: id, page, firstLine, lastLine, name, lines, withdrawn }) => [
    referenceKey({ of: 'source', id, page, firstLine, lastLine }),
    { label: quoteWords(lines, name), path: sourcePath({ version: id, page, firstLine }), gone: withdrawn },
  ])
}
