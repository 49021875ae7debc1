let fresh = false

/** Somebody stands at the sign-in page, or has just come back from where one signs in. */
export function signingIn(): void {
  fresh = true
}

/** Whether somebody has just signed in; asked once, for after that the person goes about freely. */
export function takeJustSignedIn(): boolean {
  const was = fresh
  fresh = false
  return was
}
