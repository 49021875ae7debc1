import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'

export type Verdict =
  | { readonly word: 'clean' }
  | { readonly word: 'found'; readonly malware: string }
  /** The scanner answered that it takes no file of this size. */
  | { readonly word: 'too-large' }
  /** No answer, or none that says anything of the file. */
  | { readonly word: 'away' }

export type Scanner = {
  /** Rejects where there is no file at this path. */
  readonly scan: (path: string) => Promise<Verdict>
  readonly scanBytes: (bytes: Buffer) => Promise<Verdict>
}

type Content = () => AsyncIterable<Buffer> | Iterable<Buffer>

/** Where clamd listens. */
export type ScannerPlace = { readonly host: string; readonly port: number } | { readonly path: string }

/** Milliseconds for reaching the daemon, and for hearing of a file. */
const patience = { reaching: 5_000, hearing: 120_000 }
const tries = 3

/** The ClamAV daemon, asked with its command INSTREAM (man 8 clamd): it need not see our disk. */
export function clamdAt(place: ScannerPlace, waits = patience): Scanner {
  const judge = async (content: Content): Promise<Verdict> => {
    // A daemon that hangs up while we write may have answered unheard.
    for (let tried = 1; tried <= tries; tried += 1) {
      const heard = await answerOn(content, { place, waits })
      if (heard !== 'cut off') return verdictIn(heard)
    }
    return { word: 'away' }
  }
  return {
    scan: async (path) => {
      await (await open(path)).close()
      return judge(() => createReadStream(path))
    },
    scanBytes: (bytes) => judge(() => [bytes]),
  }
}

function verdictIn(answer: string): Verdict {
  const malware = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (malware !== undefined) return { word: 'found', malware }
  if (answer === 'stream: OK') return { word: 'clean' }
  return { word: /size limit exceeded/i.test(answer) ? 'too-large' : 'away' }
}

/** Sends the content and waits for one answer, which ends in a zero byte. Empty where nobody answers. */
function answerOn(content: Content, { place, waits }: { place: ScannerPlace; waits: typeof patience }): Promise<string> {
  return new Promise((done) => {
    const socket = connect({ ...place, timeout: waits.reaching })
    let answer = ''
    let otherwise = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    socket.once('close', () => done(answer.endsWith('\0') ? answer.slice(0, -1) : otherwise))
    socket.on('error', () => socket.destroy())
    socket.once('timeout', () => {
      otherwise = ''
      socket.destroy()
    })
    socket.once('connect', () => {
      otherwise = 'cut off'
      socket.setTimeout(waits.hearing)
      const sending = framed(content, () => answer !== '')
      void pipeline(sending, socket, { end: false }).catch(() => socket.destroy())
    })
  })
}

/** The command, each chunk after its length, and a length of zero at the end. A daemon that answers halfway has seen enough. */
async function* framed(content: Content, answered: () => boolean): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of content()) {
    if (await isHeard(answered)) return
    yield Buffer.concat([lengthOf(chunk.length), chunk])
  }
  if (!(await isHeard(answered))) yield lengthOf(0)
}

/** Looks for an answer before anything more is sent: writing to a daemon that has hung up would lose what it said. */
async function isHeard(answered: () => boolean): Promise<boolean> {
  await nextTurn()
  return answered()
}

function lengthOf(bytes: number): Buffer {
  const word = Buffer.alloc(4)
  word.writeUInt32BE(bytes)
  return word
}
