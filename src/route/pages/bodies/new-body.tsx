import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addBody } from '../../contract/bodies.ts'
import { blankBody, bodyFieldsOf, bodyForm } from './body-fields.ts'
import { DraftFieldset } from './draft-fieldset.tsx'
import { useRouteAct } from './use-route-act.ts'

export function NewBody({ programme }: { readonly programme: string }) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  const [draft, setDraft] = useState(blankBody)
  const add = useRouteAct(
    () => ask(addBody, { programme, ...bodyFieldsOf(draft) }),
    () => setDraft(blankBody),
  )
  return (
    <FoldedForm title={t.newBody} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <DraftFieldset form={bodyForm(language)} draft={draft} onChange={(name, value) => setDraft({ ...draft, [name]: value })} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
