import { context, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { TelemetrySettings } from './settings.ts'

/** Sends what is measured to the collector from now on; answers how to stop, which sends what is left. */
export function startExport({ endpoint, service, everyMilliseconds }: TelemetrySettings): () => Promise<void> {
  const resource = resourceFromAttributes({ 'service.name': service })
  const spans = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }),
    scheduledDelayMillis: everyMilliseconds,
  })
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }),
    exportIntervalMillis: everyMilliseconds,
    exportTimeoutMillis: everyMilliseconds,
  })
  const tracers = new TracerProvider({ resource, spanProcessors: [spans] })
  const meters = new MeterProvider({ resource, readers: [reader] })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(tracers)
  metrics.setGlobalMeterProvider(meters)
  return async () => {
    await Promise.allSettled([tracers.shutdown(), meters.shutdown()])
    for (const api of [context, trace, metrics]) api.disable()
  }
}
