import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One import of a file: of another file of ours by its path, or of a package by its name. */
export interface Import {
  readonly to: string;
  /** Gone when compiled: it loads nothing. */
  readonly isType: boolean;
}

export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
}

const checkout = join(import.meta.dirname, '..');

/** The sources below some folders, with what they import. */
export function sourcesOf(...folders: string[]): Source[] {
  const within = (folder: string) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return folders
    .flatMap(within)
    .filter((path) => /\.(ts|vue)$/.test(path) && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => ({ path, imports: importsOf(path, readFileSync(join(checkout, path), 'utf8')) }));
}

/** What a file's text imports, exports onward, or loads later. */
export function importsOf(path: string, text: string): Import[] {
  const script = path.endsWith('.vue') ? scriptsOf(text) : text;
  const found: Import[] = [];
  const note = (specifier: ts.Expression | undefined, isType: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ to: resolve(path, specifier.text), isType });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isOfTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      note(node.arguments[0], false);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, script, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS));
  return found;
}

const scriptsOf = (text: string): string =>
  [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  const { name, namedBindings } = clause;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((one) => one.isTypeOnly)
  );
}

function resolve(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const plain = specifier.replace(/\?.*$/, '');
  const found = normalize(join(dirname(path), plain));
  return [found, `${found}.ts`].find((one) => existsSync(join(checkout, one))) ?? found;
}
