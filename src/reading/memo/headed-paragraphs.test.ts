import { expect, test } from 'vitest'
import { sourceOf } from '../invented-text.ts'
import { loadRegister } from '../organisations/register.ts'
import { structureOf } from './structure.ts'

const register = loadRegister()
const read = (...lines: readonly string[]) =>
  structureOf(sourceOf(['Datum', '3 mei 2024', 'Aanleiding', 'De brug is dicht.', ...lines]), register)
const headings = (...lines: readonly string[]) => read(...lines).sections.map(({ heading, text }) => [heading, text])

test('headings that open their own paragraphs are headings, and their sentences stay', () => {
  const { sections, sentences } = read(
    'Toelichting',
    'Varianten. Er zijn twee bruggen.',
    'Communicatie. De schippers horen het in mei.',
    'Krachtenveld. De provincie is kritisch.',
  )
  expect(sections.map(({ heading }) => heading)).toEqual(['occasion', 'explanation', 'other', 'communication', 'fieldOfForces'])
  expect(sentences.map(({ text }) => text)).toContain('De schippers horen het in mei.')
})

test('one short sentence before another is no heading', () => {
  expect(headings('Toelichting', 'Brug open. De pont vaart niet meer.', 'Er is een plan.')).toEqual([
    ['occasion', 'Aanleiding'],
    ['explanation', 'Toelichting'],
  ])
})

test('the numbered headings under topics of a talk are what is to be discussed', () => {
  const topics = ['Gespreksonderwerpen', '1. De pont', 'De pont is oud.', '2. Financiering na 2024', 'Er is geld.', 'Krachtenveld', 'Stil.']
  const { decisionPoints, sections } = read(...topics)
  expect(decisionPoints.map(({ number, text }) => [number, text])).toEqual([
    [1, 'De pont'],
    [2, 'Financiering na 2024'],
  ])
  expect(sections.map(({ heading }) => heading)).toEqual(['occasion', 'other', 'other', 'other', 'fieldOfForces'])
  expect(read('Toelichting', '1. De pont', 'De pont is oud.', '2. De brug', 'De brug is nieuw.').decisionPoints).toEqual([])
  expect(read('Overige punten', '1. De pont', 'De pont is oud.', '2. De brug', 'De brug is nieuw.').decisionPoints).toEqual([])
  const asking = read('Geadviseerd besluit', 'U wordt gevraagd in te stemmen met de pont.', ...topics)
  expect(asking.decisionPoints).toHaveLength(1)
  expect(asking.sections.map(({ heading }) => heading)).toContain('financialLegal')
})

test('two acts under one request are two points, and the last of a numbered list may close its question', () => {
  const asked = (...lines: readonly string[]) => read('Geadviseerd besluit', ...lines).decisionPoints.map(({ text }) => text)
  expect(asked('U wordt geadviseerd het plan vast te stellen en de brief te ondertekenen.')).toHaveLength(2)
  expect(asked('Bent u akkoord met:', '1. het plan;', '2. de dekking;', '3. een gesprek met de schippers?')).toEqual([
    'het plan;',
    'de dekking;',
    'een gesprek met de schippers?',
  ])
})

test('a heading that is numbered without a point is one, a day is none', () => {
  expect(headings('', '2 Ligging van brug', 'De brug ligt hoog.').at(-1)).toEqual(['other', '2 Ligging van brug'])
  expect(headings('', '12 mei Opening brug', 'De brug gaat open.').at(-1)).toEqual(['occasion', 'Aanleiding'])
})

test('what is asked goes on below a margin, ends its items in a semicolon, and may name its annex', () => {
  const asked = (...lines: readonly string[]) => read(...lines, 'Kernpunten', 'De brug is oud.').decisionPoints.map(({ text }) => text)
  const margin = ['', 'Bijlagen', '1) Advies', '2) Brief', '']
  expect(asked('Geadviseerd besluit', 'U wordt gevraagd in te stemmen met:', ...margin, '1. het plan;', '2. de brief.')).toEqual([
    'het plan;',
    'de brief.',
  ])
  expect(asked('Geadviseerd besluit:', 'akkoord gaan met de pont;', 'de brief ondertekenen.')).toEqual([
    'akkoord gaan met de pont;',
    'de brief ondertekenen.',
  ])
  expect(asked('Geadviseerd besluit', 'Het formulier ondertekenen (bijlage 2).')).toHaveLength(1)
})

test('a heading may ask for a decision in its own words, or speak to its reader', () => {
  expect(headings('', 'Inzet en gevraagd besluit', 'Stemt u in met de pont?').at(-1)?.[0]).toBe('advisedDecision')
  expect(headings('', "Risico's en aandachtspunten voor u", 'De pont lekt.').at(-1)?.[0]).toBe('risks')
  expect(headings('', 'Welke opties zijn er?', 'Er zijn twee opties.').at(-1)?.[1]).toBe('Welke opties zijn er?')
})

test('rows of steps on one line are sentences of their own, and so is the text below them', () => {
  const below = 'Bij de provincie wordt om spoed gevraagd, want het is onzeker of zij het haalt.'
  const rows = ['10 oktober Proefvaart', 'eind januari 2025 Keuring door de inspectie van de', 'Waterweg', '1 maart 2025 Eerste vaart']
  const { sentences } = read('Planning', 'De stappen zijn:', ...rows, below)
  expect(sentences.map(({ text }) => text).slice(2)).toEqual([
    '10 oktober Proefvaart',
    'eind januari 2025 Keuring door de inspectie van de Waterweg',
    '1 maart 2025 Eerste vaart',
    below,
  ])
  const prose = read(
    'Planning',
    'De pont over de rivier bij de stad vaart na het lange onderhoud sinds',
    '10 oktober weer elke dag.',
  ).sentences
  expect(prose.map(({ text }) => text)).toContain(
    'De pont over de rivier bij de stad vaart na het lange onderhoud sinds 10 oktober weer elke dag.',
  )
})
