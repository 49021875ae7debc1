import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']

/** The LibreOffice that is on the machine, or null. */
export function installedOffice(): string | null {
  return known.find((path) => existsSync(path)) ?? null
}

/** The same, from Debian where the machine has none and may install; the tests that ask it say when they are passed over. */
export function ensureOffice(): string | null {
  return installedOffice() ?? (installFromDebian() ? installedOffice() : null)
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui'])
}

function run(parameters: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', parameters, { stdio: ['ignore', 2, 2], env }).status === 0
}
