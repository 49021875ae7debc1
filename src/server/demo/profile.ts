import type { Tx } from '../../kernel/database.ts'
import { changeProfile } from '../../programme/acts/profile.ts'
import { sourceText } from '../demo-facts.ts'
import { must } from '../must.ts'
import { organisation, type Place } from './place.ts'

/** What the programme wants, when and with whom; all of it public. The adviser is named by function alone. */
export async function describeProgramme(tx: Tx, { programme, actor, facts }: Place): Promise<void> {
  const { aims, published, extended_to: until, source } = facts.programme
  const { coordinating_ministries: coordinating, participating_ministries: participating, commissioner } = facts.governance
  const named = async (names: readonly string[]) => {
    const ids: string[] = []
    for (const name of names) ids.push(await organisation(tx, actor, name))
    return ids
  }
  const wish = {
    coreMessage: `Het programma wil ${aims.join(' en ')}.\n${sourceText(facts, [...source, ...facts.governance.source])}`,
    firstYear: Number(published.slice(0, 4)),
    lastYear: Number(until.slice(0, 4)),
    status: 'execution',
    coordinating: await named(coordinating),
    participating: await named(participating.filter((name) => !coordinating.includes(name))),
    adviser: commissioner.role,
  } as const
  must(await changeProfile(tx, actor, { programme, revision: 1, ...wish }))
}
