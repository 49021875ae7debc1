import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useLanguage } from './language.ts'

const close = { nl: 'Sluiten', en: 'Close' } as const

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** A task of its own over the screen. Escape closes it; the focus then goes back to where it came from. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const language = useLanguage()
  const place = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const dialog = place.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={place} className="dialog" aria-labelledby={heading} onCancel={onClose}>
      <div className="row">
        <Heading level={2} id={heading}>
          {title}
        </Heading>
        <Button purpose="subtle" onClick={onClose}>
          {close[language]}
        </Button>
      </div>
      {children}
    </dialog>
  )
}
