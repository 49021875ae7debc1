import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { addPasskey, removePasskey, renamePasskey, startPasskey } from '../contract/account.ts'
import type { WaysIn } from '../model/ways-in.ts'
import { Field } from './field.tsx'
import { makePasskey } from './passkey-ceremony.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { usePasskeys } from './sign-in-methods.ts'

type Passkeys = WaysIn['passkeys']

function useReload(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['ways-in'] })
}

export function OwnPasskeys({ passkeys }: { readonly passkeys: Passkeys }) {
  const t = useTexts()
  const reload = useReload()
  const possible = usePasskeys()
  const [adding, setAdding] = useState(false)
  const make = async (name: string) => ask(addPasskey, { name, passkey: await makePasskey(await ask(startPasskey, {})) })
  const made = () => {
    setAdding(false)
    void reload()
  }
  return (
    <section>
      <Heading level={2}>{t.waysIn.passkeys}</Heading>
      {passkeys.length === 0 && <Paragraph>{t.waysIn.noPasskeys}</Paragraph>}
      <ul className="plain">
        {passkeys.map((passkey) => (
          <OwnPasskey key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {adding && <PasskeyForm make={make} onMade={made} onCancel={() => setAdding(false)} />}
      {!adding && possible && (
        <Button purpose="secondary" onClick={() => setAdding(true)}>
          {t.waysIn.addPasskey}
        </Button>
      )}
    </section>
  )
}

function OwnPasskey({ passkey }: { readonly passkey: Passkeys[number] }) {
  const t = useTexts()
  const reload = useReload()
  const [naming, setNaming] = useState(false)
  const remove = useMutation({ mutationFn: () => ask(removePasskey, { passkey: passkey.id }), onSuccess: reload })
  return (
    <li className="card">
      <strong>{passkey.name}</strong>
      <Use passkey={passkey} />
      {remove.error && <Problem error={remove.error} />}
      {naming ? (
        <Rename passkey={passkey} onDone={() => setNaming(false)} />
      ) : (
        <div className="actions">
          <Button purpose="subtle" aria-label={t.waysIn.renameOf(passkey.name)} onClick={() => setNaming(true)}>
            {t.waysIn.rename}
          </Button>
          <Button purpose="subtle" aria-label={t.waysIn.removeOf(passkey.name)} onClick={() => remove.mutate()}>
            {t.waysIn.remove}
          </Button>
        </div>
      )}
    </li>
  )
}

function Use({ passkey }: { readonly passkey: Passkeys[number] }) {
  const t = useTexts()
  const language = useLanguage()
  const said = [
    t.waysIn.made(shortDay(passkey.created, language)),
    passkey.lastUsed === null ? t.waysIn.neverUsed : t.waysIn.used(shortDay(passkey.lastUsed, language)),
    ...(passkey.synced ? [t.waysIn.synced] : []),
  ]
  return <p className="quiet">{said.join(' · ')}</p>
}

function Rename({ passkey, onDone }: { readonly passkey: Passkeys[number]; readonly onDone: () => void }) {
  const t = useTexts()
  const reload = useReload()
  const [name, setName] = useState(passkey.name)
  const rename = useMutation({
    mutationFn: () => ask(renamePasskey, { passkey: passkey.id, name }),
    onSuccess: () => reload().then(onDone),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.waysIn.renameOf(passkey.name)}>
      {rename.error && <Problem error={rename.error} />}
      <Field label={t.waysIn.passkeyName} autoComplete="off" maxLength={80} value={name} onChange={setName} />
      <div className="actions">
        <Button type="submit" purpose="primary">
          {t.waysIn.save}
        </Button>
        <Button purpose="subtle" onClick={onDone}>
          {t.waysIn.cancel}
        </Button>
      </div>
    </form>
  )
}
