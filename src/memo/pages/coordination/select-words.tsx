import { useRef, useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Anchor } from '../../model/text.ts'
import { anchorOf, findAnchor } from '../../rules/anchors.ts'
import { plainText } from '../../rules/plain.ts'
import { useVersion } from '../use-version.ts'
import { VersionText } from '../versions/version-text.tsx'

type Shown = { readonly memo: string; readonly version: number; readonly onSelect: (anchor: Anchor) => void }

/** The text of a version, to open; what is selected in it is answered with its place. */
export function SelectWords(shown: Shown) {
  const t = coordinationTexts[useLanguage()]
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="about" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t.toVersion}</summary>
      {isOpen && <Words {...shown} />}
    </details>
  )
}

function Words({ memo, version, onSelect }: Shown) {
  const t = coordinationTexts[useLanguage()]
  const place = useRef<HTMLElement>(null)
  return (
    <Await of={useVersion(memo, version)}>
      {({ content }) => {
        const look = () => {
          const anchor = place.current && selectedIn(place.current, plainText(content))
          if (anchor) onSelect(anchor)
        }
        return (
          <section ref={place} className="version-words" tabIndex={0} aria-label={t.toVersion} onPointerUp={look} onKeyUp={look}>
            <VersionText text={content} />
          </section>
        )
      }}
    </Await>
  )
}

/** The place in a text of what is selected where that text is shown; null where nothing is. */
function selectedIn(place: HTMLElement, text: string): Anchor | null {
  const selection = window.getSelection()
  const quote = selection?.toString().trim() ?? ''
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!range || quote === '' || !place.contains(range.commonAncestorContainer)) return null
  const [before, after] = [document.createRange(), document.createRange()]
  before.selectNodeContents(place)
  before.setEnd(range.startContainer, range.startOffset)
  after.selectNodeContents(place)
  after.setStart(range.endContainer, range.endOffset)
  const found = findAnchor(text, { quote, before: before.toString().slice(-100), after: after.toString().slice(0, 100) })
  return found && anchorOf(text, found)
}
