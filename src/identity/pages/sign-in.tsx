import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { listDemoAccounts, signIn } from '../contract.ts'
import { roleWords } from '../model/role-words.ts'

export function SignInPage() {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const accounts = useQuery({ queryKey: ['demo-accounts'], queryFn: () => ask(listDemoAccounts, {}) })
  const enter = useMutation({ mutationFn: (person: string) => ask(signIn, { person }), onSuccess: () => queries.resetQueries() })
  return (
    <>
      <Title>{t.signIn}</Title>
      {enter.error && <Problem error={enter.error} />}
      <Await of={accounts}>
        {(people) => (
          <>
            <Paragraph>{people.length === 0 ? t.noAccounts : t.signInLead}</Paragraph>
            <ul className="cards">
              {people.map((person) => (
                <li key={person.id}>
                  <button type="button" className="card person" onClick={() => enter.mutate(person.id)}>
                    <strong>{person.name}</strong>
                    <span>{person.organisation}</span>
                    <span className="quiet">{person.jobTitle || person.roles.map((role) => roleWords[language][role]).join(', ')}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Await>
    </>
  )
}
