/** A field of a form: its label, how it is typed or chosen, and how what stands in it is said. */
export type DraftField = {
  readonly label: string
  readonly type?: 'date' | 'number'
  readonly required?: true
  readonly options?: readonly (readonly [value: string, word: string])[]
  readonly words?: (value: string) => string
}

export type Draft<Name extends string> = Readonly<Record<Name, string>>
/** All fields of a draft, for the form and for what two people wrote differently; `names` is their order. */
export type DraftForm<Name extends string> = { readonly names: readonly Name[]; readonly fields: Readonly<Record<Name, DraftField>> }

/** Each field of a draft with what it says there, as a reader would. */
export function wordsOfFields<Name extends string>({
  names,
  fields,
}: DraftForm<Name>): (readonly [label: string, words: (draft: Draft<Name>) => string])[] {
  return names.map((name) => [fields[name].label, (draft) => wordsIn(fields[name], draft[name])])
}

function wordsIn({ options, words }: DraftField, value: string): string {
  return options?.find(([option]) => option === value)?.[1] ?? (value === '' ? '' : (words?.(value) ?? value))
}
