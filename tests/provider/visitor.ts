export type Seen = { readonly url: string; readonly status: number; readonly text: string; readonly location: string | null }

type Sent = {
  readonly method?: string
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody with a browser's cookies but no screen: goes where it is sent, one step or all the way. */
export function visitor() {
  const jars = new Map<string, Map<string, string>>()

  async function step(url: string, sent: Sent = {}): Promise<Seen> {
    const { origin } = new URL(url)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      method: sent.method ?? (sent.form ? 'POST' : 'GET'),
      headers: { cookie, ...sent.headers },
      ...(sent.form ? { body: new URLSearchParams(sent.form) } : {}),
      redirect: 'manual',
    })
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    const location = answer.headers.get('location')
    return { url, status: answer.status, text: await answer.text(), location: location && new URL(location, url).href }
  }

  /** Follows redirects until there are none, or until one leads to where `stop` says. */
  async function go(url: string, sent: Sent = {}, stop: (next: string) => boolean = () => false): Promise<Seen> {
    let seen = await step(url, sent)
    for (let hops = 0; seen.location !== null && !stop(seen.location) && hops < 20; hops += 1) seen = await step(seen.location)
    return seen
  }

  return { step, go, cookiesOf: (url: string) => jars.get(new URL(url).origin) ?? new Map<string, string>() }
}

export type Visitor = ReturnType<typeof visitor>

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
  const gone = value === '' || attributes.some((one) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(one))
  if (gone) jar.delete(name)
  else jar.set(name, value)
}
