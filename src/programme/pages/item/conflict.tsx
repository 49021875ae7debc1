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
  /** What was typed when the other turned out to be first, and what the form holds now. */
  readonly typed: ItemFields
  readonly now: ItemFields
  readonly names: ReadonlyMap<string, OrganisationName>
  readonly onTake: (change: Partial<ItemFields>) => void
}

/** What is there now beside what was typed, for each field that both changed. */
export function ConflictTable({ theirs, fields, typed, now, names, onTake }: Both) {
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
                {(
                  [
                    [t.theirs, theirs.item, t.takeTheirs],
                    [t.mine, typed, t.takeMine],
                  ] as const
                ).map(([head, version, take]) => (
                  <td key={head} data-head={head}>
                    {text(version, field) || <span className="quiet">{t.notFilled}</span>}
                    <div>
                      <Button
                        purpose="secondary"
                        aria-pressed={sameField(version, now, field)}
                        aria-label={t.takeOf(take, fieldName(field, language))}
                        onClick={() => onTake({ [field]: version[field] })}
                      >
                        {take}
                      </Button>
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
