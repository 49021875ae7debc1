import { Link } from '@tanstack/react-router'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import type { MemoHeader } from '../../model/memos.ts'

type Head = { readonly header: MemoHeader; readonly memo: string; readonly mayEdit: boolean }

/** What stands above the text, to read. */
export function SheetHead({ header, memo, mayEdit }: Head) {
  const language = useLanguage()
  const t = memoWritingTexts[language]
  const day = (text: string | null) => (text === null ? '' : shortDay(text, language))
  const to = header.addressees.map(({ name, decides }) => (decides ? name : `${name} (${t.forInformation})`)).join('; ')
  const fields: readonly (readonly [string, string])[] = [
    [t.head.kind, memoTexts[language].kinds[header.kind]],
    [t.head.to, to],
    [t.head.from, header.fromUnit],
    [t.head.contact, header.contact],
    [t.head.reference, header.reference],
    [t.head.memoDate, day(header.memoDate)],
    [t.head.decideBy, day(header.decideBy)],
  ]
  return (
    <section className="sheet-head" aria-label={t.sheetHead}>
      <p className="sheet-subject">{header.subject}</p>
      <dl>
        {fields
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {mayEdit && (
        <Link to="/notas/$memo/kop" params={{ memo }}>
          {t.editHead}
        </Link>
      )}
    </section>
  )
}
