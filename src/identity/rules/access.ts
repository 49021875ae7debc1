import type { Who } from '../../kernel/endpoint.ts'
import type { HeldRole } from '../model/actor.ts'
import { type Classification, classifications, type Role, roles } from '../model/roles.ts'

type Clearance = { readonly inProgramme: Classification | null; readonly inDossier: Classification | null }

/** Up to which classification a role reads; held in the programme of a dossier, or in the dossier itself. The database says the same. */
export const clearances: Readonly<Record<Role, Clearance>> = {
  coordinator: { inProgramme: 'confidential', inDossier: 'departmental' },
  author: { inProgramme: 'internal', inDossier: 'departmental' },
  coordinationContact: { inProgramme: 'internal', inDossier: 'departmental' },
  minister: { inProgramme: 'confidential', inDossier: 'departmental' },
  ministerOffice: { inProgramme: 'confidential', inDossier: 'departmental' },
  councilSecretary: { inProgramme: 'internal', inDossier: 'departmental' },
  independentAdviser: { inProgramme: 'confidential', inDossier: 'confidential' },
  parliamentaryOfficer: { inProgramme: 'internal', inDossier: 'confidential' },
  disclosureOfficer: { inProgramme: 'internal', inDossier: 'departmental' },
  controller: { inProgramme: 'internal', inDossier: 'confidential' },
  reader: { inProgramme: 'internal', inDossier: 'confidential' },
  auditor: { inProgramme: null, inDossier: 'departmental' },
  administrator: { inProgramme: null, inDossier: null },
}

/** 0 (public) to 3 (departmental); -1 where there is no clearance at all. */
export function levelOf(classification: Classification | null): number {
  return classification === null ? -1 : classifications.indexOf(classification)
}

/** How a dossier or document is closed: `own` of the thing itself, and what it hangs under. */
export type Closure = { readonly classification: Classification | null; readonly embargoUntil: Date | null }

/** The strictest of a thing and all it hangs under; until its embargo ends a thing is at least confidential. */
export function strictest(closures: readonly Closure[], now: Date): Classification {
  const levels = closures.map(({ classification, embargoUntil }) =>
    Math.max(levelOf(classification), embargoUntil !== null && embargoUntil > now ? levelOf('confidential') : 0),
  )
  return classifications[Math.max(0, ...levels)] ?? 'departmental'
}

/** A dossier, or something in it, as access sees it. */
export type Guarded = {
  readonly dossier: string
  readonly programme: string | null
  readonly classification: Classification
}

/** Whether every reading of a thing is recorded. */
export function isConfidential(thing: Guarded): boolean {
  return levelOf(thing.classification) >= levelOf('confidential')
}

/** The roles that count in a thing: those held there whose clearance reaches its classification. */
export function rolesIn(thing: Guarded, held: readonly HeldRole[]): readonly Role[] {
  const level = levelOf(thing.classification)
  const reaching = held.filter(({ role, dossier, programme }) => {
    if (dossier !== null) return dossier === thing.dossier && levelOf(clearances[role].inDossier) >= level
    return programme !== null && programme === thing.programme && levelOf(clearances[role].inProgramme) >= level
  })
  return [...new Set(reaching.map(({ role }) => role))]
}

/** Roles of the installation that keep people and the record; they count wherever an endpoint names them, and let nobody read. */
export function keeperRoles(held: readonly HeldRole[]): readonly Role[] {
  const keepers = held.filter(({ role, programme, dossier }) => programme === null && dossier === null && role !== 'author')
  return keepers.map(({ role }) => role)
}

/** Whether somebody who is signed in may read a thing. */
export function mayRead(thing: Guarded, held: readonly HeldRole[]): boolean {
  return thing.classification === 'public' || rolesIn(thing, held).length > 0
}

/** Who calls: the roles that count for the thing concerned (or held anywhere), and whether that thing may be read. */
export type Caller = { readonly roles: readonly Role[]; readonly reads: boolean }

/** Whether an endpoint may be called; null is a stranger. */
export function mayCall(who: Who, caller: Caller | null): boolean {
  if (who === 'everyone') return true
  if (caller === null) return false
  if (who === 'signedIn') return true
  return who === 'readers' ? caller.reads : caller.roles.some((role) => who.includes(role))
}

/** Whether one of the roles is held over the whole installation, not just somewhere in it. */
export function holdsInInstallation(held: readonly HeldRole[], wanted: readonly Role[]): boolean {
  return held.some(({ role, programme, dossier }) => programme === null && dossier === null && wanted.includes(role))
}

export function knownRoles(words: readonly string[]): Role[] {
  return roles.filter((role) => words.includes(role))
}
