import type { Said } from '../../../identity/model/access.ts'
import type { SheetColumn } from '../../model/sheets.ts'
import { formsInOrder } from '../sheets/forms.ts'

/** What is wrong and what is allowed there. */
export type Told = { readonly wrong: Said; readonly expected: Said }

const said = (nl: string, en: string): Said => ({ nl, en })
const told = (wrong: Said, expected: Said): Told => ({ wrong, expected })
const allForms = said(formsInOrder.map(({ nl }) => nl).join(', '), formsInOrder.map(({ en }) => en).join(', '))
const ownDay = said('Bijvoorbeeld 31-12-2027, van 1990 tot en met 2100', 'Such as 31-12-2027, from 1990 through 2100')
const amount = said(
  'Bijvoorbeeld 1.234.567,89 of 1234567,89: één komma, hooguit twee cijfers erachter',
  'Such as 1.234.567,89 or 1234567,89: one comma, at most two digits after it',
)
const oneRow = said('Eén rij; haal de andere weg', 'One row; remove the other')
const known = said(
  'Een afkorting of naam van een organisatie die Actielijn kent',
  'An abbreviation or name of an organisation that Actielijn knows',
)

/** About a whole sheet or its heads. */
const sheetFaults = {
  unknownSheet: () =>
    told(
      said('Aan naam en kolommen is niet te zien wat voor blad dit is', 'Name and columns do not tell what kind of sheet this is'),
      said(`Een van de bladen ${allForms.nl}; zie het sjabloon`, `One of the sheets ${allForms.en}; see the template`),
    ),
  broken: () =>
    told(
      said('Hier staat een aanhalingsteken dat niet wordt gesloten', 'A quotation mark here is not closed'),
      said('Aanhalingstekens om de hele waarde, of geen', 'Quotes around the whole value, or none'),
    ),
  merged: (area: string) =>
    told(
      said(`De cellen ${area} zijn samengevoegd`, `The cells ${area} are merged`),
      said('Losse cellen: hef de samenvoeging op en vul elke rij', 'Single cells: undo the merge and fill each row'),
    ),
  sheetTwice: () =>
    told(
      said('Dit blad staat twee keer in wat is aangeboden', 'This sheet is offered twice'),
      said('Elk blad één keer', 'Each sheet once'),
    ),
  missingColumn: (column: string) =>
    told(
      said(`De kolom ‘${column}’ ontbreekt`, `The column ‘${column}’ is missing`),
      said(`Een kolom met als kop ‘${column}’`, `A column with the head ‘${column}’`),
    ),
  unknownColumn: (columns: string) =>
    told(said('Deze kolom is niet bekend', 'This column is not known'), said(`Een van: ${columns}`, `One of: ${columns}`)),
  columnTwice: () =>
    told(said('Deze kolom staat er twee keer', 'This column is there twice'), said('Elke kolom één keer', 'Each column once')),
  outside: () =>
    told(
      said('Deze cel staat onder geen kolomkop', 'This cell stands under no head'),
      said('Een kop erboven, of niets', 'A head above it, or nothing'),
    ),
  tooManyRows: (most: string) =>
    told(
      said(`Een programma is één rij; dit is er meer`, 'A programme is one row; this is more'),
      said(`Hooguit ${most}`, `At most ${most}`),
    ),
} as const

