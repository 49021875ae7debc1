/** Words of a text found without a match for each: most of what a text holds is looked at only once. */

const letterOrNumber = /[\p{L}\p{N}]/u
const unseen = 0
const inWord = 1
const outside = 2
const classes = new Uint8Array(0x10000)

function isInWord(code: number): boolean {
  const known = classes[code] ?? unseen
  if (known !== unseen) return known === inWord
  const is = letterOrNumber.test(String.fromCharCode(code))
  classes[code] = is ? inWord : outside
  return is
}

/** Where the next word begins, at or after a place; the length of the text where none does. */
export function wordFrom(text: string, from: number): number {
  let at = from
  while (at < text.length && !isInWord(text.charCodeAt(at))) at += 1
  return at
}

/** Where a word ends that begins at a place. */
export function wordEnd(text: string, at: number): number {
  let until = at
  while (until < text.length && isInWord(text.charCodeAt(until))) until += 1
  return until
}

const lowBits = 31

/** A mark that words share which begin and end with the same letters, in either case, and are as long. */
export function markOf(text: string, at: number, until: number): number {
  return ((text.charCodeAt(at) & lowBits) << 10) | ((text.charCodeAt(until - 1) & lowBits) << 5) | ((until - at) & lowBits)
}

export const markCount = 1 << 15
