import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DossiersPage } from '../dossier/pages/dossiers.tsx'
import { NewDossier } from '../programme/pages/new-dossier.tsx'
import { takeJustSignedIn } from './just-signed-in.ts'
import { useMyWorkCount } from './my-work.ts'
import { Loading } from './parts.tsx'

export function Dossiers() {
  return <DossiersPage opening={<NewDossier />} />
}

/** Where one lands after signing in: on what waits, for whom something waits; otherwise on the dossiers. */
export function Start() {
  const [fresh] = useState(takeJustSignedIn)
  const count = useMyWorkCount()
  if (!fresh) return <Dossiers />
  if (count.isPending) return <Loading />
  const { tasks = 0, unread = 0 } = count.data ?? {}
  return tasks + unread > 0 ? <Navigate to="/mijn-werk" replace /> : <Dossiers />
}
