// assess.sql as DuckDB takes it. Each step is one difference between the two; all else is run as it stands.
import type { DuckDBConnection } from '@duckdb/node-api';

/** GoogleSQL's functions that DuckDB has under other names. */
const FUNCTIONS = [
  'CREATE MACRO JSON_VALUE(json, place) AS json_extract_string(json, place)',
  'CREATE MACRO JSON_QUERY_ARRAY(json, place) AS CAST(json_extract(json, place) AS JSON[])',
];

const STEPS: [what: string, from: RegExp, to: string][] = [
  ['a function in JavaScript: registered by hand', /CREATE OR REPLACE FUNCTION [^;]*;";\n/, ''],
  ['which stands in no dataset', /alcto\.assess\(/g, 'assess('],
  ['an element of an array is a column', /(UNNEST\(.*?\)\)) AS (\w+)/g, '$1 AS of_$2($2)'],
  ['a number', /FLOAT64/g, 'DOUBLE'],
  ['the day in a zone', /CURRENT_DATE\('[\w/]+'\)/g, 'CURRENT_DATE'],
];

/** Fails where a step finds nothing to do: the queries are then others than it was written for. */
export async function runInDuckDb(connection: DuckDBConnection, sql: string) {
  const statements = STEPS.reduce((text, [what, from, to]) => {
    if (text.search(from) < 0) throw new Error(`assess.sql has no longer ${what}.`);
    return text.replace(from, to);
  }, sql);
  for (const statement of [...FUNCTIONS, statements]) await connection.run(statement);
}

/** What the function of assess.sql does, as JavaScript with `AlctoCore` in reach. */
export function bodyOf(sql: string): string {
  const [, body] = /LANGUAGE js[^;]*\nAS "(.*)";\n/.exec(sql) ?? [];
  if (!body) throw new Error('assess.sql has no function in JavaScript.');
  return body;
}
