import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileRefusal } from '../model.ts'
import { contentOf } from './format.ts'
import { headOf } from './head-of.ts'

const starts = (head: Buffer, ...marks: readonly string[]) =>
  marks.some((mark) => head.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1')))

const machineCode = [
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  'dex\n',
  '\0asm',
  '#!',
]
const archives = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh', '\xfd7zXZ\0', '\x28\xb5\x2f\xfd', 'MSCF']

/** A link of Windows, known by its size and the class id that it begins with. */
const shortcut = 'L\0\0\0\x01\x14\x02\0'

/**
 * What makes the bytes of a file unwelcome whatever its name says: programs, pages and pictures that run code, archives in an archive, and
 * files that are one thing to one program and another to the next. Null when there is nothing.
 */
export async function dangerIn(file: {
  readonly path: string
  readonly name: string
  readonly inArchive: boolean
}): Promise<FileRefusal | null> {
  const head = await headOf(file.path)
  if (isProgram(head) || runs(file.name)) return 'file.executable'
  if (isPicture(head)) return 'file.active-content'
  const content = contentOf(head, file.name)
  if (file.inArchive && (content === 'zip' || isArchive(head))) return 'file.archive-in-archive'
  if (content === 'pdf' && (starts(head, 'PK') || (await endsAsZip(file.path)))) return 'file.two-kinds'
  const page = content === 'html' || /\.x?html?$/i.test(file.name)
  return page && (await holdsScript(file.path)) ? 'file.active-content' : null
}

function isProgram(head: Buffer): boolean {
  const windows = starts(head, 'MZ') && head.includes(0)
  return windows || starts(head, ...machineCode, shortcut)
}

/** What the machine of a person who downloads it would run at a click. */
function runs(name: string): boolean {
  return /\.(exe|dll|com|scr|pif|msi|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|lnk|jar|sh|desktop|reg|svgz?)$/i.test(name)
}

/** SVG is a page that runs scripts, however it is dressed. */
function isPicture(head: Buffer): boolean {
  const text = head.toString('latin1').replaceAll('\0', '')
  return /^[^<]{0,8}\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(text) && /<(\w+:)?svg[\s>]/i.test(text)
}

function isArchive(head: Buffer): boolean {
  return starts(head, ...archives) || head.subarray(257, 262).toString('latin1') === 'ustar'
}

const longestComment = 65_535
const endRecord = 22
const endMark = Buffer.from('PK\x05\x06')

/** Whether a ZIP program would find a directory at the end; an attachment somewhere inside does not count. */
async function endsAsZip(path: string): Promise<boolean> {
  const tail = await tailOf(path, longestComment + endRecord)
  for (let at = tail.indexOf(endMark); at >= 0 && at + endRecord <= tail.length; at = tail.indexOf(endMark, at + 1)) {
    if (at + endRecord + tail.readUInt16LE(at + endRecord - 2) === tail.length) return true
  }
  return false
}

async function tailOf(path: string, most: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const length = Math.min(size, most)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer
  } finally {
    await file.close()
  }
}

const script =
  /<script[\s/>]|<(iframe|object|embed|applet|svg)[\s/>]|\son[a-z]{3,}\s*=|javascript:|vbscript:|<meta[^>]+http-equiv\s*=\s*["']?refresh/i
const overlap = 200

async function holdsScript(path: string): Promise<boolean> {
  let before = ''
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    const text = before + String(chunk).replaceAll('\0', '')
    if (script.test(text)) return true
    before = text.slice(-overlap)
  }
  return false
}
