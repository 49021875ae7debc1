import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { mayImport, pipelines, rooms, shells } from '../../src/rooms.ts'

const root = join(import.meta.dirname, '../..')
const src = join(root, 'src')
const drawers = /(^|\/)(utils?|helpers?|common|services?|misc|index)(\/|\.tsx?$)/

type Place = { readonly room: string; readonly file: string }

/** Every breach of the house: files that have no place, imports that `rooms.ts` does not allow, circles, long files. */
export function structureBreaches(): string[] {
  const files = sourceFiles()
  return [...files.flatMap(breachesOf), ...circles(files)]
}

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function breachesOf(file: string): string[] {
  const found: string[] = []
  if (drawers.test(file)) found.push(`${file}: a drawer, not a name`)
  const place = placeOf(file)
  if (place && !pipelines.includes(place.room) && !(place.file in mayImport)) found.push(`${file}: a room has no file of this name`)
  if (!isTest(file) && !file.endsWith('.generated.ts') && lengthOf(file) > 250) found.push(`${file}: ${lengthOf(file)} lines, at most 250`)
  if (place && !isTest(file)) found.push(...importsOf(file).flatMap((target) => importBreach({ file, place, target })))
  return found
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

function placeOf(file: string): Place | null {
  const [room = '', next = ''] = file.split('/')
  return room in rooms ? { room, file: next.replace(/(\.test)?\.tsx?$/, '') } : null
}

function lengthOf(file: string): number {
  const text = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].flatMap((match) => match[1] ?? [])
  return found.map((target) =>
    relative(src, resolve(dirname(join(src, file)), target))
      .split(sep)
      .join('/'),
  )
}

function importBreach({ file, place, target }: { file: string; place: Place; target: string }): string[] {
  const [folder = ''] = target.split('/')
  if (folder === 'kernel' || target.endsWith('.json')) return []
  if (shells.includes(folder)) return folder === 'web' && place.file === 'pages' ? [] : [`${file}: a room may not know the shell ${target}`]
  const other = placeOf(target)
  if (!other) return [`${file}: ${target} lies outside the house`]
  if (other.room !== place.room && !(rooms[place.room] ?? []).includes(other.room))
    return [`${file}: ${place.room} may not touch ${other.room}`]
  return pipelines.includes(place.room) || pipelines.includes(other.room) ? [] : fileBreach(file, place, other)
}

function fileBreach(file: string, place: Place, other: Place): string[] {
  const allowed = mayImport[place.file]?.[other.room === place.room ? 'own' : 'others'] ?? []
  return allowed.includes(other.file) ? [] : [`${file}: ${place.file} may not import ${other.room}/${other.file}`]
}

function circles(files: readonly string[]): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push(`circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
      return
    }
    state.set(file, 'open')
    for (const target of valueImports(file)) if (files.includes(target)) visit(target, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  return found
}

function valueImports(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8').replace(/import type[\s\S]*?from '[^']+'/g, '')
  const found = [...text.matchAll(/from\s+'(\.[^']+)'/g)].flatMap((match) => match[1] ?? [])
  return found.map((target) =>
    relative(src, resolve(dirname(join(src, file)), target))
      .split(sep)
      .join('/'),
  )
}
