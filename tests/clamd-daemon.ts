import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { eicar } from './clamd-server.ts'

const program = '/usr/sbin/clamd'
export const hasClamd = existsSync(program)

export type ClamdDaemon = { readonly url: string; readonly start: () => Promise<void>; readonly stop: () => Promise<void> }

/** The real daemon, with one signature of its own: that of the test string. */
export async function clamdDaemon({ most = 25_000_000 } = {}): Promise<ClamdDaemon> {
  const directory = mkdtempSync(join(tmpdir(), 'actielijn-clamd-'))
  const socket = join(directory, 'clamd.ctl')
  const settings = join(directory, 'clamd.conf')
  const hex = Buffer.from(eicar).toString('hex')
  writeFileSync(join(directory, 'test.ndb'), `Test.Eicar:0:*:${hex}\n`)
  writeFileSync(
    settings,
    [`DatabaseDirectory ${directory}`, `LocalSocket ${socket}`, 'Foreground yes', `StreamMaxLength ${most}`, 'ScanPE no', ''].join('\n'),
  )
  chmodSync(directory, 0o755)
  let daemon: ChildProcess | null = null
  const start = async () => {
    daemon = spawn(program, ['--config-file', settings], { stdio: 'ignore' })
    await answers(socket)
  }
  const stop = async () => {
    const stopping = daemon
    daemon = null
    if (!stopping) return
    const ended = new Promise((done) => stopping.once('exit', done))
    stopping.kill('SIGKILL')
    await ended
    rmSync(socket, { force: true })
  }
  afterAll(async () => {
    await stop()
    rmSync(directory, { recursive: true, force: true })
  })
  await start()
  return { url: `unix://${socket}`, start, stop }
}

async function answers(path: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const heard = await new Promise<string>((done) => {
      const socket = connect({ path }, () => socket.write('zPING\0'))
      socket.once('data', (answer) => done(answer.toString()))
      socket.once('error', () => done(''))
      socket.once('close', () => done(''))
    })
    if (heard.startsWith('PONG')) return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('clamd did not start')
}
