import type { FastifyReply } from 'fastify'

/** Sends a file under its own name; the name is encoded as RFC 8187 asks. */
export async function sendFile(
  reply: FastifyReply,
  file: { name: string; type: string; body: NodeJS.ReadableStream | Buffer },
): Promise<void> {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  await reply.type(file.type).header('content-disposition', `attachment; filename*=UTF-8''${name}`).send(file.body)
}
