import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile as readBytes, stat } from 'node:fs/promises'
import type { Refusal } from '../../kernel/refusal.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import type { FileFormat, FileNotice, FileRefusal, SourceText } from '../model.ts'
import { cutPages, textGroups } from './cut-pages.ts'
import { decodeText } from './decode-text.ts'
import type { Content } from './format.ts'
import { contentOf, promisesOther } from './format.ts'
import { headOf } from './head-of.ts'
import { htmlLines } from './html-lines.ts'
import type { Limits } from './limits.ts'
import { defaultLimits } from './limits.ts'
import type { OcrEngine } from './ocr.ts'
import { readDocx } from './read-docx.ts'
import type { PdfText, Progress } from './read-pdf.ts'
import { readPdf } from './read-pdf.ts'

export type FileInput = { readonly name: string; readonly path: string }
export type ReadOptions = { readonly onProgress?: Progress; readonly limits?: Limits; readonly ocr?: OcrEngine }

const dutchWords = /\b(de|het|een|van|en|in|is|dat|op|te|voor|met|zijn|niet|aan|door|bij|wordt)\b/gi

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

function seemsDutch(lines: readonly string[]): boolean {
  const sample = lines.slice(0, 2000).join(' ')
  const words = sample.match(/\p{L}+/gu)?.length ?? 0
  return words < 50 || (sample.match(dutchWords)?.length ?? 0) / words > 0.12
}

async function readAs(format: FileFormat, path: string, options: ReadOptions): Promise<PdfText | Refusal<FileRefusal>> {
  const limits = options.limits ?? defaultLimits
  const plain = { scanned: false, notices: [] }
  if (format === 'pdf') return readPdf(path, { limits, onProgress: options.onProgress, ocr: options.ocr })
  if (format === 'docx') {
    const word = await readDocx(path, limits)
    return isRefusal(word) ? word : { ...plain, notices: word.notices, groups: textGroups(word.lines.join('\n')) }
  }
  const text = decodeText(await readBytes(path))
  return { ...plain, groups: textGroups(format === 'html' ? htmlLines(text).join('\n') : text) }
}

function refusalOf(content: Content, name: string): Refusal<FileRefusal> | null {
  if (content === 'ole') return refuse(/\.docx$/i.test(name) ? 'file.encrypted' : 'file.unsupported')
  if (promisesOther(name, content)) return refuse('file.wrong-extension')
  return content === 'zip' || content === 'other' ? refuse('file.unsupported') : null
}

/**
 * The text of one file, known by its content and not by its name. Lines and pages count from 1. `onProgress` hears pages done and in all.
 * Refuses with a word of `fileRefusals`; a path that does not exist is thrown.
 */
export async function readFile(input: FileInput, options: ReadOptions = {}): Promise<SourceText | Refusal<FileRefusal>> {
  const limits = options.limits ?? defaultLimits
  const { size } = await stat(input.path)
  if (size === 0) return refuse('file.empty')
  if (size > limits.bytes) return refuse('file.too-large')
  const content = contentOf(await headOf(input.path), input.name)
  const refusal = refusalOf(content, input.name)
  if (refusal || content === 'zip' || content === 'ole' || content === 'other') return refusal ?? refuse('file.unsupported')
  const found = await readAs(content, input.path, options)
  if (isRefusal(found)) return found
  const { pages, lines } = cutPages(found.groups)
  if (pages.length > limits.pages) return refuse('file.too-many-pages')
  if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line))) return refuse('file.no-text')
  const notices: FileNotice[] = [...found.notices]
  if (found.scanned) notices.push('file.was-scanned')
  if (!seemsDutch(lines)) notices.push('file.not-dutch')
  const sha256 = await hashOf(input.path)
  return { name: input.name, sha256, format: content, origin: found.scanned ? 'ocr' : 'text', pages, lines, notices }
}
