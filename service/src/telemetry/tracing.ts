/** Carries out `work` inside a span of this name. Handed in: where nobody collects, `untraced` costs a call. */
export type Trace = <T>(
  name: string,
  facts: Readonly<Record<string, string>>,
  work: () => Promise<T>,
  from?: Readonly<Record<string, string | string[] | undefined>>,
) => Promise<T>

export const untraced: Trace = (_, _facts, work) => work()

export type Traces = { readonly trace: Trace; stop(): Promise<void> }

/** Sends spans to an OpenTelemetry collector. Nothing of it is loaded where no endpoint is set. */
export async function openTraces(endpoint: string | undefined): Promise<Traces> {
  if (endpoint === undefined) return { trace: untraced, stop: async () => {} }
  const { SpanStatusCode, context, propagation, trace: api } = await import('@opentelemetry/api')
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  process.env['OTEL_SERVICE_NAME'] ??= 'quanhe'
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] })
  provider.register() // with a context that follows promises, and the W3C traceparent header
  const tracer = api.getTracer('quanhe')
  const trace: Trace = (name, attributes, work, from) => {
    const parent = from ? propagation.extract(context.active(), from) : context.active()
    return tracer.startActiveSpan(name, { attributes }, parent, async (span) => {
      try {
        return await work()
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name })
        throw error
      } finally {
        span.end()
      }
    })
  }
  return { trace, stop: () => provider.shutdown() }
}
