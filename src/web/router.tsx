import { createRootRoute, createRoute, createRouter, lazyRouteComponent, useParams } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { AdminFrame } from '../identity/pages/admin-frame.tsx'
import { AfterSignIn } from '../identity/pages/after-sign-in.tsx'
import { DossierFrame } from '../intake/pages/dossier-frame.tsx'
import { TimelinePage } from '../intake/pages/timeline.tsx'
import * as adminScreens from './admin-screens.ts'
import * as memoScreens from './memo-screens.ts'
import { NotFound } from './parts.tsx'
import * as routeScreens from './route-screens.ts'
import { Shell } from './shell.tsx'
import { Dossiers, Start } from './start-screen.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

type Part = { readonly preload?: () => Promise<unknown> | undefined }
type Page<Name extends string> = ComponentType<Readonly<Record<Name, string>>> & Part

/** A screen whose parts the router fetches beforehand, all at once. Where a part is fetched only when it is shown, React holds back what follows for some 300 ms. */
function madeOf(screen: () => ReactNode, ...parts: readonly Part[]) {
  return Object.assign(screen, { preload: async () => void (await Promise.all(parts.map((part) => part.preload?.()))) })
}

/** A page that is told what the address names; another thing is another page. */
function inAddress<Name extends string>(names: readonly Name[], Page: Page<Name>) {
  function PageOfAddress() {
    const named: Partial<Record<string, string>> = useParams({ strict: false })
    const things = Object.fromEntries(names.map((name) => [name, named[name] ?? ''])) as Record<Name, string>
    return <Page key={Object.values(things).join(' ')} {...things} />
  }
  return madeOf(PageOfAddress, Page)
}

const inDossier = (page: Page<'dossier'>) => inAddress(['dossier'], page)
const inProgramme = (page: Page<'programme'>) => inAddress(['programme'], page)
const inMemo = (page: Page<'memo'>) => inAddress(['memo'], page)

const dossier = createRoute({ getParentRoute: () => root, path: '/dossiers/$dossier', component: inDossier(DossierFrame) })
const Access = lazyRouteComponent(() => import('../dossier/pages/access.tsx'), 'AccessPage')
const Review = lazyRouteComponent(() => import('../intake/pages/review.tsx'), 'ReviewPage')
const Findings = lazyRouteComponent(() => import('../intake/pages/findings.tsx'), 'FindingsPage')
const Documents = lazyRouteComponent(() => import('../intake/pages/documents.tsx'), 'DocumentsPage')
const TakeOver = lazyRouteComponent(() => import('../intake/pages/take-over/page.tsx'), 'TakeOverPage')
const Data = lazyRouteComponent(() => import('../intake/pages/data.tsx'), 'DataPage')
const Register = lazyRouteComponent(() => import('../intake/pages/register.tsx'), 'RegisterPage')
const Reader = lazyRouteComponent(() => import('../intake/pages/reader.tsx'), 'ReaderPage')
const Account = lazyRouteComponent(() => import('./account.tsx'), 'AccountScreen')
const Record = lazyRouteComponent(() => import('../identity/pages/record.tsx'), 'RecordPage')
const AccessLink = lazyRouteComponent(() => import('../identity/pages/access-link.tsx'), 'AccessLinkPage')
const Accessibility = lazyRouteComponent(() => import('./accessibility.tsx'), 'AccessibilityPage')
const Search = lazyRouteComponent(() => import('./search-screen.tsx'), 'SearchScreen')

