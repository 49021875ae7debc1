import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { getVersion } from '../../contract/memos.ts'
import type { Anchor } from '../../model/text.ts'
import { passagesOf } from '../../rules/plain.ts'

type Shown = { readonly memo: string; readonly version: number; readonly onSelect: (anchor: Anchor) => void }

/** The words of a version; what is selected in them is answered with what stands before and after it. */
export function VersionText({ memo, version, onSelect }: Shown) {
  const t = coordinationTexts[useLanguage()]
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="about" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t.toVersion}</summary>
      {isOpen && <Words memo={memo} version={version} onSelect={onSelect} />}
    </details>
  )
}

function Words({ memo, version: number, onSelect }: Shown) {
  const t = coordinationTexts[useLanguage()]
  const place = useRef<HTMLElement>(null)
  const version = useQuery({ queryKey: ['memo', memo, 'version', number], queryFn: () => ask(getVersion, { memo, number }) })
  const look = () => {
    const anchor = place.current && selectedIn(place.current)
    if (anchor) onSelect(anchor)
  }
  return (
    <Await of={version}>
      {({ content }) => (
        <section ref={place} className="version-words" tabIndex={0} aria-label={t.toVersion} onPointerUp={look} onKeyUp={look}>
          {passagesOf(content).map((passage, at) => (
            <div key={at}>
              {passage.heading !== '' && <Heading level={4}>{passage.heading}</Heading>}
              <p>{passage.content.trim()}</p>
            </div>
          ))}
        </section>
      )}
    </Await>
  )
}

const around = 100

/** What is selected within one paragraph of a place, null where nothing is. */
function selectedIn(place: HTMLElement): Anchor | null {
  const selection = window.getSelection()
  const quote = selection?.toString().trim() ?? ''
  if (!selection || selection.rangeCount === 0 || quote === '' || quote.length > 2000) return null
  const { startContainer: node, startOffset } = selection.getRangeAt(0)
  const text = place.contains(node) ? (node.textContent ?? '') : ''
  const start = text.indexOf(quote, startOffset)
  if (start < 0) return null
  const end = start + quote.length
  return { quote, before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around) }
}
