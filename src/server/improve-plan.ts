import type { Kysely } from 'kysely'
import type { Tables } from '../kernel/tables.generated.ts'
import { beginImproving, endImproving, isInSearch } from '../route/store/portfolio-plans.ts'
import { PlanStopped, type PlanWorkshop } from './plan-in-worker.ts'

/** The search may take ten seconds, its thread included. */
const seconds = 9
const watchEvery = 500

/**
 * Looks for a better plan than the answer at once and keeps it. What goes wrong ends the search, and the answer at once stays; a stop of the
 * server leaves it to the next start. A plan that nobody waits for any more is let go.
 */
export async function improvePlan(
  { db, workshop }: { readonly db: Kysely<Tables>; readonly workshop: PlanWorkshop },
  id: string,
): Promise<void> {
  const base = await beginImproving(db, id)
  if (!base) return
  const outdated = new AbortController()
  const watch = setInterval(
    () =>
      void isInSearch(db, id).then(
        (goesOn) => goesOn || outdated.abort(),
        () => undefined,
      ),
    watchEvery,
  )
  try {
    await endImproving(db, id, await workshop.plan({ base, seconds }, outdated.signal))
  } catch (fault) {
    if (outdated.signal.aborted) return
    if (!(fault instanceof PlanStopped)) await endImproving(db, id, null)
    throw fault
  } finally {
    clearInterval(watch)
  }
}
