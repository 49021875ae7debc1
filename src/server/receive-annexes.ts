import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { AnnexType, ReceivedFile, RefusedFile } from '../memo/model/annexes.ts'
import { contentOf } from '../reading/files/format.ts'
import { headOf } from '../reading/files/head-of.ts'
import type { Limits } from '../reading/files/limits.ts'
import { countPages } from '../reading/files/read-pdf.ts'
import { listMembers } from '../reading/files/zip.ts'
import type { Means } from './means.ts'
import { judgeFile, type Lying, receiveEach } from './receive.ts'

const mostFiles = 50
export type ReceivedAnnexes = { readonly taken: readonly ReceivedFile[]; readonly notTaken: readonly RefusedFile[] }

/**
 * Receives files that are sent as annexes. What is no annex, what the scanner holds back, and what it cannot judge now is not kept: an annex
 * goes out with the memo, so none waits in quarantine.
 */
export async function receiveAnnexes(
  request: FastifyRequest,
  { files, desk, limits }: Pick<Means, 'files' | 'desk' | 'limits'>,
): Promise<ReceivedAnnexes | Refusal> {
  if (!request.isMultipart()) return refuse('upload.no-files')
  const keep = async (one: Lying): Promise<ReceivedFile | RefusedFile> => {
    const name = plainName(one.name)
    const told = (refusal: string) => ({ name, refusal })
    const kind = await kindOf({ ...one, name }, limits)
    if (isRefusal(kind)) return told(kind.refused)
    const judged = await judgeFile({ ...one, name }, desk)
    if (judged !== 'welcome') return told(judged === 'away' ? 'annex.scanner-away' : judged.refusal)
    return { name, ...kind, ...(await files.keep(one.path)) }
  }
  const received = await receiveEach(request, {
    incoming: files.incoming,
    limits: { ...limits, uploadFiles: mostFiles },
    keep: async (one) => ('path' in one ? keep(one) : { name: plainName(one.name), refusal: one.refusal ?? 'file.damaged' }),
  })
  if (isRefusal(received)) return received
  const taken = received.filter((one) => 'sha256' in one)
  const notTaken = received.filter((one) => 'refusal' in one)
  return taken.length > 0 ? { taken, notTaken } : refuse(notTaken[0]?.refusal ?? 'upload.no-files')
}

/** The name without the folders and the letters that cannot be seen: a file that is sent on must not be called otherwise than it seems. */
function plainName(name: string): string {
  const clean = basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return clean.slice(-200) || 'naamloos'
}

type Kind = { readonly type: AnnexType; readonly pages: number | null }

async function kindOf({ name, path }: Lying, limits: Limits): Promise<Kind | Refusal> {
  if ((await stat(path)).size === 0) return refuse('file.empty')
  const type = await typeOf({ name, path }, limits)
  if (isRefusal(type)) return type
  if (!endings[type].test(name)) return refuse(type === 'txt' ? 'annex.wrong-type' : 'file.wrong-extension')
  if (type !== 'pdf') return { type, pages: type === 'png' || type === 'jpeg' ? 1 : null }
  const pages = await countPages(path, limits)
  return isRefusal(pages) ? pages : { type, pages }
}

const endings: Readonly<Record<AnnexType, RegExp>> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
  txt: /\.txt$/i,
  png: /\.png$/i,
  jpeg: /\.jpe?g$/i,
}
const pictures: readonly (readonly [AnnexType, Buffer])[] = [
  ['png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['jpeg', Buffer.from('\xff\xd8\xff', 'latin1')],
]

async function typeOf({ name, path }: { name: string; path: string }, limits: Limits): Promise<AnnexType | Refusal> {
  const head = await headOf(path)
  const picture = pictures.find(([, mark]) => head.subarray(0, mark.length).equals(mark))
  if (picture) return picture[0]
  const content = contentOf(head, name)
  if (content === 'pdf' || content === 'txt') return content
  if (content === 'docx' || content === 'zip') return officeTypeOf(path, limits)
  return refuse(content === 'ole' && /\.(docx|xlsx)$/i.test(name) ? 'file.encrypted' : 'annex.wrong-type')
}

/** Files of an office program are told apart by what they are made of; one that brings macros is none. */
async function officeTypeOf(path: string, limits: Limits): Promise<AnnexType | Refusal> {
  const members = await listMembers(path, limits).catch(() => refuse('file.damaged'))
  if (isRefusal(members)) return members
  const names = new Set(members.map(({ fileName }) => fileName))
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return refuse('file.active-content')
  if (names.has('word/document.xml')) return 'docx'
  return names.has('xl/workbook.xml') ? 'xlsx' : refuse('annex.wrong-type')
}
