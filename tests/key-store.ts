import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

type Wish = { readonly name: string; readonly passphrase: string; readonly algorithm?: 'aes256' | '3des'; readonly until?: Date }

/** A PKCS#12 file with a key and a certificate that it signed itself. */
export function keyStore({ name, passphrase, algorithm = 'aes256', until = new Date('2099-01-01') }: Wish): Buffer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey)
  certificate.serialNumber = '4a11'
  certificate.validity.notBefore = new Date('2020-01-01')
  certificate.validity.notAfter = until
  const subject = [
    { name: 'commonName', value: name },
    { name: 'countryName', value: 'NL' },
  ]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([{ name: 'keyUsage', digitalSignature: true, nonRepudiation: true }])
  const key = forge.pki.privateKeyFromPem(privateKey)
  certificate.sign(key, forge.md.sha256.create())
  const store = forge.pkcs12.toPkcs12Asn1(key, [certificate], passphrase, { algorithm })
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary')
}
