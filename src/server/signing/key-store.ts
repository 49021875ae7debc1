import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import forge from 'node-forge'

/** Who signs: a key, its certificate, and the certificates between that one and a root (DER each). */
export type Signer = {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  readonly chain: readonly Buffer[]
}

export class KeyStoreFault extends Error {
  readonly why: 'notAKeyStore' | 'wrongPassphrase' | 'noKey'
  constructor(why: KeyStoreFault['why']) {
    super(why)
    this.why = why
  }
}

const { pki, pkcs12, asn1 } = forge
const bagTypes = pki.oids as Readonly<Record<string, string>>

/** Opens a PKCS#12 file (RFC 7292), also one of older programs. Throws `KeyStoreFault`. */
export function openKeyStore(bytes: Buffer, passphrase: string): Signer {
  const store = opened(bytes, passphrase)
  const bags = (name: string) => store.getBags({ bagType: bagTypes[name] ?? '' })[bagTypes[name] ?? ''] ?? []
  const key = [...bags('pkcs8ShroudedKeyBag'), ...bags('keyBag')].map(keyOf).find((found) => found !== null)
  const certificates = bags('certBag').flatMap((bag) => certificateOf(bag) ?? [])
  const certificate = key && certificates.find((one) => one.checkPrivateKey(key))
  if (!key || !certificate) throw new KeyStoreFault('noKey')
  return { key, certificate, chain: certificates.filter((one) => one !== certificate).map(({ raw }) => raw) }
}

function opened(bytes: Buffer, passphrase: string): forge.pkcs12.Pkcs12Pfx {
  let parsed: forge.asn1.Asn1
  try {
    parsed = asn1.fromDer(bytes.toString('binary'))
  } catch {
    throw new KeyStoreFault('notAKeyStore')
  }
  try {
    return pkcs12.pkcs12FromAsn1(parsed, false, passphrase)
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : ''
    throw new KeyStoreFault(/invalid password|mac could not be verified|decrypt/i.test(said) ? 'wrongPassphrase' : 'notAKeyStore')
  }
}

/** The library knows keys of one kind only; of all others it hands over the bytes. */
function keyOf({ key, asn1: bytes }: forge.pkcs12.Bag): KeyObject | null {
  const held = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : bytes
  return held ? createPrivateKey({ key: der(held), format: 'der', type: 'pkcs8' }) : null
}

function certificateOf({ cert, asn1: bytes }: forge.pkcs12.Bag): X509Certificate | null {
  const held = cert ? pki.certificateToAsn1(cert) : bytes
  return held ? new X509Certificate(der(held)) : null
}

function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary')
}
