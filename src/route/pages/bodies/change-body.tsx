import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { changeBody } from '../../contract/bodies.ts'
import type { Body } from '../../model/bodies.ts'
import { BodyFieldset, bodyFieldsOf, draftOfBody } from './body-fields.tsx'
import { useChange } from './use-route-act.ts'

type OfBody = { readonly programme: string; readonly body: Body; readonly onClose: () => void }

/** Changes what a body is called and when its papers are due. */
export function ChangeBody({ programme, body, onClose }: OfBody) {
  const t = routeBodiesTexts[useLanguage()]
  const [draft, setDraft] = useState(() => draftOfBody(body))
  const change = useChange(body, (revision) => ask(changeBody, { programme, body: body.id, revision, ...bodyFieldsOf(draft) }), onClose)
  return (
    <Dialog title={`${t.change}: ${body.code}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          change.save()
        }}
      >
        {change.overtaken && (
          <StalePanel
            title={t.stale}
            differences={differencesOf({ theirs: draftOfBody(body), mine: draft }, [
              [t.code, ({ code }) => code],
              [t.name, ({ name }) => name],
              [t.papersDays, ({ workingDays }) => workingDays],
              [t.papersWeekday, ({ weekday }) => weekday],
              [t.papersHour, ({ hour }) => hour],
              [t.handlingDays, ({ handling }) => handling],
              [t.room, ({ room }) => room],
            ])}
            letStand={onClose}
            insist={change.insist}
          />
        )}
        {change.error && !change.overtaken && <Problem error={change.error} />}
        <BodyFieldset draft={draft} onChange={setDraft} />
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={change.isPending}>
            {t.save}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
