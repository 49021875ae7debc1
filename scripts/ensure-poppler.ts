import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether the tools of Poppler are on the machine: they look at our PDF files without knowing our printer. */
export function hasPoppler(): boolean {
  return ['pdftotext', 'pdfinfo', 'pdfsig'].every((tool) => spawnSync(tool, ['-v']).error === undefined)
}

/** Installs them where Debian's packages can be; elsewhere the tests that ask them are passed over. */
export function ensurePoppler(): boolean {
  return hasPoppler() || (installed() && hasPoppler())
}

function installed(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: ['ignore', 2, 2] }).status === 0
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', 'poppler-utils')
}
