import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { ask } from '../../../web/client.ts'
import { useLanguage, useTexts } from '../../../web/language.ts'
import { optionsOf, Select } from '../../../web/parts.tsx'
import { programmeTexts } from '../../../web/texts/programme.ts'
import { useLater } from '../../../web/use-later.ts'
import { listEffectChoices } from '../../contract/effects.ts'
import type { EffectChoice, NamedEffect } from '../../model/deciding.ts'
import { effectThings } from '../../model/text.ts'
import { likelyState } from '../../rules/effect-states.ts'
import { useDecisionTexts } from './use-decisions.ts'

type Finding = { readonly memo: string; readonly chosen: readonly string[]; readonly onChoose: (effect: NamedEffect) => void }

/** Finds a measure, budget line or risk that a decision changes. */
export function FindEffect({ memo, chosen, onChoose }: Finding) {
  const t = useDecisionTexts().effects
  const [thing, setThing] = useState<NamedEffect['thing']>('item')
  return (
    <div className="choices">
      <Select
        label={t.thing}
        value={thing}
        onChange={(word) => setThing(effectThings.find((known) => known === word) ?? thing)}
        options={optionsOf(t.things)}
        all={false}
      />
      <FindThing key={`${thing} ${chosen.length}`} memo={memo} thing={thing} chosen={chosen} onChoose={onChoose} />
    </div>
  )
}

function FindThing({ memo, thing, chosen, onChoose }: Finding & Pick<NamedEffect, 'thing'>) {
  const t = useTexts()
  const words = useDecisionTexts().effects
  const nothing = programmeTexts[useLanguage()].noItemFound
  const [typed, setTyped] = useState('')
  const asked = useLater(typed)
  const found = useQuery({
    queryKey: ['memo-effect-choices', memo, thing, asked],
    queryFn: () => ask(listEffectChoices, { memo, thing, text: asked }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).filter(({ id }) => !chosen.includes(id))
  const choose = (key: Key | null) => {
    const option = options.find(({ id }) => id === key)
    if (option) onChoose({ thing, id: option.id, name: option.name, kind: option.kind, now: '', to: likelyState(option.states) })
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
      <Label>{words.find}</Label>
      <div className="holder-input">
        <Input autoComplete="off" />
        <Button aria-label={t.people.showAll}>▾</Button>
      </div>
      <Popover className="holder-popover">
        <ListBox renderEmptyState={() => <p className="quiet">{found.isFetching ? `${t.loading}…` : nothing}</p>}>
          {(option: EffectChoice) => (
            <ListBoxItem id={option.id} textValue={option.name}>
              <Text slot="label">{option.name}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
