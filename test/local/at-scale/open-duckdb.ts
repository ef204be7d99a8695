// DuckDB in place of BigQuery: the same script as a function, over the same rows.
import vm from 'node:vm';
import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';

/** A database in memory with the function `assess(log, today)`. */
export async function openDuckDb(script: string) {
  const context = vm.createContext({});
  vm.runInContext(script, context);
  const assess: (log: string, today: string) => string = vm.runInContext(
    'AlctoCore.assess',
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
  return {
    connection,
    /** The report of every row of a file that `alcto bigquery` wrote. */
    async assess(ndjson: string, today: string): Promise<[file: string, report: string][]> {
      const columns = "columns = {file: 'VARCHAR', log: 'VARCHAR'}, maximum_object_size = 50000000";
      const reader = await connection.runAndReadAll(
        `SELECT file, assess(log, '${today}') AS report FROM read_json('${ndjson}', format = 'newline_delimited', ${columns})`,
      );
      return reader.getRows().map(([file, report]) => [String(file), String(report)]);
    },
    close: () => connection.closeSync(),
  };
}
