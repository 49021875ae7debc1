import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Select } from '../../web/parts.tsx'
import { getOrganisation } from '../contract/directory.ts'

type Choice = { readonly organisation: string | null; readonly value: string; readonly onChange: (value: string) => void }

/** The departments of an organisation, or none of them. */
export function DepartmentSelect({ organisation, value, onChange }: Choice) {
  const t = useTexts()
  const file = useQuery({
    queryKey: ['organisation', organisation],
    queryFn: () => ask(getOrganisation, { organisation: organisation ?? '' }),
    enabled: organisation !== null,
  })
  const departments = (file.data?.departments ?? []).filter(({ ended }) => !ended)
  const options = departments.map(({ id, abbreviation, name }) => [id, `${abbreviation} · ${name}`] as const)
  return (
    <Select label={t.admin.department} all={false} value={value} onChange={onChange} options={[['', t.admin.noDepartment], ...options]} />
  )
}
