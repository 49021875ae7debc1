/** Keeps the last so many values that were made, by key. For what can never change under its key: what was frozen, by its hash. */
export function keeping<Value>(atMost: number): (key: string, make: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Value>()
  return async (key, make) => {
    const value = kept.get(key) ?? (await make())
    // Whatever was asked last is the last to go.
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
