import { Button as PlainButton } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { findItems } from '../programme/contract/find-items.ts'
import type { ItemOption } from '../programme/model/items.ts'
import { ask } from './client.ts'
import { useLanguage, useTexts } from './language.ts'
import { programmeTexts } from './texts/programme.ts'
import { useLater } from './use-later.ts'

type Field = {
  readonly programme: string
  readonly label: string
  readonly value: readonly ItemOption[]
  readonly onChange: (value: readonly ItemOption[]) => void
  /** One thing at most. */
  readonly single?: boolean
}

export const itemName = ({ number, title }: Pick<ItemOption, 'number' | 'title'>): string => `${number} ${title}`.trim()

/** Finds things of a programme by a few letters and keeps those chosen in a list. */
export function ItemsField({ programme, label, value, onChange, single = false }: Field) {
  const t = programmeTexts[useLanguage()]
  const [begun, setBegun] = useState(false)
  const without = (id: string) => onChange(value.filter((one) => one.id !== id))
  return (
    <div className="items-field">
      {!(single && value.length > 0) && (
        <FindItem
          key={value.length}
          programme={programme}
          label={label}
          chosen={value}
          begun={begun}
          onChoose={(item) => {
            setBegun(true)
            onChange(single ? [item] : [...value, item])
          }}
        />
      )}
      {value.length > 0 && (
        <ul className="plain chosen" aria-label={label}>
          {value.map((item) => (
            <li key={item.id} className="row">
              <span>
                <span className="quiet">{t.itemKinds[item.kind]}</span> {itemName(item)}
              </span>
              <PlainButton purpose="subtle" aria-label={t.takeOut(itemName(item))} onClick={() => without(item.id)}>
                {t.takeOutShort}
              </PlainButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Finding = Pick<Field, 'programme' | 'label'> & {
  readonly chosen: readonly ItemOption[]
  /** Somebody is choosing: the next choice can be typed at once. */
  readonly begun: boolean
  readonly onChoose: (item: ItemOption) => void
}

function FindItem({ programme, label, chosen, begun, onChoose }: Finding) {
  const t = useTexts()
  const words = programmeTexts[useLanguage()]
  const [typed, setTyped] = useState('')
  const asked = useLater(typed)
  const found = useQuery({
    queryKey: ['item-options', programme, asked],
    queryFn: () => ask(findItems, { programme, text: asked }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  const choose = (key: Key | null) => {
    const option = options.find(({ id }) => id === key)
    if (option) onChoose(option)
  }
  return (
    <ComboBox
      className="field holder"
      items={options}
      value={null}
      onChange={choose}
      inputValue={typed}
      onInputChange={setTyped}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="holder-input">
        <Input autoComplete="off" autoFocus={begun} />
        <Button aria-label={t.people.showAll}>▾</Button>
      </div>
      <Text slot="description" className="quiet">
        {words.findItemHint}
      </Text>
      <Popover className="holder-popover">
        <ListBox renderEmptyState={() => <p className="quiet">{found.isFetching ? `${t.loading}…` : words.noItemFound}</p>}>
          {(item: ItemOption) => (
            <ListBoxItem id={item.id} textValue={itemName(item)}>
              <Text slot="label">{itemName(item)}</Text>
              <Text slot="description">{words.itemKinds[item.kind]}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
