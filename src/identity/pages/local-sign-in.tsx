import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { askForPasskey, enterCode, enterPassword, signInWithPasskey } from '../contract/local-accounts.ts'
import { Field } from './field.tsx'
import { browserOffersPasskeys, offerPasskeys, showPasskey, stopOffering } from './passkey-ceremony.ts'
import { PasskeyProblem } from './passkey-problem.tsx'
import { usePasskeys } from './sign-in-methods.ts'

/** Signing in without a provider: with a passkey, or with a password and then a code. */
export function LocalSignIn() {
  const [step, setStep] = useState<string | null>(null)
  return step === null ? <FirstHalf onStep={setStep} /> : <SecondHalf step={step} onBack={() => setStep(null)} />
}

function FirstHalf({ onStep }: { readonly onStep: (step: string) => void }) {
  const t = useTexts()
  const passkeys = usePasskeys()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useMutation({ mutationFn: () => ask(enterPassword, { email, password }), onSuccess: ({ step }) => onStep(step) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <section className="ways">
      <form className="form" onSubmit={submit} aria-label={t.waysIn.enter}>
        {enter.error && <Problem error={enter.error} />}
        <Field label={t.waysIn.email} type="email" autoComplete="username webauthn" value={email} onChange={setEmail} />
        <Field label={t.waysIn.password} type="password" autoComplete="current-password" value={password} onChange={setPassword} />
        <Button type="submit" purpose="primary" disabled={enter.isPending}>
          {t.waysIn.next}
        </Button>
      </form>
      {passkeys && <PasskeyButton />}
      <p className="quiet">{t.waysIn.noWayIn}</p>
    </section>
  )
}

function PasskeyButton() {
  const t = useTexts()
  const queries = useQueryClient()
  const done = () => queries.resetQueries()
  const show = useMutation({
    mutationFn: async () => ask(signInWithPasskey, { passkey: await showPasskey(await ask(askForPasskey, {})) }),
    onSuccess: done,
  })
  const offered = useOfferedPasskeys(done)
  return (
    <>
      <Paragraph>{t.waysIn.or}</Paragraph>
      <PasskeyProblem error={show.error ?? offered} />
      <Button purpose="secondary" onClick={() => show.mutate()}>
        {t.waysIn.withPasskey}
      </Button>
    </>
  )
}

// A challenge holds for five minutes; a page may stay open for longer.
const offerAgainAfter = 4 * 60_000

/** Keeps passkeys on offer under the e-mail field. Answers what went wrong with one that was chosen. */
function useOfferedPasskeys(onEntered: () => unknown): unknown {
  const [fault, setFault] = useState<unknown>(null)
  const entered = useRef(onEntered)
  useEffect(() => {
    let there = true
    const offer = async () => {
      if (!(await browserOffersPasskeys()) || !there) return
      try {
        await ask(signInWithPasskey, { passkey: await offerPasskeys(await ask(askForPasskey, {})) })
        if (there) entered.current()
      } catch (cause) {
        if (there) setFault(cause)
      }
    }
    void offer()
    const again = setInterval(() => void offer(), offerAgainAfter)
    return () => {
      there = false
      clearInterval(again)
      void stopOffering()
    }
  }, [])
  return fault
}

type Second = { readonly step: string; readonly onBack: () => void }

function SecondHalf({ step, onBack }: Second) {
  const t = useTexts()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const enter = useMutation({ mutationFn: () => ask(enterCode, { step, code }), onSuccess: () => queries.resetQueries() })
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <form className="form" ref={place} onSubmit={submit} aria-labelledby="code-title">
      <Heading level={2} id="code-title">
        {t.waysIn.codeTitle}
      </Heading>
      {enter.error && <Problem error={enter.error} />}
      <Field label={t.waysIn.code} hint={t.waysIn.codeLead} autoComplete="one-time-code" maxLength={40} value={code} onChange={setCode} />
      <div className="actions">
        <Button type="submit" purpose="primary" disabled={enter.isPending}>
          {t.waysIn.enter}
        </Button>
        <Button purpose="subtle" onClick={onBack}>
          {t.waysIn.back}
        </Button>
      </div>
    </form>
  )
}
