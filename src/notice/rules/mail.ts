import type { MailRhythm, MailWish } from '../model/mail.ts'
import type { NoticeKind } from '../model/notices.ts'

/** Whether a notice counts as asked of somebody, or as told; the database says the same in `notice_is_asked`. */
export function isAsked({ kind, isTask }: { readonly kind: NoticeKind; readonly isTask: boolean }): boolean {
  return isTask || kind === 'reminder' || kind === 'returned'
}

export function rhythmOf(wish: MailWish, notice: { readonly kind: NoticeKind; readonly isTask: boolean }): MailRhythm {
  return isAsked(notice) ? wish.asked : wish.told
}

const firstWait = 10
const longestWait = 30 * 60

/** Seconds until the next try, after so many that failed: ten, then twice as long each time, half an hour at most. */
export function waitAfter(attempts: number): number {
  return Math.min(firstWait * 2 ** (attempts - 1), longestWait)
}

const keptMilliseconds = 3 * 24 * 60 * 60 * 1000

/** Mail of three days ago is no news: whoever it was for has read it in the product, or will. */
export function isTooOld(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > keptMilliseconds
}
