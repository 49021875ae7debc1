import { describe, expect, test } from 'vitest'
import { sourceOf } from '../invented-text.ts'
import { structureOf } from '../memo/structure.ts'
import { loadRegister } from '../organisations/register.ts'

const register = loadRegister()
const read = (...lines: readonly string[]) => structureOf(sourceOf(lines), register)
const body = ['', 'Aanleiding', 'De brug is dicht.']

describe('a block of labels', () => {
  const labels = ['Van', 'Aan', 'Via', 'Afgestemd met', 'Datum', 'Kenmerk', 'Bijlagen']
  const values = ['DGMo/BR', 'Minister van IenW', 'SG', 'BZK, FIN', '3 mei 2024', 'BR-2024-0042', '1. Rapport; 2. Concept-brief']

  test('has its values in a block of as many lines, past an address', () => {
    const { memos } = read(...labels, '', 'Directie Bruggen', 'Kade 3', '', ...values, ...body)
    expect(memos[0]).toMatchObject({ from: 'DGMo/BR', to: ['Minister van IenW'], date: '2024-05-03', reference: 'BR-2024-0042' })
    expect(memos[0]?.coordinatedWith).toEqual(['BZK', 'FIN'])
    expect(memos[0]?.annexes.map(({ title }) => title)).toEqual(['Rapport', 'Concept-brief'])
  })

  test('has none in a block where no date stands at the place of the date', () => {
    const { memos } = read(...labels, '', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', ...body)
    expect(memos[0]).toMatchObject({ date: null, reference: null })
  })
})

test('a block of labels without a date has its values where an office stands for the addressee', () => {
  const labels = ['Aan', 'Via', 'Van', 'Afgestemd met']
  expect(read(...labels, '', 'MIenW', 'SG', 'DGMo', 'BZK, FIN', ...body).memos[0]).toMatchObject({ to: ['MIenW'], from: 'DGMo' })
  const sentence = read(...labels, '', 'Brug', 'over', 'sinds maart', 'helaas dicht', ...body).memos[0]
  expect(sentence?.from).not.toBe('sinds maart')
  expect(sentence?.to).not.toContain('Brug')
})

describe('annexes in the margin', () => {
  const titles = (...lines: readonly string[]) =>
    read('Datum: 3 mei 2024', 'Bijlagen', ...lines, ...body).memos[0]?.annexes.map(({ title }) => title)

  test('in two columns come in the order of their numbers', () => {
    expect(titles('1. Rapport', '', '3. Brief van de provincie', '', '2. Concept-brief', '', '4. Overzicht')).toEqual([
      'Rapport',
      'Concept-brief',
      'Brief van de provincie',
      'Overzicht',
    ])
  })

  test('without numbers begin anew where a line names a paper', () => {
    expect(titles('Concept Kamerbrief', 'Evaluatie')).toEqual(['Concept Kamerbrief', 'Evaluatie'])
    expect(titles('Rapport van de', 'Brief en Rapport BV')).toEqual(['Rapport van de Brief en Rapport BV'])
  })

  test('have their numbers on lines of their own', () => {
    const listed = ['', 'Bijlagen', '1.', 'Locatiestudie', '2.', 'Concept Kamerbrief', 'DE DIRECTEUR BRUGGEN']
    expect(read('Datum: 3 mei 2024', ...body, ...listed).memos[0]?.annexes.map(({ title }) => title)).toEqual([
      'Locatiestudie',
      'Concept Kamerbrief',
    ])
  })

  test('begin anew at each kind of paper, and may each be called an annex', () => {
    expect(titles('Kamerbrief over de brug', 'Oplegnota kade')).toEqual(['Kamerbrief over de brug', 'Oplegnota kade'])
    expect(titles('Kaart van de brug', 'Briefing voor de kade')).toEqual([])
    const named = ['- Bijlage 1: Brief aan de provincie over de brug bij Urk en de kade', '- Bijlage 2: Kaart', '- Bijlage 3: Tabel']
    const { memos } = read('Datum: 3 mei 2024', 'Aantal bijlagen: 3', ...named, ...body)
    expect(memos[0]?.annexes.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Brief aan de provincie over de brug bij Urk en de kade'],
      [2, 'Kaart'],
      [3, 'Tabel'],
    ])
  })

  test('are not made of the heading or the label under their count', () => {
    expect(titles('1', '', 'Onderwerp', 'De brug')).toEqual([])
    expect(read('Datum: 3 mei 2024', 'Bijlagen', '1', '', ...body).memos[0]?.annexes).toEqual([])
    expect(read('Datum: 3 mei 2024', 'Bijlagen', '1', '', 'Advies Watercommissie', '', ...body).memos[0]?.annexes).toHaveLength(1)
  })

  test('end where the number that is skipped does not come', () => {
    expect(titles('1. Rapport', '', '3. Na de zomer gaat de brug weer open')).toEqual(['Rapport'])
  })

  test('may be an advice, and lose what a scan puts before their names', () => {
    expect(titles('1. Rapport', '2. _Concept-brief', '3. Advies van de inspectie')).toEqual([
      'Rapport',
      'Concept-brief',
      'Advies van de inspectie',
    ])
  })
})

