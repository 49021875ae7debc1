import { isRefusal, type Refusal } from '../kernel/refusal.ts'

/** For the demonstration, which nobody asked for: what refuses it is a fault. */
export function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`The demonstration could not be loaded: ${outcome.refused}`)
  return outcome
}
