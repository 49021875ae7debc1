import type { FastifyReply } from 'fastify'
import { downloadPolicy } from './edge/headers.ts'

/** Sends a file under its own name, encoded as RFC 8187 asks; no browser opens it within the product. */
export async function sendFile(
  reply: FastifyReply,
  file: { name: string; type: string; body: NodeJS.ReadableStream | Buffer },
): Promise<void> {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  reply
    .type(file.type)
    .headers({ 'content-disposition': `attachment; filename*=UTF-8''${name}`, 'content-security-policy': downloadPolicy })
  await reply.send(file.body)
}