describe('the head of a memo', () => {
  test('names the portfolio of a state secretary, not a remark', () => {
    const to = (name: string) => read('Aan', name, '', 'Datum', '3 mei 2024', ...body).memos[0]?.to
    expect(to('de staatssecretaris van Financiën (Toeslagen en Douane)')).toEqual(['staatssecretaris van Financiën (Toeslagen en Douane)'])
    expect(to('de staatssecretaris van Financiën (gezien)')).toEqual(['staatssecretaris van Financiën'])
  })

  test('finds the sender in a margin that comes after the text of its page', () => {
    const text = Array.from({ length: 32 }, (_, at) => `De brug blijft voorlopig dicht, zegt zin ${at}.`)
    const margin = ['', 'Directie Bruggen', 'en Sluizen', '', 'Opgesteld door', '']
    const sender = (...lines: readonly string[]) => read('Datum: 3 mei 2024', ...body, ...text, ...lines).memos[0]?.from
    expect(sender(...margin)).toBe('Directie Bruggen en Sluizen')
    expect(sender('', 'Directie Bruggen heeft dit bekeken.', 'Zij is akkoord.')).toBeNull()
  })

  test('names everybody with whom a sentence says it was coordinated', () => {
    const { memos } = read('Datum: 3 mei 2024', ...body, 'De nota is afgestemd met de directies Wegen, WJZ en FEZ, met BZK en met de NCTV.')
    expect(memos[0]?.coordinatedWith).toEqual(['Wegen', 'WJZ', 'FEZ', 'BZK', 'NCTV'])
  })

  test('does not take the head of a column of days for the label of its date', () => {
    const { memos } = read('Datum: 3 mei 2024', ...body, '', 'Planning', 'Datum', '', 'Stap', '', '22 juni 2024', '', 'Opening van de brug')
    expect(memos[0]).toMatchObject({ date: '2024-05-03', repeatedDates: [] })
  })
})

describe('headings', () => {
  const headings = (...lines: readonly string[]) => read('Datum: 3 mei 2024', ...body, ...lines).sections.map(({ text }) => text)

  test('are not the heads of a table', () => {
    const table = ['De stand is als volgt.', 'Bruggen', '', 'Stand', '', 'Aandachtspunt', '', 'Oost', '', 'Open', '', 'Geen']
    expect(headings(...table, '', 'Communicatie', 'Er komt geen persbericht.')).toEqual(['Aanleiding', 'Communicatie'])
  })

  test('lose what a scan makes of their number', () => {
    expect(headings('', '‚ Kernpunten', '', 'De brug is oud.')).toEqual(['Aanleiding', '‚ Kernpunten'])
    expect(headings('', '‚ Bruggen', '', 'De brug is oud.')).toEqual(['Aanleiding'])
  })

  test('have their number on a line of its own, unless it counts the items of a list', () => {
    const prose = 'Het kanaal is smal, zodat schepen op elkaar moeten wachten.'
    expect(headings('1.1', 'Doorvaart', prose)).toEqual(['Aanleiding', 'Doorvaart'])
    expect(headings('1.', 'Doorvaart', '2.', 'Onderhoud')).toEqual(['Aanleiding'])
  })

  test('come back after the prose below a table', () => {
    const table = ['De stand is als volgt.', 'Bruggen', '', 'Stand', '', 'Oost', '', 'Open', '']
    const prose = 'De meeste bruggen zijn dit jaar nagekeken, en over de andere is met de provincie een afspraak gemaakt.'
    expect(headings(...table, prose, 'Rol van gemeenten', prose)).toEqual(['Aanleiding', 'Rol van gemeenten'])
  })

  test('may tell how something goes, without a question mark', () => {
    const running = 'Een sluiswachter bedient de brug op afstand en ziet het verkeer op een scherm.'
    expect(headings('Hoe de bediening werkt', running)).toEqual(['Aanleiding', 'Hoe de bediening werkt'])
    expect(headings('Hoe de bediening werkt', 'is niet bekend.')).toEqual(['Aanleiding'])
  })
})

