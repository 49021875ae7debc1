import { expect, test } from 'vitest'
import { differencesOf } from '../../../web/stale-panel.tsx'
import { blankBody, bodyForm } from './body-fields.ts'
import { wordsOfFields } from './draft-fields.ts'
import { draftOfMeeting, meetingForm } from './meeting-fields.ts'

const meeting = draftOfMeeting({
  ...{ day: '2026-03-02', startsAt: '09:30', minutes: 60, place: '', kind: 'regular' },
  ...{ papersDay: null, papersHour: null, roomMinutes: null },
})

test('whatever two people wrote differently of a body or a meeting is said, field by field', () => {
  const otherBody = { ...blankBody, kind: 'parliament', weekday: '3', closedIn: 'cabinet' }
  expect(differencesOf({ theirs: otherBody, mine: blankBody }, wordsOfFields(bodyForm('nl')))).toEqual([
    { label: 'Soort', theirs: 'Parlement', mine: 'Ambtelijk' },
    { label: 'Stukken: op de weekdag ervoor', theirs: 'woensdag', mine: '—' },
    { label: 'Vergadert niet in het reces van', theirs: 'het kabinet', mine: 'niemand' },
  ])
  const otherMeeting = { ...meeting, day: '2026-03-03', kind: 'extra', papersDay: '2026-02-27' }
  expect(differencesOf({ theirs: otherMeeting, mine: meeting }, wordsOfFields(meetingForm('nl')))).toEqual([
    { label: 'Dag', theirs: 'dinsdag 3 maart 2026', mine: 'maandag 2 maart 2026' },
    { label: 'Soort vergadering', theirs: 'Extra', mine: 'Gewoon' },
    { label: 'Stukken: eigen dag (leeg: volgens het gremium)', theirs: 'vrijdag 27 februari 2026', mine: '' },
  ])
})
