import { Button } from '@nl-design-system-candidate/button-react'
import type { ReactNode } from 'react'
import { Heading, Modal, Dialog as ModalDialog, ModalOverlay } from 'react-aria-components'
import './dialog.css'
import { useLanguage } from './language.ts'

const close = { nl: 'Sluiten', en: 'Close' } as const

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** A task of its own over the screen. Escape closes it; the focus then goes back to where it came from. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const language = useLanguage()
  return (
    <ModalOverlay className="over" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog">
        <ModalDialog>
          <div className="row">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button purpose="subtle" onClick={onClose}>
              {close[language]}
            </Button>
          </div>
          {children}
        </ModalDialog>
      </Modal>
    </ModalOverlay>
  )
}
