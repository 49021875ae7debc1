import { lazyRouteComponent } from '@tanstack/react-router'

export const People = lazyRouteComponent(() => import('../identity/pages/people.tsx'), 'PeoplePage')
export const Person = lazyRouteComponent(() => import('../identity/pages/person.tsx'), 'PersonPage')
export const Organisations = lazyRouteComponent(() => import('../identity/pages/organisations.tsx'), 'OrganisationsPage')
export const Organisation = lazyRouteComponent(() => import('../identity/pages/organisation.tsx'), 'OrganisationPage')
export const Import = lazyRouteComponent(() => import('../identity/pages/import.tsx'), 'ImportPage')
export const Rights = lazyRouteComponent(() => import('../identity/pages/rights.tsx'), 'RightsPage')
