import type { Page } from 'playwright'
import { afterAll } from 'vitest'
import { openBrowser } from '../browser.ts'

/** A browser with nothing kept, on a desk. Faults that it reports end in `faults`. */
export async function browserVisit(faults: string[]): Promise<Page> {
  const browser = await openBrowser()
  afterAll(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
  return page
}
