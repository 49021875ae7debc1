import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../web/language.ts'

type Shown = { readonly codes: readonly string[]; readonly onDone: () => void }

/** The recovery codes, the one time that they can be read. */
export function RecoveryCodes({ codes, onDone }: Shown) {
  const t = useTexts()
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.querySelector('h2')?.focus(), [])
  return (
    <section className="card" ref={place}>
      <Heading level={2} tabIndex={-1}>
        {t.waysIn.codesTitle}
      </Heading>
      <Paragraph>{t.waysIn.codesLead}</Paragraph>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button purpose="primary" onClick={onDone}>
        {t.waysIn.codesDone}
      </Button>
    </section>
  )
}
