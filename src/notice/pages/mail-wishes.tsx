import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, optionsOf, Problem, Select } from '../../web/parts.tsx'
import { noticeTexts } from '../../web/texts/notice.ts'
import { getMailSettings, wishMail } from '../contract/notices.ts'
import type { MailSettingsOfMe, MailWish } from '../model/mail.ts'

const key = ['mail-settings']

/** For one's own account: how mail comes. */
export function MailWishes() {
  const t = noticeTexts[useLanguage()].mail
  const settings = useQuery({ queryKey: key, queryFn: () => ask(getMailSettings, {}) })
  return (
    <section className="part" aria-labelledby="mail">
      <Heading level={2} id="mail">
        {t.settings}
      </Heading>
      <Await of={settings}>{(known) => <Wishes known={known} />}</Await>
    </section>
  )
}

function Wishes({ known }: { readonly known: MailSettingsOfMe }) {
  const t = noticeTexts[useLanguage()].mail
  const queries = useQueryClient()
  const { asked, told, language } = known
  const [wish, setWish] = useState<MailWish>({ asked, told, language })
  const save = useMutation({
    mutationFn: () => ask(wishMail, wish),
    onSuccess: (saved) => queries.setQueryData(key, saved),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const choose = (part: keyof MailWish) => (value: string) => {
    save.reset()
    // The options are the words of that part of a wish.
    setWish({ ...wish, [part]: value } as MailWish)
  }
  return (
    <>
      {!known.sends && <p className="note">{t.off}</p>}
      <p>{known.address === null ? t.noAddress : t.address(known.address)}</p>
      <form className="form" onSubmit={submit}>
        {save.error && <Problem error={save.error} />}
        <Select label={t.asked} value={wish.asked} onChange={choose('asked')} options={optionsOf(t.rhythms)} all={false} />
        <Select label={t.told} value={wish.told} onChange={choose('told')} options={optionsOf(t.rhythms)} all={false} />
        <Select label={t.language} value={wish.language} onChange={choose('language')} options={optionsOf(t.languages)} all={false} />
        <Button type="submit" purpose="secondary">
          {t.save}
        </Button>
        {save.isSuccess && <p role="status">{t.saved}</p>}
      </form>
    </>
  )
}
