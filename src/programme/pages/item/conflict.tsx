import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { ItemFields } from '../../model/items.ts'
import type { OrganisationName } from '../../model/tree.ts'
import { sameField } from '../../rules/edits.ts'
import { fieldName, fieldText } from './field-text.ts'

type Both = {
  readonly theirs: ItemView
  readonly fields: readonly (keyof ItemFields)[]
  readonly mine: ItemFields
  readonly names: ReadonlyMap<string, OrganisationName>
  readonly onTake: (field: keyof ItemFields) => void
}

/** What is there now beside what was typed, for each field that both changed. */
export function ConflictTable({ theirs, fields, mine, names, onTake }: Both) {
  const language = useLanguage()
  const t = itemTexts[language]
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [theirs])
  const text = (of: ItemFields, field: keyof ItemFields) => {
    const value = of[field]
    if (Array.isArray(value)) return value.map((id) => names.get(id)?.name ?? id).join(', ')
    return field === 'lead' ? (names.get(String(value))?.name ?? '') : fieldText(field, value as string | null, language)
  }
  return (
    <section ref={panel} className="problem" role="alert" tabIndex={-1}>
      <Heading level={3}>{t.conflictTitle(theirs.changedBy)}</Heading>
      <p>{fields.length === 0 ? t.conflictNone : t.conflictLead}</p>
      {fields.length > 0 && (
        <table className="versions">
          <thead>
            <tr>
              {[t.field, t.theirs, t.mine].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <td>{fieldName(field, language)}</td>
                <td data-head={t.theirs}>
                  {text(theirs.item, field) || <span className="quiet">{t.notFilled}</span>}
                  {!sameField(theirs.item, mine, field) && (
                    <div>
                      <Button purpose="secondary" aria-label={t.takeTheirsOf(fieldName(field, language))} onClick={() => onTake(field)}>
                        {t.takeTheirs}
                      </Button>
                    </div>
                  )}
                </td>
                <td data-head={t.mine}>{text(mine, field) || <span className="quiet">{t.notFilled}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
