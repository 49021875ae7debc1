import { expect, test } from 'vitest'
import { router } from './router.tsx'

test('a screen is fetched before it is shown, with all its parts; only what the first load brings needs no fetching', () => {
  const atOnce = Object.values(router.routesByPath).filter(({ options }) => !Object.hasOwn(options.component ?? {}, 'preload'))
  expect(atOnce.map(({ fullPath }) => fullPath).sort()).toEqual(['/', '/aanmelden', '/afgemeld', '/dossiers'])
})
