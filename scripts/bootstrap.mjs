// Plain JavaScript without dependencies: it runs under any Node from 20.19, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.actielijn-installed')
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function ensureInstalled() {
  const wanted = hashOf([join(root, 'package-lock.json')])
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Actielijn wordt geïnstalleerd…\n')
  // Without a closed standard input npm may wait for an answer nobody gives.
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0 || !existsSync(node)) {
    process.stderr.write('De installatie is niet gelukt; zie de melding van npm hierboven.\n')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

function environment() {
  return { ...process.env, PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` }
}

export function runNode(parameters, more = {}) {
  const done = spawnSync(node, parameters, { cwd: root, stdio: 'inherit', env: { ...environment(), ...more } })
  return done.status ?? 1
}

function ensureBuilt() {
  const out = join(root, 'dist', 'web')
  const mark = join(root, 'dist', '.web-built')
  const sources = filesBelow(join(root, 'src')).filter((file) => !/\.test\.tsx?$|[\\/](server|cli)[\\/]/.test(file))
  const wanted = hashOf([...sources, join(root, 'package-lock.json'), join(root, 'vite.config.ts')])
  if (existsSync(join(out, 'index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  const status = runNode([join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'])
  if (status !== 0) process.exit(status)
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
}

function start() {
  ensureBuilt()
  const server = spawn(node, [join('src', 'server', 'main.ts')], { cwd: root, stdio: 'inherit', env: environment() })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (status) => process.exit(status ?? 1))
}

// Reading makes much short-lived text; a small young heap keeps memory low at no cost in time.
const smallYoungHeap = '--max-semi-space-size=8'

const commands = {
  start,
  test: (rest) => {
    ensureBuilt()
    process.exit(runNode([join('scripts', 'run-tests.ts'), ...rest]))
  },
  actielijn: (rest) =>
    process.exit(
      spawnSync(node, [smallYoungHeap, join(root, 'src', 'cli', 'main.ts'), ...rest], {
        cwd: process.env.INIT_CWD ?? root,
        stdio: 'inherit',
        env: environment(),
      }).status ?? 1,
    ),
  run: ([script, ...rest]) => process.exit(runNode([join('scripts', script), ...rest])),
}

const [command = 'start', ...rest] = process.argv.slice(2)
ensureInstalled()
commands[command](rest)
