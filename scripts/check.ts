import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { structureBreaches } from './gates/structure.ts'
import { missingRefusalTexts } from './gates/words.ts'
import { generatedFiles } from './generated.ts'

const root = join(import.meta.dirname, '..')

function tool(...parameters: string[]): string[] {
  const run = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return run.status === 0 ? [] : [`${run.stdout}${run.stderr}`.trim()]
}

async function staleFiles(): Promise<string[]> {
  const stale = [...(await generatedFiles())].filter(([path, content]) => {
    const target = join(root, path)
    return !existsSync(target) || readFileSync(target, 'utf8') !== content
  })
  return stale.map(([path]) => `${path} is not what \`npm run generate\` makes`)
}

const gates: readonly (readonly [string, () => string[] | Promise<string[]>])[] = [
  ['types', () => tool('node_modules/typescript/lib/tsc.js', '-p', '.')],
  ['style', () => tool('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
  ['structure', structureBreaches],
  ['words', missingRefusalTexts],
  ['contract', staleFiles],
  [
    'api design rules',
    () =>
      tool(
        'node_modules/@stoplight/spectral-cli/dist/index.js',
        'lint',
        'docs/openapi.json',
        '-r',
        'scripts/gates/api-design-rules.yaml',
        '-F',
        'error',
      ),
  ],
]

let broken = 0
for (const [name, gate] of gates) {
  const breaches = await gate()
  process.stdout.write(`${breaches.length === 0 ? 'ok  ' : 'FAIL'} ${name}\n`)
  for (const breach of breaches) process.stdout.write(`${breach}\n`)
  broken += breaches.length
}
process.exit(broken === 0 ? 0 : 1)
