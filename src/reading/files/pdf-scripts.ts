import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { memory } from './pdfium.ts'

const named = Buffer.from('/JavaScript')
const withoutSecurity = 3
const [goOn, stop] = [1, 0]

/**
 * Whether a document holds scripts. Their name may lie in a compressed or encrypted object, or be spelled with escapes; so the document is
 * written out plainly, block by block, and read along.
 */
export function hasScripts(engine: WrappedPdfiumModule, document: number): boolean {
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
