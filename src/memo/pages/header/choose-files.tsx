import { Button } from '@nl-design-system-candidate/button-react'
import { useRef } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'

type Choosing = {
  readonly label: string
  readonly name?: string
  readonly multiple?: boolean
  readonly busy: boolean
  readonly onChoose: (files: readonly File[]) => void
}

/** A button that opens the chooser of files. */
export function ChooseFiles({ label, name = label, multiple = false, busy, onChoose }: Choosing) {
  const t = memoHeaderTexts[useLanguage()]
  const chooser = useRef<HTMLInputElement>(null)
  const choose = (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chooser.current) chooser.current.value = ''
    if (chosen.length > 0) onChoose(chosen)
  }
  return (
    <>
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple={multiple}
        tabIndex={-1}
        aria-label={name}
        onChange={({ target }) => choose(target.files)}
      />
      <Button purpose={multiple ? 'primary' : 'subtle'} aria-label={name} disabled={busy} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      {busy && <span role="status"> {t.sending}</span>}
    </>
  )
}
