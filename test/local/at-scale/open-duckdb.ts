// DuckDB in place of BigQuery: the same script as a function, over the same rows.
import vm from 'node:vm';
import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';

/** A database in memory with the function `assess(log, today)`; `body` is what it does. */
export async function openDuckDb(script: string, body = 'return AlctoCore.assess(log, today);') {
  const context = vm.createContext({});
  vm.runInContext(script, context);
  const assess: (log: string, today: string) => string = vm.runInContext(
    `(log, today) => { ${body} }`,
    context,
  );
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: 'assess',
      parameterTypes: [VARCHAR, VARCHAR],
      returnType: VARCHAR,
      mainFunction: (_, input, output) => {
        const [logs, days] = [input.getColumnVector(0), input.getColumnVector(1)];
        for (let row = 0; row < input.rowCount; row++)
          output.setItem(row, assess(String(logs.getItem(row)), String(days.getItem(row))));
        output.flush();
      },
    }),
  );
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  return {
    connection,
    /** The report of every row of a file that `alcto bigquery` wrote. */
    async assess(ndjson: string, today: string): Promise<[file: string, report: string][]> {
      const rows = await ask(
        `SELECT file, assess(log, '${today}') FROM ${readRows(ndjson, 'log')}`,
      );
      return rows.map(([file, report]) => [String(file), String(report)]);
    },
    /** The files whose report is another than the one in `said`, or stands in one of the two alone. */
    async findDifferent(ndjson: string, said: string, today: string): Promise<string[]> {
      const rows = await ask(
        `SELECT file FROM ${readRows(ndjson, 'log')} AS logs FULL JOIN ${readRows(said, 'report')} AS said USING (file)
         WHERE assess(log, '${today}') IS DISTINCT FROM report`,
      );
      return rows.map(([file]) => String(file));
    },
    close: () => connection.closeSync(),
  };
}

/** A file of rows of JSON as a table of two texts. */
const readRows = (ndjson: string, column: string) =>
  `read_json('${ndjson}', format = 'newline_delimited', columns = {file: 'VARCHAR', ${column}: 'VARCHAR'}, maximum_object_size = 50000000)`;
