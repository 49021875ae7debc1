import { SettingsFault } from '../settings-fault.ts'

/** The names are those of OpenTelemetry; keys for the collector (OTEL_EXPORTER_OTLP_HEADERS) go straight to its own library. */
export type TelemetrySettings = { readonly endpoint: string; readonly service: string; readonly everyMilliseconds: number }

type Environment = Readonly<Record<string, string | undefined>>

export function telemetryOf(environment: Environment): TelemetrySettings | null {
  const every = environment['OTEL_METRIC_EXPORT_INTERVAL'] || '30000'
  if (!/^[1-9]\d{2,7}$/.test(every))
    throw new SettingsFault(`OTEL_METRIC_EXPORT_INTERVAL moet een aantal milliseconden van 100 of meer zijn, niet "${every}".`)
  const text = environment['OTEL_EXPORTER_OTLP_ENDPOINT']
  if (!text) return null
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new SettingsFault('OTEL_EXPORTER_OTLP_ENDPOINT moet met "http://" of "https://" beginnen, zonder naam of wachtwoord erin.')
  return {
    endpoint: url.href.replace(/\/$/, ''),
    service: environment['OTEL_SERVICE_NAME'] || 'actielijn',
    everyMilliseconds: Number(every),
  }
}
