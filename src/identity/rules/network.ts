/** Whose address counts as one: an IPv4 address by itself, of an IPv6 address the first 64 bits, which one subscriber has. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (!bare.includes(':')) return bare
  const [front, back] = bare.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const gap = back === undefined ? 0 : 8 - (front?.length ?? 0) - back.length
  const groups = [...(front ?? []), ...Array<string>(Math.max(0, gap)).fill('0'), ...(back ?? [])]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
