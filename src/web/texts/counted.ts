/** `1 punt`, `3 punten`. */
export function some(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

/** `a, b en c`, with the word for `and` of the language. */
export function listed(names: readonly (string | number)[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
