/** Which UTF-16 a text is in by its mark or, without one, by the empty byte beside each Latin letter. */
export function wideOrder(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const empty = [0, 0]
  for (const [at, byte] of head.subarray(0, 4096).entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = empty
  const most = Math.min(head.length, 4096) * 0.3
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

/** Text from bytes: UTF-16 where it is that, else UTF-8, else windows-1252. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideOrder(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
