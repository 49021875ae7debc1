import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'

/** How this provider bends what it hands out next; without any it behaves. */
export type Bend = {
  readonly claims?: JWTPayload
  readonly without?: readonly string[]
  /** `other`: a key that is not in its key set. `none`: not signed at all. */
  readonly key?: 'other' | 'none'
  /** The issuer that it names in the address with which the browser returns. */
  readonly answersAs?: string
  readonly userinfo?: Readonly<Record<string, unknown>>
  readonly tokenStatus?: number
}

export type BentProvider = {
  readonly issuer: string
  bend: Bend
  /** A token signed by this provider, or by somebody who would like to be it. */
  readonly sign: (payload: JWTPayload, key?: 'own' | 'other' | 'none') => Promise<string>
  readonly stop: () => Promise<void>
}

type Asked = { readonly nonce: string; readonly challenge: string }
type Keys = { readonly own: CryptoKey; readonly other: CryptoKey }

export const bentClient = { clientId: 'actielijn', clientSecret: 'geheim' } as const

/** A provider that forges, forgets and mixes up on request. It signs everybody in as the subject `kwaad`. */
export async function startBentProvider(): Promise<BentProvider> {
  const [own, other] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('RS256')]
  const keys: Keys = { own: own.privateKey, other: other.privateKey }
  const asked = new Map<string, Asked>()
  const publicKey = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const answer = answers[url.pathname] ?? (async () => response.writeHead(404).end())
    answer(url, request, response).catch((fault: unknown) => response.writeHead(500).end(String(fault)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const sign: BentProvider['sign'] = (payload, key = 'own') => signed(payload, keys, key)
  const stop = async () => {
    server.closeAllConnections()
    await new Promise<void>((done) => server.close(() => done()))
  }
  const provider: BentProvider = { issuer, bend: {}, sign, stop }
  const json = (response: ServerResponse, body: unknown, status = 200) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  const answers: Record<string, (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>> = {
    '/.well-known/openid-configuration': async (_url, _request, response) => json(response, metadata(issuer)),
    '/jwks': async (_url, _request, response) => json(response, { keys: [publicKey] }),
    '/auth': async ({ searchParams }, _request, response) => {
      const code = `code-${randomUUID()}`
      asked.set(code, { nonce: searchParams.get('nonce') ?? '', challenge: searchParams.get('code_challenge') ?? '' })
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.search = String(new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: provider.bend.answersAs ?? issuer }))
      response.writeHead(303, { location: back.href }).end()
    },
    '/token': async (_url, request, response) => {
      const form = new URLSearchParams(await text(request))
      const found = asked.get(form.get('code') ?? '')
      asked.delete(form.get('code') ?? '')
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!found || found.challenge !== challenge) return json(response, { error: 'invalid_grant' }, 400)
      if (provider.bend.tokenStatus) return json(response, {}, provider.bend.tokenStatus)
      json(response, { access_token: 'toegang', token_type: 'bearer', expires_in: 60, id_token: await idToken(provider, found) })
    },
    '/userinfo': async (_url, _request, response) =>
      json(response, { sub: 'kwaad', email: 'kwaad@ocw.example', email_verified: true, ...provider.bend.userinfo }),
  }
  return provider
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'none'],
    authorization_response_iss_parameter_supported: true,
  }
}

function idToken({ issuer, bend, sign }: BentProvider, { nonce }: Asked): Promise<string> {
  const now = Math.floor(Date.now() / 1_000)
  const good = { iss: issuer, aud: bentClient.clientId, sub: 'kwaad', iat: now, exp: now + 60, nonce, sid: 'sessie-daar' }
  const kept = Object.entries({ ...good, ...bend.claims }).filter(([name]) => !bend.without?.includes(name))
  return sign(Object.fromEntries(kept), bend.key ?? 'own')
}

function signed(payload: JWTPayload, keys: Keys, key: 'own' | 'other' | 'none'): Promise<string> {
  if (key === 'none') return Promise.resolve(new UnsecuredJWT(payload).encode())
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(keys[key])
}
