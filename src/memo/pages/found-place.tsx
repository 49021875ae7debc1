import { useEffect } from 'react'
import { useAddress } from '../../web/address.ts'

const longestWait = 10_000
const found = 'found-place'

/** Shows the place on a screen where the words of the address stand (`plaats`), whatever screen of a memo it is, and changes nothing of its text. */
export function FoundPlace() {
  const { get } = useAddress()
  const words = get('plaats')
  useEffect(() => {
    const main = document.querySelector('main')
    if (words === '' || main === null || !('highlights' in CSS)) return
    const show = () => {
      const range = rangeOf(main, words)
      if (range === null) return false
      CSS.highlights.set(found, new Highlight(range))
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      return true
    }
    // The text may come later than the screen.
    const watch = new MutationObserver(() => show() && watch.disconnect())
    if (!show()) watch.observe(main, { childList: true, subtree: true, characterData: true })
    const timer = setTimeout(() => watch.disconnect(), longestWait)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      CSS.highlights.delete(found)
    }
  }, [words])
  return null
}

/** Where words stand in the text of an element, whatever marks and line breaks are between them; null where they do not. */
function rangeOf(element: Element, words: string): Range | null {
  const letters: { readonly node: Text; readonly at: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    for (let at = 0; at < node.data.length; at += 1) {
      const letter = node.data[at] ?? ''
      if (/[\s\u200b]/.test(letter)) continue
      letters.push({ node, at })
      text += letter
    }
  }
  const bare = words.replace(/[\s\u200b]/g, '')
  const start = bare === '' ? -1 : text.indexOf(bare)
  const [first, last] = [letters[start], letters[start + bare.length - 1]]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}
