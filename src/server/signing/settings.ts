import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SettingsFault } from '../settings-fault.ts'
import { KeyStoreFault, openKeyStore, type Signer } from './key-store.ts'

type Environment = Readonly<Record<string, string | undefined>>

const why: Readonly<Record<KeyStoreFault['why'], string>> = {
  notAKeyStore: 'is geen PKCS#12-bestand (.p12 of .pfx)',
  wrongPassphrase: 'gaat niet open met SIGNING_PASSPHRASE',
  noKey: 'bevat geen privésleutel met een certificaat dat erbij hoort',
}

/** The certificate that PDF files are signed with; null without the setting. The passphrase is in no message. */
export function signingOf(environment: Environment): Signer | null {
  const [path, passphrase = ''] = [environment['SIGNING_CERTIFICATE'], environment['SIGNING_PASSPHRASE']]
  if (!path && passphrase === '') return null
  if (!path) throw new SettingsFault('SIGNING_PASSPHRASE hoort bij SIGNING_CERTIFICATE: zet ze allebei, of geen van beide.')
  const bytes = readable(resolve(path))
  try {
    return openKeyStore(bytes, passphrase)
  } catch (fault) {
    if (fault instanceof KeyStoreFault) throw new SettingsFault(`SIGNING_CERTIFICATE: het bestand ${resolve(path)} ${why[fault.why]}.`)
    throw fault
  }
}

function readable(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new SettingsFault(`SIGNING_CERTIFICATE: het bestand ${path} kan niet worden gelezen.`)
  }
}
