import { expect, test } from 'vitest'
import { newSecret, seal, unseal } from './secrets.ts'

test('a sealed text opens with its own key only, and not when it was touched', () => {
  const [key, other] = [newSecret(), newSecret()]
  const sealed = seal('bewijs van de aanmelddienst', key)
  expect(sealed.toString('utf8')).not.toContain('bewijs')
  expect(unseal(sealed, key)).toBe('bewijs van de aanmelddienst')
  expect(unseal(sealed, other)).toBeNull()
  const touched = Buffer.from(sealed)
  touched[14] = (touched[14] ?? 0) ^ 1
  expect(unseal(touched, key)).toBeNull()
  expect(unseal(Buffer.alloc(0), key)).toBeNull()
})
