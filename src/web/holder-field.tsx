import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button, ComboBox, FieldError, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { findHolders } from '../identity/contract/directory.ts'
import type { HolderOption } from '../identity/model/directory.ts'
import { ask } from './client.ts'
import { useTexts } from './language.ts'
import { useLater } from './use-later.ts'

type Field = {
  readonly label: string
  /** Only these; without it people, departments and organisations alike. */
  readonly kind?: HolderOption['kind']
  /** These are left out. */
  readonly without?: HolderOption['kind']
  readonly value: HolderOption | null
  readonly onChange: (value: HolderOption | null) => void
  readonly hint?: string
  /** What to say when the form was sent without a choice. */
  readonly error?: string | null
}

const keyOf = (option: HolderOption): string => `${option.kind} ${option.id}`

/** Finds a person, department or organisation by a few letters. */
export function HolderField({ label, kind, without, value, onChange, hint, error = null }: Field) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const asked = useLater(typed)
  const found = useQuery({
    queryKey: ['holders', asked, kind],
    queryFn: () => ask(findHolders, { text: asked, ...(kind && { kind }) }),
    placeholderData: keepPreviousData,
  })
  useEffect(() => setTyped(value?.name ?? ''), [value])
  const fitting = (found.data ?? []).filter((option) => option.kind !== without)
  const options = withChosen(fitting, value)
  const choose = (key: Key | null) => {
    const chosen = options.find((option) => keyOf(option) === key) ?? null
    // In the same turn: text that changes later would open the list again.
    setTyped(chosen?.name ?? '')
    onChange(chosen)
  }
  const type = (text: string) => {
    setTyped(text)
    if (text === '') onChange(null)
  }
  return (
    <ComboBox
      className="field holder"
      items={options.map((option) => ({ key: keyOf(option), option }))}
      value={value ? keyOf(value) : null}
      onChange={choose}
      inputValue={typed}
      onInputChange={type}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={error !== null && value === null}
    >
      <Label>{label}</Label>
      <div className="holder-input">
        <Input autoComplete="off" />
        <Button aria-label={t.people.showAll}>▾</Button>
      </div>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
      <Popover className="holder-popover">
        <ListBox renderEmptyState={() => <p className="quiet">{found.isFetching ? `${t.loading}…` : t.people.nobodyFound}</p>}>
          {({ key, option }: { key: string; option: HolderOption }) => (
            <ListBoxItem id={key} textValue={option.name}>
              <Text slot="label">{option.name}</Text>
              <Text slot="description">
                {t.people.holderKinds[option.kind]}
                {option.detail && ` · ${option.detail}`}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function withChosen(found: readonly HolderOption[], chosen: HolderOption | null): readonly HolderOption[] {
  return chosen === null || found.some((option) => keyOf(option) === keyOf(chosen)) ? found : [chosen, ...found]
}
