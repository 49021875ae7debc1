import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addressOf, ask, askWithFiles } from '../../../web/client.ts'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { memoWordTexts } from '../../../web/texts/memo-word.ts'
import { downloadMemoTemplate, endMemoTemplate, listMemoTemplates, setMemoTemplate } from '../../contract/word.ts'
import type { MemoTemplate } from '../../model/word.ts'
import { FileChoice } from './file-choice.tsx'

/** The template of an organisation: what it is, how to make one, and a way to choose another. */
export function OrganisationTemplate({ organisation }: { readonly organisation: string }) {
  const t = memoWordTexts[useLanguage()]
  const queries = useQueryClient()
  const templates = useQuery({ queryKey: ['memo-templates'], queryFn: () => ask(listMemoTemplates, {}) })
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['memo-templates'] })
  const set = useMutation({ mutationFn: (files: readonly File[]) => askWithFiles(setMemoTemplate, { organisation }, files), onSuccess })
  const end = useMutation({ mutationFn: () => ask(endMemoTemplate, { organisation }), onSuccess })
  return (
    <Section title={t.template}>
      <p>{t.templateLead}</p>
      <Await of={templates}>
        {(all) => <InUse template={all.find((one) => one.organisation === organisation)} onEnd={() => end.mutate()} />}
      </Await>
      <FileChoice label={t.chooseTemplate} accept=".docx,.dotx" onChoose={(file) => set.mutate([file])} />
      <div aria-live="polite">
        {set.isPending && <p className="loading">{t.checking}…</p>}
        {(set.error ?? end.error) && <Problem error={set.error ?? end.error} />}
      </div>
    </Section>
  )
}

function InUse({ template, onEnd }: { readonly template: MemoTemplate | undefined; readonly onEnd: () => void }) {
  const language = useLanguage()
  const t = memoWordTexts[language]
  if (!template?.fileName) return <p>{t.noTemplate}</p>
  const { organisation, fileName, by, at } = template
  return (
    <>
      <p>{t.templateIs(fileName, by ?? '', at === null ? '' : shortDay(at, language))}</p>
      <p className="actions">
        <a href={addressOf(downloadMemoTemplate, { organisation })} download>
          {t.downloadTemplate}
        </a>
        <Button purpose="subtle" onClick={onEnd}>
          {t.endTemplate}
        </Button>
      </p>
    </>
  )
}
