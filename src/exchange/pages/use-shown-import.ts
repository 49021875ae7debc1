import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { getImport } from '../contract/imports.ts'

/** The import that the address names; asked again and again while it is being written. */
export function useShownImport(programme: string) {
  const shown = useAddress().get('import')
  return useQuery({
    queryKey: ['import', shown],
    queryFn: () => ask(getImport, { programme, import: shown }),
    enabled: shown !== '',
    refetchInterval: ({ state }) => (state.data?.status === 'writing' ? 500 : false),
  })
}
