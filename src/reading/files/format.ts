import type { FileFormat } from '../model.ts'
import { wideOrder } from './decode-text.ts'

export type Content = FileFormat | 'zip' | 'ole' | 'other'

/** A ZIP begins with its first member, or when it is empty with its directory. */
const zipMarks = [Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06')]

/** What the first bytes say a file is; an ending of the name is only asked to tell a Word file from another ZIP. */
export function contentOf(head: Buffer, name: string): Content {
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (zipMarks.some((mark) => head.subarray(0, 4).equals(mark))) return /\.docx$/i.test(name) ? 'docx' : 'zip'
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'ole'
  if (wideOrder(head) === null && head.includes(0)) return 'other'
  return /^\s*(<!doctype html|<html)/i.test(head.toString('latin1').replace(/^ï»¿/, '')) ? 'html' : 'txt'
}

/** True when the name promises another kind of file than the content is. */
export function promisesOther(name: string, content: Content): boolean {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'pdf' || ending === 'docx') return content !== ending
  if (ending === 'txt') return content === 'pdf' || content === 'zip' || content === 'other'
  return false
}