const Programmes = lazyRouteComponent(() => import('../programme/pages/programmes.tsx'), 'ProgrammesPage')
const ProgrammeFrame = lazyRouteComponent(() => import('../programme/pages/programme-frame.tsx'), 'ProgrammeFrame')
const Overview = lazyRouteComponent(() => import('../monitoring/pages/overview.tsx'), 'OverviewPage')
const Tree = lazyRouteComponent(() => import('../programme/pages/tree/page.tsx'), 'TreePage')
const Item = lazyRouteComponent(() => import('../programme/pages/item/page.tsx'), 'ItemPage')
const MoneyInItem = lazyRouteComponent(() => import('../budget/pages/measure-money.tsx'), 'MeasureMoney')
const RisksInItem = lazyRouteComponent(() => import('../risk/pages/item-risks.tsx'), 'ItemRisks')
const IndicatorsInItem = lazyRouteComponent(() => import('../monitoring/pages/item-indicators.tsx'), 'ItemIndicators')
const ProgrammeSettings = lazyRouteComponent(() => import('../programme/pages/settings.tsx'), 'SettingsPage')
const Exchange = lazyRouteComponent(() => import('../exchange/pages/exchange.tsx'), 'ExchangePage')
const Money = lazyRouteComponent(() => import('../budget/pages/overview.tsx'), 'MoneyPage')
const BudgetLines = lazyRouteComponent(() => import('../budget/pages/lines.tsx'), 'LinesPage')
const MoneyOfMeasure = lazyRouteComponent(() => import('../budget/pages/measure-money.tsx'), 'MeasureMoneyPage')
const Scenarios = lazyRouteComponent(() => import('../budget/pages/scenarios.tsx'), 'ScenariosPage')
const Members = lazyRouteComponent(() => import('../programme/pages/members.tsx'), 'MembersPage')
const Rounds = lazyRouteComponent(() => import('../monitoring/pages/rounds.tsx'), 'RoundsPage')
const Round = lazyRouteComponent(() => import('../monitoring/pages/round.tsx'), 'RoundPage')
const RoundReport = lazyRouteComponent(() => import('../monitoring/pages/my-report.tsx'), 'MyReportPage')
const FrozenRound = lazyRouteComponent(() => import('../monitoring/pages/frozen-round.tsx'), 'FrozenRoundPage')
const CompareRounds = lazyRouteComponent(() => import('../monitoring/pages/compare-rounds.tsx'), 'CompareRoundsPage')
const MyWork = lazyRouteComponent(() => import('../notice/pages/my-work.tsx'), 'MyWorkPage')
const Risks = lazyRouteComponent(() => import('../risk/pages/risks.tsx'), 'RisksPage')
const Risk = lazyRouteComponent(() => import('../risk/pages/risk.tsx'), 'RiskPage')
const Tests = lazyRouteComponent(() => import('../risk/pages/tests.tsx'), 'TestsPage')
const Indicators = lazyRouteComponent(() => import('../monitoring/pages/indicators.tsx'), 'IndicatorsPage')
const Indicator = lazyRouteComponent(() => import('../monitoring/pages/indicator.tsx'), 'IndicatorPage')

const memo = createRoute({ getParentRoute: () => root, path: '/notas/$memo', component: inMemo(memoScreens.MemoFrame) })

const admin = createRoute({ getParentRoute: () => root, path: '/beheer', component: AdminFrame })

const programme = createRoute({ getParentRoute: () => root, path: '/programmas/$programme', component: inProgramme(ProgrammeFrame) })

function ItemOfAddress() {
  const { programme = '', item = '' } = useParams({ strict: false })
  return (
    <Item key={item} programme={programme} item={item}>
      {({ kind, gone }) => (
        <>
          {kind === 'measure' && gone === null && <MoneyInItem programme={programme} measure={item} />}
          <RisksInItem programme={programme} item={item} />
          <memoScreens.DecidedHere programme={programme} thing="item" id={item} />
          <IndicatorsInItem programme={programme} item={item} />
        </>
      )}
    </Item>
  )
}

function SettingsOfProgramme({ programme: of }: { readonly programme: string }) {
  return (
    <>
      <ProgrammeSettings programme={of} />
      <memoScreens.FormatLink programme={of} />
    </>
  )
}

function RiskOfAddress() {
  const { programme: of = '', risk = '' } = useParams({ strict: false })
  return (
    <Risk key={risk} programme={of} risk={risk}>
      <memoScreens.DecidedHere programme={of} thing="risk" id={risk} />
    </Risk>
  )
}

function LinesOfAddress() {
  const { programme = '' } = useParams({ strict: false })
  return (
    <BudgetLines
      key={programme}
      programme={programme}
      of={(line) => <memoScreens.DecidedHere programme={programme} thing="budgetLine" id={line} />}
    />
  )
}

function OrganisationOfAddress() {
  const { organisation = '' } = useParams({ strict: false })
  return (
    <>
      <adminScreens.Organisation key={organisation} organisation={organisation} />
      <memoScreens.OrganisationTemplate key={organisation} organisation={organisation} />
    </>
  )
}

