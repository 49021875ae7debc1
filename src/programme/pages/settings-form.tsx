import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, call, Refused } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { optionsOf, Problem, Select, TextField } from '../../web/parts.tsx'
import { programmeTexts } from '../../web/texts/programme.ts'
import { itemTexts } from '../../web/texts/programme-item.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import { changeProfile, getProfile } from '../contract/profile.ts'
import { type Profile, type ProfileFields, programmeStatuses } from '../model/profile.ts'
import { OrganisationsField } from './organisation-fields.tsx'
import { profileFields, profileText } from './settings-text.ts'
import { TextArea } from './text-area.tsx'

type Form = { readonly profile: Profile; readonly onClose: () => void }

/** Only what was typed is sent: what another changed elsewhere meanwhile stays. */
function editsOf(base: Profile, mine: Profile): Partial<ProfileFields> {
  const changed = profileFields.filter((field) => JSON.stringify(base[field]) !== JSON.stringify(mine[field]))
  return Object.fromEntries(changed.map((field) => [field, mine[field]]))
}

function useDraft({ profile, onClose }: Form) {
  const queries = useQueryClient()
  const [base, setBase] = useState(profile)
  const [mine, setMine] = useState(profile)
  const [theirs, setTheirs] = useState<Profile | null>(null)
  const save = useMutation({
    mutationFn: async () => {
      const edits = editsOf(base, mine)
      const answer = await call(changeProfile, { programme: profile.id, revision: base.revision, ...edits })
      if (!(answer instanceof Refused)) return answer
      if (answer.code !== 'programme.changed-meanwhile') throw answer
      const now = await ask(getProfile, { programme: profile.id })
      setTheirs(now)
      setBase(now)
      setMine({ ...now, ...edits, organisations: [...now.organisations, ...mine.organisations] })
      return null
    },
    onSuccess: async (saved) => {
      if (saved === null) return
      queries.setQueryData(['profile', profile.id], saved)
      await queries.invalidateQueries({ queryKey: ['programmes'] })
      onClose()
    },
  })
  return { base, mine, setMine, theirs, save }
}

/** The form of a programme. What somebody else changed meanwhile is shown beside what was typed. */
export function SettingsForm(form: Form) {
  const t = itemTexts[useLanguage()]
  const { mine, setMine, theirs, save } = useDraft(form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="form" onSubmit={submit}>
      {save.error && <Problem error={save.error} />}
      {theirs && <Theirs theirs={theirs} mine={mine} />}
      <Fields mine={mine} onChange={(change) => setMine({ ...mine, ...change })} />
      <div className="actions">
        <Button type="submit" purpose="primary" disabled={save.isPending}>
          {t.save}
        </Button>
        <Button purpose="secondary" onClick={form.onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

function Theirs({ theirs, mine }: { readonly theirs: Profile; readonly mine: Profile }) {
  const language = useLanguage()
  const t = programmeTexts[language].settings
  const words = itemTexts[language]
  const fields = profileFields.filter((field) => profileText(theirs, field, language) !== profileText(mine, field, language))
  return (
    <section className="problem" role="alert">
      <p>{t.theirs(theirs.changedBy)}</p>
      {fields.map((field) => (
        <dl key={field} className="beside">
          <div>
            <dt>{`${t[field]}: ${words.theirs.toLocaleLowerCase()}`}</dt>
            <dd>{profileText(theirs, field, language) || words.notFilled}</dd>
          </div>
          <div>
            <dt>{`${t[field]}: ${words.mine.toLocaleLowerCase()}`}</dt>
            <dd>{profileText(mine, field, language) || words.notFilled}</dd>
          </div>
        </dl>
      ))}
    </section>
  )
}

type FieldsProps = { readonly mine: Profile; readonly onChange: (change: Partial<Profile>) => void }

function Fields({ mine, onChange }: FieldsProps) {
  const language = useLanguage()
  const t = programmeTexts[language].settings
  const year = (text: string) => (text === '' ? null : Math.trunc(Number(text)))
  const parties = (field: 'coordinating' | 'participating') => (
    <OrganisationsField
      label={t[field]}
      value={mine[field].flatMap((id) => mine.organisations.find((one) => one.id === id) ?? [])}
      onChange={(all) => onChange({ [field]: all.map(({ id }) => id), organisations: [...mine.organisations, ...all] })}
    />
  )
  return (
    <>
      <TextField label={t.name} value={mine.name} onChange={(name) => onChange({ name })} required />
      <Select
        label={t.status}
        all={false}
        value={mine.status}
        onChange={(status) => onChange({ status: programmeStatuses.find((one) => one === status) ?? mine.status })}
        options={optionsOf(programmeWords[language].programmeStatuses)}
      />
      <TextArea label={t.coreMessage} value={mine.coreMessage} onChange={(coreMessage) => onChange({ coreMessage })} />
      <TextArea label={t.vision} value={mine.vision} onChange={(vision) => onChange({ vision })} rows={6} />
      <div className="pair">
        <TextField
          label={t.firstYear}
          type="number"
          value={String(mine.firstYear ?? '')}
          onChange={(text) => onChange({ firstYear: year(text) })}
        />
        <TextField
          label={t.lastYear}
          type="number"
          value={String(mine.lastYear ?? '')}
          onChange={(text) => onChange({ lastYear: year(text) })}
        />
      </div>
      {parties('coordinating')}
      {parties('participating')}
      <TextField label={t.adviser} value={mine.adviser} onChange={(adviser) => onChange({ adviser })} />
    </>
  )
}
