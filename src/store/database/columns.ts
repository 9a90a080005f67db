import {
  EntitySchema,
  type EntitySchemaColumnOptions,
  type EntitySchemaOptions,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
} from 'typeorm';
import type { RowName } from '../../domain/records/case-file.ts';
import type { Instant } from '../../domain/time/day.ts';

export type Columns<Row> = { [Column in keyof Row]-?: EntitySchemaColumnOptions };
export type Rules = Pick<EntitySchemaOptions<unknown>, 'uniques' | 'checks' | 'indices'> & {
  /** What the primary key is called, where that says more than the table. */
  primaryKey?: string;
};

export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A table whose columns must match its row type exactly: a forgotten or misspelt column does not compile. */
export function table<Row extends ObjectLiteral>(
  name: string,
  columns: Columns<Row>,
  { primaryKey = `${name}_pkey`, ...rules }: Rules = {},
) {
  const named = Object.entries<EntitySchemaColumnOptions>(columns).map(([property, column]) => [
    property,
    {
      ...column,
      name: snake(property),
      ...(column.primary && { primaryKeyConstraintName: primaryKey }),
      ...(column.foreignKey && { foreignKey: namedKey(name, property, column) }),
    },
  ]);
  return new EntitySchema<Row>({ name, tableName: name, columns: Object.fromEntries(named), ...rules });
}

// Checked at commit, so that a team and its manager, or a parent and child, can arrive in either order.
const namedKey = (tableName: string, property: string, { foreignKey }: EntitySchemaColumnOptions) => ({
  ...foreignKey,
  name: `${tableName}_${snake(property)}_exists`,
  deferrable: 'INITIALLY DEFERRED',
});

// The driver makes a Date of a moment, and text of a number that might be too long for one of JavaScript’s.
const asInstant = {
  to: <Value>(given: Value) => given,
  from: (kept: Date | null): Instant | null => kept?.toISOString() ?? null,
};
const asNumber = { to: <Value>(given: Value) => given, from: Number };

/** It is, or is part of, what a row is known by. */
export const key = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, primary: true });
export const id: EntitySchemaColumnOptions = key({ type: 'uuid' });
export const text: EntitySchemaColumnOptions = { type: 'text' };
export const maybeText: EntitySchemaColumnOptions = { type: 'text', nullable: true };
export const maybeTexts: EntitySchemaColumnOptions = { type: 'text', array: true, nullable: true };
export const on: EntitySchemaColumnOptions = { type: 'date' };
export const maybeOn: EntitySchemaColumnOptions = { type: 'date', nullable: true };
export const yesNo: EntitySchemaColumnOptions = { type: 'boolean' };
export const whole: EntitySchemaColumnOptions = { type: 'integer' };
export const small: EntitySchemaColumnOptions = { type: 'smallint' };
export const long: EntitySchemaColumnOptions = { type: 'bigint', transformer: asNumber };
export const json: EntitySchemaColumnOptions = { type: 'jsonb' };
export const maybeJson: EntitySchemaColumnOptions = { type: 'jsonb', nullable: true };
export const at: EntitySchemaColumnOptions = { type: 'timestamptz', transformer: asInstant };
export const maybeAt: EntitySchemaColumnOptions = { ...at, nullable: true };
export const bytes: EntitySchemaColumnOptions = { type: 'bytea' };
/** An id of a row of more than one kind of table. */
export const anyUuid: EntitySchemaColumnOptions = { type: 'uuid' };
export const maybeUuid: EntitySchemaColumnOptions = { type: 'uuid', nullable: true };
export const belongsTo = (target: RowName): EntitySchemaColumnOptions => ({ type: 'uuid', foreignKey: { target } });
export const mayBelongTo = (target: RowName): EntitySchemaColumnOptions => ({ ...belongsTo(target), nullable: true });

export const oneOf = (name: string, column: string, values: readonly string[]) => ({
  name,
  expression: `${column} = ANY (ARRAY[${values.map((value) => `'${value}'::text`).join(', ')}])`,
});

/** What is to be written. TypeORM’s own type for it reaches into JSON, and takes nothing there that is unknown. */
export const written = <Row extends ObjectLiteral>(row: Partial<Row>) => row as QueryDeepPartialEntity<Row>;
