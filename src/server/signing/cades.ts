import { createHash, sign } from 'node:crypto'
import forge from 'node-forge'
import type { Signer } from './key-store.ts'

const { asn1 } = forge
const { Class, Type } = asn1
type Asn1 = forge.asn1.Asn1

const ids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/**
 * A detached signature over content with this SHA-256 (CMS, RFC 5652), with the attributes that PAdES asks (ETSI EN 319 142-1): content
 * type, digest and `signing-certificate-v2`. When it was signed is told by the PDF, not here. DER.
 */
export function detachedSignature(digest: Buffer, { key, certificate, chain }: Signer): Buffer {
  const attributes = signedAttributes(digest, certificate.raw)
  const signature = sign('sha256', der(node(Type.SET, attributes)), key)
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(certificate.raw),
    algorithm(ids.sha256),
    tagged(0, attributes),
    key.asymmetricKeyType === 'rsa' ? algorithm(ids.rsaWithSha256, true) : algorithm(ids.ecdsaWithSha256),
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    node(Type.SET, [algorithm(ids.sha256)]),
    sequence(oid(ids.data)),
    tagged(0, [certificate.raw, ...chain].map(parsed)),
    node(Type.SET, [signerInfo]),
  )
  return der(sequence(oid(ids.signedData), tagged(0, [signedData])))
}

/** In the order of their bytes, as DER wants a set. */
function signedAttributes(digest: Buffer, certificate: Buffer): Asn1[] {
  const certificateHash = createHash('sha256').update(certificate).digest()
  const attribute = (type: string, value: Asn1) => sequence(oid(type), node(Type.SET, [value]))
  const attributes = [
    attribute(ids.contentType, oid(ids.data)),
    attribute(ids.messageDigest, octets(digest)),
    // The hash of the certificate is SHA-256, which is what stands there when none is named (RFC 5035).
    attribute(ids.signingCertificateV2, sequence(sequence(sequence(octets(certificateHash))))),
  ]
  return attributes.sort((one, other) => Buffer.compare(der(one), der(other)))
}

/** Issuer and serial number as they stand in the certificate (RFC 5280: version, serial, algorithm, issuer). */
function issuerAndSerial(certificate: Buffer): Asn1 {
  const [body] = parsed(certificate).value as Asn1[]
  const parts = (body?.value ?? []) as Asn1[]
  const hasVersion = parts[0]?.tagClass === Class.CONTEXT_SPECIFIC
  const [serial, , issuer] = hasVersion ? parts.slice(1) : parts
  if (!serial || !issuer) throw new Error('A certificate without an issuer')
  return sequence(issuer, serial)
}

function algorithm(id: string, withNull = false): Asn1 {
  return sequence(oid(id), ...(withNull ? [asn1.create(Class.UNIVERSAL, Type.NULL, false, '')] : []))
}

function sequence(...parts: Asn1[]): Asn1 {
  return node(Type.SEQUENCE, parts)
}

function node(type: forge.asn1.Type, parts: Asn1[]): Asn1 {
  return asn1.create(Class.UNIVERSAL, type, true, parts)
}

function tagged(tag: number, parts: Asn1[]): Asn1 {
  return asn1.create(Class.CONTEXT_SPECIFIC, tag, true, parts)
}

function oid(id: string): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(id).getBytes())
}

function octets(bytes: Buffer): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes.toString('binary'))
}

function integer(value: number): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(value).getBytes())
}

function parsed(bytes: Buffer): Asn1 {
  return asn1.fromDer(bytes.toString('binary'))
}

function der(value: Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary')
}
