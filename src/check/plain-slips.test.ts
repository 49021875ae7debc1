import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from './invented-memo.ts'
import type { CheckName } from './model.ts'

const top = ['TER BESLISSING', 'Datum', '5 december 2023', 'Aanleiding']

/** What one check says of the text of a memo of 5 December 2023, by the line of that text. */
function found(check: CheckName, text: readonly string[], head: readonly string[] = top): readonly number[] {
  return linesOf(check, readLines([...head, ...text])).map(([first = 0]) => first - head.length)
}

/** A table of steps with its cells on lines of their own. */
const steps = (...cells: readonly string[]) => ['Planning', ...['Datum', 'Stap', ...cells].flatMap((cell) => [cell, ''])]

/** Title, what is found once, and what is left alone. */
type Row = readonly [string, readonly string[], readonly string[]]

const rows: Readonly<Partial<Record<CheckName, readonly Row[]>>> = {
  weekday: [
    ['cut short', ['De pont vaart op ma 12 december.'], ['De pont vaart op di 12 december.']],
    ['in brackets', ['De pont vaart op 12 december (maandag).'], ['De pont vaart op 12 december (dinsdag).']],
    [
      'of one of several days',
      ['De pont vaart op dinsdag 12 en vrijdag 14 december.'],
      ['De pont vaart op dinsdag 12 en donderdag 14 december.'],
    ],
  ],
  order: [
    [
      'a counter that opens before its regulation is in force',
      steps('8 januari 2024', 'Openstelling loket', '1 februari 2024', 'Inwerkingtreding regeling', '1 mei 2024', 'Sluiting loket'),
      steps('8 januari 2024', 'Inwerkingtreding regeling', '1 februari 2024', 'Openstelling loket', '1 mei 2024', 'Sluiting loket'),
    ],
    [
      'a day that is over only in the text',
      ['Het overleg is op 8 januari 2024 gehouden.'],
      ['De brief gaat op 9 januari uit, niet op 8 januari zoals met de schippers was besproken.'],
    ],
  ],
  deadline: [
    [
      'a letter after the day that was promised',
      ['U heeft de Kamer toegezegd vóór 15 december een kaart te sturen.', 'De brief gaat op 22 december naar de Kamer.'],
      ['In het debat van 15 november heeft u de Kamer een kaart toegezegd.', 'De brief gaat op 22 december naar de Kamer.'],
    ],
    [
      'a letter that goes out after the day that was promised',
      ['U heeft de Kamer toegezegd vóór 15 december een kaart te sturen.', 'De brief gaat op 22 december uit aan de Kamer.'],
      ['U heeft de Kamer toegezegd vóór 15 december een kaart te sturen.', 'De Kamer bespreekt deze brief uit maart op 22 december.'],
    ],
    [
      'a regulation after the day that was promised',
      [
        'De Kamer is toegezegd dat de regeling uiterlijk 1 maart 2024 in werking treedt.',
        ...steps('8 januari 2024', 'Publicatie', '1 april 2024', 'Inwerkingtreding', '1 mei 2024', 'Keuring'),
      ],
      [
        'De Kamer is toegezegd dat de regeling uiterlijk 1 maart 2024 in werking treedt.',
        ...steps('8 januari 2024', 'Publicatie', '1 februari 2024', 'Inwerkingtreding', '1 mei 2024', 'Keuring'),
      ],
    ],
    [
      'a promise put off by the next sentence',
      ['De haven heeft toegezegd uiterlijk 1 maart een loods te bouwen.', 'De loods komt pas in juni 2024.'],
      ['De haven heeft toegezegd uiterlijk 1 maart een loods te bouwen.', 'Op drie eilanden vaart de pont pas in juni 2024.'],
    ],
  ],
  recess: [
    [
      'a meeting on a holiday',
      ['De bonden spreekt u op 9 mei 2024.'],
      ['De termijn loopt tot 26 december, en de heffing eindigt op 25 december.'],
    ],
  ],
  count: [
    [
      'a list without marks',
      ['U stemt in onder twee eisen, die hieronder staan. Het gaat om de volgende eisen: dekking; toezicht; en een keuring.'],
      ['U stemt in onder drie eisen, die hieronder staan. Het gaat om de volgende eisen: dekking; toezicht; en een keuring.'],
    ],
    [
      'an ordinal beyond the number',
      ['Er gelden twee voorwaarden. De derde voorwaarde is nieuw bedacht.'],
      ['Er gelden twee voorwaarden. Een derde voorwaarde is vervallen.'],
    ],
    [
      'a whole of which a part is named',
      ['Het plan kent zes pijlers. Vijf van de zeven pijlers staan vast.'],
      ['Het plan kent zes pijlers. Vijf van de zes pijlers staan vast. Twee pijlers worden nog getoetst.'],
    ],
  ],
  year: [
    ['a plan in the present tense', ['Het debat is op 12 januari 2023.'], ['Het debat was op 12 januari 2023.']],
    ['a plan that a verb announces', ['De proef start op 12 januari 2023.'], ['De proef is gestart op 12 januari 2023.']],
    [
      'a day that goes back in a sentence',
      ['De keuring is op 9 januari en in de haven van 12 februari 2023.'],
      ['De keuring is op 9 januari, na het besluit van 12 februari 2023.'],
    ],
    [
      'a day that goes back in a table',
      steps('8 januari 2024', 'Keuring', '12 februari 2023', 'Proefvaart', '1 mei 2024', 'Eerste pont'),
      steps('8 januari 2024', 'Keuring', '12 februari 2024', 'Proefvaart', '1 mei 2024', 'Eerste pont'),
    ],
  ],
  conflictingDates: [
    [
      'a step with another day in the table',
      [
        'De wet treedt in werking op 1 mei 2024.',
        ...steps('8 januari 2024', 'Keuring', '12 februari 2024', 'Proef', '1 juli 2024', 'Inwerkingtreding'),
      ],
      [
        'De wet treedt niet eerder in werking dan 1 mei 2024.',
        ...steps('8 januari 2024', 'Keuring', '12 februari 2024', 'Proef', '1 juli 2024', 'Inwerkingtreding'),
      ],
    ],
    [
      'a council with another day in the table',
      [
        'Op 6 februari ligt het stuk in de REZIM.',
        ...steps('8 januari 2024', 'CEZIM', '13 februari 2024', 'REZIM', '1 maart 2024', 'Ministerraad'),
      ],
      [
        'Op 13 februari ligt het stuk in de REZIM, en op 6 februari in de RFL.',
        ...steps('8 januari 2024', 'CEZIM', '13 februari 2024', 'REZIM', '1 maart 2024', 'Ministerraad'),
      ],
    ],
    [
      'one regulation with two days',
      ['De regeling treedt op 1 mei 2024 in werking.', 'Toelichting', 'De inwerkingtreding van de regeling is op 1 juli 2024.'],
      ['De inwerkingtreding van de regeling is verschoven van 1 mei 2024 naar 1 juli 2024.'],
    ],
  ],
  numbering: [
    [
      'a point that is left out',
      ['Beslispunten', '1. Bent u akkoord met de pont?', '3. Bent u akkoord met de brug?'],
      ['Punt 2 is vervallen.', 'Beslispunten', '1. Bent u akkoord met de pont?', '3. Bent u akkoord met de brug?'],
    ],
  ],
  brokenSentence: [
    [
      'a preposition and its article twice',
      ['Er komt een haven voor het voor het eiland.'],
      ['Wij houden ons aan de aan de schippers beloofde pont.'],
    ],
    ['a verb that lost its end', ['Het word een pont.'], ['Het Word document gaat over de pont.']],
    ['a verb twice', ['De ponten worden worden gekeurd.'], ['De ponten die gebouwd worden worden gekeurd.']],
    ['a preposition twice', ['Het gaat naar naar de haven.'], ['Het stijgt naar naar verwachting tien ponten, met met name grote.']],
    [
      'a word twice over a line',
      ['De schipper vaart met', 'met de pont.'],
      ['De vraag van Van Dijk gaat over door door het Rijk betaalde ponten.'],
    ],
  ],
  pageHeader: [
    [
      'another date on a later page',
      ['De pont vaart.', 'Pagina 1 van 2', 'Datum', '6 december 2023'],
      ['De pont vaart.', ...steps('8 januari 2024', 'Keuring', '12 februari 2024', 'Proefvaart', '1 mei 2024', 'Eerste pont')],
    ],
  ],
}

for (const [check, cases] of Object.entries(rows)) {
  describe(check, () => {
    for (const [title, wrong, right] of cases) {
      test(`finds ${title}`, () => expect(found(check as CheckName, wrong)).toHaveLength(1))
      test(`keeps silent beside ${title}`, () => expect(found(check as CheckName, right)).toEqual([]))
    }
  })
}

test('a meeting has another day than the memo that prepares it', () => {
  const head = ['TER BESPREKING', 'Onderwerp: Overleg met de schippers, 12 december 2023', ...top.slice(1)]
  expect(found('conflictingDates', ['Het verslag van het overleg van 13 december volgt.'], head)).toHaveLength(1)
  expect(found('conflictingDates', ['Het vooroverleg van 11 december was goed.'], head)).toEqual([])
})

test('an annex that stands beside the list is listed', () => {
  const head = (...list: readonly string[]) => ['TER BESLISSING', 'Datum', '5 december 2023', 'Bijlagen', ...list, '', 'Aanleiding']
  const text = ['Zie bijlage 1, 2 en 3.']
  expect(found('annex', text, head('1. Brief', '3. Tabel', '', '2. Kaart'))).toEqual([])
  expect(found('annex', text, head('1. Brief', '2. Kaart'))).toHaveLength(1)
})
