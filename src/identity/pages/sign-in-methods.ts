import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { listSignInMethods } from '../contract.ts'

export function useSignInMethods() {
  return useQuery({ queryKey: ['sign-in-methods'], queryFn: () => ask(listSignInMethods, {}) })
}

/** Whether passkeys work with this browser, at this address. */
export function usePasskeys(): boolean {
  const { data } = useSignInMethods()
  return window.isSecureContext && 'PublicKeyCredential' in window && (data?.passkeys ?? false)
}
