import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type StatementKind, statementKinds } from '../../src/reading/statements/statement-weights.ts'

/** `is` says for each kind of `statementKinds` whether the sentence is one; null when its batch was not written to say so. */
export type Labelled = {
  readonly text: string
  readonly batch: string
  /** The field of policy, in the batch that is parted by it. */
  readonly topic: string | null
  readonly is: readonly (boolean | null)[]
}

export const batches: readonly string[] = [
  'plain',
  'formal',
  'terse',
  'fillers',
  'notes',
  'passages',
  'turns',
  'announcements',
  'fields',
  'memos',
  'forwarded',
  'argued',
  'listed',
  'prose',
  'official',
]

/** The sentences of the corpus. */
export function labelledSentences(): Labelled[] {
  return batches.flatMap((batch) => {
    const lines = readFileSync(join(import.meta.dirname, 'corpus', `${batch}.jsonl`), 'utf8')
      .trim()
      .split('\n')
    return lines.map((line) => {
      const row = JSON.parse(line) as { readonly text: string; readonly topic?: string } & Readonly<Partial<Record<StatementKind, boolean>>>
      return { text: row.text, batch, topic: row.topic ?? null, is: statementKinds.map((kind) => row[kind] ?? null) }
    })
  })
}
