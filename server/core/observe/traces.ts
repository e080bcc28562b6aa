import { AsyncLocalStorage } from 'node:async_hooks';
import {
  isSpanContextValid, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pathOf } from '../http/log.ts';
import type { End, Kind, Observer } from './observer.ts';

/** How long traces may take to be sent, in milliseconds. */
const MOST_SENDING = 3_000;

const TRACE_PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const attributeOf: Readonly<Record<Kind, string>> = {
  command: 'cordee.command', job: 'cordee.job', statement: 'db.query.summary',
};

/** Sends traces over OTLP/HTTP: a span a request, named by its GraphQL operation, and in it commands and statements. */
export function startTraces(endpoint: string, version: string): Observer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: MOST_SENDING });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'cordee', 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('cordee');
  const here = new AsyncLocalStorage<Context>();

  function open(kind: Kind, name: string): Span {
    const attributes = { [attributeOf[kind]]: name, ...(kind === 'statement' ? { 'db.system.name': 'postgresql' } : {}) };
    const options = { kind: kind === 'statement' ? SpanKind.CLIENT : SpanKind.INTERNAL, attributes };
    return tracer.startSpan(`${kind} ${name}`, options, here.getStore() ?? ROOT_CONTEXT);
  }

  return {
    gate: (app) => watchRequests(app, here, (name, parent) => tracer.startSpan(name, { kind: SpanKind.SERVER }, parent)),
    // What looks again and again for something to do belongs to no trace, and would be most of them.
    begin: (kind, name) => (here.getStore() ? endOf(open(kind, name)) : () => undefined),
    async around(kind, name, work) {
      const span = open(kind, name);
      const end = endOf(span);
      try {
        const result = await here.run(trace.setSpan(here.getStore() ?? ROOT_CONTEXT, span), work);
        end();
        return result;
      } catch (error) {
        end(error);
        throw error;
      }
    },
    // A collector that is away keeps nobody from going.
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

// The class of an error, never its words: they may hold what somebody wrote.
const endOf = (span: Span): End => (error) => {
  if (error !== undefined) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : 'error');
  }
  span.end();
};

function watchRequests(
  app: FastifyInstance, here: AsyncLocalStorage<Context>, open: (name: string, parent: Context) => Span,
): void {
  const spans = new WeakMap<FastifyRequest, [span: Span, context: Context]>();
  app.addHook('onRequest', (request, _reply, done) => {
    const parent = parentOf(request.headers['traceparent']);
    const span = open(`${request.method} ${request.routeOptions.url ?? 'pages'}`, parent);
    spans.set(request, [span, trace.setSpan(parent, span)]);
    done();
  });
  // Not before the body is read: what reads it would lose the place.
  app.addHook('preHandler', (request, _reply, done) => here.run(spans.get(request)?.[1] ?? ROOT_CONTEXT, done));
  app.addHook('onResponse', (request, reply, done) => {
    const [span] = spans.get(request) ?? [];
    span?.setAttributes({
      'http.request.method': request.method,
      'url.path': pathOf(request.url),
      'http.response.status_code': reply.statusCode,
      'cordee.request_id': request.id,
    });
    if (request.operationName) {
      span?.updateName(`${request.method} ${pathOf(request.url)} ${request.operationName}`);
      span?.setAttribute('graphql.operation.name', request.operationName);
    }
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}

/** Where the trace of whoever asks stands (W3C Trace Context). */
function parentOf(header: string | string[] | undefined): Context {
  const [, traceId = '', spanId = '', flags = '0'] = TRACE_PARENT.exec(String(header ?? '')) ?? [];
  const context = { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(context) ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
}
