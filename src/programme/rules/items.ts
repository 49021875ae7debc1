import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields, ItemKind, ProgrammeItem } from '../model/items.ts'
import { itemStatuses } from '../model/items.ts'

/** Under which kinds an item may hang; null is the top of the tree. */
export const parentsOf = {
  actionLine: [null],
  subGoal: ['actionLine'],
  measure: ['subGoal', 'actionLine'],
  boldIdea: [null, 'actionLine', 'subGoal'],
} as const satisfies Readonly<Record<ItemKind, readonly (ItemKind | null)[]>>

/** What an item is before anybody wrote of it. */
export function emptyFields(kind: ItemKind): ItemFields {
  return {
    number: '',
    title: '',
    description: '',
    lead: null,
    partners: [],
    measureKind: null,
    sector: '',
    phase: '',
    priority: null,
    legalBasis: '',
    startsOn: null,
    endsOn: null,
    status: itemStatuses[kind][0],
    confidence: null,
    explanation: '',
    deferredUntil: null,
  }
}

export type StatusRefusal =
  | 'item.status-does-not-fit'
  | 'item.deferred-without-reason'
  | 'item.rejected-without-reason'
  | 'item.light-without-reason'
export type FieldsRefusal =
  | StatusRefusal
  | 'item.title-empty'
  | 'item.lead-missing'
  | 'item.lead-is-partner-too'
  | 'item.period-out-of-order'
  | 'item.day-out-of-reach'

/** Whether what was written of an item hangs together. */
export function refuseFields(kind: ItemKind, fields: ItemFields): Refusal<FieldsRefusal> | null {
  if (fields.title.trim() === '') return refuse('item.title-empty')
  if (kind === 'measure' && fields.lead === null) return refuse('item.lead-missing')
  if (fields.lead !== null && fields.partners.includes(fields.lead)) return refuse('item.lead-is-partner-too')
  return refuseStatus(kind, fields) ?? refuseDays(fields)
}

type Standing = Pick<ItemFields, 'status' | 'confidence' | 'deferredUntil' | 'explanation'>

/** Whether an item of a kind may have this status, with what is said of it. */
export function refuseStatus(kind: ItemKind, { status, confidence, deferredUntil, explanation }: Standing): Refusal<StatusRefusal> | null {
  const statuses: readonly string[] = itemStatuses[kind]
  if (!statuses.includes(status)) return refuse('item.status-does-not-fit')
  if (status === 'deferred' && (deferredUntil === null || explanation.trim() === '')) return refuse('item.deferred-without-reason')
  if (explanation.trim() !== '') return null
  if (status === 'rejected') return refuse('item.rejected-without-reason')
  return confidence === 'atRisk' || confidence === 'offTrack' ? refuse('item.light-without-reason') : null
}

const firstDay = '1990-01-01'
const lastDay = '2100-12-31'

export function isDayInReach(day: string): boolean {
  return day >= firstDay && day <= lastDay
}

function refuseDays({ startsOn, endsOn, deferredUntil }: ItemFields): Refusal<FieldsRefusal> | null {
  const days = [startsOn, endsOn, deferredUntil].filter((day) => day !== null)
  if (!days.every(isDayInReach)) return refuse('item.day-out-of-reach')
  return startsOn !== null && endsOn !== null && endsOn < startsOn ? refuse('item.period-out-of-order') : null
}

export type PlaceRefusal = 'item.parent-unknown' | 'item.parent-does-not-fit' | 'item.circular'

/** Whether an item of a kind may hang there. `id` is null for an item that is not in the tree yet. */
export function refusePlace(
  item: { readonly id: string | null; readonly kind: ItemKind },
  parent: string | null,
  tree: readonly Pick<ProgrammeItem, 'id' | 'kind' | 'parent' | 'gone'>[],
): Refusal<PlaceRefusal> | null {
  const byId = new Map(tree.map((one) => [one.id, one]))
  const target = parent === null ? null : byId.get(parent)
  if (target === undefined || (target && target.gone !== null)) return refuse('item.parent-unknown')
  for (let above = target; above; above = above.parent === null ? null : (byId.get(above.parent) ?? null)) {
    if (above.id === item.id) return refuse('item.circular')
  }
  const allowed: readonly (ItemKind | null)[] = parentsOf[item.kind]
  return allowed.includes(target?.kind ?? null) ? null : refuse('item.parent-does-not-fit')
}

/** Who writes: the roles held in the programme, and the organisation on whose behalf. */
export type Keeper = { readonly roles: readonly string[]; readonly organisation: string | null }

/** Co-ordinators keep the whole tree; an author keeps the measures and ideas that the own organisation leads. The database says the same. */
export function keepsItem({ roles, organisation }: Keeper, item: { readonly kind: ItemKind; readonly lead: string | null }): boolean {
  if (roles.includes('coordinator')) return true
  const own = organisation !== null && item.lead === organisation
  return roles.includes('author') && own && (item.kind === 'measure' || item.kind === 'boldIdea')
}

/** What is to be done with an item and by whom: not with one that is gone, of another ministry, or changed since it was read. */
export function refuseChange(
  item: Pick<ProgrammeItem, 'kind' | 'lead' | 'gone' | 'revision'>,
  keeper: Keeper,
  revision: number,
): Refusal<'item.not-your-part' | 'item.gone' | 'item.changed-meanwhile'> | null {
  if (!keepsItem(keeper, item)) return refuse('item.not-your-part')
  if (item.gone !== null) return refuse('item.gone')
  return item.revision === revision ? null : refuse('item.changed-meanwhile')
}

/** What is completed has no open milestones. */
export function refuseCompletion(status: string, openMilestones: number): Refusal<'item.open-milestones'> | null {
  return status === 'completed' && openMilestones > 0 ? refuse('item.open-milestones') : null
}

/** Items of one kind become one, and each of them once; action lines are not merged. */
export function refuseMerger(
  items: readonly Pick<ProgrammeItem, 'id' | 'kind'>[],
): Refusal<'item.does-not-split' | 'item.kinds-differ' | 'item.named-twice'> | null {
  if (items.some(({ kind }) => kind === 'actionLine')) return refuse('item.does-not-split')
  if (new Set(items.map(({ kind }) => kind)).size > 1) return refuse('item.kinds-differ')
  return new Set(items.map(({ id }) => id)).size < items.length ? refuse('item.named-twice') : null
}
