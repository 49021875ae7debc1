const nl = {
  recordTitle: (count: number, more: boolean) => {
    if (count === 0) return 'Niets in het logboek dat jij mag zien'
    return count === 1
      ? 'Eén regel in het logboek die jij mag zien'
      : `${more ? 'De nieuwste ' : ''}${count} regels in het logboek die jij mag zien`
  },
  recordLead:
    'Je ziet hier wat je zelf deed en, in dossiers waar jij over gaat, wat anderen deden en wie er iets vertrouwelijks las. Een auditor ziet alles. Regels worden nooit veranderd of verwijderd.',
  recordNav: 'Logboek',
  act: 'Handeling',
  person: 'Wie',
  refusedOnly: 'Alleen wat geweigerd is',
  from: 'Vanaf',
  until: 'Tot en met',
  when: 'Wanneer',
  about: 'Waarover',
  where: 'Vanaf welk adres',
  result: 'Uitkomst',
  done: 'gedaan',
  refused: 'geweigerd',
  unknownPerson: 'Iemand die niet is aangemeld',
  onBehalf: (name: string) => `namens ${name}`,
  before: 'Eerst',
  after: 'Daarna',
  details: 'Bijzonderheden',
  hash: 'Controlegetal',
  older: 'Oudere regels',
  download: 'Ophalen als',
  verify: 'Controleer de hele keten',
  intact: (rows: number) => `De keten van ${rows} regels klopt.`,
  broken: (number: number) =>
    `De keten klopt niet: regel ${number} is de eerste die afwijkt. Bewaar de gegevens en waarschuw de beheerder.`,
  whyTitle: 'Waarom zie ik dit?',
  accessNav: 'Toegang',
  accessTitle: (people: number) => (people === 1 ? 'Eén persoon ziet dit dossier' : `${people} personen zien dit dossier`),
  publicToo: 'Dit dossier is openbaar: iedereen die is aangemeld ziet het.',
  since: 'Sinds',
  reason: 'Reden',
  given: 'Gegeven rollen',
  classification: 'Rubricering',
  classifications: {
    public: 'Openbaar',
    internal: 'Intern',
    confidential: 'Vertrouwelijk',
    departmental: 'Departementaal vertrouwelijk',
  },
  classificationMeans: {
    public: 'Iedereen die is aangemeld.',
    internal: 'Iedereen met een rol in het programma of in dit dossier.',
    confidential:
      'Wie een rol in dit dossier heeft; uit het programma alleen coördinatoren, bewindspersonen, hun bureau en de onafhankelijk adviseur.',
    departmental: 'Alleen wie met naam, afdeling of organisatie in dit dossier is toegelaten.',
  },
  asDossier: 'Zoals het dossier',
  embargo: 'Embargo tot',
  embargoMeans: 'Tot dat moment ziet alleen wie vertrouwelijke dossiers mag zien dit dossier.',
  setClassification: 'Vastleggen',
  documentsClosed: 'Rubricering per stuk',
  onlyStricter: 'Een stuk kan strenger zijn dan het dossier, nooit ruimer.',
  saved: 'Vastgelegd.',
  programme: 'Programma',
  noProgramme: 'Geen programma',
  history: 'Wat er met dit dossier gebeurde (logboek)',
  ofPerson: (name: string) => `Wat ${name} deed (logboek)`,
}

type AccessTexts = typeof nl

const en: AccessTexts = {
  recordTitle: (count, more) => {
    if (count === 0) return 'Nothing in the record that you may see'
    return count === 1
      ? 'One row in the record that you may see'
      : `${more ? 'The newest ' : ''}${count} rows in the record that you may see`
  },
  recordLead:
    'You see here what you did yourself and, in dossiers that you keep, what others did and who read something confidential. An auditor sees all. Rows are never changed or removed.',
  recordNav: 'Record',
  act: 'Act',
  person: 'Who',
  refusedOnly: 'Only what was refused',
  from: 'From',
  until: 'Up to and including',
  when: 'When',
  about: 'About',
  where: 'From address',
  result: 'Result',
  done: 'done',
  refused: 'refused',
  unknownPerson: 'Somebody who is not signed in',
  onBehalf: (name) => `on behalf of ${name}`,
  before: 'Before',
  after: 'After',
  details: 'Details',
  hash: 'Check value',
  older: 'Older rows',
  download: 'Fetch as',
  verify: 'Verify the whole chain',
  intact: (rows) => `The chain of ${rows} rows is intact.`,
  broken: (number) => `The chain is broken: row ${number} is the first that differs. Keep the data and warn the administrator.`,
  whyTitle: 'Why can I see this?',
  accessNav: 'Access',
  accessTitle: (people) => (people === 1 ? 'One person sees this dossier' : `${people} people see this dossier`),
  publicToo: 'This dossier is public: everybody who is signed in sees it.',
  since: 'Since',
  reason: 'Reason',
  given: 'Roles given',
  classification: 'Classification',
  classifications: { public: 'Public', internal: 'Internal', confidential: 'Confidential', departmental: 'Departmental confidential' },
  classificationMeans: {
    public: 'Everybody who is signed in.',
    internal: 'Everybody with a role in the programme or in this dossier.',
    confidential:
      'Who has a role in this dossier; from the programme only co-ordinators, ministers, their office and the independent adviser.',
    departmental: 'Only who was let into this dossier by name, department or organisation.',
  },
  asDossier: 'As the dossier',
  embargo: 'Embargo until',
  embargoMeans: 'Until then only those who may see confidential dossiers see this one.',
  setClassification: 'Set',
  documentsClosed: 'Classification per document',
  onlyStricter: 'A document can be stricter than its dossier, never wider.',
  saved: 'Set.',
  programme: 'Programme',
  noProgramme: 'No programme',
  history: 'What happened to this dossier (record)',
  ofPerson: (name) => `What ${name} did (record)`,
}

export const accessTexts = { nl, en }
