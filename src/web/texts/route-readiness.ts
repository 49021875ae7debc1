import type { MemoStatus } from '../../memo/model/memos.ts'
import type { ReadinessCheck } from '../../route/model/readiness.ts'
import { listed, some } from './counted.ts'

type Missing = Pick<ReadinessCheck, 'names' | 'numbers' | 'isLate'>
type Role = ReadinessCheck['actors'][number]['role']

const nl = {
  beforeSending: (ready: number, all: number) =>
    ready === all ? 'Alles op de agenda is gereed.' : `Nu ${ready === 1 ? 'is' : 'zijn'} ${ready} van ${all} punten gereed.`,
  notYet: (titles: readonly string[]) => `Nog niet gereed: ${titles.map((title) => `‘${title}’`).join(', ')}.`,
  title: (ready: number, all: number) =>
    ready === all
      ? all === 1
        ? 'Het punt is gereed'
        : `Alle ${all} punten zijn gereed`
      : `${ready} van ${some(all, 'punt', 'punten')} gereed`,
  due: (day: string, hour: string) => `De stukken moeten er uiterlijk ${day} om ${hour} zijn.`,
  heads: { item: 'Punt', ready: 'Gereed', missing: 'Ontbreekt', remind: 'Herinneren' },
  count: (ready: number, required: number) => (required === 0 ? 'niets vereist' : `${ready} van ${required} vereiste`),
  readyMark: 'gereed',
  nothingMissing: 'Niets',
  checks: {
    paper: 'een nota',
    offered: 'aangeboden',
    newest: 'juiste versie',
    coordination: 'afgestemd',
    objections: 'zonder bezwaar',
    annexes: 'bijlagen',
    approval: 'besluit van de minister',
    signatures: 'ondertekend',
    access: 'te lezen voor het gremium',
    papers: 'op tijd aangeleverd',
  } satisfies Record<ReadinessCheck['code'], string>,
  late: 'te laat aangeleverd',
  missing: {
    paper: () => 'Er hoort nog geen nota bij dit punt.',
    offered: () => 'De nota is niet aangeboden.',
    newest: ({ numbers }: Missing) => `Op de agenda staat een oudere versie; versie ${numbers[0] ?? ''} is aangeboden.`,
    coordination: () => 'De afstemming is niet rond.',
    objections: ({ names }: Missing) => `Er staat nog bezwaar open van ${listed(names, 'en')}.`,
    annexes: ({ numbers }: Missing) =>
      `${numbers.length === 1 ? 'Bijlage' : 'Bijlagen'} ${listed(numbers, 'en')} ${numbers.length === 1 ? 'ontbreekt' : 'ontbreken'}.`,
    approval: () => 'De bewindspersoon heeft nog niet besloten.',
    signatures: () => 'Er is nog niet getekend.',
    access: ({ names }: Missing) =>
      names.length === 0 ? 'Het dossier is te vertrouwelijk voor dit gremium.' : `${listed(names, 'en')} mag het dossier niet lezen.`,
    papers: ({ isLate }: Missing): string => (isLate ? 'De stukken zijn er niet: te laat.' : 'De stukken zijn er nog niet.'),
  } satisfies Record<ReadinessCheck['code'], (check: Missing) => string>,
  status: (word: string) => `nu: ${word.toLowerCase()}`,
  mend: {
    paper: 'Naar de agenda',
    offered: 'Naar de nota',
    newest: 'Naar de agenda',
    coordination: 'Naar de afstemming',
    objections: 'Naar de afstemming',
    annexes: 'Naar kop en bijlagen',
    approval: 'Naar de besluiten',
    signatures: 'Naar de ondertekening',
    access: 'Naar de toegang',
    papers: 'Naar de nota',
  } satisfies Record<ReadinessCheck['code'], string>,
  turn: (who: string) => `Aan zet: ${who}`,
  roles: {
    author: 'de opsteller',
    organisation: 'wie is gevraagd',
    minister: 'de bewindspersoon',
    signatory: 'wie tekent',
    keeper: 'de secretaris',
  } satisfies Record<Role, string>,
  who: (role: string, names: readonly string[]) => (names.length === 0 ? role : `${role} (${listed(names, 'en')})`),
  remind: 'Herinner nu',
  remindAll: 'Herinner iedereen nu',
  remindItem: (title: string) => `Herinner nu: ${title}`,
  reminded: (moment: string) => `herinnerd op ${moment}`,
  remindedNow: 'Wie aan zet is, heeft bericht gekregen.',
  days: 'Wanneer herinneren we vanzelf?',
  daysNow: (days: readonly number[]) =>
    days.length === 0
      ? 'Dit gremium herinnert niet vanzelf.'
      : `Wie aan zet is, krijgt vanzelf bericht: ${listed(days, 'en')} ${days.length === 1 && days[0] === 1 ? 'werkdag' : 'werkdagen'} voordat de stukken er moeten zijn.`,
  daysField: 'Werkdagen vooraf, met komma’s (leeg: nooit)',
  save: 'Opslaan',
  statuses: {
    draft: 'in de maak',
    coordination: 'in afstemming',
    offered: 'aangeboden',
    returned: 'teruggegeven',
    decided: 'besloten',
    signed: 'ondertekend',
    sent: 'verzonden',
    archived: 'gearchiveerd',
  } satisfies Record<MemoStatus, string>,
}