test('what the minister is advised to say is no decision', () => {
  const points = (advice: string) =>
    read('Datum: 3 mei 2024', ...body, 'Geadviseerd besluit', '- Akkoord met de brief.', 'Toelichting', advice).decisionPoints.length
  expect(points('Wij adviseren u in de brief te vermelden dat de brug in mei opengaat.')).toBe(1)
  expect(points('Wij adviseren u de proef met een jaar te verlengen.')).toBe(2)
})

describe('what is asked', () => {
  const points = (...lines: readonly string[]) =>
    read('Datum: 3 mei 2024', ...body, 'Geadviseerd besluit', ...lines, 'Toelichting', 'De brug is oud.').decisionPoints.map(
      ({ text }) => text,
    )

  test('stands under the name of whom it is for', () => {
    const asked = points(
      'Minister van IenW:',
      '1.',
      'De brief te ondertekenen.',
      'Staatssecretaris van IenW:',
      '2.',
      'De proef te verlengen.',
    )
    expect(asked).toEqual(['De brief te ondertekenen.', 'De proef te verlengen.'])
  })

  test('may have boxes to tick beside it', () => {
    const asked = points(
      'U wordt geadviseerd:',
      '',
      'Akkoord',
      '',
      'Niet akkoord',
      '',
      'de proef te verlengen',
      '',
      '☐',
      '',
      '☐',
      '',
      'de brief te sturen',
      '',
      '☐',
      '',
      '☐',
    )
    expect(asked).toEqual(['de proef te verlengen', 'de brief te sturen'])
  })
})

describe('a head whose text layer is out of order', () => {
  test('may have a mark of what is asked between its labels and their values', () => {
    const labels = ['Aan', 'Van', 'Via', 'Datum', 'Kenmerk', 'Bijlagen', '']
    const { memos, sections } = read(...labels, 'TER VOORBEREIDING', 'MIenW', 'DGMo', 'SG', '3 mei 2024', 'BR-2024-0042', '2', ...body)
    expect(memos[0]).toMatchObject({ to: ['MIenW'], from: 'DGMo', date: '2024-05-03', reference: 'BR-2024-0042' })
    expect(sections.map(({ heading }) => heading)).toEqual(['occasion'])
  })

  test('may have its values above their labels', () => {
    const head = [
      'de Staatssecretaris IenW',
      'Aan',
      'de directeur Bruggen',
      'Van',
      '',
      '3 mei 2024',
      'Datum',
      'BR-2024-0042',
      'Kenmerk',
      '',
    ]
    expect(read('NOTA TER ONDERTEKENING', ...head, ...body).memos[0]).toMatchObject({
      to: ['Staatssecretaris IenW'],
      from: 'directeur Bruggen',
      date: '2024-05-03',
      reference: 'BR-2024-0042',
    })
  })

  test('may have its colons before the values, an empty line before a short sender, and the margin before the addressee', () => {
    expect(read('Aan', ': Minister van IenW', 'Van', ': Directie Bruggen', 'Datum: 3 mei 2024', ...body).memos[0]).toMatchObject({
      to: ['Minister van IenW'],
      from: 'Directie Bruggen',
    })
    expect(read('Van', '', 'IGG', '', 'Datum', '3 mei 2024', ...body).memos[0]?.from).toBe('IGG')
    expect(
      read('Aan:', '', 'Directoraat-Generaal', 'Bruggen', '', 'de minister van IenW', 'Datum: 3 mei 2024', ...body).memos[0]?.to,
    ).toEqual(['minister van IenW'])
    expect(read('TER BESLISSING', 'de minister', '', 'Aan', '', 'nota', '', 'Datum', '3 mei 2024', ...body).memos[0]?.to).toEqual([
      'minister',
    ])
  })

  test('belongs to its memo however long it is', () => {
    const long = ['NOTA', ...Array.from({ length: 24 }, (_none, at) => [`Veld ${at}`, '']).flat(), 'Datum', '3 mei 2024']
    expect(read('Ministerie van Bruggen', '', ...long, ...body).memos[0]?.startLine).toBe(1)
  })

  test('may have the margin beside the addressee', () => {
    const { memos } = read('Aan de Minister Directoraat-generaal Bruggen', 'Directie Sluizen', '', 'Datum', '3 mei 2024', ...body)
    expect(memos[0]?.to).toEqual(['Minister'])
  })

  test('has no heading in the unit above its address, nor in the name under its contact', () => {
    const margin = ['', 'Directoraat-Generaal', 'Bruggen en Sluizen', 'Kade 12', '2511 DP Den Haag', 'Contactpersoon', 'A. de Brug', '']
    const { sections } = read('Datum', '3 mei 2024', ...body, ...margin, 'Toelichting', 'De brug is oud.')
    expect(sections.map(({ text }) => text)).toEqual(['Aanleiding', 'Toelichting'])
  })
})

