/** Milliseconds of processor time that this thread gave to work. What else the machine does meanwhile does not count, as it does by the clock. */
export function cpuTimeOf(work: () => void): number {
  const begun = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
