import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addBody } from '../../contract/bodies.ts'
import { BodyFieldset, blankBody, bodyFieldsOf } from './body-fields.tsx'
import { useRouteAct } from './use-route-act.ts'

export function NewBody({ programme }: { readonly programme: string }) {
  const t = routeBodiesTexts[useLanguage()]
  const [draft, setDraft] = useState(blankBody)
  const add = useRouteAct(
    () => ask(addBody, { programme, ...bodyFieldsOf(draft) }),
    () => setDraft(blankBody),
  )
  return (
    <FoldedForm title={t.newBody} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <BodyFieldset draft={draft} onChange={setDraft} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
