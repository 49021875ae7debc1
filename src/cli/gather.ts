import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isRefusal } from '../kernel/refusal.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import type { Member } from '../reading/files/open-archive.ts'
import { openArchive, openFolder } from '../reading/files/open-archive.ts'
import { readFile } from '../reading/files/read-file.ts'
import type { FileNotice, FileRefusal, SourceText } from '../reading/model.ts'
import { fileTexts } from '../web/texts/files.ts'

export type Language = 'nl' | 'en'

async function membersOf(path: string, into: string): Promise<Member[]> {
  if ((await stat(path)).isDirectory()) return openFolder(path)
  if (!/\.zip$/i.test(path)) return [{ name: basename(path), path }]
  const opened = await openArchive(path, into, defaultLimits)
  return isRefusal(opened) ? [{ name: basename(path), refusal: opened }] : opened
}

const notFound = { nl: 'dit bestand is niet gevonden.', en: 'this file was not found.' }
export const notReadable = { nl: 'dit bestand kon niet worden gelezen.', en: 'this file could not be read.' }

function isAbsent(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}

type Gathered = { readonly sources: SourceText[]; failed: boolean }
type Desk = { readonly into: string; readonly language: Language }

async function add(gathered: Gathered, member: Member, language: Language): Promise<void> {
  const say = (code: FileRefusal | FileNotice) => console.error(`${member.name}: ${fileTexts[code][language]}`)
  const found = 'refusal' in member ? member.refusal : await readFile(member)
  if ('refused' in found) {
    gathered.failed = true
    say(found.refused)
    return
  }
  for (const notice of found.notices) say(notice)
  gathered.sources.push(found)
}

/**
 * Texts of all named files, archives and folders in order. What could not be read is said on standard error and left out; what is odd of a file
 * that was read is said as well.
 */
export async function gather(paths: readonly string[], { into, language }: Desk): Promise<Gathered> {
  const gathered: Gathered = { sources: [], failed: false }
  for (const [at, path] of paths.entries()) {
    try {
      for (const member of await membersOf(path, join(into, String(at)))) await add(gathered, member, language)
    } catch (fault) {
      gathered.failed = true
      console.error(`${path}: ${(isAbsent(fault) ? notFound : notReadable)[language]}`)
    }
  }
  return gathered
}
