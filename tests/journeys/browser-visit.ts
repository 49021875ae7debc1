import type { Page } from 'playwright'
import { afterAll } from 'vitest'
import { openBrowser } from '../browser.ts'

/** A browser; each visit with it has nothing kept, and sits at a desk. Faults that it reports end in `faults`. */
export async function browserVisits(faults: string[]): Promise<() => Promise<Page>> {
  const browser = await openBrowser()
  afterAll(() => browser.close())
  return async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (fault) => faults.push(fault.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
    })
    return page
  }
}

/** One visit with a browser of its own. */
export async function browserVisit(faults: string[]): Promise<Page> {
  return (await browserVisits(faults))()
}
