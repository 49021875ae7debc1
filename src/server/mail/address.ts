/** Whether a text is one plain mail address: nothing in it could make a second one, a name or a header. */
export function isPlainAddress(text: string): boolean {
  return /^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+$/u.test(text)
}
