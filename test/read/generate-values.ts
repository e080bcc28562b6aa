import type { Chance } from './chance.ts';

/** Draws a value; undefined says nothing at all. */
export type Drawn = () => unknown;

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly byDefault: string;
  readonly draw: Drawn;
}

/** Values of arguments: written out, or as variables that are given, null, left out, or have a default. */
export class Values {
  readonly #variables: Variable[] = [];

  constructor(private readonly chance: Chance) {}

  /** How a value stands in the document, or undefined when it is left out. */
  write(type: string, draw: Drawn, literal: (value: unknown) => string): string | undefined {
    if (this.chance.happens(0.5)) {
      const value = draw();
      return value === undefined ? undefined : literal(value);
    }
    const same = this.#variables.find((one) => one.type === type && type === 'Boolean!');
    if (same && this.chance.happens(0.5)) return `$${same.name}`;
    return `$${this.#declare(type, draw, literal)}`;
  }

  /** The variables' declarations, with their parentheses, or nothing. */
  declarations(): string {
    const each = this.#variables.map(({ name, type, byDefault }) => `$${name}: ${type}${byDefault}`);
    return each.length ? `(${each.join(', ')})` : '';
  }

  /** Values for the variables of this document. */
  draw(): Record<string, unknown> {
    const drawn = this.#variables.map(({ name, type, byDefault, draw }) => {
      const canBeLeftOut = byDefault !== '' || !type.endsWith('!');
      return [name, canBeLeftOut && this.chance.happens(0.3) ? undefined : draw()];
    });
    return Object.fromEntries(drawn.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
  }

  // A default makes a variable optional even where its place is not.
  #declare(type: string, draw: Drawn, literal: (value: unknown) => string): string {
    const name = `v${this.#variables.length}`;
    const otherwise = this.chance.happens(0.3) ? draw() : undefined;
    const byDefault =
      otherwise === undefined || (otherwise === null && type.endsWith('!')) ? '' : ` = ${literal(otherwise)}`;
    this.#variables.push({ name, type, byDefault, draw });
    return name;
  }
}
