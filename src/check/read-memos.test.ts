import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from './invented-memo.ts'
import type { CheckName } from './model.ts'

const top = ['TER BESLISSING', 'Datum', '5 december 2023', 'Aanleiding']

/** What one check says of the text of a memo of 5 December 2023, by the line of that text. */
function found(check: CheckName, text: readonly string[], head: readonly string[] = top): readonly number[] {
  return linesOf(check, readLines([...head, ...text])).map(([first = 0]) => first - head.length)
}

const table = (total: string) => ['Post', '2024', '2025', 'Dijken', '10', '20', 'Sluizen', '5', '7', 'Totaal', '15', total]

const cases: readonly (readonly [CheckName, string, readonly string[], readonly string[]])[] = [
  [
    'conflictingDates',
    'one act of one party on two days',
    ['Op 11 oktober heeft Volt een motie ingediend over sluizen.', 'De motie van Volt is op 12 oktober ingediend.'],
    ['Op 11 oktober heeft Volt een motie ingediend over sluizen.', 'De motie van D66 is op 12 oktober ingediend.'],
  ],
  [
    'heading',
    'a heading without text above the end',
    ['De sluis lekt.', 'Toelichting', 'Informatie die niet openbaar gemaakt kan worden', 'Geen.'],
    ['De sluis lekt.', 'Toelichting', 'Politieke context', 'Geen.', 'Informatie die niet openbaar gemaakt kan worden', 'Geen.'],
  ],
  [
    'annex',
    'a name that breaks off',
    ['De sluis lekt.', 'Bijlagen', '1', 'Brief over nieuwe deuren voor', 'Pagina 1 van 1'],
    ['De sluis lekt.', 'Bijlagen', '1', 'Brief over nieuwe deuren voor', 'de sluis', 'Pagina 1 van 1'],
  ],
  [
    'order',
    'a decision that is yet to be taken',
    ['Het besluit is op 1 februari 2024 vastgesteld.'],
    ['Het besluit dient voor 1 februari 2024 te zijn vastgesteld.'],
  ],
  [
    'sum',
    'parts with their total in one sentence',
    ['Dijken kosten € 3 mln, sluizen € 4 mln en bruggen € 2 mln, samen € 10 mln.'],
    ['Dijken kosten € 3 mln, sluizen € 4 mln en bruggen € 2 mln, samen € 9 mln.'],
  ],
  [
    'sum',
    'a total in the sentence after its parts',
    ['Dijken krijgen 120.000 euro en sluizen 80.000 euro. In totaal is dat 220.000 euro.'],
    ['Dijken krijgen 120.000 euro en sluizen 80.000 euro. In totaal is dat 200.000 euro.'],
  ],
  [
    'sum',
    'a total before its parts',
    ['Het budget is € 10 mln, bestaande uit € 3 mln voor dijken, € 4 mln voor sluizen en € 2 mln voor veren.'],
    ['Het budget is € 10 mln, waarvan € 3 mln voor dijken en € 4 mln voor sluizen.'],
  ],
  [
    'sum',
    'what is left',
    ['De dijk kost € 12 mln. Beschikbaar is € 8 mln. Er resteert een gat van € 5 mln.'],
    ['De dijk kost € 12 mln. Beschikbaar is € 8 mln. Er resteert een gat van € 4 mln.'],
  ],
  ['sum', 'a difference', ['Dat is € 50 mln minus € 20 mln is € 35 mln.'], ['Dat is € 50 mln minus circa € 20 mln is € 35 mln.']],
  [
    'sum',
    'growth',
    ['De kosten gaan van € 9,2 mld naar € 10,6 mld, een stijging van € 1,6 mld.'],
    ['De kosten gaan van € 9,2 mld naar € 10,6 mld, een stijging van € 1,4 mld.'],
  ],
  [
    'sum',
    'years times an amount',
    ['De veerpont kost € 5 mln per jaar gedurende vier jaar, in totaal € 25 mln.'],
    ['De veerpont kost € 5 mln per jaar gedurende vier jaar, in totaal € 20 mln.'],
  ],
  ['sum', 'cells that stand under each other', table('30'), table('27')],
  [
    'sum',
    'rows of which one is taken off with a minus sign',
    ['Mutaties', 'Dijken 14', 'Sluizen 5', 'Vrijval −4', 'Totaal 17'],
    ['Mutaties', 'Dijken 14', 'Sluizen 5', 'Vrijval −4', 'Totaal 15'],
  ],
  [
    'sum',
    'a table that carries its unit in its cells',
    ['Handhaving  € 4,5 mln', 'Scholing  € 3,0 mln', 'Totaal  € 8,5 mln'],
    ['Handhaving  € 4,5 mln', 'Scholing  € 3,0 mln', 'Totaal  € 7,5 mln'],
  ],
  ['amountFormat', 'a stray full stop', ['De dijk kost € 120.000. mln in totaal.'], ['De dijk kost € 120.000. Meer is er niet.']],
  ['amountFormat', 'minutes for millions', ['De dijk kost € 5 min voor de regio.'], ['De dijk ligt op 5 min van de stad.']],
  [
    'recess',
    'a meeting between Christmas and the new year',
    ['Op 27 december 2023 spreekt u met de schippers.'],
    ['Op 20 december 2023 spreekt u met de schippers.'],
  ],
  ['recess', 'a meeting on Good Friday', ['Op 29 maart 2024 is het overleg met de schippers.'], ['Op 29 maart 2024 gaat de regeling in.']],
  [
    'recess',
    'a letter to parliament in the middle of a recess',
    ['De brief wordt op 21 februari 2024 aan de Tweede Kamer verzonden.'],
    ['De brief wordt op 16 februari 2024 aan de Tweede Kamer verzonden.'],
  ],
  [
    'recess',
    'a paper that is passed on to parliament in the middle of a recess',
    ['De brief wordt op 21 februari 2024 toegezonden aan de Staten-Generaal.'],
    ['De brief wordt op 21 februari 2024 toegezonden aan de Kamer van Koophandel.'],
  ],
  [
    'deadline',
    'a season that is over, whatever a promise is called',
    ['U heeft aangekondigd dat de Kamer voor het zomerreces een kaart krijgt.'],
    ['U heeft aangekondigd dat de Kamer voor het zomerreces van 2024 een kaart krijgt.'],
  ],
  [
    'deadline',
    'a season that is over',
    ['U heeft toegezegd de Kamer voor het zomerreces te informeren.'],
    ['U heeft toegezegd de Kamer voor het zomerreces van 2024 te informeren.'],
  ],
  [
    'deadline',
    'a promised day that is over',
    ['U heeft toegezegd dat de Kamer uiterlijk 1 november 2023 een kaart krijgt.'],
    ['In het debat van 1 november 2023 is toegezegd dat de kaart komt.'],
  ],
  [
    'deadline',
    'a term that has run out',
    ['Het antwoord moet binnen drie weken na 12 oktober 2023 weg zijn.'],
    ['Het antwoord moet binnen zes weken na 28 november 2023 weg zijn.'],
  ],
  [
    'deadline',
    'questions without an answer',
    ['Op 1 november 2023 zijn Kamervragen gesteld.', 'Gevraagd besluit', 'Akkoord met de beantwoording.'],
    ['Op 20 november 2023 zijn Kamervragen gesteld.', 'Gevraagd besluit', 'Akkoord met de beantwoording.'],
  ],
  [
    'order',
    'publication while others may still speak',
    ['De voorhang duurt vier weken vanaf 20 november 2023.', 'De publicatie is begin december 2023.'],
    ['De voorhang duurt vier weken vanaf 20 november 2023.', 'De publicatie is begin januari 2024.'],
  ],
  [
    'count',
    'options named by letter',
    ['Er zijn twee varianten verkend. Variant A is een brug. Variant B is een pont. Variant C is een tunnel.'],
    ['Er zijn twee varianten verkend. Variant A is een brug. Variant B is een pont.'],
  ],
  [
    'count',
    'a list of fewer phases than were said',
    ['Het plan kent drie fasen.', '- Fase 1: bouwen.', '- Fase 2: varen.'],
    ['Het plan kent drie fasen. Fase 1 is af en fase 2 loopt nu.'],
  ],
  ['brokenSentence', 'a word that lost its diaeresis', ['De coordinatie ligt bij de schipper.'], ['De coördinatie ligt bij de schipper.']],
  ['brokenSentence', 'a doubled word', ['Het gaat over over de pont.'], ['Het gaat over de pont, over de brug en over de dijk.']],
  ['brokenSentence', 'a wrong preposition', ['Dit gaat te koste van de pont.'], ['Dit gaat ten koste van de pont.']],
  [
    'brokenSentence',
    'the wrong relative pronoun',
    ['Het voorstel die is ingediend, wordt besproken.'],
    ['De maatregelen die effect hebben, worden besproken.'],
  ],
  ['brokenSentence', 'a capital in mid-sentence', ['Wij spraken met De schipper van de pont.'], ['Wij spraken met De Vries van de pont.']],
  [
    'contradiction',
    'another option than is advised',
    ['Wij adviseren variant B.', 'Gevraagd besluit', 'In te stemmen met variant A.'],
    ['Wij adviseren variant A.', 'Gevraagd besluit', 'In te stemmen met variant A.'],
  ],
  [
    'contradiction',
    'one motion with two judgements',
    ['De motie-Jansen krijgt oordeel Kamer.', 'De motie-Jansen ontraden wij.'],
    ['De motie-Jansen krijgt oordeel Kamer.', 'De motie-Pietersen ontraden wij.'],
  ],
]

