import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** An object of a PDF: the entries of its dictionary and, where it has one, its stream. The first object is the catalog. */
export type PdfObject = { readonly entries: string; readonly stream?: Buffer }

export type PdfForm = {
  /** Keeps what is no stream in a compressed object stream, as PDF 1.5 may. */
  readonly compressed?: boolean
  /** Encrypts with this password (RC4, 40 bits); with '' the file opens for all. */
  readonly password?: string
}

type Placed = { readonly number: number; readonly body: Buffer }

const latin = (text: string) => Buffer.from(text, 'latin1')

function bodyOf({ entries, stream }: PdfObject): Buffer {
  if (!stream) return latin(`<< ${entries} >>`)
  return Buffer.concat([latin(`<< ${entries} /Length ${stream.length} >>\nstream\n`), stream, latin('\nendstream')])
}

/** Objects as the bytes of a PDF file; object `n` of the list has number `n + 1`. */
export function pdfBytes(objects: readonly PdfObject[], form: PdfForm = {}): Uint8Array {
  const key = form.password === undefined ? null : encryption(form.password)
  const locked = (object: PdfObject, number: number) =>
    key && object.stream ? { ...object, stream: rc4(objectKey(key.key, number), object.stream) } : object
  const numbered = objects.map((object, at) => ({ object, number: at + 1 }))
  const inside = form.compressed ? numbered.filter(({ object }) => !object.stream) : []
  const outside = numbered.filter((one) => !inside.includes(one))
  const holder = objects.length + 1
  if (form.compressed) outside.push({ object: objectStream(inside), number: holder })
  const placed = outside.map(({ object, number }) => ({ number, body: bodyOf(locked(object, number)) }))
  const trailer = `/Root 1 0 R ${key ? `/Encrypt << ${key.entries} >> /ID [<${fileId.toString('hex')}> <${fileId.toString('hex')}>]` : ''}`
  return form.compressed
    ? withReferenceStream(placed, { trailer, holder, inside: inside.map(({ number }) => number) })
    : withReferenceTable(placed, trailer)
}

function objectStream(inside: readonly { object: PdfObject; number: number }[]): PdfObject {
  const bodies = inside.map(({ object }) => bodyOf(object).toString('latin1'))
  let offset = 0
  const index = inside.map(({ number }, at) => {
    const entry = `${number} ${offset}`
    offset += (bodies[at]?.length ?? 0) + 1
    return entry
  })
  const head = `${index.join(' ')} `
  const stream = deflateSync(latin(head + bodies.join(' ')))
  return { entries: `/Type /ObjStm /N ${inside.length} /First ${head.length} /Filter /FlateDecode`, stream }
}

function laidOut(placed: readonly Placed[]): { parts: Buffer[]; offsets: Map<number, number>; length: number } {
  const parts = [latin('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  for (const { number, body } of placed) {
    offsets.set(number, length)
    const part = Buffer.concat([latin(`${number} 0 obj\n`), body, latin('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  return { parts, offsets, length }
}

function withReferenceTable(placed: readonly Placed[], trailer: string): Uint8Array {
  const { parts, offsets, length } = laidOut(placed)
  const size = placed.length + 1
  const table = [...offsets.values()].map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(latin(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

function withReferenceStream(
  placed: readonly Placed[],
  { trailer, holder, inside }: { trailer: string; holder: number; inside: readonly number[] },
): Uint8Array {
  const { parts, offsets, length } = laidOut(placed)
  const own = holder + 1
  offsets.set(own, length)
  const rows = Buffer.alloc((own + 1) * 7)
  for (const [number, offset] of offsets) {
    rows.writeUInt8(1, number * 7)
    rows.writeUInt32BE(offset, number * 7 + 1)
  }
  for (const [at, number] of inside.entries()) {
    rows.writeUInt8(2, number * 7)
    rows.writeUInt32BE(holder, number * 7 + 1)
    rows.writeUInt16BE(at, number * 7 + 5)
  }
  const entries = `/Type /XRef /W [1 4 2] /Size ${own + 1} ${trailer}`
  parts.push(latin(`${own} 0 obj\n`), bodyOf({ entries, stream: rows }), latin(`\nendobj\nstartxref\n${length}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

const fileId = Buffer.from('0123456789abcdef')
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const permissions = -4

const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest()

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3). */
function encryption(password: string): { key: Buffer; entries: string } {
  const padded = Buffer.concat([latin(password), padding]).subarray(0, 32)
  const owner = rc4(md5(padding).subarray(0, 5), padded)
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions)
  const key = md5(padded, owner, allowed, fileId).subarray(0, 5)
  const user = rc4(key, padding)
  return { key, entries: `/Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions}` }
}

function objectKey(key: Buffer, number: number): Buffer {
  const place = Buffer.alloc(5)
  place.writeUIntLE(number, 0, 3)
  return md5(key, place).subarray(0, 10)
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_none, at) => at)
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let at = 0, mixed = 0; at < 256; at += 1) {
    mixed = (mixed + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, mixed)
  }
  let first = 0
  let second = 0
  return Buffer.from(
    data.map((byte) => {
      first = (first + 1) & 255
      second = (second + (state[first] ?? 0)) & 255
      swap(first, second)
      return byte ^ (state[((state[first] ?? 0) + (state[second] ?? 0)) & 255] ?? 0)
    }),
  )
}
