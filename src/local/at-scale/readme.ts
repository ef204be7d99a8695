/** What stands beside the files that `alcto bigquery` writes. */
export const README = `# AL-CTO logs on BigQuery

- alcto-core.js: the check as one script. It reads no clock and asks no service.
- assess.sql: a table of logs, the function that checks one, and views of what it says.
- logs.ndjson: the logs given to alcto bigquery, a row each. It holds what people wrote.

With the Google Cloud tools, a bucket of yours, and a dataset named alcto:

    gcloud storage cp alcto-core.js gs://YOUR_BUCKET/
    bq load --source_format=NEWLINE_DELIMITED_JSON alcto.logs logs.ndjson file:STRING,log:STRING
    bq query --use_legacy_sql=false < assess.sql

Replace YOUR_BUCKET in assess.sql first. The reports are then in alcto.reports, and the views alcto.people,
alcto.districts, alcto.requirements and alcto.faults are there for Connected Sheets or Looker Studio.

This was run on DuckDB and in two JavaScript engines, never on a live BigQuery. docs/at-scale.md has its limits.
`;
