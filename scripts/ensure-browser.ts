import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium to test with; installed when the machine has none. Null when that did not succeed. */
export function ensureBrowser(): string | null {
  return installedBrowser() ?? (installFromDebian() || installFromPlaywright() ? installedBrowser() : null)
}

/** A Chromium that is on the machine already, or null. */
export function installedBrowser(): string | null {
  const own = chromium.executablePath()
  return [own, ...known].find((path) => existsSync(path)) ?? null
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

function installFromPlaywright(): boolean {
  return run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
}

function run(command: string, parameters: string[]): boolean {
  return (
    spawnSync(command, parameters, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  )
}