/** About what one cell holds. */
const cellFaults = {
  formula: () =>
    told(
      said('De formule in deze cel heeft geen uitkomst', 'The formula in this cell has no outcome'),
      said(
        'Een waarde; open het bestand in je spreadsheet en bewaar het opnieuw',
        'A value; open the file in your spreadsheet and save it again',
      ),
    ),
  empty: (column: string) => told(said(`‘${column}’ is leeg`, `‘${column}’ is empty`), said('Een waarde', 'A value')),
  tooLong: (longest: string) =>
    told(said('Deze tekst is te lang', 'This text is too long'), said(`Hooguit ${longest} tekens`, `At most ${longest} characters`)),
  notInList: () => told(said('Dit woord staat niet in de lijst', 'This word is not in the list'), said('', '')),
  notYesNo: () => told(said('Dit is geen ja of nee', 'This is no yes or no'), said('ja of nee', 'yes or no')),
  notADay: () => told(said('Dit is geen bestaande datum', 'This is no existing day'), ownDay),
  dayOutOfReach: () => told(said('Deze datum kan niet kloppen', 'This day cannot be right'), ownDay),
  notAnAmount: () => told(said('Dit is geen bedrag', 'This is no amount'), amount),
  tooPrecise: () => told(said('Dit bedrag heeft meer dan twee cijfers achter de komma', 'This amount has more than two decimals'), amount),
  amountTooLarge: () =>
    told(said('Dit bedrag is te groot', 'This amount is too large'), said('Minder dan 10 biljoen euro', 'Less than 10 trillion euro')),
  belowZero: () => told(said('Dit bedrag is minder dan nul', 'This amount is below zero'), amount),
  notShares: () =>
    told(
      said('Dit zijn geen maatregelen met een bedrag', 'These are no measures with an amount'),
      said('Bijvoorbeeld 1.1.1: 150000; 1.1.2: 50000', 'Such as 1.1.1: 150000; 1.1.2: 50000'),
    ),
  unknownMark: () =>
    told(
      said('Dit kenmerk hoort niet bij dit programma', 'This mark does not belong to this programme'),
      said('Het kenmerk uit een export, of een lege cel', 'The mark of an export, or an empty cell'),
    ),
  notAYear: () => told(said('Dit is geen jaar', 'This is no year'), said('Van 1990 tot en met 2100', 'From 1990 through 2100')),
  yearOutOfReach: () =>
    told(said('Dit jaar kan niet kloppen', 'This year cannot be right'), said('Van 1990 tot en met 2100', 'From 1990 through 2100')),
  notANumber: () => told(said('Dit is geen getal', 'This is no number'), said('Bijvoorbeeld 12,5', 'Such as 12,5')),
  unknownOrganisation: (name: string) =>
    told(said(`De organisatie ‘${name}’ bestaat niet`, `The organisation ‘${name}’ does not exist`), known),
  oneOrganisation: () =>
    told(
      said('Hier staat meer dan één organisatie', 'More than one organisation stands here'),
      said('Eén trekker; zet de andere bij de partners', 'One lead; put the others among the partners'),
    ),
  unknownNumber: (sheets: string) =>
    told(
      said('Dit nummer staat niet in het programma en niet in dit bestand', 'This number is neither in the programme nor in this file'),
      said(`Een nummer van: ${sheets}`, `A number of: ${sheets}`),
    ),
  severalOfName: () => told(said('Meer dan één onderdeel heet zo', 'More than one part is called this'), said('Het nummer', 'The number')),
} as const

