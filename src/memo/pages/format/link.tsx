import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'

/** The way from the settings of a programme to the headings of its memos. */
export function FormatLink({ programme }: { readonly programme: string }) {
  const t = memoHeaderTexts[useLanguage()].format
  return (
    <Section title={t.tab}>
      <p>{t.lead}</p>
      <Link to="/programmas/$programme/notaformat" params={{ programme }}>
        {t.tab}
      </Link>
    </Section>
  )
}
