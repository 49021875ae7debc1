import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Received = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

export type Mailbox = {
  /** `smtp://…` of this server, without or with a name and password. */
  readonly url: string
  readonly port: number
  readonly received: Received[]
  /** Addresses that this server does not know. */
  readonly unknown: Set<string>
  /** While true nobody's password is right. */
  locked: boolean
  readonly stop: () => Promise<void>
}

type Wish = { readonly port?: number; readonly account?: { readonly user: string; readonly password: string } }

/** A real SMTP server that keeps what it gets. */
export async function startMailbox({ port = 0, account }: Wish = {}): Promise<Mailbox> {
  const box: { received: Received[]; unknown: Set<string>; locked: boolean } = { received: [], unknown: new Set(), locked: false }
  const server = new SMTPServer({
    authOptional: account === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      const right = !box.locked && username === account?.user && password === account?.password
      done(right ? null : Object.assign(new Error('Invalid username or password'), { responseCode: 535 }), right ? { user: username } : {})
    },
    onRcptTo: ({ address }, _session, done) => {
      done(box.unknown.has(address) ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null)
    },
    onData: (stream, session, done) => {
      text(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope
        box.received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), raw })
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const address = server.server.address()
  const found = typeof address === 'object' && address !== null ? address.port : port
  const login = account === undefined ? '' : `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@`
  return Object.assign(box, {
    url: `smtp://${login}127.0.0.1:${found}`,
    port: found,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  })
}

/** The headers of a mail, unfolded, and its parts decoded. */
export function opened({ raw }: Received): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  return { headers, body: decoded(rest.join('\r\n\r\n')) }
}

function decoded(body: string): string {
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
