import { listWaitingMail } from '../../notice/store/mail.ts'
import { type Line, openLine } from '../job-line.ts'
import { type MailMeans, sendWaitingMail } from './send.ts'

const lookEverySeconds = 2

/** Sends what waits within seconds of its being written, in a job; answers how looking for it is ended. */
export async function openMailLine(line: Omit<Line, 'queue'>, means: MailMeans): Promise<() => void> {
  const sendLater = await openLine({ ...line, queue: 'send-mail', policy: 'short' }, () => sendWaitingMail(means))
  const look = async () => {
    const waiting = await listWaitingMail(means.db, 1)
    if (waiting.length > 0) await sendLater(['waiting'])
  }
  const looking = setInterval(
    () => void look().catch((err: unknown) => means.log.error({ err }, 'looking for mail failed')),
    lookEverySeconds * 1000,
  )
  return () => clearInterval(looking)
}
