import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { organisationsOf } from './organisations.ts'

const names = (...lines: readonly string[]) => organisationsOf(contextOf(...lines)).map(({ called }) => called)
const onLines = (name: string, ...lines: readonly string[]) =>
  organisationsOf(contextOf(...lines))
    .find(({ called }) => called === name)
    ?.lines.map((line) => line - 4)

describe('a name that brings its abbreviation', () => {
  test.each([
    ['De Landelijke Organisatie Sluiswachters (LOS) vraagt meer tijd.', 'LOS'],
    ['De Bruggenfederatie Nederland (BFN) is niet gehoord.', 'BFN'],
    ['Het Nationaal Instituut voor Kustonderzoek (NIK) publiceert morgen.', 'NIK'],
    ['De ABV (Algemene Bond van Vletterlieden) zwijgt.', 'ABV'],
    ['De adviescommissie oevers (ACO) komt bijeen.', 'ACO'],
    ['De Europese Organisatie van Havenmeesters (EHMO) vergadert in mei.', 'EHMO'],
    ['De Vakcentrale Oeverwerk (VCO) is gehoord.', 'VCO'],
    ['De koepel Zeilend Noorden (ZNO) is geïnformeerd.', 'ZNO'],
  ])('%s', (text, name) => expect(names(text)).toEqual([name]))

  test('is the same organisation where only the abbreviation stands', () => {
    expect(onLines('LOS', 'De Landelijke Organisatie Sluiswachters (LOS) is tegen.', '', 'Dat de LOS wacht, is bekend.')).toEqual([1, 3])
  })

  test.each([
    'Het Besluit activiteiten oevers (Bao) treedt in werking.',
    'De Wet kwaliteit bruggencommissies (Wkb) is aangenomen.',
    'Het Programma Aanpak Sluisbureaus (PAS) loopt af.',
    'De Regeling bijzondere netwerken (RBN) vervalt.',
    'Het Natuurnetwerk Noord (NNN) groeit.',
    'De Centrale Eindproef (CEP) is in mei.',
    'Het Landelijk Meldsysteem Aanvaringen (LMA) is verouderd.',
    'Chronische sluiswachtersziekte (CSZ) komt voor.',
    'Een regionale adviescommissie (RAC) is denkbaar.',
  ])('leaves alone: %s', (text) => expect(names(text)).toEqual([]))

  test('wins from what the register takes the abbreviation for', () => {
    expect(names('De Tijdelijke Norm Oevers (TNO) geldt.', 'Daarna vervalt de TNO.')).toEqual([])
    expect(names('Daarna meet TNO het.')).toEqual(['TNO'])
  })

  test('is called as the text calls it, where the register has another abbreviation', () => {
    expect(names('De Onderzoeksraad voor Veiligheid (OvV) onderzoekt het.')).toEqual(['OvV'])
    expect(names('De Raad Algemene Zaken (RAZ) vergadert.')).toEqual(['RAZ'])
  })

  test('is not called by the organisation in the brackets behind it', () => {
    expect(names('De Europese Commissie (HERA) koopt in.')).toEqual(['Europese Commissie', 'HERA'])
  })
})

