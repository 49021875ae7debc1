import { lineStates } from '../../budget/model/lines.ts'
import { itemStatuses } from '../../programme/model/items.ts'

/** A decision says neither until when something is deferred, nor what idea becomes which measure. */
const notByDecision = ['deferred', 'measure']

/** What a thing of a kind can become by a decision; nothing where the kind is not known. */
export function effectStates(kind: string): readonly string[] {
  if (kind === 'budgetLine') return lineStates
  if (kind === 'risk') return ['accepted']
  const statuses: Readonly<Record<string, readonly string[]>> = itemStatuses
  return (statuses[kind] ?? []).filter((status) => !notByDecision.includes(status))
}

const likely = ['decided', 'accepted', 'underway', 'elaboration', 'active']

/** What a decision most often makes of a thing with these states. */
export function likelyState(states: readonly string[]): string {
  return likely.find((state) => states.includes(state)) ?? states[0] ?? ''
}
