import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask, Refused } from '../../../web/client.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { refusalText } from '../../../web/texts/refusals.ts'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { changeAgendaItem } from '../../contract/agenda.ts'
import type { ItemFields } from '../../model/agenda.ts'
import type { OfItem } from './item-dialogs.tsx'
import { type Draft, draftOf, fieldsOf, ItemFieldsForm } from './item-fields.tsx'
import { useAgendaAct } from './use-agenda.ts'

/** Title, kind, speaking time and version of an item. What another changed meanwhile is shown beside what was typed here. */
export function ChangeItem({ at, line, onClose }: OfItem) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  const [draft, setDraft] = useState<Draft>(() => draftOf(line, line.versionNumber))
  const [revision, setRevision] = useState(line.revision)
  const act = useAgendaAct(
    at,
    (on: number) => {
      const version = draft.version === '' || draft.version === String(line.versionNumber) ? {} : { version: Number(draft.version) }
      return ask(changeAgendaItem, { ...at, item: line.id, revision: on, ...fieldsOf(draft), ...version })
    },
    onClose,
  )
  const stale = act.error instanceof Refused && act.error.code === 'agenda.changed-meanwhile' && line.revision !== revision
  const insist = () => {
    setRevision(line.revision)
    act.mutate(line.revision)
  }
  return (
    <Dialog title={t.of(t.change, line.title)} onClose={onClose}>
      {act.error && !stale && <Problem error={act.error} />}
      {stale && (
        <StalePanel
          title={refusalText('agenda.changed-meanwhile')[language]}
          differences={differencesOf<ItemFields>({ theirs: line, mine: fieldsOf(draft) }, [
            [t.itemTitle, ({ title }) => title],
            [t.kind, ({ kind }) => t.kinds[kind]],
            [t.minutes, ({ minutes }) => String(minutes)],
          ])}
          letStand={onClose}
          insist={insist}
        />
      )}
      <ItemFieldsForm draft={draft} onChange={setDraft} memo={line.memo} />
      <p className="actions">
        <Button purpose="primary" onClick={() => act.mutate(revision)} disabled={act.isPending}>
          {t.save}
        </Button>
      </p>
    </Dialog>
  )
}
