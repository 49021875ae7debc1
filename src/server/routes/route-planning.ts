import type { Route } from '../calls.ts'
import type { Means } from '../means.ts'

export function routePlanningRoutes(_means: Means): Route[] {
  return []
}
