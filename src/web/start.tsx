import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './layout.css'
import './screens.css'
import { Refused } from './client.ts'
import { ignoreSecondPress } from './one-press.ts'
import './people.css'
import { router } from './router.tsx'

/** Where a session turns out to have ended, the sign-in page comes up. */
function onError(error: Error): void {
  if (error instanceof Refused && error.code === 'session.sign-in-first') void queries.invalidateQueries({ queryKey: ['session'] })
}

const mutationCache = new MutationCache({ onError })
const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache,
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
})
ignoreSecondPress(document, mutationCache)
const place = document.getElementById('root')

if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
