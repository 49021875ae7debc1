import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { itemTexts } from '../../web/texts/programme-item.ts'
import { listProgrammePeople } from '../contract/comments.ts'
import type { ProgrammePerson } from '../model/comments.ts'

type Field = {
  readonly programme: string
  readonly value: readonly ProgrammePerson[]
  readonly onChange: (value: readonly ProgrammePerson[]) => void
}

/** People with a role in the programme: those that were chosen, and a field for the next. */
export function PeopleField({ programme, value, onChange }: Field) {
  const t = itemTexts[useLanguage()]
  const common = useTexts()
  const [typed, setTyped] = useState('')
  const found = useQuery({
    queryKey: ['programme-people', programme, typed],
    queryFn: () => ask(listProgrammePeople, { programme, text: typed }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).filter(({ id }) => !value.some((one) => one.id === id))
  const choose = (key: Key | null) => {
    const chosen = options.find(({ id }) => id === key)
    if (!chosen) return
    onChange([...value, chosen])
    setTyped('')
  }
  return (
    <>
      {value.length > 0 && (
        <ul className="chips">
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}
              <button type="button" aria-label={t.takeOut(name)} onClick={() => onChange(value.filter((one) => one.id !== id))}>
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        // A list that was open closes with the choice; the next person can be typed at once.
        key={value.length}
        className="field holder"
        items={options}
        value={null}
        onChange={choose}
        inputValue={typed}
        onInputChange={setTyped}
        menuTrigger="input"
        allowsEmptyCollection
      >
        <Label>{t.mention}</Label>
        <div className="holder-input">
          <Input autoComplete="off" autoFocus={value.length > 0} />
          <Button aria-label={common.people.showAll}>▾</Button>
        </div>
        <Text slot="description">{t.mentionHint}</Text>
        <Popover className="holder-popover">
          <ListBox renderEmptyState={() => <p className="quiet">{common.people.nobodyFound}</p>}>
            {(person: ProgrammePerson) => (
              <ListBoxItem id={person.id} textValue={person.name}>
                <Text slot="label">{person.name}</Text>
                <Text slot="description">{person.organisation}</Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </>
  )
}
