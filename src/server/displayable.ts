/** What the fonts of the package show; measured by printing each character by itself (`displayable.test.ts` prints all of them at once). */
const shown =
  /^[\n\u0020-\u007e\u00a0-\u024f\u02b0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff\u0400-\u04ff\u1e00-\u1eff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20a4\u20a7-\u20a9\u20ab-\u20ba\u20bd-\u20bf\u2100-\u2107\u2109-\u210f\u2111-\u2113\u2115-\u2116\u2118-\u211a\u211c-\u2122\u2124\u2126-\u2132\u2135-\u214b\u214e-\u2185\u2189\u2190-\u21b3\u21b5-\u21d9\u2200-\u2243\u2245\u2247-\u2255\u2259\u225d\u225f-\u2262\u2264-\u22ff]*$/u
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/gu
/** Controls, marks of direction and joining, byte order marks: nothing of them is seen. */
const unseen = /[\p{Cc}\p{Cf}]|\u034f|[\ufe00-\ufe0f]/gu

export type Displayable<T> = { readonly value: T; readonly replaced: boolean }

/**
 * A value whose texts hold only what the fonts show, for a tagged PDF takes no other character (and one that the compiler stumbles over ends
 * its process). Ligatures and the like are written out; what is left becomes a question mark (`replaced`), and what is never seen goes.
 */
export function displayable<T>(value: T): Displayable<T> {
  const about = { replaced: false }
  // Only texts change, so that the value keeps its shape.
  return { value: displayed(value, about) as T, replaced: about.replaced }
}

function displayed(value: unknown, about: { replaced: boolean }): unknown {
  if (typeof value === 'string') return displayedText(value, about)
  if (Array.isArray(value)) return value.map((each) => displayed(each, about))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, displayed(field, about)]))
}

function displayedText(text: string, about: { replaced: boolean }): string {
  if (shown.test(text)) return text
  const clean = text
    .normalize('NFC')
    .replaceAll(lineBreak, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unseen, (mark) => (mark === '\n' || mark === '\u00ad' ? mark : ''))
  return [...clean].map((letter) => displayedLetter(letter, about)).join('')
}

function displayedLetter(letter: string, about: { replaced: boolean }): string {
  if (shown.test(letter)) return letter
  const plain = letter.normalize('NFKC')
  if (shown.test(plain)) return plain
  about.replaced = true
  return '?'
}
