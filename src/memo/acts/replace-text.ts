import type { Tx } from '../../kernel/database.ts'
import type { TextNode } from '../model/text.ts'
import { changeTo, sharedTextOf } from '../rules/shared-text.ts'
import { addChange, listChanges } from '../store/text.ts'

type Replacement = { readonly memo: string; readonly dossier: string; readonly text: TextNode; readonly by: string }

/**
 * Puts a text in the place of what is there, as one change of the shared text: whoever has the memo open sees it at once, and what others
 * type in the same moment in what stays is not lost. Refused by the database where the person may not type there now.
 */
export async function replaceText(tx: Tx, { memo, dossier, text, by }: Replacement): Promise<void> {
  const change = changeTo(sharedTextOf((await listChanges(tx, memo)).changes), text)
  if (change) await addChange(tx, { memo, dossier, change, by })
}
