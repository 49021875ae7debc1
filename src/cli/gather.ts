import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isRefusal } from '../kernel/refusal.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import type { Member } from '../reading/files/open-archive.ts'
import { openArchive, openFolder } from '../reading/files/open-archive.ts'
import { readFile } from '../reading/files/read-file.ts'
import type { FileRefusal, SourceText } from '../reading/model.ts'
import { fileTexts } from '../web/texts/files.ts'

export type Language = 'nl' | 'en'

async function membersOf(path: string, into: string): Promise<Member[]> {
  if ((await stat(path)).isDirectory()) return openFolder(path)
  if (!/\.zip$/i.test(path)) return [{ name: basename(path), path }]
  const opened = await openArchive(path, into, defaultLimits)
  return isRefusal(opened) ? [{ name: basename(path), refusal: opened }] : opened
}

/** Texts of all named files, archives and folders in order; what could not be read is said on standard error and left out. */
export async function gather(
  paths: readonly string[],
  into: string,
  language: Language,
): Promise<{ sources: SourceText[]; failed: boolean }> {
  const sources: SourceText[] = []
  let failed = false
  const refuseFile = (name: string, code: FileRefusal) => {
    failed = true
    console.error(`${name}: ${fileTexts[code][language]}`)
  }
  for (const [at, path] of paths.entries()) {
    try {
      for (const member of await membersOf(path, join(into, String(at)))) {
        const found = 'refusal' in member ? member.refusal : await readFile(member)
        if ('refused' in found) refuseFile(member.name, found.refused)
        else sources.push(found)
      }
    } catch {
      failed = true
      console.error(language === 'nl' ? `${path}: dit bestand is niet gevonden.` : `${path}: this file was not found.`)
    }
  }
  return { sources, failed }
}
