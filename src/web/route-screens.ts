import { lazyRouteComponent } from '@tanstack/react-router'

export const Bodies = lazyRouteComponent(() => import('../route/pages/bodies/page.tsx'), 'BodiesPage')
export const BodyCalendar = lazyRouteComponent(() => import('../route/pages/calendar/page.tsx'), 'CalendarPage')
export const Meeting = lazyRouteComponent(() => import('../route/pages/meeting/page.tsx'), 'MeetingPage')
export const Routes = lazyRouteComponent(() => import('../route/pages/routes/page.tsx'), 'RoutesPage')
export const RouteOfDossier = lazyRouteComponent(() => import('../route/pages/route/page.tsx'), 'RoutePage')
export const Feeds = lazyRouteComponent(() => import('../route/pages/feeds/page.tsx'), 'FeedsPage')
export const CouncilOrder = lazyRouteComponent(() => import('../route/pages/council-order/page.tsx'), 'CouncilOrderPage')
