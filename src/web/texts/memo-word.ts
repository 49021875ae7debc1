import type { LeftOut } from '../../memo/model/word.ts'
import { fieldLabels } from '../../memo/rules/paper-header.ts'

type LeftOutWords = Readonly<Record<LeftOut['what'], (count: number) => string>>

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`

const leftOutNl: LeftOutWords = {
  image: counted('afbeelding', 'afbeeldingen'),
  textBox: counted('tekstvak', 'tekstvakken'),
  object: counted('ingevoegd object', 'ingevoegde objecten'),
  chart: counted('grafiek', 'grafieken'),
  formula: (count) => `${counted('formule', 'formules')(count)}: alleen de letters ervan zijn overgenomen`,
  contents: counted('regel van een inhoudsopgave', 'regels van een inhoudsopgave'),
  embedded: counted('ingevoegd bestand', 'ingevoegde bestanden'),
  header: counted('kop- of voettekst van de pagina’s', 'kop- en voetteksten van de pagina’s'),
  annexes: (count) => `${counted('genoemde bijlage', 'genoemde bijlagen')(count)}: voeg de bestanden zelf toe bij ‘Kop en bijlagen’`,
  field: (count) => `${counted('veld', 'velden')(count)} in de kop die een nota hier niet heeft`,
  formatting: (count) =>
    `${counted('bijgehouden wijziging', 'bijgehouden wijzigingen')(count)} van alleen de opmaak: de nieuwe opmaak is overgenomen`,
  hidden: counted('verborgen stuk tekst', 'verborgen stukken tekst'),
  link: (count) => `${counted('onveilige link', 'onveilige links')(count)}: de woorden zijn overgenomen, de link niet`,
}
const leftOutEn: LeftOutWords = {
  image: counted('picture', 'pictures'),
  textBox: counted('text box', 'text boxes'),
  object: counted('embedded object', 'embedded objects'),
  chart: counted('chart', 'charts'),
  formula: (count) => `${counted('formula', 'formulas')(count)}: only its letters were taken over`,
  contents: counted('line of a table of contents', 'lines of a table of contents'),
  embedded: counted('embedded file', 'embedded files'),
  header: counted('header or footer of the pages', 'headers and footers of the pages'),
  annexes: (count) => `${counted('annex that is named', 'annexes that are named')(count)}: add the files yourself at ‘Header and annexes’`,
  field: (count) => `${counted('field', 'fields')(count)} of the header that a memo does not have here`,
  formatting: (count) => `${counted('tracked change', 'tracked changes')(count)} of formatting alone: the new formatting was taken over`,
  hidden: counted('hidden piece of text', 'hidden pieces of text'),
  link: (count) => `${counted('unsafe link', 'unsafe links')(count)}: the words were taken over, the link was not`,
}

type Counts = {
  readonly headings: number
  readonly tables: number
  readonly footnotes: number
  readonly points: number
  readonly suggestions: number
}

export const memoWordTexts = {
  nl: {
    downloads: 'Als Word-bestand',
    look: 'In het sjabloon van',
    ownLook: 'Geen sjabloon',
    withComments: (number: number) => `Versie ${number} met opmerkingen (Word)`,
    withoutComments: (number: number) => `Versie ${number} zonder opmerkingen (Word)`,
    redline: (since: number, number: number) => `Wijzigingen van versie ${since} naar ${number} (Word)`,
    fromWord: 'Nota uit Word',
    importTitle: 'Nota uit een Word-bestand',
    importLead:
      'Kies een Word-bestand (.docx). Koppen, lijsten, tabellen, voetnoten, opmerkingen en bijgehouden wijzigingen komen mee. Je ziet eerst wat er herkend is; pas daarna wordt er iets gemaakt.',
    choose: 'Word-bestand kiezen',
    reading: 'Het bestand wordt gelezen',
    foundTitle: (name: string) => `${name} is gelezen; controleer en bevestig`,
    confirmedTitle: (name: string) => `${name} is een nota geworden`,
    toMemo: 'Naar de nota',
    found: 'Herkend',
    foundCounts: ({ headings, tables, footnotes, points, suggestions }: Counts, comments: number) =>
      [
        counted('kop', 'koppen')(headings),
        counted('tabel', 'tabellen')(tables),
        counted('voetnoot', 'voetnoten')(footnotes),
        counted('beslispunt', 'beslispunten')(points),
        counted('opmerking', 'opmerkingen')(comments),
        counted('bijgehouden wijziging', 'bijgehouden wijzigingen')(suggestions),
      ].join(', '),
    changesBy: (names: string) => `Wijzigingen van ${names}. Hun namen blijven bij de wijzigingen staan.`,
    leftOut: 'Blijft achter',
    nothingLeftOut: 'Alles uit het bestand komt mee.',
    leftOutWords: leftOutNl,
    points: 'Beslispunten',
    pointsLead: 'Deze regels staan onder een kop die om een besluit vraagt. Vink aan wat een beslispunt is; de rest blijft gewone tekst.',
    commentsIn: (count: number) => `${counted('opmerking', 'opmerkingen')(count)} overnemen, met de naam van wie haar schreef`,
    into: 'Waarheen',
    newMemo: 'Een nieuwe nota',
    intoMemo: (subject: string) => `In plaats van de tekst van: ${subject}`,
    intoLead: 'De tekst die er nu staat, wordt eerst als versie bewaard. Wie de nota open heeft, ziet de nieuwe tekst meteen.',
    takeHeader: 'Ook de kop uit het bestand overnemen',
    header: 'Kop van de nota',
    fields: {
      kind: 'Soort',
      subject: 'Onderwerp',
      fromUnit: 'Van (directie)',
      contact: fieldLabels.contact,
      reference: 'Kenmerk',
      memoDate: 'Datum',
      decideBy: fieldLabels.decideBy,
      notPublic: 'Niet openbaar',
      to: 'Aan (een per regel)',
      copies: 'Ter informatie aan (een per regel)',
    },
    preview: 'De tekst zoals zij binnenkomt',
    confirm: 'Overnemen',
    another: 'Een ander bestand',
    templates: 'Sjablonen voor nota’s',
    templatesTitle: (count: number) =>
      count === 0
        ? 'Nog geen organisatie heeft een sjabloon'
        : `${counted('organisatie drukt', 'organisaties drukken')(count)} nota’s in een eigen sjabloon`,
    template: 'Sjabloon voor nota’s in Word',
    templateLead:
      'Een .docx of .dotx met de huisstijl: stijlen, marges, kop- en voetteksten, lettertypen. Een alinea met alleen {{nota}} is de plaats van de nota; zonder die alinea vervangt de nota de hele tekst. Deze velden worden overal ingevuld: {{onderwerp}}, {{kenmerk}}, {{datum}}, {{aan}}, {{terinformatie}}, {{van}}, {{contact}}, {{soort}}, {{besluitdatum}}, {{bijlagen}}, {{versie}}, {{hash}}.',
    noTemplate: 'Deze organisatie heeft geen sjabloon: haar nota’s krijgen de eigen opmaak van Actielijn.',
    templateIs: (name: string, by: string, day: string) => `${name}, gekozen door ${by} op ${day}`,
    chooseTemplate: 'Sjabloon kiezen',
    downloadTemplate: 'Sjabloon ophalen',
    endTemplate: 'Sjabloon niet meer gebruiken',
    checking: 'Het sjabloon wordt nagekeken',
  },
  en: {
    downloads: 'As a Word file',
    look: 'In the template of',
    ownLook: 'No template',
    withComments: (number: number) => `Version ${number} with comments (Word)`,
    withoutComments: (number: number) => `Version ${number} without comments (Word)`,
    redline: (since: number, number: number) => `Changes from version ${since} to ${number} (Word)`,
    fromWord: 'Memo from Word',
    importTitle: 'A memo from a Word file',
    importLead:
      'Choose a Word file (.docx). Headings, lists, tables, footnotes, comments and tracked changes come along. You first see what was recognised; only then something is made.',
    choose: 'Choose a Word file',
    reading: 'The file is being read',
    foundTitle: (name: string) => `${name} was read; check and confirm`,
    confirmedTitle: (name: string) => `${name} has become a memo`,
    toMemo: 'To the memo',
    found: 'Recognised',
    foundCounts: ({ headings, tables, footnotes, points, suggestions }: Counts, comments: number) =>
      [
        counted('heading', 'headings')(headings),
        counted('table', 'tables')(tables),
        counted('footnote', 'footnotes')(footnotes),
        counted('decision point', 'decision points')(points),
        counted('comment', 'comments')(comments),
        counted('tracked change', 'tracked changes')(suggestions),
      ].join(', '),
    changesBy: (names: string) => `Changes by ${names}. Their names stay with the changes.`,
    leftOut: 'Stays behind',
    nothingLeftOut: 'Everything in the file comes along.',
    leftOutWords: leftOutEn,
    points: 'Decision points',
    pointsLead: 'These lines stand under a heading that asks for a decision. Tick what is a decision point; the rest stays plain text.',
    commentsIn: (count: number) => `Take over ${counted('comment', 'comments')(count)}, with the name of who wrote it`,
    into: 'Where to',
    newMemo: 'A new memo',
    intoMemo: (subject: string) => `In the place of the text of: ${subject}`,
    intoLead: 'The text that is there now is kept as a version first. Whoever has the memo open sees the new text at once.',
    takeHeader: 'Take over the header of the file too',
    header: 'Header of the memo',
    fields: {
      kind: 'Kind',
      subject: 'Subject',
      fromUnit: 'From (directorate)',
      contact: 'Contact',
      reference: 'Reference',
      memoDate: 'Date',
      decideBy: 'Decide by',
      notPublic: 'Not public',
      to: 'To (one a line)',
      copies: 'For information to (one a line)',
    },
    preview: 'The text as it comes in',
    confirm: 'Take over',
    another: 'Another file',
    templates: 'Templates for memos',
    templatesTitle: (count: number) =>
      count === 0
        ? 'No organisation has a template yet'
        : `${counted('organisation prints', 'organisations print')(count)} memos in a template of its own`,
    template: 'Template for memos in Word',
    templateLead:
      'A .docx or .dotx with the house style: styles, margins, headers and footers, fonts. A paragraph with {{nota}} alone is the place of the memo; without it the memo takes the place of all text. These fields are filled in everywhere: {{onderwerp}}, {{kenmerk}}, {{datum}}, {{aan}}, {{terinformatie}}, {{van}}, {{contact}}, {{soort}}, {{besluitdatum}}, {{bijlagen}}, {{versie}}, {{hash}}.',
    noTemplate: 'This organisation has no template: its memos get the look of Actielijn.',
    templateIs: (name: string, by: string, day: string) => `${name}, chosen by ${by} on ${day}`,
    chooseTemplate: 'Choose a template',
    downloadTemplate: 'Get the template',
    endTemplate: 'Stop using the template',
    checking: 'The template is being checked',
  },
} as const
