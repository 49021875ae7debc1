import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Await, optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { useLater } from '../../../web/use-later.ts'
import { findReferences } from '../../contract/writing.ts'
import { type ReferenceKind, referenceKinds } from '../../model/references.ts'
import { referenceKey } from '../../rules/references.ts'
import { insertReference } from './commands.ts'

type Opened = { readonly editor: Editor; readonly memo: string; readonly onClose: () => void }

/** Finds a measure, budget line, risk, commitment or sentence, and puts a reference to it at the cursor. */
export function ReferenceDialog({ editor, memo, onClose }: Opened) {
  const t = memoWritingTexts[useLanguage()]
  const [of, setOf] = useState<ReferenceKind>('measure')
  const [typed, setTyped] = useState('')
  const text = useLater(typed)
  const found = useQuery({
    queryKey: ['reference-options', memo, of, text],
    queryFn: () => ask(findReferences, { memo, of, text }),
    placeholderData: keepPreviousData,
  })
  return (
    <Dialog title={t.findReference} onClose={onClose}>
      <div className="form">
        <Select
          label={t.referenceKind}
          value={of}
          onChange={(chosen) => setOf(referenceKinds.find((kind) => kind === chosen) ?? of)}
          options={optionsOf(t.referenceKinds)}
          all={false}
        />
        <TextField label={t.findWords} type="search" value={typed} onChange={setTyped} />
      </div>
      <Await of={found}>
        {(options) => (
          <ul className="plain found" aria-live="polite">
            {options.length === 0 && (
              <li>
                <Paragraph>{of === 'source' && typed.trim() === '' ? t.typeToFind : t.nothingFound}</Paragraph>
              </li>
            )}
            {options.map((option) => (
              <li key={referenceKey(option)}>
                <button
                  type="button"
                  className="found-reference"
                  onClick={() => {
                    onClose()
                    insertReference(editor, option)
                  }}
                >
                  {option.label} {option.gone && <span className="mark warning">{t.reference.gone}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </Dialog>
  )
}
