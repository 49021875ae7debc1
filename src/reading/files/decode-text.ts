/** Text from bytes: UTF-16 by its mark, else UTF-8, else windows-1252. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€' }

function decodeEntity(whole: string, entity: string): string {
  const code = /^#(x?)([0-9a-f]+)$/i.exec(entity)
  if (!code) return named[entity] ?? whole
  const point = Number.parseInt(code[2] ?? '', code[1] ? 16 : 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

/** Lines of an HTML text: a break, block or table row ends a line, bullets and cells stay on theirs. */
export function htmlLines(html: string): string[] {
  const text = html
    .replace(/<(head|script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<li[^>]*>/gi, '\n• ')
    .replace(/<\/t[dh]>(<\/p>)?/gi, '  ')
    .replace(/<br[^>]*>|<\/?(p|div|tr|h[1-6]|ul|ol|li|table)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
  const lines = text.split('\n').map((line) =>
    line
      .replace(/&(#?\w+);/g, decodeEntity)
      .replace(/ +/g, ' ')
      .trim(),
  )
  return lines.filter((line) => line !== '' && line !== '•')
}
