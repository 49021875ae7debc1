import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { type Draft, type DraftForm, wordsOfFields } from './draft-fields.ts'
import { DraftFieldset } from './draft-fieldset.tsx'
import { useChange } from './use-route-act.ts'

type Change<Name extends string> = {
  readonly title: string
  readonly form: DraftForm<Name>
  /** What stands there now, and its revision. */
  readonly now: Draft<Name>
  readonly revision: number
  readonly write: (draft: Draft<Name>, revision: number) => Promise<unknown>
  readonly onClose: () => void
}

/** Changes a body or a meeting. Where somebody was first, every field that differs is shown before it is overwritten. */
export function ChangeDialog<Name extends string>({ title, form, now, revision, write, onClose }: Change<Name>) {
  const t = routeBodiesTexts[useLanguage()]
  const [draft, setDraft] = useState(now)
  const change = useChange({ revision }, (at) => write(draft, at), onClose)
  const differences = differencesOf({ theirs: now, mine: draft }, wordsOfFields(form))
  return (
    <Dialog title={`${t.change}: ${title}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          change.save()
        }}
      >
        {change.overtaken && <StalePanel title={t.stale} differences={differences} letStand={onClose} insist={change.insist} />}
        {change.error && !change.overtaken && <Problem error={change.error} />}
        <DraftFieldset form={form} draft={draft} onChange={(name, value) => setDraft({ ...draft, [name]: value })} />
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={change.isPending}>
            {t.save}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
