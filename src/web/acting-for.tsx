import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { actFor } from '../identity/contract.ts'
import type { PersonView, Principal } from '../identity/model/people.ts'
import { ask } from './client.ts'
import { shortDay } from './dates.ts'
import { useLanguage, useTexts } from './language.ts'
import { Problem } from './parts.tsx'

/** Goes on in somebody's name, or in one's own; every screen then shows what that person may see. */
function useActFor() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: (person: string | null) => ask(actFor, { person }), onSuccess: () => queries.resetQueries() })
}

/** Stands above every screen while somebody acts for another. */
export function ActingBanner({ principal }: { readonly principal: PersonView }) {
  const t = useTexts()
  const act = useActFor()
  return (
    <div className="banner acting" role="status">
      <span>{t.people.actingFor(principal.name)}</span>
      <Button purpose="secondary" onClick={() => act.mutate(null)}>
        {t.people.ownName}
      </Button>
      {act.error && <Problem error={act.error} />}
    </div>
  )
}

/** The menu with everybody in whose name the reader may act. */
export function ActForMenu({ principals }: { readonly principals: readonly Principal[] }) {
  const t = useTexts()
  const language = useLanguage()
  const act = useActFor()
  return (
    <details className="menu">
      <summary>{t.people.onBehalf}</summary>
      <ul>
        {principals.map(({ id, name, until }) => (
          <li key={id}>
            <Button purpose="subtle" onClick={() => act.mutate(id)}>
              {name}
            </Button>
            {until && <span className="quiet"> {t.people.until(shortDay(until, language))}</span>}
          </li>
        ))}
      </ul>
      {act.error && <Problem error={act.error} />}
    </details>
  )
}
