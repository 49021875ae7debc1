import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../web/language.ts'
import { useMyWorkCount } from '../../web/my-work.ts'
import { noticeTexts } from '../../web/texts/notice.ts'

/** The way to what is asked of the reader, with how much that is. */
export function WorkLink() {
  const t = noticeTexts[useLanguage()]
  const { tasks = 0, unread = 0 } = useMyWorkCount().data ?? {}
  const count = tasks + unread
  return (
    <Link to="/mijn-werk">
      {t.nav}
      {count > 0 && (
        <>
          <span className="count" aria-hidden="true">
            {count}
          </span>
          <span className="unseen"> ({t.navCount(count)})</span>
        </>
      )}
    </Link>
  )
}
