import type { Endpoint } from '../../kernel/endpoint.ts'

/** Which methods the addresses of a list of endpoints take; none for an address that is not theirs. */
export function methodsOf(endpoints: readonly Endpoint[], base: string): (path: string) => readonly string[] {
  const known = endpoints.map(({ method, path }) => ({ method, shape: new RegExp(`^${base}${path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`) }))
  return (path) => {
    const methods = known.filter(({ shape }) => shape.test(path)).map(({ method }) => method)
    return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))]
  }
}
