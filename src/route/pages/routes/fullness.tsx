import { useLanguage } from '../../../web/language.ts'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'

/** How full an agenda is: a bar, and the same in words. */
export function Fullness({ taken, room }: { readonly taken: number; readonly room: number | null }) {
  const t = routePortfolioTexts[useLanguage()]
  const over = room === null ? 0 : taken - room
  return (
    <>
      {room !== null && (
        <svg className={`fullness${over > 0 ? ' over' : ''}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className="room" width="100" height="10" />
          <rect className="taken" width={Math.min(100, (taken / Math.max(1, room)) * 100)} height="10" />
        </svg>
      )}
      {t.minutesOf(taken, room)} {over > 0 && <span className="mark error">{t.tooMuch(over)}</span>}
    </>
  )
}
