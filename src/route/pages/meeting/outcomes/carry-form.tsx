import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../../web/client.ts'
import { longDay } from '../../../../web/dates.ts'
import { useLanguage } from '../../../../web/language.ts'
import { Problem, Select } from '../../../../web/parts.tsx'
import { FoldedForm } from '../../../../web/section.tsx'
import { routeOutcomesTexts } from '../../../../web/texts/route-outcomes.ts'
import { carryItem } from '../../../contract/outcomes.ts'
import type { ItemOutcome } from '../../../model/outcomes.ts'
import { type Shown, useOutcomesAct } from './use-outcomes.ts'

/** Puts an item that was held over on a later agenda of the body. */
export function CarryForm({ item, at, outcomes }: Shown & { readonly item: ItemOutcome }) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].conclusions
  const [to, setTo] = useState(outcomes.next[0]?.id ?? '')
  const carry = useOutcomesAct(at, () => ask(carryItem, { ...at, item: item.item, to }))
  return (
    <FoldedForm title={t.carry(item.title)} onSubmit={() => carry.mutate(undefined)}>
      {carry.error && <Problem error={carry.error} />}
      <Select
        label={t.carryTo}
        value={to}
        onChange={setTo}
        options={outcomes.next.map(({ id, day, startsAt }) => [id, `${longDay(day, language)}, ${startsAt}`] as const)}
        all={false}
      />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={carry.isPending}>
          {t.carryDo}
        </Button>
      </p>
    </FoldedForm>
  )
}
