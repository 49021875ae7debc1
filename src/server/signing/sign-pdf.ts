import { createHash } from 'node:crypto'
import { detachedSignature } from './cades.ts'
import type { Signer } from './key-store.ts'
import { dictionaryOf, firstPage, openPdf, type PdfFile, referenceIn } from './pdf-objects.ts'

/** What a signature tells: in whose name, why, when. */
export type Telling = { readonly name: string; readonly reason: string; readonly at: Date }

/** Placeholders of ten digits: no PDF of ours is larger. */
const numberWidth = 10
/** What a signature holds besides its certificates. */
const besideCertificates = 4096

/**
 * A PDF with a digital signature (PAdES B-B, ETSI EN 319 142-1: `ETSI.CAdES.detached`, SHA-256) over all of it but the signature itself. The
 * file is kept as it was and added to, so that its tags stay what they were; the field of the signature lies outside the page and shows
 * nothing. Throws where the PDF has no plain table of objects.
 */
export function signedPdf(pdf: Buffer, signer: Signer, telling: Telling): Buffer {
  const room = besideCertificates + [signer.certificate.raw, ...signer.chain].reduce((sum, { length }) => sum + length, 0)
  const prepared = withField(openPdf(pdf), telling, room)
  const opening = prepared.indexOf('/Contents <', pdf.length) + '/Contents '.length
  const closing = opening + room * 2 + 2
  const ranges = [0, opening, closing, prepared.length - closing]
  const said = `[${ranges.map((number) => String(number).padStart(numberWidth)).join(' ')}]`
  prepared.write(said, prepared.indexOf('/ByteRange [', pdf.length) + '/ByteRange '.length, 'latin1')
  const digest = createHash('sha256').update(prepared.subarray(0, opening)).update(prepared.subarray(closing)).digest()
  const signature = detachedSignature(digest, signer)
  if (signature.length > room) throw new Error('A signature that is larger than the room for it')
  prepared.write(signature.toString('hex'), opening + 1, 'latin1')
  return prepared
}

/** The PDF with an empty signature, its field, and the page and catalogue that name the field, in an update of its own. */
function withField(file: PdfFile, telling: Telling, room: number): Buffer {
  const [signature, field] = [file.size, file.size + 1]
  const [root, page] = [referenceIn(file.trailer, 'Root'), firstPage(file)]
  const objects = new Map([
    [page, withReference(dictionaryOf(file, page), field)],
    [root, `${dictionaryOf(file, root)} /AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`],
    [signature, signatureDictionary(telling, room)],
    [field, fieldDictionary({ signature, page, telling })],
  ])
  return updated(file, objects)
}

function withReference(page: string, field: number): string {
  const listed = /\/Annots\s*\[/.test(page)
  const named = listed ? page.replace(/\/Annots\s*\[/, `/Annots [${field} 0 R `) : `${page} /Annots [${field} 0 R]`
  return named.includes('/Tabs') ? named : `${named} /Tabs /S`
}

function signatureDictionary({ name, reason, at }: Telling, room: number): string {
  const place = '*'.repeat(numberWidth)
  return [
    '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/Name ${written(name)} /Reason ${written(reason)} /M (${pdfMoment(at)})`,
    `/ByteRange [${[place, place, place, place].join(' ')}]`,
    `/Contents <${'0'.repeat(room * 2)}>`,
  ].join(' ')
}

type Field = { readonly signature: number; readonly page: number; readonly telling: Telling }

/** Without width and outside the page nothing has to be drawn or tagged for it (PDF/UA 7.18.1, PDF/A 6.3.3); 132: printed, locked. */
function fieldDictionary({ signature, page, telling }: Field): string {
  const said = written(`Digitale handtekening: ${telling.name}`)
  return `/Type /Annot /Subtype /Widget /FT /Sig /T ${written('Handtekening 1')} /TU ${said} /Contents ${said} /V ${signature} 0 R /P ${page} 0 R /F 132 /Rect [-10 -10 -10 -10]`
}

function updated(file: PdfFile, objects: ReadonlyMap<number, string>): Buffer {
  const parts: Buffer[] = [file.bytes, Buffer.from('\n')]
  let length = file.bytes.length + 1
  const entries = [...objects].sort(([one], [other]) => one - other)
  const table = entries.map(([number, dictionary]) => {
    const object = Buffer.from(`${number} 0 obj\n<<${dictionary}>>\nendobj\n`, 'latin1')
    const at = length
    parts.push(object)
    length += object.length
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = Math.max(file.size, ...[...objects.keys()].map((number) => number + 1))
  const trailer = withNewId(file).replace(/\/Size \d+/, `/Size ${size} /Prev ${file.table}`)
  parts.push(Buffer.from(`xref\n${table.join('')}trailer\n<<${trailer}>>\nstartxref\n${length}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(parts)
}

/** The first half of the identifier stays, the second is of this update. */
function withNewId({ trailer, bytes }: PdfFile): string {
  const changed = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return trailer.replace(/\/ID\s*\[\s*(\([^)]*\)|<[^>]*>)\s*(\([^)]*\)|<[^>]*>)\s*\]/, `/ID [$1 <${changed}>]`)
}

/** A text in UTF-16, as hexadecimal digits. */
function written(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`
}

/** `D:20260304100000Z` */
function pdfMoment(at: Date): string {
  return `D:${at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`
}
