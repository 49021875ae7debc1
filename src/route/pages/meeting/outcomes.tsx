import '../../../web/route-outcomes.css'
import { Await } from '../../../web/parts.tsx'
import { Actions, EarlierActions } from './outcomes/actions.tsx'
import { Conclusions } from './outcomes/conclusions.tsx'
import { DecisionList } from './outcomes/decision-list.tsx'
import { type AtMeeting, useOutcomes } from './outcomes/use-outcomes.ts'

/** What a meeting concluded, decided and asked of whom; before it begins only what is open since earlier ones. */
export function Outcomes(at: AtMeeting) {
  return (
    <Await of={useOutcomes(at)}>
      {(outcomes) => {
        const shown = { at, outcomes }
        const isAfter = outcomes.status === 'held' || (outcomes.hasBegun && outcomes.status === 'planned')
        return (
          <>
            {isAfter && <Conclusions {...shown} />}
            {outcomes.status === 'held' && <DecisionList {...shown} />}
            {(isAfter || outcomes.actions.length > 0) && <Actions {...shown} />}
            {outcomes.status !== 'cancelled' && outcomes.earlier.length > 0 && <EarlierActions {...shown} />}
          </>
        )
      }}
    </Await>
  )
}
