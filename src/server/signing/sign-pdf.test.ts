import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyStore } from '../../../tests/key-store.ts'
import { memoPieces, memoVersion } from '../../../tests/memo-version.ts'
import { hasPoppler, poppler } from '../../../tests/poppler.ts'
import { versionPaper } from '../../memo/rules/paper/paper.ts'
import { memoPdf } from '../memo-pdf.ts'
import { openKeyStore } from './key-store.ts'
import { signingOf } from './settings.ts'
import { signedPdf } from './sign-pdf.ts'

const at = new Date('2026-03-04T10:00:00Z')
const telling = { name: 'De minister van Önderwijs', reason: 'Ondertekening van versie 1', at }
const pdf = await memoPdf({ paper: versionPaper(memoVersion(1, memoPieces.everything)), standard: 'access' })
const signer = openKeyStore(keyStore({ name: 'Ministerie van Voorbeelden', passphrase: 'geheim' }), 'geheim')
const signed = signedPdf(pdf, signer, telling)

test.runIf(hasPoppler)('another reader finds the signature valid, and whose it is, by SHA-256 and over the whole file', async () => {
  const told = await poppler('pdfsig', signed, '-nocert')
  expect(told).toContain('Signature is Valid.')
  expect(told).toContain('Signer Certificate Common Name: Ministerie van Voorbeelden')
  expect(told).toContain('Signature Type: ETSI.CAdES.detached')
  expect(told).toContain('Signing Hash Algorithm: SHA-256')
  expect(told).toContain('Total document signed')
})

test.runIf(hasPoppler)('one changed byte makes the signature invalid', async () => {
  for (const place of [signed.indexOf('/Title'), signed.indexOf('/Reason') + 20, 1000]) {
    const changed = Buffer.from(signed)
    changed[place + 3] = (changed[place + 3] ?? 0) ^ 1
    expect(await poppler('pdfsig', changed, '-nocert')).not.toContain('Signature is Valid.')
  }
})

test.runIf(hasPoppler)('a signed file is the file as it was and more: its tags, language and title stay', async () => {
  expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
  expect(await poppler('pdfinfo', signed, '-struct-text')).toBe(await poppler('pdfinfo', pdf, '-struct-text'))
  expect(await poppler('pdftotext', signed)).toBe(await poppler('pdftotext', pdf))
  const told = signed.toString('latin1')
  for (const text of [telling.name, telling.reason]) expect(told).toContain(Buffer.from(text, 'utf16le').swap16().toString('hex'))
  expect(told).toContain('/M (D:20260304100000Z)')
})

test.runIf(hasPoppler)('the archive PDF can be signed too, and so can a file with a key of another kind', async () => {
  const archive = await memoPdf({ paper: versionPaper(memoVersion(1, memoPieces.everything)), standard: 'archive' })
  expect(await poppler('pdfsig', signedPdf(archive, signer, telling), '-nocert')).toContain('Signature is Valid.')
  const elliptic = ellipticKeyStore()
  if (elliptic)
    expect(await poppler('pdfsig', signedPdf(pdf, openKeyStore(elliptic, 'geheim'), telling), '-nocert')).toContain('Signature is Valid.')
})

/** Made by another program than the one that reads it; null where that is not here. */
function ellipticKeyStore(): Buffer | null {
  const directory = mkdtempSync(join(tmpdir(), 'elliptic-'))
  const openssl = (...words: string[]) => spawnSync('openssl', words, { cwd: directory, stdio: 'ignore' }).status === 0
  const made =
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'k',
      '-out',
      'c',
      '-subj',
      '/CN=Proef',
    ) && openssl('pkcs12', '-export', '-inkey', 'k', '-in', 'c', '-out', 'p12', '-passout', 'pass:geheim')
  return made ? readFileSync(join(directory, 'p12')) : null
}

const setting = (path: string, passphrase?: string) =>
  signingOf({ SIGNING_CERTIFICATE: path, ...(passphrase !== undefined && { SIGNING_PASSPHRASE: passphrase }) })

test('without the setting nothing is signed; a file of older programs is opened too', () => {
  expect(signingOf({})).toBeNull()
  const path = join(mkdtempSync(join(tmpdir(), 'signing-')), 'oud.p12')
  writeFileSync(path, keyStore({ name: 'Oud', passphrase: 'geheim', algorithm: '3des' }))
  expect(setting(path, 'geheim')?.certificate.subject).toContain('CN=Oud')
})

test('what cannot be used stops the start with a sentence that names the setting and never the passphrase', () => {
  const directory = mkdtempSync(join(tmpdir(), 'signing-'))
  const [good, bad] = [join(directory, 'goed.p12'), join(directory, 'fout.p12')]
  writeFileSync(good, keyStore({ name: 'Goed', passphrase: 'geheim' }))
  writeFileSync(bad, 'geen sleutels')
  expect(() => setting(join(directory, 'niets.p12'), 'x')).toThrow(/^SIGNING_CERTIFICATE: .*kan niet worden gelezen/)
  expect(() => setting(bad, 'x')).toThrow(/is geen PKCS#12-bestand/)
  expect(() => setting(good, 'verkeerd-woord')).toThrow(/gaat niet open met SIGNING_PASSPHRASE/)
  expect(() => setting(good)).toThrow(/gaat niet open met SIGNING_PASSPHRASE/)
  expect(() => setting(good, 'verkeerd-woord')).not.toThrow(/verkeerd-woord/)
  expect(() => signingOf({ SIGNING_PASSPHRASE: 'geheim' })).toThrow(/hoort bij SIGNING_CERTIFICATE/)
})