const item = madeOf(ItemOfAddress, Item, MoneyInItem, RisksInItem, memoScreens.DecidedHere, IndicatorsInItem)
const lines = madeOf(LinesOfAddress, BudgetLines, memoScreens.DecidedHere)
const risk = madeOf(RiskOfAddress, Risk, memoScreens.DecidedHere)
const organisation = madeOf(OrganisationOfAddress, adminScreens.Organisation, memoScreens.OrganisationTemplate)
const settings = madeOf(inProgramme(SettingsOfProgramme), ProgrammeSettings, memoScreens.FormatLink)

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Start }),
  createRoute({ getParentRoute: () => root, path: '/dossiers', component: Dossiers }),
  createRoute({ getParentRoute: () => root, path: '/register', component: Register }),
  createRoute({ getParentRoute: () => root, path: '/zoeken', component: Search }),
  createRoute({ getParentRoute: () => root, path: '/aanmelden', component: AfterSignIn }),
  createRoute({ getParentRoute: () => root, path: '/afgemeld', component: AfterSignIn }),
  createRoute({ getParentRoute: () => root, path: '/account', component: Account }),
  createRoute({ getParentRoute: () => root, path: '/logboek', component: Record }),
  createRoute({ getParentRoute: () => root, path: '/mijn-werk', component: MyWork }),
  createRoute({ getParentRoute: () => root, path: '/toegang', component: AccessLink }),
  createRoute({ getParentRoute: () => root, path: '/agenda-adressen', component: routeScreens.Feeds }),
  createRoute({ getParentRoute: () => root, path: '/documenten/$version', component: inAddress(['version'], Reader) }),
  createRoute({ getParentRoute: () => root, path: '/programmas', component: Programmes }),
  programme.addChildren([
    createRoute({ getParentRoute: () => programme, path: '/', component: inProgramme(Overview) }),
    createRoute({ getParentRoute: () => programme, path: '/boom', component: inProgramme(Tree) }),
    createRoute({ getParentRoute: () => programme, path: '/maatregelen/$item', component: item }),
    createRoute({ getParentRoute: () => programme, path: '/instellingen', component: settings }),
    createRoute({ getParentRoute: () => programme, path: '/notaformat', component: inProgramme(memoScreens.MemoFormats) }),
    createRoute({ getParentRoute: () => programme, path: '/uitwisseling', component: inProgramme(Exchange) }),
    createRoute({ getParentRoute: () => programme, path: '/geld', component: inProgramme(Money) }),
    createRoute({ getParentRoute: () => programme, path: '/geld/regels', component: lines }),
    createRoute({ getParentRoute: () => programme, path: '/geld/scenarios', component: inProgramme(Scenarios) }),
    createRoute({
      getParentRoute: () => programme,
      path: '/geld/maatregelen/$measure',
      component: inAddress(['programme', 'measure'], MoneyOfMeasure),
    }),
    createRoute({ getParentRoute: () => programme, path: '/deelnemers', component: inProgramme(Members) }),
    createRoute({ getParentRoute: () => programme, path: '/rondes', component: inProgramme(Rounds) }),
    createRoute({ getParentRoute: () => programme, path: '/rondes/$round', component: inAddress(['programme', 'round'], Round) }),
    createRoute({
      getParentRoute: () => programme,
      path: '/rondes/$round/rapportage/$request',
      component: inAddress(['programme', 'round', 'request'], RoundReport),
    }),
    createRoute({
      getParentRoute: () => programme,
      path: '/rondes/$round/verslag',
      component: inAddress(['programme', 'round'], FrozenRound),
    }),
    createRoute({
      getParentRoute: () => programme,
      path: '/rondes/$round/vergelijking',
      component: inAddress(['programme', 'round'], CompareRounds),
    }),
    createRoute({ getParentRoute: () => programme, path: '/gremia', component: inProgramme(routeScreens.Bodies) }),
    createRoute({ getParentRoute: () => programme, path: '/vergaderkalender', component: inProgramme(routeScreens.BodyCalendar) }),
    createRoute({
      getParentRoute: () => programme,
      path: '/vergaderingen/$meeting',
      component: inAddress(['programme', 'meeting'], routeScreens.Meeting),
    }),
    createRoute({ getParentRoute: () => programme, path: '/routes', component: inProgramme(routeScreens.Routes) }),
    createRoute({ getParentRoute: () => programme, path: '/risicos', component: inProgramme(Risks) }),
    createRoute({ getParentRoute: () => programme, path: '/risicos/$risk', component: risk }),
    createRoute({ getParentRoute: () => programme, path: '/uitvoeringstoetsen', component: inProgramme(Tests) }),
    createRoute({ getParentRoute: () => programme, path: '/indicatoren', component: inProgramme(Indicators) }),
    createRoute({
      getParentRoute: () => programme,
      path: '/indicatoren/$indicator',
      component: inAddress(['programme', 'indicator'], Indicator),
    }),
  ]),
  createRoute({ getParentRoute: () => root, path: '/notas', component: memoScreens.AllMemos }),
  createRoute({ getParentRoute: () => root, path: '/besluiten', component: memoScreens.Decided }),
  memo.addChildren([
    createRoute({ getParentRoute: () => memo, path: '/', component: inMemo(memoScreens.MemoTextPage) }),
    createRoute({ getParentRoute: () => memo, path: '/kop', component: inMemo(memoScreens.HeaderPage) }),
    createRoute({ getParentRoute: () => memo, path: '/afstemming', component: inMemo(memoScreens.CoordinationPage) }),
    createRoute({ getParentRoute: () => memo, path: '/versies', component: inMemo(memoScreens.VersionsPage) }),
    createRoute({ getParentRoute: () => memo, path: '/besluiten', component: inMemo(memoScreens.DecisionsPage) }),
    createRoute({ getParentRoute: () => memo, path: '/ondertekening', component: inMemo(memoScreens.SigningPage) }),
  ]),
  admin.addChildren([
    createRoute({ getParentRoute: () => admin, path: '/', component: adminScreens.People }),
    createRoute({ getParentRoute: () => admin, path: '/personen', component: adminScreens.People }),
    createRoute({ getParentRoute: () => admin, path: '/personen/$person', component: inAddress(['person'], adminScreens.Person) }),
    createRoute({ getParentRoute: () => admin, path: '/organisaties', component: adminScreens.Organisations }),
    createRoute({ getParentRoute: () => admin, path: '/organisaties/$organisation', component: organisation }),
    createRoute({ getParentRoute: () => admin, path: '/import', component: adminScreens.Import }),
    createRoute({ getParentRoute: () => admin, path: '/rechten', component: adminScreens.Rights }),
    createRoute({ getParentRoute: () => admin, path: '/raden', component: routeScreens.CouncilOrder }),
  ]),
  createRoute({ getParentRoute: () => root, path: '/toegankelijkheid', component: Accessibility }),
  dossier.addChildren([
    createRoute({ getParentRoute: () => dossier, path: '/', component: inDossier(TimelinePage) }),
    createRoute({ getParentRoute: () => dossier, path: '/beoordelen', component: inDossier(Review) }),
    createRoute({ getParentRoute: () => dossier, path: '/bevindingen', component: inDossier(Findings) }),
    createRoute({ getParentRoute: () => dossier, path: '/stukken', component: inDossier(Documents) }),
    createRoute({ getParentRoute: () => dossier, path: '/gegevens', component: inDossier(Data) }),
    createRoute({ getParentRoute: () => dossier, path: '/programma', component: inDossier(TakeOver) }),
    createRoute({ getParentRoute: () => dossier, path: '/notas', component: inDossier(memoScreens.Memos) }),
    createRoute({ getParentRoute: () => dossier, path: '/notas/uit-word', component: inDossier(memoScreens.ImportWord) }),
    createRoute({ getParentRoute: () => dossier, path: '/route', component: inDossier(routeScreens.RouteOfDossier) }),
    createRoute({ getParentRoute: () => dossier, path: '/toegang', component: inDossier(Access) }),
  ]),
])

/** The address stays plain text: `?regel=12`, nothing quoted. */
export const router = createRouter({
  routeTree: tree,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]))
    return query.size === 0 ? '' : `?${query}`
  },
  scrollRestoration: true,
  defaultPreload: 'intent',
})
