import { expect, test } from 'vitest'
import { accessSentence, type BareReason } from './access-sentence.ts'

const thing = { nl: 'dossier', en: 'dossier' }
const reason: BareReason = {
  role: 'author',
  reader: null,
  holderName: null,
  programme: null,
  since: new Date('2026-03-03T09:00:00Z'),
  until: null,
  grantedBy: 'Noor',
}

test.each([
  ['a role of one’s own', reason, 'Je ziet dit dossier omdat je opsteller bent in dit dossier, sinds 3 maart 2026, gegeven door Noor.'],
  [
    'a role of one’s organisation in a programme, for a while',
    { ...reason, holderName: 'Directie A', programme: 'Proef', until: new Date('2026-04-01T09:00:00Z'), grantedBy: null },
    'Je ziet dit dossier omdat Directie A opsteller is in het programma ‘Proef’, sinds 3 maart 2026, tot 1 april 2026.',
  ],
  [
    'a role of somebody else',
    { ...reason, reader: 'Tjark', grantedBy: null, since: null },
    'Tjark ziet dit dossier: Tjark is opsteller in dit dossier.',
  ],
  ['what is public', { ...reason, role: null }, 'Je ziet dit dossier omdat het openbaar is.'],
] as const)('tells of %s as one would tell a colleague', (_what, told, sentence) => {
  expect(accessSentence(told, thing).nl).toBe(sentence)
})

test('tells the same in English', () => {
  expect(accessSentence(reason, thing).en).toBe(
    'You see this dossier because you are author in this dossier, since 3 March 2026, given by Noor.',
  )
})
