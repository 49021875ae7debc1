import type { Static, TObject, TSchema } from 'typebox'

/**
 * Who may call: everybody; whoever is signed in; whoever may read the thing that `of` names; or people with at least one of the roles,
 * held in that thing (without `of`: held anywhere).
 */
export type Who<Role extends string = string> = 'everyone' | 'signedIn' | 'readers' | readonly Role[]
export type Method = 'GET' | 'POST' | 'DELETE'

/**
 * One endpoint as a value. `input` holds path parameters (those named `:x` in `path`), and the query of a GET or the JSON body of a
 * POST beside them. `of` names the input that says which thing `who` is about; who cannot see that thing gets the answer of a thing
 * that does not exist. `discloses`: what it answers is recorded as a reading where the thing is confidential. `takes: 'files'` adds a multipart body of files;
 * `gives: 'file'` answers bytes instead of JSON. How often a person may call follows from these two, unless `costs` says otherwise.
 */
export type Endpoint<Input extends TObject = TObject, Output extends TSchema = TSchema> = {
  readonly name: string
  readonly method: Method
  readonly path: `/${string}`
  readonly who: Who
  readonly of?: string
  readonly summary: string
  readonly input: Input
  readonly output: Output
  readonly refusals: readonly string[]
  readonly discloses?: true
  readonly takes?: 'files'
  readonly gives?: 'file'
  readonly costs?: 'search' | 'little'
}

export type InputOf<E extends Endpoint> = Static<E['input']>
export type OutputOf<E extends Endpoint> = Static<E['output']>

/** Keeps the literal types of an endpoint; the value is returned as it is. */
export function endpoint<const E extends Endpoint>(value: E): E {
  return value
}

/** Names of the parameters in a path: `/dossiers/:dossier` → `['dossier']`. */
export function pathParameters(path: string): readonly string[] {
  return [...path.matchAll(/:([a-zA-Z]+)/g)].flatMap((match) => match[1] ?? [])
}
