import { openMeters } from './meters.ts'
import type { TelemetrySettings } from './settings.ts'

const patience = 3_000

/** Starts telling a collector, where one is set; its libraries are loaded only then. Answers how to stop. */
export async function startTelemetry(settings: TelemetrySettings | null): Promise<() => Promise<void>> {
  if (settings === null) return async () => undefined
  const { startExport } = await import('./export.ts')
  const stop = startExport(settings)
  openMeters()
  // A collector that is away must not keep the product from stopping.
  return () => Promise.race([stop(), new Promise<void>((done) => setTimeout(done, patience).unref())])
}
