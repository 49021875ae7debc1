import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { Await } from '../../../web/parts.tsx'
import { listVersions } from '../../contract/memos.ts'
import type { VersionRow } from '../../model/versions.ts'
import { Comparison } from './comparison.tsx'
import { OneVersion } from './one-version.tsx'
import { VersionList } from './version-list.tsx'

/** The versions of a memo: all, one to read (`?versie=2`), or what changed between two (`?van=1&naar=3`). */
export function VersionsPage({ memo }: { readonly memo: string }) {
  const versions = useQuery({ queryKey: ['memo-versions', memo], queryFn: () => ask(listVersions, { memo }) })
  return <Await of={versions}>{(rows) => <Versions memo={memo} rows={rows} />}</Await>
}

function Versions({ memo, rows }: { readonly memo: string; readonly rows: readonly VersionRow[] }) {
  const { get } = useAddress()
  const [number, from, to] = [Number(get('versie')), Number(get('van')), Number(get('naar'))]
  if (from > 0 && to > 0) return <Comparison key={`${from} ${to}`} memo={memo} rows={rows} from={from} to={to} />
  if (number > 0) return <OneVersion key={number} memo={memo} rows={rows} number={number} />
  return <VersionList memo={memo} rows={rows} />
}
