import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './layout.css'
import './screens.css'
import { Refused } from './client.ts'
import { router } from './router.tsx'

/** A session that ended brings back the choice of an account, at the same address. */
const queryCache = new QueryCache({
  onError: (refusal, { queryKey }) => {
    const ended = refusal instanceof Refused && refusal.code === 'session.sign-in-first'
    if (ended && queryKey[0] !== 'session') void queries.invalidateQueries({ queryKey: ['session'] })
  },
})

const queries: QueryClient = new QueryClient({
  queryCache,
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
})
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
