import type { FileFormat } from '../model.ts'

export type Content = FileFormat | 'zip' | 'ole' | 'other'

/** What the first bytes say a file is; an ending of the name is only asked to tell a Word file from another ZIP. */
export function contentOf(head: Buffer, name: string): Content {
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return /\.docx$/i.test(name) ? 'docx' : 'zip'
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'ole'
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!wide && head.includes(0)) return 'other'
  return /^\s*(<!doctype html|<html)/i.test(head.toString('latin1').replace(/^ï»¿/, '')) ? 'html' : 'txt'
}

/** True when the name promises another kind of file than the content is. */
export function promisesOther(name: string, content: Content): boolean {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'pdf' || ending === 'docx') return content !== ending
  if (ending === 'txt') return content === 'pdf' || content === 'zip' || content === 'other'
  return false
}
