import { Navigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { takeJustSignedIn } from './just-signed-in.ts'
import { useMyWorkCount } from './my-work.ts'
import { Loading } from './parts.tsx'

/** Where one lands after signing in: on what waits, for whom something waits; otherwise on what stands in it. */
export function StartScreen({ children }: { readonly children: ReactNode }) {
  const [fresh] = useState(takeJustSignedIn)
  const count = useMyWorkCount()
  if (!fresh) return children
  if (count.isPending) return <Loading />
  const { tasks = 0, unread = 0 } = count.data ?? {}
  return tasks + unread > 0 ? <Navigate to="/mijn-werk" replace /> : children
}
