/** Who has to sign a memo, in order; and the signatures under one version. */
export type Signing = {
  readonly signatories: readonly { readonly id: string; readonly title: string }[]
  readonly signatures: readonly {
    readonly signatory: string
    readonly sha256: string
    readonly at: string
    readonly by: string
    /** The hash of the outcomes that it names; null where there were none. */
    readonly decisions: string | null
  }[]
}

/** Whether all signatories signed the version with this hash, and there are any. */
export function isSignedByAll({ signatories, signatures }: Signing, sha256: string): boolean {
  const signed = new Set(signatures.filter((one) => one.sha256 === sha256).map(({ signatory }) => signatory))
  return signatories.length > 0 && signatories.every(({ id }) => signed.has(id))
}
