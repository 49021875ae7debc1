import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { commitmentsOf } from './commitments.ts'
import { whyLearned } from './learned-statements.ts'
import { mitigationsOf } from './mitigations.ts'
import { risksOf } from './risks.ts'

type Kind = 'promise' | 'risk' | 'measure'

/** Sentences that stand in no corpus and that no cue was written for. */
const fresh: Readonly<Record<Kind | 'none', readonly string[]>> = {
  promise: [
    'U hebt het lid Van der Plas beloofd de uitkomst van het veldonderzoek na te zenden.',
    'De Kamer ontvangt voor de zomer een brief over de toekomst van de veerdiensten.',
    'Met de havenbedrijven is afgesproken dat het Rijk de helft van de walstroom betaalt.',
    'In het debat over de kustwacht heeft u toegezegd de vlootplanning te delen.',
    'U komt in de voorjaarsbrief terug op de vraag over de tarieven.',
    'Het kabinet heeft zich verbonden aan een halvering van de wachttijd in 2028.',
    'Toezegging aan de Eerste Kamer: overzicht van de vergunde zandwinning.',
    'De minister zal de Tweede Kamer jaarlijks over de stand van de bruggen informeren.',
    'Met dit wetsvoorstel geeft u uitvoering aan de motie over de veerponten.',
    'Aan de vissers is toegezegd dat de saneringsregeling dit jaar opengaat.',
  ],
  risk: [
    'De schippers zijn fel tegen de nieuwe sluistarieven.',
    'Er is onvoldoende baggercapaciteit om alle havens open te houden.',
    'Het risico bestaat dat de aannemer failliet gaat.',
    'De kosten van de sluis kunnen verder oplopen door de stijgende staalprijs.',
    'Zonder vergunning ligt de bouw van de brug een jaar stil.',
    'Bewoners van het eiland vrezen dat de boot straks minder vaak vaart.',
    'De planning is krap en laat geen ruimte voor tegenslag.',
    'De rechter kan de vergunning alsnog vernietigen.',
    'De Kamer zal kritisch zijn over de nieuwe vertraging van de sluis.',
    'Voor het onderhoud na 2027 is nog geen dekking gevonden.',
  ],
  measure: [
    'Om uitval te voorkomen ligt een reserveveerboot klaar.',
    'Het risico wordt verkleind door de aanbesteding in drie percelen te verdelen.',
    'Schippers krijgen een overgangstermijn van twee jaar.',
    'Een onafhankelijke deskundige toetst de raming van de sluis.',
    'Daarom wordt het sluistarief stapsgewijs verhoogd.',
    'De inspectie houdt het eerste jaar extra toezicht op de veerdiensten.',
    'De landsadvocaat heeft de vergunning vooraf getoetst.',
    'Bewoners worden vooraf in bijeenkomsten geïnformeerd over de nieuwe dienstregeling.',
    'Mocht de sluis te laat klaar zijn, dan blijft de oude kolk in gebruik.',
    'De voortgang wordt maandelijks gevolgd zodat tijdig kan worden bijgestuurd.',
  ],
  none: [
    'De sluis bij Hansweert is in 1987 in gebruik genomen.',
    'Het veer vaart elk uur en neemt ook fietsen mee.',
    'In bijlage 2 vindt u de kaart van het vaarwegennet.',
    'De brief is afgestemd met de directie Financiën.',
    'Op de begroting staat 24 miljoen euro voor bruggen en sluizen.',
    'U spreekt dinsdag met de voorzitter van de schippersvereniging.',
    'Het rapport beschrijft het vaargedrag op de grote rivieren.',
    'De regeling valt onder artikel 5 van de Scheepvaartverkeerswet.',
    'De commissie vergadert in de eerste week van oktober.',
    'Het aantal passagiers lag vorig jaar op 310.000.',
  ],
}

function kindsOf(sentence: string): Kind[] {
  const context = contextOf(sentence)
  const risk = risksOf(context)
  const found = { promise: commitmentsOf(context), risk, measure: mitigationsOf(context) }
  const kinds: readonly Kind[] = ['promise', 'risk', 'measure']
  return kinds.filter((kind) => found[kind].length > 0)
}

const rows = Object.entries(fresh).flatMap(([kind, sentences]) => sentences.map((sentence) => ({ kind, kinds: kindsOf(sentence) })))

describe('of forty fresh sentences', () => {
  test.each(['promise', 'risk', 'measure'] as const)('most that state a %s are found, and few others are taken for one', (kind) => {
    const stated = rows.filter((row) => row.kind === kind)
    const found = rows.filter(({ kinds }) => kinds.includes(kind))
    const right = found.filter((row) => row.kind === kind)
    expect(right.length / stated.length).toBeGreaterThanOrEqual(0.8)
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.8)
  })

  test('those that state nothing are left alone', () => {
    expect(rows.filter(({ kind, kinds }) => kind === 'none' && kinds.length > 0)).toEqual([])
  })
})

test('what was learned says which words weighed most', () => {
  const reasons = whyLearned('Met de havenbedrijven is afgesproken dat het Rijk de helft betaalt.', 'commitment')
  expect(reasons.map(({ term }) => term).join(' ')).toMatch(/afge/)
})

test('an annex and a point to decide are no statements by their words alone', () => {
  const text = ['Bijlagen', '', '1. Schippers zeggen dat zij deze heffing er niet bij kunnen hebben']
  expect(risksOf(contextOf(...text))).toEqual([])
})
