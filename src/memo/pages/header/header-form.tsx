import { Button } from '@nl-design-system-candidate/button-react'
import type { FormEvent } from 'react'
import { shortDay } from '../../../web/dates.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { optionsOf, Problem, Select, TextArea, TextField } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { type MemoHeader, type MemoView, memoKinds } from '../../model/memos.ts'
import { AddresseesField } from './addressees-field.tsx'
import { editsOf, type headerFields, useHeaderDraft } from './use-header-draft.ts'

/** The header to change, or to read where it is fixed; what was typed stays on the screen when it becomes fixed meanwhile. */
export function Header({ view }: { readonly view: MemoView }) {
  const language = useLanguage()
  const t = memoHeaderTexts[language]
  const draft = useHeaderDraft(view)
  const { base, mine, setMine, theirs, dirty, save, take } = draft
  if (!view.mayEdit && !dirty) return <HeaderFacts header={view.header} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(base.revision)
  }
  const change = (fields: Partial<MemoHeader>) => {
    save.reset()
    setMine({ ...mine, ...fields })
  }
  return (
    <Section title={t.header}>
      {!view.mayEdit && <p className="note">{t.kept}</p>}
      {theirs && (
        <StalePanel
          title={t.stale}
          differences={differencesOf(
            { theirs: theirs.header, mine: { ...theirs.header, ...editsOf(base.header, mine) } },
            fieldWords(language),
          )}
          letStand={() => void take(theirs)}
          insist={() => save.mutate(theirs.revision)}
        />
      )}
      <form className="form wide" onSubmit={submit} aria-label={t.header}>
        <Fields mine={mine} onChange={change} memo={view.id} />
        {save.error && <Problem error={save.error} />}
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={save.isPending || !view.mayEdit}>
            {t.save}
          </Button>
          <span role="status" className="quiet">
            {dirty ? t.unsaved : save.isSuccess && !theirs ? t.saved : ''}
          </span>
        </p>
      </form>
    </Section>
  )
}

type FieldsProps = { readonly memo: string; readonly mine: MemoHeader; readonly onChange: (fields: Partial<MemoHeader>) => void }

function Fields({ memo, mine, onChange }: FieldsProps) {
  const language = useLanguage()
  const [t, words] = [memoHeaderTexts[language], memoTexts[language]]
  return (
    <>
      <Select
        label={words.kind}
        all={false}
        value={mine.kind}
        onChange={(kind) => onChange({ kind: memoKinds.find((one) => one === kind) ?? mine.kind })}
        options={optionsOf(words.kinds)}
      />
      <TextField label={words.subject} value={mine.subject} onChange={(subject) => onChange({ subject: subject.slice(0, 300) })} required />
      <AddresseesField memo={memo} value={mine.addressees} onChange={(addressees) => onChange({ addressees })} />
      <div className="pair">
        <TextField label={t.fromUnit} value={mine.fromUnit} onChange={(text) => onChange({ fromUnit: text.slice(0, 300) })} />
        <TextField label={t.contact} value={mine.contact} onChange={(text) => onChange({ contact: text.slice(0, 300) })} />
      </div>
      <div className="three">
        <TextField label={t.reference} value={mine.reference} onChange={(text) => onChange({ reference: text.slice(0, 100) })} />
        <TextField label={t.memoDate} type="date" value={mine.memoDate ?? ''} onChange={(day) => onChange({ memoDate: day || null })} />
        <TextField label={t.decideBy} type="date" value={mine.decideBy ?? ''} onChange={(day) => onChange({ decideBy: day || null })} />
      </div>
      <TextArea label={t.notPublic} value={mine.notPublic} onChange={(text) => onChange({ notPublic: text.slice(0, 5000) })} />
      <p className="quiet">{t.notPublicHint}</p>
    </>
  )
}

function fieldWords(language: Language): (readonly [string, (header: MemoHeader) => string])[] {
  const [t, words] = [memoHeaderTexts[language], memoTexts[language]]
  const day = (text: string | null) => (text === null ? '' : shortDay(text, language))
  const said: { readonly [Field in (typeof headerFields)[number]]: readonly [string, (header: MemoHeader) => string] } = {
    kind: [words.kind, ({ kind }) => words.kinds[kind]],
    subject: [words.subject, ({ subject }) => subject],
    addressees: [
      t.addressees,
      ({ addressees }) => addressees.map(({ name, decides }) => `${name} (${decides ? t.to.decides : t.to.informed})`).join(', '),
    ],
    fromUnit: [t.fromUnit, ({ fromUnit }) => fromUnit],
    contact: [t.contact, ({ contact }) => contact],
    reference: [t.reference, ({ reference }) => reference],
    memoDate: [t.memoDate, ({ memoDate }) => day(memoDate)],
    decideBy: [t.decideBy, ({ decideBy }) => day(decideBy)],
    notPublic: [t.notPublic, ({ notPublic }) => notPublic],
  }
  return Object.values(said)
}

function HeaderFacts({ header }: { readonly header: MemoHeader }) {
  const language = useLanguage()
  const t = memoHeaderTexts[language]
  return (
    <Section title={t.header}>
      <dl className="facts">
        {fieldWords(language).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words(header) || <span className="quiet">{t.notFilled}</span>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
