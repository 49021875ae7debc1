import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAddress } from '../../web/address.ts'
import { addressOf, askWithFiles } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import { checkImport, importTemplateOfProgramme } from '../contract/imports.ts'
import { formsInOrder } from '../rules/sheets/forms.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportState } from './import-state.tsx'
import { useShownImport } from './use-shown-import.ts'

type OfProgramme = { readonly programme: string }

/** A file in: template, choice, what it would do, and how far it is. The address says which import is shown, so that one can leave and return. */
export function TakeIn({ programme }: OfProgramme) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  const queries = useQueryClient()
  const { get, set } = useAddress()
  const shown = get('import')
  const offer = useMutation({
    mutationFn: (files: readonly File[]) => askWithFiles(checkImport, { programme }, files),
    onSuccess: async (checked) => {
      queries.setQueryData(['import', checked.id], checked)
      set({ import: checked.id })
      await queries.invalidateQueries({ queryKey: ['imports', programme] })
    },
  })
  const found = useShownImport(programme)
  return (
    <section aria-labelledby="take-in">
      <Heading level={2} id="take-in">
        {t.takeIn}
      </Heading>
      <p className="lead">{t.takeInLead}</p>
      <Templates programme={programme} />
      <FileChoice onChoose={(files) => offer.mutate(files)} />
      <div aria-live="polite">
        {offer.isPending && <p className="loading">{t.checking}…</p>}
        {(offer.error ?? found.error) && <Problem error={offer.error ?? found.error} />}
        {!offer.isPending && !offer.error && found.data && <ImportState programme={programme} found={found.data} />}
      </div>
      <EarlierImports programme={programme} shown={shown} onOpen={(id) => set({ import: id })} />
    </section>
  )
}

function Templates({ programme }: OfProgramme) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  return (
    <>
      <p>
        <a href={addressOf(importTemplateOfProgramme, { programme, format: 'xlsx', language })} download>
          {t.templateXlsx}
        </a>
      </p>
      <details>
        <summary>{t.templatesCsv}</summary>
        <ul className="templates">
          {formsInOrder.map((form) => (
            <li key={form.kind}>
              <a href={addressOf(importTemplateOfProgramme, { programme, format: 'csv', sheet: form.kind, language })} download>
                {form[language]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function FileChoice({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const t = exchangeTexts[useLanguage()]
  return (
    <label className="field">
      <span>{t.choose}</span>
      <input
        type="file"
        accept=".xlsx,.csv"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onChoose(files)
        }}
        // The same file, mended, must be seen as another choice.
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
