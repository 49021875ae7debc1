import Bowser from 'bowser'
import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import { type SessionView, signInMethods } from '../model/sessions.ts'
import { isSpent } from '../rules/sessions.ts'
import { listSessionRows } from '../store/sessions.ts'

/** The sessions in which the actor is signed in: this one, then the others, last used first. */
export async function sessionsOf(tx: Tx, actor: Actor): Promise<SessionView[]> {
  const rows = await listSessionRows(tx, actor.person)
  const open = rows.filter((row) => !isSpent({ now: row.now, startedAt: row.created_at, usedAt: row.used_at }))
  const sessions = open.map((row) => ({
    id: row.id,
    method: signInMethods.find((method) => method === row.method) ?? 'password',
    since: row.created_at.toISOString(),
    lastUsed: row.used_at.toISOString(),
    address: row.address,
    browser: row.browser === null ? null : browserName(row.browser),
    current: row.id === actor.session,
  }))
  return sessions.sort((one, other) => Number(other.current) - Number(one.current))
}

/** "Firefox, Windows" of what a browser says of itself. */
function browserName(said: string): string | null {
  const { browser, os } = Bowser.parse(said)
  return [browser.name, os.name].filter(Boolean).join(', ') || null
}
