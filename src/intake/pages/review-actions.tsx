import { Button } from '@nl-design-system-candidate/button-react'
import { useTexts } from '../../web/language.ts'

type Act = 'a' | 'c' | 'r' | 'u'
type Way = 'n' | 'k' | '?'
type Buttons = {
  readonly open: boolean
  readonly acts: Readonly<Record<Act, () => void>> | null
  readonly ways: Readonly<Record<Way, () => void>>
}

/** What can be done with a proposal; each button shows its key. */
export function ReviewActions({ open, acts, ways }: Buttons) {
  const t = useTexts()
  const words = { a: t.accept, c: t.correct, r: t.reject, u: t.undo, n: t.next, k: t.previous, '?': t.help }
  const shown: readonly Act[] = open ? ['a', 'c', 'r', 'u'] : ['u']
  return (
    <div className="actions review-actions">
      {acts &&
        shown.map((key) => (
          <Key key={key} letter={key} purpose={key === 'a' ? 'primary' : key === 'u' ? 'subtle' : 'secondary'} press={acts[key]}>
            {words[key]}
          </Key>
        ))}
      {(['k', 'n', '?'] as const).map((key) => (
        <Key key={key} letter={key} purpose="subtle" press={ways[key]}>
          {words[key]}
        </Key>
      ))}
    </div>
  )
}

type OneKey = {
  readonly letter: Act | Way
  readonly purpose: 'primary' | 'secondary' | 'subtle'
  readonly press: () => void
  readonly children: string
}

function Key({ letter, purpose, press, children }: OneKey) {
  return (
    <Button purpose={purpose} onClick={press} aria-keyshortcuts={letter}>
      {children}{' '}
      <span className="key" aria-hidden="true">
        {letter}
      </span>
    </Button>
  )
}

export function KeyHelp({ on, choose }: { readonly on: boolean; readonly choose: (on: boolean) => void }) {
  const t = useTexts()
  return (
    <div className="card keys">
      <ul>
        {t.helpText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} /> {t.keysOn}
      </label>
    </div>
  )
}
