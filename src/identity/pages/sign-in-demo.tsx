import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem } from '../../web/parts.tsx'
import { signInTexts } from '../../web/texts/sign-in.ts'
import { listDemoAccounts, signIn } from '../contract.ts'
import { roleWords } from '../model/role-words.ts'

export function SignInAsDemo() {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const accounts = useQuery({ queryKey: ['demo-accounts'], queryFn: () => ask(listDemoAccounts, {}) })
  const enter = useMutation({ mutationFn: (person: string) => ask(signIn, { person }), onSuccess: () => queries.resetQueries() })
  return (
    <section>
      <Heading level={2}>{signInTexts[language].demoTitle}</Heading>
      {enter.error && <Problem error={enter.error} />}
      <Paragraph>{t.signInLead}</Paragraph>
      <Await of={accounts}>
        {(people) => (
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
        )}
      </Await>
    </section>
  )
}
