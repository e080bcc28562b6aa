import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type FormattedExecutionResult } from 'graphql';
import { makeExecute } from '../read/execute.ts';
import { makeAdmit, type Admit } from './admit.ts';
import type { Variables } from './cost.ts';
import type { Documents, Prepared } from './documents.ts';
import { conceal } from './errors.ts';
import type { GateContext, House } from './house.ts';
import { gateWords } from './words.ts';

type ApolloOptions = ConstructorParameters<typeof ApolloServer<GateContext>>[0];
type Gateway = NonNullable<ApolloOptions['gateway']>;
type Stored = NonNullable<NonNullable<ApolloOptions['documentStore']>>;

/** A request that is well formed, its document prepared. */
export interface Operation {
  readonly prepared: Prepared;
  readonly operationName: string | undefined;
  readonly variables: Variables;
}

/** Runs operations through Apollo Server, trimmed to its pipeline. */
export interface Apollo {
  run(operation: Operation, context: GateContext): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

/** Starts Apollo Server with our executor and our documents, which it need neither hash, parse nor validate again. */
export async function startApollo(house: House, documents: Documents): Promise<Apollo> {
  const server = new ApolloServer<GateContext>({
    gateway: gatewayOf(house),
    documentStore: storeOf(documents),
    persistedQueries: { cache: textsOf(documents) },
    plugins: [
      ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginSchemaReportingDisabled(),
      admission(makeAdmit(house)),
    ],
    logger: house.log,
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();

  return {
    async run({ prepared, operationName, variables }, contextValue) {
      const extensions = { persistedQuery: { version: 1, sha256Hash: prepared.hash } };
      const request = { extensions, variables, ...(operationName ? { operationName } : {}) };
      const { body } = await server.executeOperation(request, { contextValue });
      if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
      return body.singleResult;
    },
    stop: () => server.stop(),
  };
}

// One listener for all requests: Apollo asks for it at each.
function admission(admit: Admit): ApolloServerPlugin<GateContext> {
  const listener: Awaited<ReturnType<NonNullable<ApolloServerPlugin<GateContext>['requestDidStart']>>> = {
    didResolveOperation: async ({ document, operation, request, contextValue }) => {
      // Without an operation the executor answers with what graphql-js says about its name.
      if (!operation || !document) return;
      if (operation.operation === 'subscription') throw needsSocket(contextValue);
      await admit(document, operation, request.variables ?? {}, contextValue);
    },
  };
  return { requestDidStart: async () => listener };
}

function needsSocket({ language }: GateContext): GraphQLError {
  return new GraphQLError(gateWords[language].NEEDS_SOCKET, { extensions: { code: 'NEEDS_SOCKET' } });
}

function gatewayOf({ schema, settings, log }: House): Gateway {
  const execute = makeExecute(schema, settings.executor);
  return {
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operation, request, context }) => {
        const { operationName, variables = {} } = request;
        const result = await execute({ document, operation, operationName, variables, context });
        return conceal(result, context as unknown as GateContext, log);
      },
    }),
    stop: async () => undefined,
  };
}

const SHA256_LENGTH = 64;

// Apollo's key is its own prefix and our hash.
function storeOf(documents: Documents): Stored {
  return {
    get: async (key) => documents.byHash(key.slice(-SHA256_LENGTH))?.document,
    set: async () => undefined,
    delete: async () => undefined,
  };
}

function textsOf(documents: Documents) {
  return {
    get: async (key: string) => documents.byHash(key.slice(-SHA256_LENGTH))?.text,
    set: async () => undefined,
    delete: async () => undefined,
  };
}
