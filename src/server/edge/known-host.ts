import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../kernel/refusal.ts'
import { sendProblem } from '../send-problem.ts'

/** Which addresses browsers may use: those of this computer alone, that of PUBLIC_URL too, or what others can reach it by and nobody else can take (`own`). */
export type KnownHosts = 'loopback' | 'public' | 'own'

type Expected = { readonly publicUrl: string; readonly hosts: KnownHosts; readonly hostNames: readonly string[] }

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses a request that came under another name. A page of elsewhere can let its own name point to this computer, and is then of the same site
 * as we for its browser; that it asks under its own name is the only thing that tells. Health and what a trusted proxy hands on keep their name.
 */
export function knownHostOnly({ publicUrl, hosts, hostNames }: Expected) {
  const names = new Set([...loopbackNames, ...hostNames, ...(hosts === 'own' ? namesOf(hostname().toLowerCase()) : [])])
  const own = URL.parse(publicUrl)?.hostname
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply | null => {
    const { host } = request.headers
    if (host === undefined || /^\/health\//.test(request.url)) return null
    const name = URL.parse(`http://${host}`)?.hostname ?? ''
    if (name === own || names.has(name)) return null
    // An address in numbers is nobody's name, so it cannot be made to point here.
    if (hosts !== 'loopback' && (isIP(name.replace(/^\[|\]$/g, '')) > 0 || cameByProxy(request))) return null
    return sendProblem(reply, refuse('request.unknown-host'))
  }
}

/** A computer is known in its own network by its whole name, by the first part of it, and as `.local`. */
function namesOf(whole: string): string[] {
  const [first = whole] = whole.split('.')
  return [whole, first, `${first}.local`]
}

function cameByProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1
}
