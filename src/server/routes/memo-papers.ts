import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { signPdf } from '../../memo/acts/sign-pdf.ts'
import * as contract from '../../memo/contract/papers.ts'
import type { PaperStandard } from '../../memo/model/paper.ts'
import type { SignedPdf } from '../../memo/model/signed-pdf.ts'
import type { MemoVersion } from '../../memo/model/versions.ts'
import type { Signing } from '../../memo/rules/signed.ts'
import * as views from '../../memo/views/papers.ts'
import { type Route, route, type StreamCall, streamRoute } from '../calls.ts'
import { receiveInto } from '../files/incoming.ts'
import type { Means } from '../means.ts'
import { print } from '../press.ts'
import { sendFile } from '../send-file.ts'
import type { Signer } from '../signing/key-store.ts'
import { signedPdf } from '../signing/sign-pdf.ts'

/** Versions of a memo compared, printed and signed. */
export function memoPapersRoutes({ files, signer }: Means): Route[] {
  return [
    route(contract.compareVersions, ({ tx, actor, input }) => views.compareVersions(tx, actor, input)),
    streamRoute(contract.printVersion, async ({ actor, input, reply, inTransaction }) => {
      const paper = await inTransaction((tx) => views.paperOfVersion(tx, actor, input))
      return isRefusal(paper) ? paper : sendPaper(reply, paper, input.standard)
    }),
    streamRoute(contract.printRedline, async ({ actor, input, reply, inTransaction }) => {
      const paper = await inTransaction((tx) => views.paperOfRedline(tx, actor, input))
      return isRefusal(paper) ? paper : sendPaper(reply, paper, input.standard)
    }),
    route(contract.listSignedPdfs, ({ tx, actor, input }) => views.listSignedPdfs(tx, actor, { ...input, setUp: signer !== null })),
    streamRoute(contract.signPdf, (call) =>
      signer === null ? Promise.resolve(refuse('signature.pdf-not-set-up')) : signVersion(call, { signer, files }),
    ),
    streamRoute(contract.downloadSignedPdf, async ({ actor, input, reply, inTransaction }) => {
      const found = await inTransaction(async (tx) => {
        const paper = await views.paperOfVersion(tx, actor, input)
        return isRefusal(paper) ? paper : { name: paper.name, file: await views.findSignedPdf(tx, actor, input) }
      })
      if (isRefusal(found)) return found
      const body = found.file ? await files.read(found.file.sha256) : null
      if (body === null) return refuse('signature.pdf-none')
      await sendFile(reply, { name: `${found.name}-ondertekend.pdf`, type: 'application/pdf', body })
      return {}
    }),
  ]
}

async function sendPaper(
  reply: FastifyReply,
  { name, paper }: views.NamedPaper,
  standard: PaperStandard = 'access',
): Promise<Record<never, never> | Refusal> {
  const body = await print({ memo: { paper, standard } })
  if (isRefusal(body)) return body
  await sendFile(reply, { name: `${name}${standard === 'archive' ? '-archief' : ''}.pdf`, type: 'application/pdf', body })
  return {}
}

type Call = StreamCall<typeof contract.signPdf>
type With = { readonly signer: Signer; readonly files: Means['files'] }

/** Printed and signed between two transactions; the second looks again whether all signed. */
async function signVersion({ actor, input, inTransaction }: Call, { signer, files }: With): Promise<SignedPdf | Refusal> {
  const kept = await inTransaction(async (tx) => (await views.findSignedPdf(tx, actor, input)) ?? null)
  if (kept) return kept
  const found = await inTransaction(async (tx) => {
    const [signed, named] = [await views.signedVersion(tx, actor, input), await views.paperOfVersion(tx, actor, input)]
    if (isRefusal(signed)) return signed
    return isRefusal(named) ? named : { ...signed, paper: named.paper }
  })
  if (isRefusal(found)) return found
  const now = new Date()
  if (signer.certificate.validToDate < now) return refuse('signature.pdf-certificate-ended')
  const pdf = await print({ memo: { paper: found.paper, standard: 'access' } })
  if (isRefusal(pdf)) return pdf
  const path = await receiveInto(files.incoming, Readable.from([signedPdf(pdf, signer, tellingOf(found, now))]))
  const file = await files.keep(path).finally(() => rm(path, { force: true }))
  return inTransaction((tx) => signPdf(tx, actor, { ...input, file }))
}

function tellingOf({ version, signing }: { version: MemoVersion; signing: Signing }, at: Date) {
  const { reference } = version.header
  const name = signing.signatories.map(({ title }) => title).join(', ')
  return { name, reason: `Ondertekening van versie ${version.number}${reference === '' ? '' : ` van nota ${reference}`}`, at }
}
