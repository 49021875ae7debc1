import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'

const words = {
  nl: { title: 'Agenda', link: 'Vergaderingen en aanlevermomenten in je eigen agenda' },
  en: { title: 'Calendar', link: 'Meetings and deadlines for papers in your own calendar' },
} as const

/** From one's own account to the addresses under which a calendar program reads along. */
export function FeedsLink() {
  const t = words[useLanguage()]
  return (
    <Section title={t.title}>
      <p>
        <Link to="/agenda-adressen">{t.link}</Link>
      </p>
    </Section>
  )
}
