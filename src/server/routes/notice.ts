import { isRefusal } from '../../kernel/refusal.ts'
import { readAllNotices, readNotice, wishMail } from '../../notice/acts/my-work.ts'
import * as notice from '../../notice/contract/notices.ts'
import { countMyWork, getMailSettings, getMyWork } from '../../notice/views/my-work.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'

export function noticeRoutes({ mail }: Means): Route[] {
  return [
    route(notice.getMyWork, ({ tx, actor }) => getMyWork(tx, actor)),
    route(notice.countMyWork, ({ tx, actor }) => countMyWork(tx, actor)),
    route(notice.readNotice, ({ tx, actor, input }) => readNotice(tx, actor, input.notice)),
    route(notice.readAllNotices, ({ tx, actor }) => readAllNotices(tx, actor)),
    route(notice.getMailSettings, ({ tx, actor }) => getMailSettings(tx, actor, mail !== null)),
    route(notice.wishMail, async ({ tx, actor, input }) => {
      const wished = await wishMail(tx, actor, input)
      return isRefusal(wished) ? wished : getMailSettings(tx, actor, mail !== null)
    }),
  ]
}
