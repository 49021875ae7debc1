import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { acceptToken } from '../identity/acts/accept-token.ts'
import type { Actor } from '../identity/model/actor.ts'
import type { SignInPlace } from '../identity/model/sessions.ts'
import type { Tables } from '../kernel/tables.generated.ts'

export type Cookie = {
  readonly read: (request: FastifyRequest) => string | null
  readonly set: (reply: FastifyReply, value: string) => void
  readonly clear: (reply: FastifyReply) => void
}

/**
 * `session`: the token. `seal`: the key to the provider's proof of this session. `attempt`: ties a sign-in under way to this browser; it
 * has to come along when the provider sends the browser back.
 */
export type Cookies = { readonly session: Cookie; readonly seal: Cookie; readonly attempt: Cookie }

const attemptSeconds = 600

/** The cookies of an installation; on https they carry the prefix that no other host or path can set. */
export function cookiesFor(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:')
  const named = (name: string) => `${secure ? '__Host-' : ''}${name}`
  return {
    session: cookie(named('actielijn'), { secure, sameSite: 'strict' }),
    seal: cookie(named('actielijn-seal'), { secure, sameSite: 'strict' }),
    attempt: cookie(named('actielijn-attempt'), { secure, sameSite: 'lax', maxAge: attemptSeconds }),
  }
}

type Attributes = { readonly secure: boolean; readonly sameSite: 'strict' | 'lax'; readonly maxAge?: number }

function cookie(name: string, attributes: Attributes): Cookie {
  const options = { ...attributes, path: '/', httpOnly: true }
  return {
    read: (request) => {
      const value = request.cookies[name] ?? ''
      return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null
    },
    set: (reply, value) => void reply.setCookie(name, value, options),
    clear: (reply) => void reply.setCookie(name, '', { ...options, maxAge: 0 }),
  }
}

/** Where a request comes from, for the session that it begins. */
export function placeOf(cookies: Cookies, request: FastifyRequest): SignInPlace {
  return { address: request.ip, browser: browserOf(request), earlier: cookies.session.read(request) }
}

function browserOf(request: FastifyRequest): string | null {
  return request.headers['user-agent']?.slice(0, 300) ?? null
}

/** Who asks, by the session cookie; hands out the next token where it is time and there is a reply that can carry it. */
export function actorReader(db: Kysely<Tables>, cookies: Cookies) {
  return async (request: FastifyRequest, reply: FastifyReply | null): Promise<Actor | null> => {
    const token = cookies.session.read(request)
    if (token === null) return null
    const accepted = await acceptToken(db, token, { address: request.ip, browser: browserOf(request), renews: reply !== null })
    if (accepted === null) return null
    if ('reusedIn' in accepted) {
      request.log.warn({ session: accepted.reusedIn }, 'a session was ended: a token that had been replaced was used again')
      if (reply !== null) cookies.session.clear(reply)
      return null
    }
    if (accepted.renewed !== null && reply !== null) cookies.session.set(reply, accepted.renewed)
    return accepted.actor
  }
}
