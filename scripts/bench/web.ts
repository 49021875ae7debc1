import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const vite = join(root, 'node_modules/vite/bin/vite.js')

/** What a browser has to fetch of scripts, compressed, before the first screen stands: what the page names itself. */
export async function webFigures(): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  try {
    const built = spawnSync(process.execPath, [vite, 'build', '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'], { cwd: root })
    if (built.status !== 0) throw new Error(`The workbench does not build: ${built.stderr}`)
    const page = readFileSync(join(directory, 'index.html'), 'utf8')
    const scripts = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap((match) => match[1] ?? []))
    if (scripts.size === 0) throw new Error('The page names no scripts')
    const bytes = [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(join(directory, script))).length, 0)
    return [atMost('web.first-screen-kilobytes', bytes / 1000, { target: 200, unit: 'kB', reference: `${scripts.size} scripts, gzip` })]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
