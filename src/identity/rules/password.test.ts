import { expect, test } from 'vitest'
import { normalisedPassword, passwordFault } from './password.ts'
import { bare, isTotpCode, recoveryCode } from './recovery-code.ts'

const owner = { name: 'Jan van der Bérg-Smit', email: 'j.bergsma+werk@ministerie.example' }
const fault = (password: string, strength = 4) => passwordFault(normalisedPassword(password), owner, () => strength)

test('asks for twelve signs to two hundred, and counts a sign once', () => {
  expect(fault('x7 ok waar 1')).toBeNull()
  expect(fault('x7 ok waar ')).toBe('password.too-short')
  expect(fault('🙂'.repeat(11))).toBe('password.too-short')
  expect(fault('🙂'.repeat(12))).toBeNull()
  expect(fault('🙂'.repeat(201))).toBe('password.too-long')
})

test('asks for no capitals, digits or other signs', () => {
  expect(fault('alleen kleine letters')).toBeNull()
})

test('refuses what is easily guessed', () => {
  expect(fault('zomaar een zin hier', 2)).toBe('password.too-common')
})

test.each(['mijn naam is bérg niet', 'smit staat op de brug', 'bergsma fietst naar huis', 'ACTIELIJN loopt altijd'])(
  'refuses %s, which holds what others know',
  (password) => {
    expect(fault(password)).toBe('password.holds-your-name')
  },
)

test('a short part of a name is no reason to refuse', () => {
  expect(fault('jan en van zijn gewone woorden')).toBeNull()
})

test('the same signs in another form are the same password', () => {
  expect(normalisedPassword('cafe\u0301')).toBe(normalisedPassword('café'))
})

test('a recovery code cannot be taken for a code of the app', () => {
  const code = recoveryCode(() => 0)
  expect(code).toBe('aaaa-aaaa-aaaa-aaaa')
  expect(bare(' AAAA-aaaa aaaa-aaaa ')).toBe('aaaaaaaaaaaaaaaa')
  expect([isTotpCode(code), isTotpCode('123 456'), isTotpCode('1234567')]).toEqual([false, true, false])
})
