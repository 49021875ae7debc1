import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Type } from 'typebox'
import { Anchor, type Verdict } from '../identity/model/record.ts'
import { currentAnchor, verifyRecord } from '../identity/views/record.ts'
import { parserOf } from '../kernel/parse.ts'
import type { Database } from '../server/database.ts'
import { readSettings } from '../server/settings.ts'
import { SettingsFault } from '../server/settings-fault.ts'
import { DatabaseInUse, withDatabase } from './with-database.ts'

const exits = { intact: 0, broken: 1, badUsage: 64, inUse: 75, badSettings: 78 } as const
const parseAnchor = parserOf(Type.Object(Anchor.properties, { additionalProperties: true }))

/** Follows the chain of the record, and compares it with anchors that were kept elsewhere. Answers the exit status. */
export async function verifyRecordCommand(words: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...words], options: { anchors: { type: 'string', multiple: true, default: [] } } })
    const anchors = (await Promise.all(values.anchors.map(anchorsIn))).flat()
    return await onRecord(async ({ db }) => tell(await verifyRecord(db, anchors), anchors.length))
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : fault}\nactielijn verify-record [--anchors BESTAND]...`)
    return exits.badUsage
  }
}

/** Prints the end of the chain as one line of JSON, to be kept where nobody of the installation can write. */
export function recordAnchorCommand(): Promise<number> {
  return onRecord(async ({ db }) => {
    console.log(JSON.stringify(await currentAnchor(db)))
    return exits.intact
  })
}

function tell({ rows, broken, end }: Verdict, anchors: number): number {
  if (broken) {
    console.error(`De keten klopt niet: regel ${broken.number} is de eerste die afwijkt (${reasons[broken.why]}).`)
    return exits.broken
  }
  console.error(`De keten van ${rows} regels klopt${anchors === 0 ? '' : ` en past bij ${anchors} ankers`}; laatste regel van ${end.at}.`)
  return exits.intact
}

const reasons = {
  content: 'de inhoud is veranderd',
  chain: 'hij volgt niet op de regel ervoor',
  missing: 'er zijn regels verdwenen',
  anchor: 'hij is anders dan in een anker',
} as const

/** One anchor a line, as `record-anchor` prints them. */
async function anchorsIn(path: string): Promise<Anchor[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => parseAnchor(JSON.parse(line)))
}

async function onRecord(work: (database: Database) => Promise<number>): Promise<number> {
  try {
    return await withDatabase(readSettings(process.env), work)
  } catch (fault) {
    if (fault instanceof SettingsFault) return say(fault.message, exits.badSettings)
    if (fault instanceof DatabaseInUse) return say('De database is in gebruik. Stop Actielijn en probeer het opnieuw.', exits.inUse)
    throw fault
  }
}

function say(sentence: string, exit: number): number {
  console.error(sentence)
  return exit
}
