import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-word.css'
import { Select } from '../../../web/parts.tsx'
import { useSession } from '../../../web/session.ts'
import { memoWordTexts } from '../../../web/texts/memo-word.ts'
import { listMemoTemplates, printRedlineInWord, printVersionInWord } from '../../contract/word.ts'
import type { MemoTemplate } from '../../model/word.ts'

type Wish = { readonly memo: string; readonly number: number; readonly since?: number }

/** A version of a memo as a Word file, in the template of an organisation or without; `since`: also what changed since that version. */
export function WordDownloads({ memo, number, since }: Wish) {
  const t = memoWordTexts[useLanguage()]
  const templates = useQuery({ queryKey: ['memo-templates'], queryFn: () => ask(listMemoTemplates, {}) }).data ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const own = useOwnTemplate(templates)
  const organisation = chosen ?? own
  const look = organisation === '' ? {} : { organisation }
  const links = [
    [t.withComments(number), addressOf(printVersionInWord, { memo, number, ...look })],
    [t.withoutComments(number), addressOf(printVersionInWord, { memo, number, comments: false, ...look })],
    ...(since === undefined || since === number
      ? []
      : [[t.redline(since, number), addressOf(printRedlineInWord, { memo, number, since, ...look })]]),
  ]
  return (
    <section className="word-downloads" aria-label={t.downloads}>
      {templates.length > 0 && (
        <Select
          label={t.look}
          value={organisation}
          onChange={setChosen}
          all={false}
          options={[['', t.ownLook], ...templates.map((one) => [one.organisation, `${one.abbreviation} · ${one.name}`] as const)]}
        />
      )}
      <ul className="templates">
        {links.map(([words, address]) => (
          <li key={words}>
            <a href={address} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whoever prints, prints in the template of the own organisation, where it has one. */
function useOwnTemplate(templates: readonly MemoTemplate[]): string {
  const session = useSession().data
  const organisation = (session?.actingFor ?? session?.person)?.organisation
  return templates.find((one) => one.abbreviation === organisation || one.organisation === organisation)?.organisation ?? ''
}
