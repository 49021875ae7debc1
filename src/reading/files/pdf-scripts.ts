import { inflateSync } from 'node:zlib'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { memory } from './pdfium.ts'

const named = Buffer.from('/JavaScript')
const objectStream = Buffer.from('/ObjStm')
const encryption = Buffer.from('/Encrypt')
const [hash, slash] = [0x23, 0x2f]
const letters = new Set(Buffer.from('JavaScript'))
const mostInflated = 64 * 1024 * 1024

/** Whether the bytes of a PDF name scripts; unclear where they are encrypted or packed in a way that is not read here. */
export function scriptsNamedIn(bytes: Buffer): boolean | 'unclear' {
  if (names(bytes)) return true
  if (bytes.includes(encryption)) return 'unclear'
  for (let at = bytes.indexOf(objectStream); at >= 0; at = bytes.indexOf(objectStream, at + 1)) {
    const inside = inflated(bytes, at)
    if (inside === null) return 'unclear'
    if (names(inside)) return true
  }
  return false
}

function names(bytes: Buffer): boolean {
  return bytes.includes(named) || namesWithEscapes(bytes)
}

/** A letter of a name may be written as `#` and its code. */
function namesWithEscapes(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(hash); at >= 0; at = bytes.indexOf(hash, at + 1)) {
    let start = at - 1
    while (letters.has(bytes[start] ?? 0) && at - start < named.length) start -= 1
    if (bytes[start] !== slash) continue
    const written = bytes.toString('latin1', start, start + named.length * 3)
    if (written.replace(/#([0-9a-f]{2})/gi, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16))).startsWith('/JavaScript'))
      return true
  }
  return false
}

/** The objects of the object stream whose type stands at a place; null when they are packed in another way. */
function inflated(bytes: Buffer, at: number): Buffer | null {
  const start = bytes.indexOf('stream', at + objectStream.length)
  const end = bytes.indexOf('endstream', start)
  if (start < 0 || end < 0) return null
  try {
    const from = start + 'stream'.length + (bytes[start + 'stream'.length] === 0x0d ? 2 : 1)
    return inflateSync(bytes.subarray(from, end), { maxOutputLength: mostInflated })
  } catch {
    return null
  }
}

const withoutSecurity = 3
const [goOn, stop] = [1, 0]

/**
 * Whether a document names scripts once it is written out plainly: not encrypted, not compressed. Takes some 20 ms more than looking at the bytes.
 */
export function scriptsNamedInCopy(engine: WrappedPdfiumModule, document: number): boolean {
  let found = false
  let tail = Buffer.alloc(0)
  const readAlong = (_writer: number, at: number, size: number): number => {
    const block = Buffer.concat([tail, memory(engine).subarray(at, at + size)])
    found = block.includes(named)
    tail = block.subarray(-named.length)
    return found ? stop : goOn
  }
  const { malloc, free } = engine.pdfium.wasmExports
  const callback = engine.pdfium.addFunction(readAlong, 'iiii')
  const writer = malloc(8)
  new Uint32Array(memory(engine).buffer, writer, 2).set([1, callback])
  engine.FPDF_SaveAsCopy(document, writer, withoutSecurity)
  free(writer)
  engine.pdfium.removeFunction(callback)
  return found
}