for (const [check, title, wrong, right] of cases) {
  describe(`${check}: ${title}`, () => {
    test('finds', () => expect(found(check, wrong)).toHaveLength(1))
    test('keeps silent', () => expect(found(check, right)).toEqual([]))
  })
}

describe('annexes in the header', () => {
  const head = (...list: readonly string[]) => ['TER BESLISSING', 'Datum', '5 december 2023', 'Bijlagen', ...list, 'Aanleiding']

  test('finds a number that comes twice and one that is left out', () => {
    expect(found('annex', ['Zie bijlage 1, 2 en 4.'], head('1. Brief', '2. Kaart', '2. Tabel', '4. Lijst'))).toHaveLength(2)
    expect(found('annex', ['Zie bijlage 1, 2 en 3.'], head('1. Brief', '2. Kaart', '3. Tabel'))).toEqual([])
  })

  test('finds an annex beyond the number in the header', () => {
    expect(found('annex', ['Zie bijlage 3.'], head('2'))).toEqual([1])
    expect(found('annex', ['Zie bijlage 2.'], head('2'))).toEqual([])
    expect(found('annex', ['Dat staat in bijlage 3 bij deze nota.'], head('2'))).toEqual([1])
    expect(found('annex', ['Dat staat in bijlage 3 van de beslisnota.'], head('2'))).toEqual([1])
    expect(found('annex', ['Dat staat in bijlage 3 bij de wet.'], head('2'))).toEqual([])
    expect(found('annex', ['Dat staat in bijlage 3 bij de nota van toelichting.'], head('2'))).toEqual([])
    expect(found('annex', ['Dat staat in bijlagen 2 en 3 bij de wet.'], head('2'))).toEqual([])
    expect(found('annex', ['Dat staat in bijlage 3.1.'], head('2'))).toEqual([])
    expect(found('annex', ['Zie bijlage 2.', 'Bijlage 1', 'De kaart.'], top)).toEqual([])
  })
})
