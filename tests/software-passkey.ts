import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { NewPasskey, PasskeyCreation, PasskeyRequest, ShownPasskey } from '../src/identity/model/ways-in.ts'

/** What a forged or odd answer says otherwise than an honest one. */
export type Twist = Partial<{
  origin: string
  rpId: string
  challenge: string
  verified: boolean
  counter: number
  credential: string
  userHandle: string | undefined
}>

export type SoftwarePasskey = {
  readonly credential: string
  readonly make: (creation: PasskeyCreation, twist?: Twist) => NewPasskey
  readonly show: (request: PasskeyRequest, twist?: Twist) => ShownPasskey
}

const flags = { present: 0x01, verified: 0x04, attested: 0x40 }
const origin = 'https://actielijn.example'

/** A key as a device holds it, with ES256 and without a certificate. Its counter rises with each use. */
export function softwarePasskey(): SoftwarePasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credential = randomBytes(16)
  let counter = 0
  let handle = ''
  const authenticatorData = (rpId: string, twist: Twist, more: Buffer): Buffer => {
    counter += 1
    const head = Buffer.alloc(5)
    head.writeUInt8(flags.present | (twist.verified === false ? 0 : flags.verified) | (more.length > 0 ? flags.attested : 0))
    head.writeUInt32BE(twist.counter ?? counter, 1)
    return Buffer.concat([sha256(twist.rpId ?? rpId), head, more])
  }
  const ceremony = (twist: Twist) => {
    const id = twist.credential ?? credential.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const
  }
  return {
    credential: credential.toString('base64url'),
    make: (creation, twist = {}) => {
      handle = creation.user.id
      const cose = Buffer.concat([bytes('a5010203262001215820'), Buffer.from(x, 'base64url'), bytes('225820'), Buffer.from(y, 'base64url')])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credential.length]), credential, cose])
      const data = authenticatorData(creation.rp.id, twist, attested)
      const attestation = Buffer.concat([
        bytes('a363666d74646e6f6e656761747453746d74a068617574684461746158'),
        Buffer.from([data.length]),
        data,
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', creation, twist),
        attestationObject: attestation.toString('base64url'),
      }
      return { ...ceremony(twist), response: { ...response, transports: ['internal'] } }
    },
    show: (request, twist = {}) => {
      const data = authenticatorData(request.rpId, twist, Buffer.alloc(0))
      const clientDataJSON = clientData('webauthn.get', request, twist)
      const signature = sign('sha256', Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]), privateKey)
      const userHandle = 'userHandle' in twist ? twist.userHandle : handle
      return {
        ...ceremony(twist),
        response: {
          clientDataJSON,
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          ...(userHandle === undefined ? {} : { userHandle }),
        },
      }
    },
  }
}

function clientData(type: string, { challenge }: { challenge: string }, twist: Twist): string {
  const data = { type, challenge: twist.challenge ?? challenge, origin: twist.origin ?? origin, crossOrigin: false }
  return Buffer.from(JSON.stringify(data)).toString('base64url')
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}

function sha256(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest()
}
