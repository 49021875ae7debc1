import type { MemoKind } from '../../model/memos.ts'
import type { HeaderChange } from '../../model/redline.ts'

export const kindWords: Readonly<Record<MemoKind, string>> = {
  decision: 'Nota ter beslissing',
  signature: 'Nota ter ondertekening',
  information: 'Nota ter informatie',
  preparation: 'Nota ter voorbereiding',
  annotation: 'Annotatie',
  discussion: 'Bespreeknotitie',
}

export const fieldWords: Readonly<Record<HeaderChange['field'], string>> = {
  kind: 'Soort',
  subject: 'Onderwerp',
  fromUnit: 'Van',
  contact: 'Contact',
  reference: 'Kenmerk',
  memoDate: 'Datum',
  decideBy: 'Beslissen voor',
  notPublic: 'Niet openbaar',
  addressees: 'Aan',
}

/** What a printed memo says of itself. Memos are written in Dutch, whoever prints them. */
export const paperWords = {
  to: 'Aan',
  copies: 'Ter informatie aan',
  coordinatedWith: 'Afgestemd met',
  version: 'Versie',
  frozen: 'Vastgelegd op',
  annexes: 'Bijlagen',
  noAnnexes: 'Geen',
  page: 'Pagina',
  of: 'van',
  signatures: 'Ondertekening',
  signed: { who: 'Ondertekenaar', at: 'Ondertekend op', by: 'Door' },
  signedHash: (hash: string) => `Ondertekend is de versie met deze SHA-256 over kop, tekst en bijlagen: ${hash}`,
  hash: (hash: string) => `SHA-256 ${hash}`,
  changes: (from: number, to: number) => `Wijzigingen van versie ${from} naar versie ${to}`,
  legend: 'Wat is toegevoegd staat onderstreept tussen [+ en +]. Wat is vervallen staat doorgestreept tussen [\u2212 en \u2212].',
  replaced: 'Tekens die dit lettertype niet heeft, staan hier als een vraagteken; in het dossier staan zij onveranderd.',
  point: (number: number | null) => (number === null ? 'Beslispunt' : `Beslispunt ${number}`),
  agendaItem: 'Agendapunt',
  question: 'Vraag',
  explanation: 'Toelichting',
  advice: 'Advies',
  speaking: 'Spreekpunten',
  others: 'Inbreng van anderen',
  fates: { inserted: 'nieuw', deleted: 'vervallen', moved: 'verplaatst', reshaped: 'andere eigenschappen' },
  wasPoint: (number: number) => `was beslispunt ${number}`,
  wasHeading: (level: number) => `was een kop van niveau ${level}`,
  wasText: 'was gewone tekst',
  wasOther: 'had een andere vorm',
  movedAway: 'Hier stond een onderdeel dat is verplaatst.',
  newAnnex: 'nieuw',
  goneAnnex: 'vervallen',
  otherFile: (before: number, after: number) => `versie ${after}, was versie ${before}`,
} as const
