const centralHeader = Buffer.from('PK\x01\x02', 'latin1')

/** A ZIP whose directory says that a member is of another size than it is. */
export function lieAboutSize(zip: Uint8Array, member: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf(centralHeader); at >= 0; at = bytes.indexOf(centralHeader, at + 4)) {
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8')
    if (name === member) bytes.writeUInt32LE(size, at + 24)
  }
  return new Uint8Array(bytes)
}
