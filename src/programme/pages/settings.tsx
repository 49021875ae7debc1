import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { programmeTexts } from '../../web/texts/programme.ts'
import { itemTexts } from '../../web/texts/programme-item.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import { getProfile } from '../contract/profile.ts'
import type { Profile } from '../model/profile.ts'
import { SettingsForm } from './settings-form.tsx'
import { profileFields, profileText } from './settings-text.ts'

/** What a programme wants, when and with whom. */
export function SettingsPage({ programme }: { readonly programme: string }) {
  const profile = useQuery({ queryKey: ['profile', programme], queryFn: () => ask(getProfile, { programme }) })
  return <Await of={profile}>{(data) => <Settings profile={data} />}</Await>
}

function Settings({ profile }: { readonly profile: Profile }) {
  const language = useLanguage()
  const t = programmeTexts[language].settings
  const words = itemTexts[language]
  const [changing, setChanging] = useState(false)
  const status = programmeWords[language].programmeStatuses[profile.status].toLocaleLowerCase()
  const years = [profile.firstYear, profile.lastYear].filter((year) => year !== null).join('–')
  return (
    <>
      <Title>{t.title(profile.name, status, years)}</Title>
      {changing ? (
        <SettingsForm profile={profile} onClose={() => setChanging(false)} />
      ) : (
        <>
          <dl className="parts">
            {profileFields.map((field) => (
              <div key={field}>
                <dt>{t[field]}</dt>
                <dd>{profileText(profile, field, language) || <span className="quiet">{words.notFilled}</span>}</dd>
              </div>
            ))}
          </dl>
          {profile.keeps && (
            <Button purpose="primary" onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          )}
        </>
      )}
      {profile.changedBy && <p className="quiet">{words.lastChange(profile.changedBy, longMoment(profile.since, language))}</p>}
    </>
  )
}
