import { describe, expect, test } from 'vitest'
import { eventsOf } from '../days/events.ts'
import { contextOf, sourceOf } from '../invented-text.ts'
import { loadRegister } from '../organisations/register.ts'
import { structureOf } from './structure.ts'

const register = loadRegister()
const read = (...lines: readonly string[]) => structureOf(sourceOf(lines), register)
const body = ['Aanleiding', 'De brug is dicht.']
const dated = ['Datum', '3 mei 2024', '']

describe('a head', () => {
  test('may have the unit above and below the addressee', () => {
    const { memos } = read('TER ONDERTEKENING', '', 'Bruggen en', '', 'Aan: MIenW', '', 'Sluizen', 'Van', ...dated, ...body)
    expect(memos[0]).toMatchObject({ to: ['MIenW'], from: 'Bruggen en Sluizen' })
  })

  test('may open with its addressees', () => {
    const { memos } = read('Minister van Infrastructuur en Waterstaat', 'Staatssecretaris Rechtsbescherming', '', ...dated, ...body)
    expect(memos[0]?.to).toEqual(['Minister van Infrastructuur en Waterstaat', 'Staatssecretaris Rechtsbescherming'])
  })

  test('may part ministries by a full stop and name one by a short name', () => {
    const { memos } = read('Interdepartementaal', 'afgestemd', 'BZK, BuZA, Def. JenV', '', ...dated, ...body)
    expect(memos[0]?.coordinatedWith).toEqual(['BZK', 'BuZA', 'Def', 'JenV'])
  })

  test('is coordinated with those who agree as well', () => {
    const { memos } = read('Samengewerkt met', 'FIN', '', ...dated, ...body, 'De brief is ambtelijk akkoord bij VRO en KGG.')
    expect(memos[0]?.coordinatedWith).toEqual(['FIN', 'VRO', 'KGG'])
  })

  test('takes other labels and references', () => {
    const { memos } = read('Notitienummer', '2024-0000999', 'Deadline: 7 mei 2024', '', ...dated, ...body)
    expect(memos[0]?.reference).toBe('2024-0000999')
    expect(read('Ons kenmerk', '77ab12cd-of2-1.0', '', ...dated, ...body).memos[0]?.reference).toBe('77ab12cd-of2-1.0')
  })

  test('ends the units of a sender at the next label', () => {
    const { memos } = read('Opgesteld door', 'Directie Bruggen', 'Beslistermijn', '7 mei 2024', '', ...dated, ...body)
    expect(memos[0]?.from).toBe('Directie Bruggen')
  })

  test('that asks for a decision on an annotated agenda is one to decide', () => {
    const agenda = ['Geannoteerde agenda Transportraad', '', ...dated, ...body]
    expect(read(...agenda, 'Geadviseerd besluit', 'Instemmen met verzending.').memos[0]?.kind).toBe('decision')
    expect(read(...agenda).memos[0]?.kind).toBe('annotation')
  })

  test('names the paper by what stands under the label of the annexes, when it has no other title', () => {
    const { memos } = read('Van', 'Bruggen', '', ...dated, 'Bijlagen', '', 'Nota over de brug bij Urk', '', ...body)
    expect(memos[0]).toMatchObject({ title: 'Nota over de brug bij Urk', annexes: [] })
  })
})

describe('annexes', () => {
  const titles = (...table: readonly string[]) => read(...dated, ...body, ...table).memos[0]?.annexes.map(({ title }) => title)

  test('end where a column of the table is headed', () => {
    expect(titles('Bijlagen', 'Volgnummer', 'Naam', '1', '', 'Kamerbrief bruggen', '', 'Informatie', '', 'Pagina 1 van 1')).toEqual([
      'Kamerbrief bruggen',
    ])
  })

  test('have what a third column says kept out of their names', () => {
    const table = ['Bijlagen', 'Volgnummer', 'Naam', 'Informatie', '1', '', 'Kamerbrief', '', 'Over bruggen', '', '2', '', 'Besluit']
    expect(titles(...table)).toEqual(['Kamerbrief', 'Besluit'])
  })

  test('may run on under their number, or stand after a dash', () => {
    expect(titles('Bijlagen', '1', '', '1 Agenda', 'Transportraad van juni', '')).toEqual(['Agenda Transportraad van juni'])
    expect(read('Bijlagen', '1 - Kamerbrief', '2 - Kaart', '', ...dated, ...body).memos[0]?.annexes.map(({ title }) => title)).toEqual([
      'Kamerbrief',
      'Kaart',
    ])
  })

  test('are none where only the page is numbered', () => {
    expect(titles('Bijlagen', '1', 'Pagina', '1 van 1')).toEqual([])
  })
})

describe('headings', () => {
  const headings = (...lines: readonly string[]) => read(...dated, ...body, ...lines).sections.map(({ heading }) => heading)

  test('say for which minister a part is, but do not open a sentence', () => {
    expect(headings('MIenW (wegen):', '- De brug bij Urk', 'MBZK:', '- De gemeenten')).toEqual(['occasion', 'other', 'other'])
    expect(headings('Met bijgaande brief:', '- meldt u de stand;', '- kondigt u werk aan.')).toEqual(['occasion'])
  })

  test('do not explain the advice where they explain what is withheld', () => {
    expect(headings('Motivering', 'In de openbare versie staan geen persoonsgegevens.')).toEqual(['occasion', 'other'])
    expect(headings('Motivering', 'De brug is oud.')).toEqual(['occasion', 'explanation'])
  })
})

describe('events', () => {
  const found = (...lines: readonly string[]) => eventsOf(contextOf(...lines)).map(({ start, end }) => `${start}/${end}`)

  test('of two days in a row are one, unless the days are named apart', () => {
    expect(found('De Transportraad is op 6 en 7 juni 2024.')).toEqual(['2024-06-06/2024-06-07'])
    expect(found('De zittingen zijn op 6 en 20 juni 2024.')).toEqual(['2024-06-06/2024-06-06', '2024-06-20/2024-06-20'])
    expect(found('De zitting is op 6 of 7 juni 2024.')).toEqual(['2024-06-06/2024-06-06', '2024-06-07/2024-06-07'])
  })

  test('have no day when they come after the summer', () => {
    expect(found('De brief over bruggen komt na het zomerreces.')).toEqual(['null/null'])
    expect(found('De brief over bruggen komt na de zomer van 2025.')).toEqual(['2025-09-01/2025-11-30'])
  })

  test('are read from a month that is misspelled, and from what lasts since', () => {
    expect(found('De brug ging open op 7 febuari 2024.')).toEqual(['2024-02-07/2024-02-07'])
    expect(found('De brug is sinds eind november dicht.')).toEqual(['2023-11-21/2023-11-30'])
  })

  test('stand in a title with a day of their own', () => {
    const lines = ['Agenda Transportraad', '6 juni 2024', '', ...dated, ...body]
    const source = sourceOf(lines)
    expect(eventsOf({ source, ...structureOf(source, register), register }).map(({ start }) => start)).toEqual(['2024-06-06'])
  })
})
