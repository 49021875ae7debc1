import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextArea, TextField } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoWordTexts } from '../../../web/texts/memo-word.ts'
import { type MemoKind, memoKinds } from '../../model/memos.ts'
import type { FoundHeader } from '../../model/word.ts'

type Plain = Readonly<
  Record<'subject' | 'fromUnit' | 'contact' | 'reference' | 'memoDate' | 'decideBy' | 'notPublic' | 'to' | 'copies', string>
>
/** A header as fields to fill in; `read` gives it back as the server asks. */
export type WrittenHeader = Plain & { readonly kind: MemoKind; readonly read: () => FoundHeader & { readonly kind: MemoKind } }

export function writtenHeader(found: FoundHeader): WrittenHeader {
  const names = (decides: boolean) => found.addressees.filter((one) => one.decides === decides).map(({ name }) => name)
  const { subject, fromUnit, contact, reference, notPublic } = found
  return readable({
    ...{ subject, fromUnit, contact, reference, notPublic, kind: found.kind ?? 'decision' },
    memoDate: found.memoDate ?? '',
    decideBy: found.decideBy ?? '',
    to: names(true).join('\n'),
    copies: names(false).join('\n'),
  })
}

function readable(written: Plain & { readonly kind: MemoKind }): WrittenHeader {
  return { ...written, read: () => read(written) }
}

function read({ to, copies, memoDate, decideBy, ...same }: Plain & { readonly kind: MemoKind }) {
  const names = (text: string, decides: boolean) =>
    text
      .split('\n')
      .map((name) => ({ name: name.trim().slice(0, 200), decides }))
      .filter(({ name }) => name !== '')
  const addressees = [...names(to, true), ...names(copies, false)].slice(0, 30)
  return { ...same, memoDate: memoDate || null, decideBy: decideBy || null, addressees }
}

type Shown = { readonly header: WrittenHeader; readonly onChange: (header: WrittenHeader) => void }

export function HeaderFields({ header, onChange }: Shown) {
  const language = useLanguage()
  const t = memoWordTexts[language]
  const field = (name: keyof Plain) => ({
    label: t.fields[name],
    value: header[name],
    onChange: (value: string) => onChange(readable({ ...header, [name]: value })),
  })
  const chooseKind = (chosen: string) => onChange(readable({ ...header, kind: memoKinds.find((known) => known === chosen) ?? header.kind }))
  return (
    <Section title={t.header}>
      <Select label={t.fields.kind} value={header.kind} onChange={chooseKind} options={optionsOf(memoTexts[language].kinds)} all={false} />
      <TextField {...field('subject')} required />
      <TextArea {...field('to')} rows={2} />
      <TextArea {...field('copies')} rows={2} />
      <TextField {...field('fromUnit')} />
      <TextField {...field('contact')} />
      <TextField {...field('reference')} />
      <TextField {...field('memoDate')} type="date" />
      <TextField {...field('decideBy')} type="date" />
      <TextArea {...field('notPublic')} rows={2} />
    </Section>
  )
}
