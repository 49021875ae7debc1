import type { Route } from '../calls.ts'
import type { Means } from '../means.ts'

export function routePortfolioRoutes(_means: Means): Route[] {
  return []
}
