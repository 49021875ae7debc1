import { guardDossier } from '../../dossier/views/guards.ts'
import { recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { isConfidential } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'

export type Reading = {
  readonly act: 'printAgendaPapers' | 'getAnnotatedAgenda' | 'printAnnotatedAgenda'
  readonly memos: readonly { readonly memo: string; readonly dossier: string }[]
}

/** Reading memos through an agenda is recorded as reading them by themselves is: where they are confidential. */
export async function recordReadings(tx: Tx, actor: Actor, { act, memos }: Reading): Promise<void> {
  const closed = new Set<string>()
  for (const dossier of new Set(memos.map((one) => one.dossier))) {
    const guarded = await guardDossier(tx, dossier)
    if (guarded && isConfidential(guarded)) closed.add(dossier)
  }
  const read = memos.filter(({ dossier }) => closed.has(dossier))
  await recordActs(
    tx,
    actor,
    read.map(({ memo, dossier }) => ({ act, thing: 'memo', thingId: memo, dossier })),
  )
}
