import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HolderOption } from '../../../identity/model/directory.ts'
import { ask } from '../../../web/client.ts'
import { longDay, today } from '../../../web/dates.ts'
import { HolderField } from '../../../web/holder-field.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Await, optionsOf, Problem, Select, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { abolishBody, getBody, joinBody, leaveBody } from '../../contract/bodies.ts'
import { type Body, bodyRoles } from '../../model/bodies.ts'
import { ChangeBody } from './change-body.tsx'
import { LeftBehind } from './left-behind.tsx'
import { useRouteAct } from './use-route-act.ts'

type OfProgramme = { readonly programme: string; readonly keeps: boolean }

export function BodyCards({ bodies, ...of }: OfProgramme & { readonly bodies: readonly Body[] }) {
  return (
    <ul className="cards">
      {bodies.map((body) => (
        <BodyCard key={body.id} body={body} {...of} />
      ))}
    </ul>
  )
}

function BodyCard({ body, programme, keeps }: OfProgramme & { readonly body: Body }) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  const [isChanging, setChanging] = useState(false)
  const changes = keeps && body.abolishedOn === null
  return (
    <li className="card">
      <Heading level={3}>
        {body.code} · {body.name}
      </Heading>
      <p className="quiet">
        {t.kinds[body.kind]}
        {body.abolishedOn !== null && ` · ${t.abolishedOn(longDay(body.abolishedOn, language))}`}
      </p>
      <p>{t.papersRule(body)}</p>
      {changes && (
        <p className="actions">
          <Button purpose="secondary" aria-label={`${t.change}: ${body.code}`} onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        </p>
      )}
      {isChanging && <ChangeBody programme={programme} body={body} onClose={() => setChanging(false)} />}
      <Members body={body.id} programme={programme} keeps={changes} />
      {changes && <Abolish body={body} programme={programme} />}
    </li>
  )
}

function Members({ body, programme, keeps }: OfProgramme & { readonly body: string }) {
  const t = routeBodiesTexts[useLanguage()]
  const view = useQuery({ queryKey: ['body', programme, body], queryFn: () => ask(getBody, { programme, body }) })
  const leave = useRouteAct((member: string) => ask(leaveBody, { programme, body, member }))
  return (
    <Await of={view}>
      {({ members, code }) => (
        <>
          {members.length === 0 && <p>{t.noMembers}</p>}
          {leave.error && <Problem error={leave.error} />}
          <ul>
            {members.map(({ id, name, role }) => (
              <li key={id}>
                {name} ({t.roles[role].toLowerCase()}){' '}
                {keeps && (
                  <Button purpose="subtle" aria-label={`${t.leave}: ${name}, ${code}`} onClick={() => leave.mutate(id)}>
                    {t.leave}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {keeps && <NewMember body={body} programme={programme} code={code} />}
        </>
      )}
    </Await>
  )
}

function NewMember({ body, programme, code }: { readonly body: string; readonly programme: string; readonly code: string }) {
  const t = routeBodiesTexts[useLanguage()]
  const [name, setName] = useState('')
  const [role, setRole] = useState('member')
  const [account, setAccount] = useState<HolderOption | null>(null)
  const chosen = bodyRoles.find((known) => known === role) ?? 'member'
  const join = useRouteAct(
    () => ask(joinBody, { programme, body, name, role: chosen, person: account?.id ?? null, organisation: null }),
    () => {
      setName('')
      setAccount(null)
    },
  )
  return (
    <FoldedForm title={`${t.newMember}: ${code}`} onSubmit={() => join.mutate(undefined)}>
      {join.error && <Problem error={join.error} />}
      <TextField label={t.name} value={name} onChange={setName} required />
      <HolderField label={t.account} kind="person" value={account} onChange={setAccount} hint={t.accountHint} />
      <Select label={t.role} value={role} onChange={setRole} options={optionsOf(t.roles)} all={false} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={join.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}

function Abolish({ body, programme }: { readonly body: Body; readonly programme: string }) {
  const t = routeBodiesTexts[useLanguage()]
  const [on, setOn] = useState(today())
  const abolish = useRouteAct(() => ask(abolishBody, { programme, body: body.id, revision: body.revision, on }))
  return (
    <FoldedForm title={`${t.abolish}: ${body.code}`} onSubmit={() => abolish.mutate(undefined)}>
      {abolish.error && <Problem error={abolish.error} />}
      <TextField label={t.from} value={on} onChange={setOn} type="date" required />
      {on !== '' && <LeftBehind programme={programme} body={body.id} on={on} />}
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={abolish.isPending}>
          {t.abolish}
        </Button>
      </p>
    </FoldedForm>
  )
}
