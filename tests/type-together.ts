import type { LiveAuthor } from './live-author.ts'

/** The letter of an author: one that nobody else types. */
export const letterOf = (author: number) => String.fromCodePoint(0x4e00 + author)

/** All type at the same time for so many seconds, every fifth of them cut off for a while; answers how many letters each typed. */
export async function typeTogether(typing: readonly LiveAuthor[], seconds: number): Promise<number[]> {
  const end = Date.now() + seconds * 1000
  const typed = await Promise.all(
    typing.map(async (author, index) => {
      let count = 0
      while (Date.now() < end) {
        author.type(letterOf(index))
        count += 1
        if (count % 40 === 12 && index % 5 === 0) author.cut()
        if (count % 40 === 20 && index % 5 === 0) author.back()
        await new Promise((later) => setTimeout(later, 100 + ((index * 37) % 100)))
      }
      author.back()
      return count
    }),
  )
  await Promise.all(typing.map((author) => author.saved()))
  return typed
}

export function lettersIn(text: string, authors: number): number[] {
  return Array.from({ length: authors }, (_, author) => text.split(letterOf(author)).length - 1)
}
