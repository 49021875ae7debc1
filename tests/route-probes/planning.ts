import { sql } from 'kysely'
import { type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const seen = rows((ids) => sql`select from dossier where id = ${ids.dossier}`)
const newRoute = rows(
  (ids, { person }) => sql`insert into route (dossier_id, programme_id, name, created_by)
    values (${ids.dossier}, ${ids.programme}, 'Proef', ${person}) returning 1`,
)
const newTemplate = rows(
  (ids, { person }) => sql`insert into route_template (programme_id, name, steps, created_by)
    values (${ids.programme}, 'Proef', '[]', ${person}) returning 1`,
)

export const planningProbes: Readonly<Record<string, Probe>> = {
  listRoutes: seen,
  listRouteTemplates: seen,
  readDays: seen,
  addRoute: newRoute,
  getRoute: seen,
  changeRoute: newRoute,
  endRoute: newRoute,
  getRouteThen: seen,
  getRouteChoices: seen,
  addRouteStep: newRoute,
  changeRouteStep: newRoute,
  moveRouteStep: newRoute,
  setStepStatus: newRoute,
  removeRouteStep: newRoute,
  listPointsFromFacts: seen,
  addRoutePoint: newRoute,
  changeRoutePoint: newRoute,
  dropRoutePoint: newRoute,
  saveRouteTemplate: newTemplate,
  endRouteTemplate: newTemplate,
  getScenarioTable: seen,
  tryRouteScenario: newRoute,
  keepRouteScenario: newRoute,
  proposeRouteScenario: newRoute,
  chooseRouteScenario: newRoute,
  withdrawRouteScenario: newRoute,
}

const of = { route: nobody }

/** Input that changes nothing although it is valid: the route that it names is not there. */
export const planningInput: SampleInput = {
  readDays: { text: 'morgen' },
  addRoute: { name: ' ', template: null },
  getRoute: of,
  changeRoute: of,
  endRoute: of,
  getRouteThen: of,
  getRouteChoices: of,
  addRouteStep: of,
  changeRouteStep: { ...of, step: nobody },
  moveRouteStep: { ...of, step: nobody },
  setStepStatus: { ...of, step: nobody },
  removeRouteStep: { ...of, step: nobody },
  listPointsFromFacts: of,
  addRoutePoint: of,
  changeRoutePoint: { ...of, point: nobody },
  dropRoutePoint: { ...of, point: nobody },
  saveRouteTemplate: of,
  endRouteTemplate: { template: nobody },
  getScenarioTable: of,
  tryRouteScenario: { ...of, changes: [] },
  keepRouteScenario: { ...of, changes: [] },
  proposeRouteScenario: { ...of, proposal: 'earliest' },
  chooseRouteScenario: { ...of, scenario: nobody },
  withdrawRouteScenario: { ...of, scenario: nobody },
}
