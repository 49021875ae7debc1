import type { Said } from '../../model/access.ts'
import { organisationKinds } from '../../model/people.ts'
import { roleWords } from '../../model/role-words.ts'
import { installationRoles, scopedRoles } from '../../model/roles.ts'
import { kindWords, sheetForms } from './columns.ts'

type Told = { readonly wrong: Said; readonly expected: Said }

const said = (nl: string, en: string): Said => ({ nl, en })
const forms = Object.values(sheetForms)
const freeAddress = said('Een adres dat nog niemand heeft', 'An address that nobody has yet')
const oneRow = said('Eén rij; haal de andere weg', 'One row; remove the other')

/** What is wrong and what was expected; `about` is the value or the other row that it is about. */
export const faultTexts = {
  unknownSheet: () => ({
    wrong: said('Aan de kolommen is niet te zien wat voor blad dit is', 'The columns do not tell what kind of sheet this is'),
    expected: said(
      `De kolommen van ${forms.map(({ nl }) => nl).join(', ')}; zie het sjabloon`,
      `The columns of ${forms.map(({ en }) => en).join(', ')}; see the template`,
    ),
  }),
  broken: () => ({
    wrong: said('Hier staat een aanhalingsteken dat niet wordt gesloten', 'A quotation mark here is not closed'),
    expected: said(
      'Aanhalingstekens om de hele waarde, of geen; binnen de waarde dubbel',
      'Quotes around the whole value, or none; doubled within it',
    ),
  }),
  missingColumn: (column) => ({
    wrong: said(`De kolom ‘${column}’ ontbreekt`, `The column ‘${column}’ is missing`),
    expected: said(`Een kolom met als kop ‘${column}’`, `A column with the head ‘${column}’`),
  }),
  unknownColumn: (columns) => ({
    wrong: said('Deze kolom is niet bekend', 'This column is not known'),
    expected: said(`Een van: ${columns}`, `One of: ${columns}`),
  }),
  columnTwice: () => ({
    wrong: said('Deze kolom staat er twee keer', 'This column is there twice'),
    expected: said('Elke kolom één keer', 'Each column once'),
  }),
  outside: () => ({
    wrong: said('Deze cel staat onder geen kolomkop', 'This cell stands under no head'),
    expected: said(
      'Een lege cel; staat het scheidingsteken in een waarde, zet die dan tussen aanhalingstekens',
      'An empty cell; put a value that holds the separator in quotes',
    ),
  }),
  formula: () => ({
    wrong: said('Hier staat een formule', 'This is a formula'),
    expected: said('Gewone tekst, die niet begint met =, +, - of @', 'Plain text that does not begin with =, +, - or @'),
  }),
  empty: (column) => ({
    wrong: said(`‘${column}’ is leeg`, `‘${column}’ is empty`),
    expected: said('Een waarde; deze kolom is verplicht', 'A value; this column is required'),
  }),
  tooLong: (longest) => ({
    wrong: said('Deze tekst is te lang', 'This text is too long'),
    expected: said(`Ten hoogste ${longest} tekens`, `At most ${longest} characters`),
  }),
  notAnAddress: () => ({
    wrong: said('Dit is geen e-mailadres', 'This is no e-mail address'),
    expected: said('Een adres als naam@voorbeeld.nl', 'An address such as name@example.org'),
  }),
  notADay: () => ({
    wrong: said('Deze datum bestaat niet', 'This day does not exist'),
    expected: said('Een datum als 2027-12-31', 'A day such as 2027-12-31'),
  }),
  dayPassed: () => ({
    wrong: said('Deze datum is voorbij', 'This day has passed'),
    expected: said('Vandaag of later, of een lege cel', 'Today or later, or an empty cell'),
  }),
  unknownKind: () => ({
    wrong: said('Deze soort organisatie is niet bekend', 'This kind of organisation is not known'),
    expected: said(
      `Een van: ${organisationKinds.map((kind) => kindWords.nl[kind]).join(', ')}`,
      `One of: ${organisationKinds.map((kind) => kindWords.en[kind]).join(', ')}`,
    ),
  }),
  unknownRole: () => ({
    wrong: said('Deze rol is niet bekend', 'This role is not known'),
    expected: said(`Een van: ${Object.values(roleWords.nl).join(', ')}`, `One of: ${Object.values(roleWords.en).join(', ')}`),
  }),
  needsProgramme: () => ({
    wrong: said('Deze rol geldt niet voor de hele installatie', 'This role is not held over the whole installation'),
    expected: said(
      `Een programma erbij, of een van: ${installationRoles.map((role) => roleWords.nl[role]).join(', ')}`,
      `A programme with it, or one of: ${installationRoles.map((role) => roleWords.en[role]).join(', ')}`,
    ),
  }),
  notInProgramme: () => ({
    wrong: said('Deze rol wordt niet in een programma gegeven', 'This role is not given in a programme'),
    expected: said(
      `Een lege cel bij Programma, of een van: ${scopedRoles.map((role) => roleWords.nl[role]).join(', ')}`,
      `No programme, or one of: ${scopedRoles.map((role) => roleWords.en[role]).join(', ')}`,
    ),
  }),
  unknownOrganisation: () => ({
    wrong: said(
      'Deze organisatie staat niet in het bestand en niet in Actielijn',
      'This organisation is neither in the file nor in Actielijn',
    ),
    expected: said('De afkorting van een organisatie, zoals OCW', 'The abbreviation of an organisation, such as OCW'),
  }),
  unknownDepartment: (organisation) => ({
    wrong: said(`Deze afdeling is er niet bij ${organisation}`, `There is no such department at ${organisation}`),
    expected: said(
      'De afkorting van een afdeling van die organisatie, of een lege cel',
      'The abbreviation of a department of it, or an empty cell',
    ),
  }),
  unknownPerson: () => ({
    wrong: said('Niemand in het bestand of in Actielijn heeft dit adres', 'Nobody in the file or in Actielijn has this address'),
    expected: said('Het e-mailadres van een persoon', 'The e-mail address of a person'),
  }),
  personLeft: () => ({
    wrong: said('Deze persoon werkt hier niet meer', 'This person does not work here any more'),
    expected: said(
      'Iemand die hier werkt; laat de persoon anders eerst terugkomen',
      'Somebody who works here; or let the person come back first',
    ),
  }),
  unknownProgramme: () => ({
    wrong: said('Dit programma bestaat niet', 'This programme does not exist'),
    expected: said('De volledige naam van een programma, of een lege cel', 'The full name of a programme, or an empty cell'),
  }),
  twice: (row) => ({ wrong: said(`Dit staat ook in rij ${row}`, `This stands in row ${row} as well`), expected: oneRow }),
  organisationThere: () => ({
    wrong: said('Er is al een organisatie met deze afkorting', 'There is an organisation of this abbreviation already'),
    expected: said('Een andere afkorting, of geen rij', 'Another abbreviation, or no row'),
  }),
  departmentThere: () => ({
    wrong: said(
      'Deze organisatie heeft al een afdeling met deze afkorting',
      'This organisation has a department of this abbreviation already',
    ),
    expected: said('Een andere afkorting, of geen rij', 'Another abbreviation, or no row'),
  }),
  addressThere: () => ({
    wrong: said('Er is al iemand met dit e-mailadres', 'Somebody has this e-mail address already'),
    expected: freeAddress,
  }),
  roleThere: () => ({
    wrong: said('Deze persoon heeft deze rol al', 'This person has this role already'),
    expected: said('Een andere rol, of geen rij', 'Another role, or no row'),
  }),
} as const satisfies Readonly<Record<string, (about: string) => Told>>

export type FaultCode = keyof typeof faultTexts
