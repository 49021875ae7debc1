import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { installedBrowser } from '../scripts/ensure-browser.ts'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser of this machine, with nothing kept from an earlier one. */
export function openBrowser(): Promise<Browser> {
  const asked = process.env['ACTIELIJN_BROWSER']
  const executablePath = asked && existsSync(asked) ? asked : installedBrowser()
  if (!executablePath) throw new Error('No browser was found; `npm test` installs one')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...sandbox, ...quiet] })
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the accessibility check holds against the screen as it stands. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // No screen has frames; the other mode opens a page more for each look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
