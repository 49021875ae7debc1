import { createServer, type Server, type Socket } from 'node:net'
import { afterAll } from 'vitest'

/** The test string that every scanner calls a virus, in two parts: this file is none. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type ClamdServer = {
  readonly url: string
  readonly port: number
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A server that speaks clamd's INSTREAM and knows one virus; it can stop and start again at the same port. */
export async function clamdServer({ most = 25_000_000 } = {}): Promise<ClamdServer> {
  let server: Server | null = null
  let port = 0
  const sockets = new Set<Socket>()
  const start = async () => {
    server = createServer((socket) => {
      sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => undefined))
      listen(socket, most)
    })
    const listening = server
    await new Promise<void>((done) => listening.listen(port, '127.0.0.1', done))
    const address = listening.address()
    port = typeof address === 'object' && address ? address.port : port
  }
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    const closing = server
    server = null
    if (closing) await new Promise((done) => closing.close(done))
  }
  await start()
  afterAll(stop)
  return { url: `tcp://127.0.0.1:${port}`, port, start, stop }
}

const command = Buffer.from('zINSTREAM\0')

function listen(socket: Socket, most: number): void {
  let heard = Buffer.alloc(0)
  socket.on('data', (piece: Buffer) => {
    heard = Buffer.concat([heard, piece])
    const answer = answerTo(heard, most)
    // As the daemon does: what still comes is not read.
    if (answer !== null) socket.removeAllListeners('data').pause().end(`${answer}\0`)
  })
}

/** The answer once it is known; null as long as more must come. */
function answerTo(heard: Buffer, most: number): string | null {
  if (heard.length < command.length) return null
  if (!heard.subarray(0, command.length).equals(command)) return 'UNKNOWN COMMAND'
  const chunks: Buffer[] = []
  let size = 0
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks).includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
    size += length
    if (size > most) return 'INSTREAM size limit exceeded. ERROR'
    chunks.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
