import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedOffice } from '../scripts/ensure-office.ts'

/** Why a test with another word processor is passed over; null where there is one. */
export const noOffice = installedOffice() === null ? 'LibreOffice is not installed: apt-get install libreoffice-writer-nogui' : null

/** A Word file as LibreOffice writes it in another format. Throws where it does not open it. */
export function byOffice(file: Uint8Array, to: 'txt:Text (encoded):UTF8' | 'docx' | 'pdf'): Uint8Array {
  const office = installedOffice()
  if (office === null) throw new Error(noOffice ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'actielijn-office-'))
  try {
    const source = join(folder, 'in.docx')
    writeFileSync(source, file)
    const profile = `-env:UserInstallation=file://${join(tmpdir(), `actielijn-office-profile-${process.pid}`)}`
    const out = join(folder, 'out')
    const run = spawnSync(office, [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', out, source], { timeout: 60_000 })
    if (run.status !== 0) throw new Error(`LibreOffice ended with ${run.status}: ${run.stderr}`)
    return readFileSync(join(out, `in.${to.replace(/:.*/, '')}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The words of a Word file as LibreOffice reads them, one line each, without empty ones. */
export function linesByOffice(file: Uint8Array): string[] {
  const text = new TextDecoder().decode(byOffice(file, 'txt:Text (encoded):UTF8')).replace(/^\ufeff/, '')
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
