import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/postgresql';
import type { Columns, NounClass } from '../noun/registry.ts';

/** A pivot table as one of its two sides sees it. */
export interface Pivot {
  readonly table: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A name of PostgreSQL's, quoted. */
export const quote = (name: string): string => `"${name}"`;

const SERIAL_TYPES: Readonly<Record<string, string>> = { serial: 'int', bigserial: 'bigint' };

/** Numbers that JavaScript would round: they travel as text. */
const EXACT = /^(bigint|bigserial|numeric|decimal)/;

/** The nouns' tables, as the ORM's metadata know them. */
export class Tables {
  readonly #metas = new Map<NounClass, EntityMetadata>();

  constructor(storage: MetadataStorage) {
    for (const meta of storage.getAll().values()) this.#metas.set(meta.class as NounClass, meta);
  }

  table(noun: NounClass): string {
    return quote(this.#meta(noun).tableName);
  }

  /** A row's columns under an alias; a property that is no column is an error of the programmer. */
  columns(noun: NounClass, alias: string): Columns {
    return new Proxy({} as Record<string, string>, {
      get: (_, name: string) => `${alias}.${quote(this.#property(noun, name).fieldNames[0] as string)}`,
    });
  }

  /** The SQL type of a column, to cast a parameter to. */
  sqlType(noun: NounClass, property: string): string {
    const type = this.#property(noun, property).columnTypes[0] as string;
    return SERIAL_TYPES[type] ?? type;
  }

  isExact(noun: NounClass, property: string): boolean {
    return EXACT.test(this.sqlType(noun, property));
  }

  isNullable(noun: NounClass, property: string): boolean {
    return Boolean(this.#property(noun, property).nullable);
  }

  /** The pivot table of a stored many-to-many, from the side that owns it. */
  pivot(noun: NounClass, property: string): Pivot {
    const { pivotTable, joinColumns, inverseJoinColumns } = this.#property(noun, property);
    const [mine, theirs] = [joinColumns[0], inverseJoinColumns[0]] as [string, string];
    return { table: quote(pivotTable), mine: quote(mine), theirs: quote(theirs) };
  }

  /** The noun that a to-one relation leads to. */
  target(noun: NounClass, property: string): NounClass {
    return this.#property(noun, property).targetMeta?.class as NounClass;
  }

  hasProperty(noun: NounClass, property: string): boolean {
    return property in this.#meta(noun).properties;
  }

  #meta(noun: NounClass): EntityMetadata {
    const meta = this.#metas.get(noun);
    if (!meta) throw new Error(`${noun.name} is not persisted`);
    return meta;
  }

  #property(noun: NounClass, name: string): EntityProperty {
    const property = (this.#meta(noun).properties as Record<string, EntityProperty>)[name];
    if (!property?.fieldNames) throw new Error(`${noun.name}.${name} is no column`);
    return property;
  }
}