describe('an abbreviation that nobody explains is a party where it acts as one', () => {
  test.each([
    ['De OVAX heeft laten weten het eens te zijn.', ['OVAX']],
    ['Met VSKL is afgesproken dat de kosten worden gedeeld.', ['VSKL']],
    ['De brief is afgestemd met DGXY en VSKL.', ['DGXY', 'VSKL']],
    ['Volgens de OVAX is dat te laat.', ['OVAX']],
    ['Daarom adviseert de OVAX te wachten.', ['OVAX']],
    ['Het voorstel is besproken in het overleg met NautiWeb.', ['NautiWeb']],
    ['De OVAX en de VSKL hebben bezwaar gemaakt.', ['OVAX']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expect.arrayContaining(expected)))

  test.each([
    'De AVG staat dat niet toe.',
    'De MKBA heeft aangetoond dat het loont.',
    'Het systeem OVAX heeft aangegeven dat het vol is.',
    'DE en AT hebben bezwaar gemaakt.',
    'In de OVAX is vastgelegd dat het mag.',
    'Bij de ondertekening van de OVAX hebben partijen afgesproken te wachten.',
    'Artikel IV is akkoord bevonden.',
  ])('and leaves alone: %s', (text) => expect(names(text)).toEqual([]))
})

describe('a body with a capital', () => {
  test.each([
    ['Het plan is vastgesteld door de Beleggingsraad Vaarwegen.', 'Beleggingsraad Vaarwegen'],
    ['U ontvangt het advies van de Technische Commissie Grondwater.', 'Technische Commissie Grondwater'],
    ['De Technische Dienst van de Kustwachtraad is gevraagd.', 'Technische Dienst van de Kustwachtraad'],
    ['Dit is gemeld aan het Havenbedrijf Noorderhaven.', 'Havenbedrijf Noorderhaven'],
    ['De Sluisinspectie heeft ingestemd met het plan.', 'Sluisinspectie'],
    ['Daarover gaat de Koninklijke Vereniging van Schippers.', 'Koninklijke Vereniging van Schippers'],
    ['Dat staat in het rapport van de commissie Zandstra over oevers.', 'commissie Zandstra'],
    ['De Zorggroep Waterrijk is gevraagd.', 'Zorggroep Waterrijk'],
    ['Het wordt betaald uit het bureau van de Regeringscommissaris.', 'bureau van de Regeringscommissaris'],
  ])('is named in: %s', (text, name) => expect(names(text)).toEqual([name]))

  test('is not named twice where its first word stands alone', () => {
    expect(names('De Beleggingsraad Vaarwegen is akkoord.', '', 'Dat zei de Beleggingsraad gisteren.')).toEqual([
      'Beleggingsraad Vaarwegen',
    ])
  })

  test.each([
    'De Commissie en de Raad zijn het oneens.',
    'Een Adviesraad kan worden ingesteld.',
    'De Wet Adviesraad Vaarwegen is ingetrokken.',
    'De Stuurgroep Dijken komt bijeen.',
    'De commissie Waterstaat van de raad komt bijeen.',
    'Het Commissiedebat is uitgesteld tot na de zomer.',
    'Adviesraad, subsidie en voorraad komen aan de orde.',
  ])('leaves alone: %s', (text) => expect(names(text)).toEqual([]))

  test('leaves alone the unit beside which a memo stands', () => {
    expect(names('Directie Havenbedrijf en Waterdienst', 'Noord')).toEqual([])
  })
})

describe('a company', () => {
  test.each([
    ['De fabriek van Noordlicht staat in Emmen.', 'Noordlicht'],
    ['De leverancier Zeewering Techniek kan niet leveren.', 'Zeewering Techniek'],
    ['De regeldruk is berekend door onderzoeksbureau Kwelder.', 'Kwelder'],
    ['Bureau Kwelder rekende dit na.', 'Bureau Kwelder'],
    ['De kosten worden verhaald op Noordlicht.', 'Noordlicht'],
    ['Met Noordlicht B.V. is een contract gesloten.', 'Noordlicht B.V.'],
    ['Dat vraagt ook de vakbond Zeevarenden Verenigd.', 'Zeevarenden Verenigd'],
    ['De raadswerkgroep COMET bespreekt het in mei.', 'COMET'],
  ])('is named in: %s', (text, name) => expect(names(text)).toEqual([name]))

  test('that opens a sentence is named where it stands inside one too', () => {
    expect(names('Noordlicht levert pompen.', '', 'Met de pompen van Noordlicht gaat het goed.')).toEqual(['Noordlicht'])
    expect(names('Overleg levert veel op.', '', 'Daarom is er overleg met de bewoners.')).toEqual([])
  })

  test('goes without its legal form where the text leaves that out', () => {
    expect(names('Met Noordlicht B.V. is gesproken.', '', 'De fabriek van Noordlicht staat in Emmen.')).toEqual(['Noordlicht'])
  })

  test('is named in one list with organisations that are known', () => {
    expect(names('Met Zeelogistiek, Deltalinqs en de VNG is gesproken.')).toEqual(['Zeelogistiek', 'Deltalinqs', 'VNG'])
  })

  test.each([
    'De markt levert maatwerk en Duitsland levert gas.',
    'Dit geldt voor het Rijk en de stad.',
    'Dat vroegen de leden Mol en Vos.',
  ])('leaves alone: %s', (text) => expect(names(text)).toEqual([]))

  test('leaves places and agreements in a list alone', () => {
    expect(names('Dit volgt uit het overleg met Deltalinqs en Havenakkoord.')).toEqual(['Deltalinqs'])
    expect(names('Rotterdam, Amsterdam en de VNG zijn het eens.')).toEqual(['VNG'])
  })
})

describe('a unit of a ministry', () => {
  test('is a party in a sentence', () => {
    expect(names('Met FEZ is besproken hoe dat wordt betaald.')).toEqual(['FEZ'])
    expect(names('De nota is afgestemd met de directies Vaarwegen, WJZ en FEZ.')).toEqual(['Vaarwegen', 'WJZ', 'FEZ'])
    expect(names('De directie Waterkeringen heeft ingestemd met de nota.')).toEqual(['directie Waterkeringen'])
  })

  test('is none in a field, in a code or where money goes', () => {
    expect(names('Van', 'FEZ')).toEqual([])
    expect(names('De code DGBI-O staat op de nota.')).toEqual([])
    expect(names('Het geld gaat naar de directie Waterkeringen.')).toEqual([])
  })
})

test('Financiën in a sentence is the ministry, as a heading it is not', () => {
  expect(names('Dit is besproken met Financiën en de stad.')).toEqual(['FIN'])
  expect(names('Financiën', 'De kosten zijn bekend.')).toEqual([])
})
