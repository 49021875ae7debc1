import { Link } from '@tanstack/react-router'
import type { ThingName } from '../intake/model/take-over.ts'

/** Where in the programme a thing is found, as path and query. */
export function placeOfThing(programme: string, { thing, id, of }: Pick<ThingName, 'thing' | 'id' | 'of'>): string {
  const base = `/programmas/${programme}`
  switch (thing) {
    case 'budgetLine':
      return `${base}/geld/regels?regel=${id}`
    case 'measureCost':
      return `${base}/geld/maatregelen/${of}`
    case 'statedTotal':
      return `${base}/geld`
    case 'risk':
      return `${base}/risicos/${id}`
    case 'mitigation':
      return `${base}/risicos/${of}`
    case 'measure':
      return `${base}/maatregelen/${id}`
    case 'organisation':
      return `${base}/instellingen`
  }
}

/** A thing of the programme by its name, with the way there. */
export function ThingLink({ programme, thing }: { readonly programme: string; readonly thing: ThingName }) {
  const [path = '', query] = placeOfThing(programme, thing).split('?')
  return (
    <Link to={path} search={Object.fromEntries(new URLSearchParams(query))}>
      {thing.name}
    </Link>
  )
}
