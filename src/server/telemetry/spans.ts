import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

type Attributes = Readonly<Record<string, string | number>>

export function openSpan(name: string, attributes: Attributes = {}, kind = SpanKind.INTERNAL): Span {
  return trace.getTracer('actielijn').startSpan(name, { attributes, kind })
}

/** Work under a span that ends elsewhere: spans that begin in it are its children. */
export function under<T>(span: Span, work: () => T): T {
  return context.with(trace.setSpan(context.active(), span), work)
}

/** A span around work. Of a failure only that it failed is told: its message may quote a document. */
export async function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  const span = openSpan(name, attributes)
  try {
    return await under(span, work)
  } catch (fault) {
    failed(span)
    throw fault
  } finally {
    span.end()
  }
}

export function failed(span: Span): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
}