/** About a row as a whole, or how its cells hang together. */
const rowFaults = {
  twice: (row: string) => told(said(`Dit staat ook in rij ${row}`, `This stands in row ${row} as well`), oneRow),
  noParent: () =>
    told(
      said('Waar dit onder hoort is niet gezegd', 'Where this belongs is not said'),
      said('Het nummer van een subdoel of een actielijn', 'The number of a sub-goal or an action line'),
    ),
  otherLine: (line: string) =>
    told(
      said(`Dit subdoel hoort bij actielijn ${line}`, `This sub-goal belongs to action line ${line}`),
      said('Die actielijn, of een lege cel', 'That action line, or an empty cell'),
    ),
  leadIsPartner: () =>
    told(
      said('De trekker staat ook bij de partners', 'The lead is among the partners too'),
      said('Alleen de andere organisaties', 'The other organisations only'),
    ),
  statusDoesNotFit: () => told(said('Deze status past hier niet', 'This status does not fit here'), said('', '')),
  outOfOrder: () =>
    told(
      said('Het einde ligt voor het begin', 'The end lies before the start'),
      said('Een latere dag of later jaar', 'A later day or year'),
    ),
  noReason: () => told(said('Hier hoort een reden bij', 'This asks for a reason'), said('Een toelichting', 'An explanation')),
  noUntil: () => told(said('Tot wanneer is het uitgesteld?', 'Until when is it deferred?'), said('Een dag', 'A day')),
  reachedWithoutDay: () =>
    told(said('Bereikt, maar wanneer?', 'Reached, but when?'), said('De dag in ‘Bereikt op’', 'The day in ‘Reached on’')),
  dayWithoutReached: () =>
    told(
      said('Er staat een dag, maar de mijlpaal is niet bereikt', 'There is a day, but the milestone is not reached'),
      said('Een lege cel, of status ‘bereikt’', 'An empty cell, or the status ‘reached’'),
    ),
  openMilestones: () =>
    told(
      said('Deze maatregel heeft nog open mijlpalen', 'This measure still has open milestones'),
      said('Sluit eerst de mijlpalen, of kies een andere status', 'Close the milestones first, or choose another status'),
    ),
  sharesOver: () =>
    told(
      said('Samen is dit meer dan het bedrag van de regel', 'Together this is more than the amount of the line'),
      said('Hooguit het bedrag van de regel', 'At most the amount of the line'),
    ),
  byHalves: () =>
    told(
      said('Deze twee horen bij elkaar: vul ze allebei in, of geen van beide', 'These two belong together: fill in both, or neither'),
      said('Allebei of geen van beide', 'Both or neither'),
    ),
  afterWithoutBefore: () =>
    told(
      said('Na maatregelen staat er wel een score, ervoor niet', 'There is a score after mitigation, and none before'),
      said('Eerst kans en gevolg vooraf', 'Chance and impact before it first'),
    ),
  worseAfter: () =>
    told(
      said('Na maatregelen is het risico groter dan ervoor', 'After mitigation the risk is larger than before'),
      said('Een score die niet hoger is', 'A score that is no higher'),
    ),
  raisedByTwo: () =>
    told(
      said('Er staat een organisatie én een andere naam', 'There is an organisation and another name'),
      said('Een van beide', 'One of the two'),
    ),
  notAnAddress: () =>
    told(
      said('Dit is geen webadres', 'This is no web address'),
      said('Een adres dat begint met https://', 'An address that begins with https://'),
    ),
  doubleGroup: () => told(said('Een groep staat er twee keer', 'A group is there twice'), said('Elke groep één keer', 'Each group once')),
  notAPeriod: () => told(said('Dit is geen periode', 'This is no period'), said('2026, 2026-Q3 of 2026-09', '2026, 2026-Q3 or 2026-09')),
  inFuture: () =>
    told(
      said('Deze periode is nog niet begonnen', 'This period has not begun yet'),
      said('Een periode die is begonnen', 'A period that has begun'),
    ),
  unknownGroup: () =>
    told(
      said('Deze indicator heeft deze uitsplitsing niet', 'This indicator has no such breakdown'),
      said('Een van de uitsplitsingen van de indicator, of leeg', 'One of the breakdowns of the indicator, or empty'),
    ),
  outsideInterval: () =>
    told(
      said('De waarde ligt buiten haar grenzen', 'The value lies outside its bounds'),
      said('Een waarde tussen onder- en bovengrens', 'A value between its bounds'),
    ),
  noCorrection: () =>
    told(
      said('Deze waarde verandert; waarom?', 'This value changes; why?'),
      said('De reden van de correctie', 'The reason for the correction'),
    ),
  notYourPart: () =>
    told(
      said('Dit hoort niet bij jouw organisatie', 'This is not your organisation’s part'),
      said(
        'Ongewijzigd laten; de coördinator en de trekker mogen dit wijzigen',
        'Leave as it is; the co-ordinator and the lead may change it',
      ),
    ),
} as const

export const faultTexts = { ...sheetFaults, ...cellFaults, ...rowFaults }
export type FaultCode = keyof typeof faultTexts

/** The sentences of a fault; what a closed list allows is said in full. */
export function faultOf(code: FaultCode, about: string, column: SheetColumn | null): Told {
  const { wrong, expected } = faultTexts[code](about)
  const words = Object.values(column?.words ?? {})
  if (expected.nl !== '' || words.length === 0) return { wrong, expected }
  return { wrong, expected: said(words.map(({ nl }) => nl).join(', '), words.map(({ en }) => en).join(', ')) }
}
