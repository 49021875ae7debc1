import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { useLater } from '../../web/use-later.ts'
import { listMeasureMoney } from '../contract/overview.ts'
import type { MeasureName } from '../model/money.ts'
import { measureText, type OfProgramme, useBudgetTexts } from './money-parts.tsx'

type Field = OfProgramme & {
  readonly label: string
  /** These are not offered. */
  readonly without: readonly string[]
  readonly onChoose: (measure: MeasureName) => void
}

/** Finds a measure by a few letters. */
export function MeasureField({ programme, label, without, onChoose }: Field) {
  const t = useTexts()
  const words = useBudgetTexts().line
  const [typed, setTyped] = useState('')
  const word = useLater(typed)
  const found = useQuery({
    queryKey: ['measure-money', programme, 'options', word],
    queryFn: () => ask(listMeasureMoney, { programme, word, count: 30 }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.rows ?? []).map(({ measure }) => measure).filter(({ id }) => !without.includes(id))
  const choose = (key: Key | null) => {
    const chosen = options.find(({ id }) => id === key)
    if (!chosen) return
    setTyped('')
    onChoose(chosen)
  }
  return (
    <ComboBox
      className="field holder"
      items={options}
      value={null}
      onChange={choose}
      inputValue={typed}
      onInputChange={setTyped}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="holder-input">
        <Input autoComplete="off" />
        <Button aria-label={t.people.showAll}>▾</Button>
      </div>
      <Text slot="description" className="quiet">
        {words.measureHint}
      </Text>
      <Popover className="holder-popover">
        <ListBox renderEmptyState={() => <p className="quiet">{found.isFetching ? `${t.loading}…` : words.noMeasure}</p>}>
          {(measure: MeasureName) => (
            <ListBoxItem id={measure.id} textValue={measureText(measure)}>
              <Text slot="label">{measureText(measure)}</Text>
              <Text slot="description">{measure.lead}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
