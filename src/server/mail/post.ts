import type { Letter } from './letter.ts'
import type { MailSettings } from './settings.ts'

export type Envelope = { readonly id: string; readonly address: string; readonly host: string; readonly settings: string }

/**
 * What became of a letter: `sent`; `refused` when the server knows no such address; `again` when it may be taken later. `closed`: no letter gets in now.
 */
export type Delivery =
  | { readonly outcome: 'sent' | 'refused' }
  | { readonly outcome: 'again'; readonly closed: boolean; readonly fault: unknown }

export type Post = {
  readonly deliver: (letter: Letter, envelope: Envelope) => Promise<Delivery>
  readonly close: () => void
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** A connection with the mail server, kept while letters follow each other. */
export async function openPost(settings: MailSettings): Promise<Post> {
  const { createTransport } = await import('nodemailer')
  const { host, port, secure, startTls, user, password, from } = settings
  const auth = user === null ? {} : { auth: { user, pass: password } }
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host,
    port,
    secure,
    requireTLS: startTls,
    ...auth,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const deliver: Post['deliver'] = async (letter, envelope) => {
    try {
      await transport.sendMail({
        ...letter,
        to: envelope.address,
        from,
        envelope: { from: from.address, to: [envelope.address] },
        // The same at a second try, so that who gets it twice sees it once.
        messageId: `<${envelope.id}@${envelope.host}>`,
        list: { unsubscribe: { url: envelope.settings, comment: '' } },
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { outcome: 'sent' }
    } catch (fault) {
      return deliveryOf(fault)
    }
  }
  return { deliver, close: () => transport.close() }
}

function deliveryOf(fault: unknown): Delivery {
  const { code, command, responseCode = 0 } = Object(fault) as { code?: string; command?: string; responseCode?: number }
  const aboutAddress = code === 'EENVELOPE' && (command ?? '').startsWith('RCPT')
  if (aboutAddress && responseCode >= 500 && responseCode < 600) return { outcome: 'refused' }
  return { outcome: 'again', closed: !aboutAddress && code !== 'EMESSAGE', fault }
}
