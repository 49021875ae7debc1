import type { Known, KnownFact } from '../model/known-programme.ts'
import type { IntoAs, Suggestion, TakeableValue } from '../model/take-over.ts'
import { aboutOf, mostAlike, pointedAt } from './likeness.ts'
import { amountSuggestions } from './take-over-amount.ts'

type Of<Kind extends TakeableValue['kind']> = Extract<TakeableValue, { readonly kind: Kind }>

const most = 6

/** What a confirmed fact can become in the programme and what it probably is there already; the likeliest first, at most six. */
export function suggestionsFor(fact: KnownFact, known: Known): Suggestion[] {
  const before = known.before.get(fact.fact)
  const again = before ? [existing(before.thing, before.ids, { name: before.name, reason: becauseOf.before })] : []
  return [...again, ...freshSuggestions(fact, known)].filter(isFirstOfItsKind).slice(0, most)
}

function freshSuggestions(fact: KnownFact, known: Known): Suggestion[] {
  const { value } = fact
  switch (value.kind) {
    case 'amount':
      return amountSuggestions({ ...fact, value }, known)
    case 'risk':
      return riskSuggestions(value, known)
    case 'mitigation':
      return mitigationSuggestions(value, { fact, known })
    case 'organisation':
      return organisationSuggestions(fact, known)
  }
}

const becauseOf = {
  before: {
    nl: 'Deze zin is eerder hierin overgenomen en daarna verbeterd.',
    en: 'This sentence was taken over into it before, and corrected since.',
  },
  words: (words: string) => ({ nl: `Lijkt erop: ${words}`, en: `Looks like it: ${words}` }),
  newRisk: { nl: 'Er staat nog geen risico dat hierop lijkt.', en: 'No risk stands there that looks like it.' },
  otherRisk: { nl: 'Als het toch een ander risico is.', en: 'If it is another risk after all.' },
  sameMemo: { nl: 'Dit risico staat in hetzelfde stuk.', en: 'This risk stands in the same document.' },
  takesPart: {
    nl: 'Deze organisatie doet al mee; alleen de bron komt erbij.',
    en: 'This organisation takes part already; only the source is added.',
  },
  joins: { nl: 'De organisatie is bekend en doet nog niet mee.', en: 'The organisation is known and does not take part yet.' },
} as const

function existing(
  thing: IntoAs<'existing'>['thing'],
  ids: readonly string[],
  { name, reason }: { readonly name: string; readonly reason: Suggestion['reason'] },
): Suggestion {
  return { into: { as: 'existing', thing, ids: [...ids] }, name: { nl: name, en: name }, reason }
}

function riskSuggestions({ text }: Of<'risk'>, { risks }: Known): Suggestion[] {
  const like = mostAlike(aboutOf(text), risks, 0.5)
  const title = titleOf(text)
  const fresh = { as: 'risk', title, event: title === text.trim() ? '' : text, raisedBy: null, items: [] } as const
  const added: Suggestion = {
    into: { ...fresh, items: [] },
    name: { nl: `Nieuw risico: ${title}`, en: `New risk: ${title}` },
    reason: like ? becauseOf.otherRisk : becauseOf.newRisk,
  }
  return like ? [existing('risk', [like.id], { name: like.title, reason: becauseOf.words(like.title) }), added] : [added]
}

type Place = { readonly fact: KnownFact; readonly known: Known }

function mitigationSuggestions({ text }: Of<'mitigation'>, { fact, known }: Place): Suggestion[] {
  const about = aboutOf(text)
  const same = mostAlike(about, known.mitigations, 0.6)
  const measure = mostAlike(about, known.measures, 0.5) ?? pointedAt(about, known.measures)
  const here = known.risks.filter(({ versions }) => versions.includes(fact.source.version))
  const risk = pointedAt(about, here) ?? pointedAt(about, known.risks) ?? (here.length === 1 ? here[0] : null)
  const reasonOf = (title: string, known: boolean) => (known ? becauseOf.words(title) : becauseOf.sameMemo)
  return [
    ...(same ? [existing('mitigation', [same.id], { name: same.title, reason: becauseOf.words(same.title) })] : []),
    ...(risk
      ? [
          {
            into: { as: 'mitigation', risk: risk.id, action: text.slice(0, 2000), owner: null, dueOn: null } as const,
            name: { nl: `Beheersmaatregel bij risico: ${risk.title}`, en: `Mitigation of the risk: ${risk.title}` },
            reason: reasonOf(risk.title, !here.includes(risk) || here.length > 1),
          },
        ]
      : []),
    ...(measure ? [existing('measure', [measure.id], { name: measure.name, reason: becauseOf.words(measure.name) })] : []),
  ]
}

function organisationSuggestions({ organisation }: KnownFact, { participating }: Known): Suggestion[] {
  if (organisation === null) return []
  const name = `${organisation.abbreviation}, ${organisation.name}`
  return [
    {
      into: { as: 'organisation', organisation: organisation.id },
      name: { nl: name, en: name },
      reason: participating.includes(organisation.id) ? becauseOf.takesPart : becauseOf.joins,
    },
  ]
}

/** The first words of a text, as many as make a title. */
export function titleOf(text: string): string {
  const whole = text.trim()
  if (whole.length <= 200) return whole
  const cut = whole.slice(0, 199)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…`
}

function isFirstOfItsKind(one: Suggestion, at: number, all: readonly Suggestion[]): boolean {
  const told = JSON.stringify(one.into)
  return all.findIndex(({ into }) => JSON.stringify(into) === told) === at
}
