import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../web/language.ts'
import { riskTexts } from '../../web/texts/risk.ts'

/** The two parts of risks: the register and what implementing organisations say. */
export function RiskParts({ programme }: { readonly programme: string }) {
  const t = riskTexts[useLanguage()]
  const current = { activeOptions: { exact: true, includeSearch: false }, activeProps: { 'aria-current': 'page' } } as const
  return (
    <nav className="parts-of" aria-label={t.parts}>
      <Link to="/programmas/$programme/risicos" params={{ programme }} {...current}>
        {t.tabs.risks}
      </Link>
      <Link to="/programmas/$programme/uitvoeringstoetsen" params={{ programme }} {...current}>
        {t.tabs.tests}
      </Link>
    </nav>
  )
}
