import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-finding.css'
import { Await, Select, Title } from '../../../web/parts.tsx'
import { ReadingAlongProgramme, useMayInProgramme } from '../../../web/programme-may.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { changeMemoFormat, listMemoFormats } from '../../contract/formats.ts'
import type { Heading, MemoFormat } from '../../model/formats.ts'
import { memoKinds } from '../../model/memos.ts'
import { FormatForm } from './format-form.tsx'

/** The headings that a programme gives its memos, by kind. */
export function FormatPage({ programme }: { readonly programme: string }) {
  const language = useLanguage()
  const t = memoHeaderTexts[language].format
  const { get, set } = useAddress()
  const writes = useMayInProgramme(changeMemoFormat, programme)
  const formats = useQuery({ queryKey: ['memo-formats', programme], queryFn: () => ask(listMemoFormats, { programme }) })
  return (
    <Await of={formats}>
      {(all) => {
        const kind = memoKinds.find((one) => one === get('soort')) ?? 'decision'
        const format = all.find((one) => one.kind === kind)
        const options = all.map((one) => [one.kind, `${memoTexts[language].kinds[one.kind]} (${one.own ? t.own : t.published})`] as const)
        return (
          <>
            <Title>{t.title(all.filter(({ own }) => own).length)}</Title>
            <p>{t.lead}</p>
            <p className="quiet">{t.source}</p>
            <ReadingAlongProgramme may={changeMemoFormat} programme={programme} />
            <div className="filters">
              <Select label={t.kind} all={false} value={kind} onChange={(soort) => set({ soort })} options={options} />
            </div>
            {format &&
              (writes ? <FormatForm key={kind} programme={programme} format={format} /> : <HeadingList headings={format.headings} />)}
            {format?.since && <LastChange format={format} />}
          </>
        )
      }}
    </Await>
  )
}

function LastChange({ format }: { readonly format: MemoFormat }) {
  const language = useLanguage()
  return <p className="quiet">{memoHeaderTexts[language].format.changed(format.changedBy, longMoment(format.since ?? '', language))}</p>
}

function HeadingList({ headings }: { readonly headings: readonly Heading[] }) {
  const t = memoHeaderTexts[useLanguage()].format
  return (
    <ol>
      {headings.map(({ id, title, level, required }) => (
        <li key={id}>{t.words(title, level, required)}</li>
      ))}
    </ol>
  )
}
