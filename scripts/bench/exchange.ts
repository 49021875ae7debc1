import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProgrammeImport } from '../../src/exchange/model/imports.ts'
import { reportData } from '../../src/exchange/rules/report.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { ensureDemoAccount } from '../../src/identity/acts/demo-accounts.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { openProgramme } from '../../src/programme/acts/programmes.ts'
import { openDocument, startPdfium } from '../../src/reading/files/pdfium.ts'
import { openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { print } from '../../src/server/press.ts'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { largeProgramme } from '../../tests/large-programme.ts'
import { emptyMoney, programmeOf } from '../../tests/programme-state.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure } from './figure.ts'

/** What it costs to take a workbook of 5,000 rows in, from the first byte sent to the last row written, and to make a report of 200 pages. */
export async function exchangeFigures(): Promise<Figure[]> {
  return [await importFigure(), await reportFigure()]
}

async function importFigure(): Promise<Figure> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory)
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: directory, DATABASE_URL: embedded.url }))
  const { db } = openDatabase(embedded.url, 4)
  try {
    const { id } = await ensureDemoAccount(db, { name: 'Meter', organisation: 'OCW', jobTitle: '', installationRoles: [] })
    const programme = await openProgramme(db, await actorFor(db, { person: id, address: null }), { name: 'Meting', coordinator: id })
    if (isRefusal(programme)) throw new Error(programme.refused)
    const address = product.app.server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`
    const json = { 'content-type': 'application/json' }
    const entered = await fetch(`${base}/session`, { method: 'POST', headers: json, body: JSON.stringify({ person: id }) })
    const headers = { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' }
    const { rows, seconds, steps } = await takeIn(`${base}/programmes/${programme.id}/imports`, headers)
    const reference = `${rows} rows of six sheets by upload, check, confirmation and writing; progress was told in ${steps} steps`
    return atMost('exchange.import-5000-rows', seconds, { target: 10, unit: 's', reference })
  } finally {
    await db.destroy()
    await product.stop()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

async function takeIn(imports: string, headers: Record<string, string>): Promise<{ rows: number; seconds: number; steps: number }> {
  const form = new FormData()
  form.append('files', new File([Uint8Array.from(await largeProgramme(1250))], 'meting.xlsx'))
  const start = performance.now()
  const checked = (await (await fetch(imports, { method: 'POST', headers, body: form })).json()) as ProgrammeImport
  if (checked.status !== 'ready') throw new Error(`The workbook was refused: ${JSON.stringify(checked).slice(0, 500)}`)
  const json = { ...headers, 'content-type': 'application/json' }
  await fetch(`${imports}/${checked.id}/confirmation`, { method: 'POST', headers: json, body: '{}' })
  const seen = new Set<number>()
  for (;;) {
    const now = (await (await fetch(`${imports}/${checked.id}`, { headers })).json()) as ProgrammeImport
    seen.add(now.done)
    if (now.status === 'done') return { rows: now.total, seconds: (performance.now() - start) / 1000, steps: seen.size }
    if (now.status !== 'writing') throw new Error(`The import ended as ${now.status}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}

async function reportFigure(): Promise<Figure> {
  const report = reportData({ state: programmeOf(20), money: emptyMoney, demo: false, now: new Date() }, 'nl')
  const start = performance.now()
  const pdf = await print({ report })
  const seconds = (performance.now() - start) / 1000
  if (isRefusal(pdf)) throw new Error(pdf.refused)
  const pages = await pagesOf(pdf)
  return atMost('exchange.report-200-pages', (seconds * 200) / pages, {
    target: 5,
    unit: 's per 200 pages',
    reference: `${pages} pages of PDF/UA-1 in ${seconds.toFixed(2)} s, in a process beside the server`,
  })
}

/** Counted by another engine than the one that made it. */
async function pagesOf(pdf: Buffer): Promise<number> {
  const directory = await temporaryDirectory()
  try {
    const path = join(directory, 'report.pdf')
    await writeFile(path, pdf)
    const engine = await startPdfium()
    return engine.FPDF_GetPageCount(openDocument(engine, path).document)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
