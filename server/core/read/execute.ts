import {
  execute as interpret, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import { makeAnswer } from './answered.ts';
import { variantOf, type Variant } from './specialise.ts';

/** One operation to execute; `operation` is undefined when the document leaves it open. */
interface Execution {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

export type Execute = (execution: Execution) => ExecutionResult | Promise<ExecutionResult>;

/** Executes operations: `jit` compiles each once, `js` interprets them; the answers are the same. */
export function makeExecute(schema: GraphQLSchema, executor: 'jit' | 'js'): Execute {
  const byInterpreter = (document: DocumentNode, execution: Execution) =>
    interpret({
      schema, document, contextValue: execution.context, variableValues: execution.variables,
      operationName: execution.operationName,
    }) as ReturnType<Execute>;

  const compiled = new WeakMap<Variant, CompiledQuery | null>();
  function compiledFor(variant: Variant): CompiledQuery | null {
    let query = compiled.get(variant);
    if (query === undefined) compiled.set(variant, query = compile(schema, variant));
    return query;
  }

  function byExecutor(variant: Variant, execution: Execution): ReturnType<Execute> {
    const query = executor === 'jit' ? compiledFor(variant) : null;
    if (!query) return byInterpreter(variant.document, execution);
    // Without data the variables were refused: graphql-js says it with their places.
    const finish = (result: ExecutionResult) =>
      result.data === undefined ? byInterpreter(variant.document, execution) : withPlainErrors(result);
    const result = query.query(undefined, execution.context, execution.variables as Record<string, unknown>);
    return result instanceof Promise ? result.then(finish) : finish(result);
  }

  const answer = makeAnswer(schema);
  return (execution) => {
    const { document, operation, variables, context } = execution;
    const variant = operation ? variantOf(document, operation, variables) : null;
    if (!variant) return byInterpreter(document, execution);
    const answered = executor === 'jit' ? answer(variant, variables, context as Context) : null;
    if (!answered) return byExecutor(variant, execution);
    return answered.then((data) => (data ? { data: data as never } : byExecutor(variant, execution)));
  };
}

// What cannot be compiled is interpreted.
function compile(schema: GraphQLSchema, { document, operation }: Variant): CompiledQuery | null {
  const query = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true });
  return isCompiledQuery(query) ? query : null;
}

// The errors of graphql-jit are no instances of GraphQLError and may lack extensions.
function withPlainErrors(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(plainError) } : result;
}

function plainError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null });
  return Object.assign(error, { locations });
}