test('a line that begins with a year is no postcode, and a market with a year no street', () => {
  const { layout } = read('Datum', '3 mei 2024', ...body, 'De brug gaat open op 1 december', '2026 in de ochtend.', 'Binnenmarkt 2030')
  expect([...layout.furniture].filter((line) => line > 5)).toEqual([])
})

describe('whom a memo was coordinated with', () => {
  const told = (...lines: readonly string[]) => read('Datum', '3 mei 2024', ...body, ...lines).memos[0]?.coordinatedWith
  test('may stand in a sentence, before or after the verb', () => {
    expect(told('De brief is afgestemd met VWS, de politie en het OM.')).toEqual(['VWS', 'Politie', 'OM'])
    expect(told('De nota is met DNB en de Belastingdienst afgestemd.')).toEqual(['DNB', 'Belastingdienst'])
    expect(told('Met de buren is de kleur van de brug afgestemd op het water.')).toEqual([])
  })

  test('may run on over a line, and stands at whom the memo asks to sign along', () => {
    const beside = (...lines: readonly string[]) => read('Datum', '3 mei 2024', ...lines, ...body).memos[0]?.coordinatedWith
    expect(beside('Afgestemd met', 'CDS, FIN', 'PO-Raad, DCo')).toEqual(['CDS', 'FIN', 'PO-Raad', 'DCo'])
    expect(beside('Medeparaaf', 'KGG')).toEqual(['KGG'])
  })

  test("'Afstemming' above a sentence is a heading", () => {
    const { sections } = read('Datum', '3 mei 2024', ...body, '', 'Afstemming', 'De nota is met FIN afgestemd.')
    expect(sections.map(({ text }) => text)).toEqual(['Aanleiding', 'Afstemming'])
  })
})

test('annexes may run on behind their count, and go by letters over two lines', () => {
  const titles = (...lines: readonly string[]) =>
    read('Datum: 3 mei 2024', 'Bijlagen', ...lines, ...body).memos[0]?.annexes.map(({ title }) => title)
  expect(titles('3 (A. spreektekst, B. Q&A, C. factsheet over de brug)')).toEqual(['spreektekst', 'Q&A', 'factsheet over de brug'])
  expect(titles('3: 1) brief met reactie; 2) antwoorden op', 'Kamervragen; 3) rapport')).toEqual([
    'brief met reactie',
    'antwoorden op Kamervragen',
    'rapport',
  ])
  expect(titles('A. Agenda', 'B. Brief van de stad over', 'bekostiging', 'C. Verklaring')).toEqual([
    'Agenda',
    'Brief van de stad over bekostiging',
    'Verklaring',
  ])
})
