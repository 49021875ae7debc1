const halfAYear = 182 * 24 * 3_600_000

/** Where somebody who found a hole can report it, as RFC 9116 asks. Made when it is asked for, so that it is never out of date. */
export function securityTxt(publicUrl: string, contacts: readonly string[], now: Date): string {
  const expires = new Date(now.getTime() + halfAYear)
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00.000Z`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    'Preferred-Languages: nl, en',
    '',
  ].join('\r\n')
}

/** No page of the workbench belongs in a search engine. */
export const robotsTxt = 'User-agent: *\nDisallow: /\n'
