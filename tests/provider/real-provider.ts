import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair } from 'jose'
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { freePort } from './free-port.ts'

export type Account = Readonly<Record<string, unknown>>
export type ProviderClient = { readonly clientId: string; readonly clientSecret: string }

export type RealProvider = ProviderClient & {
  readonly issuer: string
  /** Subject → claims. May change while it runs, as people do. */
  readonly accounts: Map<string, Account>
  readonly stop: () => Promise<void>
}

export const highAcr = 'urn:example:high'
const scope = 'openid email profile work'

/** A certified OpenID Connect provider with one client: the product at `publicUrl`. Its sign-in page asks who, and whether with a second factor. */
export async function startRealProvider(publicUrl: string): Promise<RealProvider> {
  const issuer = `http://127.0.0.1:${await freePort()}`
  const accounts = new Map<string, Account>()
  const client = { clientId: 'actielijn', clientSecret: 'geheim-van-de-toets-0123456789' }
  const provider = new Provider(issuer, await configurationFor(publicUrl, client, accounts))
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const going = request.url?.startsWith('/interactie/') ? interact(provider, request, response) : answer(request, response)
    going.catch((fault: unknown) => response.writeHead(500).end(String(fault)))
  })
  await new Promise<void>((ready) => server.listen(Number(new URL(issuer).port), '127.0.0.1', ready))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise<void>((done) => server.close(() => done()))
  }
  return { issuer, ...client, accounts, stop }
}

async function configurationFor(
  publicUrl: string,
  { clientId, clientSecret }: ProviderClient,
  accounts: ReadonlyMap<string, Account>,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/aanmelden/oidc/terug`],
        post_logout_redirect_uris: [`${publicUrl}/afgemeld`],
        backchannel_logout_uri: `${publicUrl}/aanmelden/oidc/afmelden`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'echt' }] },
    cookies: { keys: ['een sleutel voor de toets'] },
    scopes: scope.split(' '),
    claims: { email: ['email', 'email_verified'], profile: ['name'], work: ['organisation', 'department', 'groups'] },
    acrValues: [highAcr],
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    interactions: { url: (_context, interaction) => `/interactie/${interaction.uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ ...accounts.get(accountId), sub: accountId }) }),
    loadExistingGrant,
    // The product of a test listens on loopback, where the provider's own guard sends nothing.
    fetch: (address, options) => fetch(address, { ...options, ...{ dispatcher: undefined } }),
    renderError: (context, { error, error_description }) => {
      context.body = `${error}: ${error_description}`
    },
  }
}

/** Everybody agreed to everything: the consent page is the provider's own affair. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    ...(oidc.client ? { clientId: oidc.client.clientId } : {}),
    ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
  })
  grant.addOIDCScope(scope)
  await grant.save()
  return grant
}

function logoutSource(context: KoaContextWithOIDC, form: string): void {
  const button = '<button form="op.logoutForm" name="logout" value="yes">Ja, meld me af</button>'
  context.body = `<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>Afmelden</title><h1>Afmelden?</h1>${form}${button}</html>`
}

function postLogoutSuccessSource(context: KoaContextWithOIDC): void {
  context.body = 'Afgemeld.'
}

const page = `<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>Aanmelddienst</title><h1>Aanmelddienst</h1><form method="post">
  <label>Naam <input name="who"></label> <label><input type="checkbox" name="factor" value="on"> met een code</label> <button>Verder</button></form></html>`

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    return
  }
  const form = new URLSearchParams(await text(request))
  const factors = form.get('factor') === 'on' ? { acr: highAcr, amr: ['pwd', 'otp', 'mfa'] } : { amr: ['pwd'] }
  await provider.interactionFinished(request, response, { login: { accountId: form.get('who') ?? '', ...factors } })
}
