import type { Language } from '../../../web/language.ts'
import { optionsOf } from '../../../web/parts.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { type BodyFields, bodyKinds, closures } from '../../model/bodies.ts'
import type { Draft, DraftForm } from './draft-fields.ts'
import { numberOrNull } from './numbers.ts'

export const bodyFieldNames = ['code', 'name', 'kind', 'workingDays', 'weekday', 'hour', 'closedIn', 'handling', 'room'] as const
type BodyField = (typeof bodyFieldNames)[number]
/** A body as it is typed. */
type BodyDraft = Draft<BodyField>

export const blankBody: BodyDraft = {
  code: '',
  name: '',
  kind: 'official',
  workingDays: '5',
  weekday: '',
  hour: '12:00',
  closedIn: 'none',
  handling: '0',
  room: '',
}

export function draftOfBody(body: BodyFields): BodyDraft {
  return {
    code: body.code,
    name: body.name,
    kind: body.kind,
    workingDays: String(body.papersWorkingDays ?? ''),
    weekday: String(body.papersWeekday ?? ''),
    hour: body.papersHour,
    closedIn: body.closedIn,
    handling: String(body.handlingDays),
    room: String(body.roomMinutes ?? ''),
  }
}

export function bodyFieldsOf(draft: BodyDraft): BodyFields {
  return {
    code: draft.code,
    name: draft.name,
    kind: bodyKinds.find((known) => known === draft.kind) ?? 'official',
    papersWorkingDays: numberOrNull(draft.workingDays),
    papersWeekday: numberOrNull(draft.weekday),
    papersHour: draft.hour,
    closedIn: closures.find((known) => known === draft.closedIn) ?? 'none',
    handlingDays: numberOrNull(draft.handling) ?? 0,
    roomMinutes: numberOrNull(draft.room),
  }
}

/** Every field of a body, in the order in which it is typed. */
export function bodyForm(language: Language): DraftForm<BodyField> {
  const t = routeBodiesTexts[language]
  return {
    names: bodyFieldNames,
    fields: {
      code: { label: t.code, required: true },
      name: { label: t.name, required: true },
      kind: { label: t.kind, options: optionsOf(t.kinds) },
      workingDays: { label: t.papersDays, type: 'number' },
      weekday: { label: t.papersWeekday, options: [['', '—'], ...optionsOf(t.weekdays)] },
      hour: { label: t.papersHour },
      closedIn: { label: t.closedIn, options: optionsOf(t.closures) },
      handling: { label: t.handlingDays, type: 'number' },
      room: { label: t.room, type: 'number' },
    },
  }
}
