import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useState } from 'react'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { LinkedText } from '../../../web/linked-text.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { ItemFields } from '../../model/items.ts'
import { fieldsOfKind } from '../../rules/edits.ts'
import { ConfidenceMark } from '../marks.tsx'
import { fieldName, fieldText } from './field-text.ts'
import { FieldsForm } from './fields-form.tsx'

type OfView = { readonly programme: string; readonly view: ItemView }

/** The fields of an item, and the form to change them for who keeps it. */
export function ItemFacts({ programme, view }: OfView) {
  const language = useLanguage()
  const t = itemTexts[language]
  const [changing, setChanging] = useState(false)
  return (
    <section aria-labelledby="facts">
      <div className="row">
        <Heading level={2} id="facts">
          {t.facts}
        </Heading>
        {view.keeps && !changing && (
          <Button purpose="secondary" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        )}
      </div>
      {!view.keeps && view.item.gone === null && <p className="quiet">{t.readsAlong}</p>}
      {changing ? <FieldsForm programme={programme} view={view} onClose={() => setChanging(false)} /> : <Facts view={view} />}
      {view.changedBy && <p className="quiet">{t.lastChange(view.changedBy, longMoment(view.item.since, language))}</p>}
    </section>
  )
}

function Facts({ view }: { readonly view: ItemView }) {
  const language = useLanguage()
  const t = itemTexts[language]
  const shown = fieldsOfKind[view.item.kind].filter(
    (field) => field !== 'number' && field !== 'title' && (field !== 'deferredUntil' || view.item.deferredUntil),
  )
  return (
    <dl className="parts">
      {shown.map((field) => (
        <div key={field}>
          <dt>{fieldName(field, language)}</dt>
          <dd>{shownValue(view, field, language) || <span className="quiet">{t.notFilled}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function shownValue({ item, lead, partners }: ItemView, field: keyof ItemFields, language: 'nl' | 'en') {
  if (field === 'lead') return lead?.name
  if (field === 'partners') return partners.map(({ name }) => name).join(', ')
  if (field === 'confidence') return item.confidence && <ConfidenceMark confidence={item.confidence} language={language} />
  const text = fieldText(field, item[field], language)
  return field === 'description' || field === 'explanation' ? text && <LinkedText text={text} /> : text
}
