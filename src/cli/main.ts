import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from './gather.ts'
import { gather } from './gather.ts'

const usage = `actielijn intake BESTAND... [--json] [--text] [--register BESTAND] [--lang en|nl]
actielijn check BESTAND... [--lang en|nl]
actielijn add-administrator --name NAAM --email ADRES --organisation AFKORTING
actielijn verify-record [--anchors BESTAND]...
actielijn record-anchor`
const badUsage = 64

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        register: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'nl' },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function run(
  command: 'intake' | 'check',
  paths: readonly string[],
  options: { json: boolean; text: boolean; register: string[]; language: Language },
) {
  const into = await mkdtemp(join(tmpdir(), 'actielijn-'))
  try {
    const { sources, failed } = await gather(paths, { into, language: options.language })
    if (command === 'intake') {
      if (options.text) {
        for (const source of sources) console.log(source.lines.map((line, at) => `${at + 1}\t${line}`).join('\n'))
        return Number(failed)
      }
      return Number((await import('./intake.ts')).intake(sources, options) || failed)
    }
    const checked = (await import('./check.ts')).check(sources, options.language)
    return failed || checked.failed ? 2 : Number(checked.wrong)
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}

async function main(): Promise<number> {
  const parsed = parse()
  const refused = (sentence: string) => {
    console.error(`${sentence}\n${usage}`)
    return badUsage
  }
  if (typeof parsed === 'string') return refused(parsed)
  const { json, text, register, lang, help } = parsed.values
  if (help) {
    console.log(usage)
    return 0
  }
  const [command, ...paths] = parsed.positionals
  if (lang !== 'nl' && lang !== 'en') return refused(`Onbekende taal: ${lang}. Kies nl of en.`)
  if (command !== 'intake' && command !== 'check') return refused(`Onbekende opdracht: ${command ?? '(geen)'}.`)
  if (paths.length === 0) return refused('Noem ten minste één bestand.')
  return run(command, paths, { json, text, register, language: lang })
}

/** Commands with options of their own, which need the database. */
const onDatabase: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  'verify-record': async (words) => (await import('./verify-record.ts')).verifyRecordCommand(words),
  'record-anchor': async () => (await import('./verify-record.ts')).recordAnchorCommand(),
  'add-administrator': async (words) => (await import('./add-administrator.ts')).addAdministratorCommand(words),
}

const [named = '', ...words] = process.argv.slice(2)
process.exitCode = await (onDatabase[named]?.(words) ?? main())
