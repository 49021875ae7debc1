import type { InputOf } from '../../kernel/endpoint.ts'
import { addressOf } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { exportDossier, exportTable } from '../contract.ts'
import type { TableName } from '../model.ts'

type OfTable = { readonly dossier: string; readonly table: TableName; readonly wish?: Partial<InputOf<typeof exportTable>> }

/** A table as it stands here, as a file. */
export function TableExports({ dossier, table, wish = {} }: OfTable) {
  const t = useTexts()
  const language = useLanguage()
  const chosen = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== ''))
  return (
    <p className="exports">
      <span>{t.exportTable}</span>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={addressOf(exportTable, { ...chosen, dossier, table, format, language })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}

export function DossierExports({ dossier }: { readonly dossier: string }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <p className="exports whole">
      <span>{t.exportAs}</span>
      {(['json', 'xlsx'] as const).map((format) => (
        <a key={format} href={addressOf(exportDossier, { dossier, format, language })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