const en: typeof nl = {
  beforeSending: (ready, all) =>
    ready === all ? 'Everything on the agenda is ready.' : `Now ${ready} of ${all} items ${ready === 1 ? 'is' : 'are'} ready.`,
  notYet: (titles) => `Not ready yet: ${titles.map((title) => `‘${title}’`).join(', ')}.`,
  title: (ready, all) =>
    ready === all ? (all === 1 ? 'The item is ready' : `All ${all} items are ready`) : `${ready} of ${some(all, 'item', 'items')} ready`,
  due: (day, hour) => `The papers must be there by ${day} at ${hour}.`,
  heads: { item: 'Item', ready: 'Ready', missing: 'Missing', remind: 'Remind' },
  count: (ready, required) => (required === 0 ? 'nothing required' : `${ready} of ${required} required`),
  readyMark: 'ready',
  nothingMissing: 'Nothing',
  checks: {
    paper: 'a memo',
    offered: 'offered',
    newest: 'right version',
    coordination: 'co-ordinated',
    objections: 'no objection',
    annexes: 'annexes',
    approval: 'the minister’s decision',
    signatures: 'signed',
    access: 'readable for the body',
    papers: 'handed in on time',
  },
  late: 'handed in late',
  missing: {
    paper: () => 'There is no memo with this item yet.',
    offered: () => 'The memo was not offered.',
    newest: ({ numbers }) => `The agenda has an older version; version ${numbers[0] ?? ''} was offered.`,
    coordination: () => 'The co-ordination is not complete.',
    objections: ({ names }) => `An objection of ${listed(names, 'and')} is still open.`,
    annexes: ({ numbers }) =>
      `${numbers.length === 1 ? 'Annex' : 'Annexes'} ${listed(numbers, 'and')} ${numbers.length === 1 ? 'is' : 'are'} missing.`,
    approval: () => 'The minister has not decided yet.',
    signatures: () => 'It was not signed yet.',
    access: ({ names }) =>
      names.length === 0 ? 'The dossier is too confidential for this body.' : `${listed(names, 'and')} may not read the dossier.`,
    papers: ({ isLate }) => (isLate ? 'The papers are not there: too late.' : 'The papers are not there yet.'),
  },
  status: (word) => `now: ${word.toLowerCase()}`,
  mend: {
    paper: 'To the agenda',
    offered: 'To the memo',
    newest: 'To the agenda',
    coordination: 'To the co-ordination',
    objections: 'To the co-ordination',
    annexes: 'To header and annexes',
    approval: 'To the decisions',
    signatures: 'To the signing',
    access: 'To the access',
    papers: 'To the memo',
  },
  turn: (who) => `To act: ${who}`,
  roles: {
    author: 'the author',
    organisation: 'who was asked',
    minister: 'the minister',
    signatory: 'who signs',
    keeper: 'the secretary',
  },
  who: (role, names) => (names.length === 0 ? role : `${role} (${listed(names, 'and')})`),
  remind: 'Remind now',
  remindAll: 'Remind everybody now',
  remindItem: (title) => `Remind now: ${title}`,
  reminded: (moment) => `reminded on ${moment}`,
  remindedNow: 'Who must act was told.',
  days: 'When do reminders go by themselves?',
  daysNow: (days) =>
    days.length === 0
      ? 'This body sends no reminders by itself.'
      : `Who must act is told ${listed(days, 'and')} ${days.length === 1 && days[0] === 1 ? 'working day' : 'working days'} before the papers are due.`,
  daysField: 'Working days before, with commas (empty: never)',
  save: 'Save',
  statuses: {
    draft: 'being written',
    coordination: 'in co-ordination',
    offered: 'offered',
    returned: 'returned',
    decided: 'decided',
    signed: 'signed',
    sent: 'sent',
    archived: 'archived',
  },
}

export const routeReadinessTexts = { nl, en } as const
