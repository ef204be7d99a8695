// What is run on BigQuery: a table of logs, the function that checks one, and views of what it says.

/** The names that stand for a project's own, to be replaced before it is run. */
const DATASET = 'alcto';
const LIBRARY = 'gs://YOUR_BUCKET/alcto-core.js';

/** The views' fields by their place in a person's report. */
const PERSON_FIELDS = {
  applicant: '$.applicant',
  email: '$.email',
  district: '$.district',
  cohort: '$.cohort',
  standing: '$.standing',
  issued: '$.cycle.issued',
  expires: '$.cycle.expires',
};
const HOUR_FIELDS = ['required', 'counted', 'creditable', 'remaining', 'held', 'planned'];

const listFields = (from: string) =>
  [
    ...Object.entries(PERSON_FIELDS).map(
      ([name, place]) => `JSON_VALUE(${from}, '${place}') AS ${name}`,
    ),
    ...HOUR_FIELDS.map(
      (name) => `CAST(JSON_VALUE(${from}, '$.hours.${name}') AS FLOAT64) AS ${name}_hours`,
    ),
  ].join(',\n  ');

/** The whole script, for GoogleSQL. `today` is the day of the check, a setting of the query. */
export function makeSql(): string {
  return `-- Written by alcto bigquery. Replace YOUR_BUCKET with your bucket, and ${DATASET} with your dataset, then run it.
-- It was run on DuckDB and in two JavaScript engines, never on a live BigQuery.

-- One row of JSON for each log: load logs.ndjson into it.
CREATE TABLE IF NOT EXISTS ${DATASET}.logs (file STRING, log STRING);

-- The day of the check: one row, so that a check can be repeated as it was.
CREATE TABLE IF NOT EXISTS ${DATASET}.today (day DATE);

CREATE OR REPLACE FUNCTION ${DATASET}.assess(log STRING, today STRING)
RETURNS STRING
DETERMINISTIC
LANGUAGE js
OPTIONS (library = ["${LIBRARY}"])
AS "return AlctoCore.assess(log, today);";

-- The report of each log, as alcto check --json has it. A table, so that views cost no second check.
CREATE OR REPLACE TABLE ${DATASET}.reports AS
SELECT file, ${DATASET}.assess(log, CAST(COALESCE(day, CURRENT_DATE('America/Chicago')) AS STRING)) AS report
FROM ${DATASET}.logs LEFT JOIN ${DATASET}.today ON TRUE;

-- One row for each person and program.
CREATE OR REPLACE VIEW ${DATASET}.people AS
SELECT file, 'al-cto' AS program,
  ${listFields('person')},
  person
FROM ${DATASET}.reports, UNNEST(JSON_QUERY_ARRAY(report, '$.applicants')) AS person
UNION ALL
SELECT file, JSON_VALUE(program, '$.program') AS program,
  ${listFields('person')},
  person
FROM ${DATASET}.reports, UNNEST(JSON_QUERY_ARRAY(report, '$.programs')) AS program,
  UNNEST(JSON_QUERY_ARRAY(program, '$.applicants')) AS person;

-- How each district stands.
CREATE OR REPLACE VIEW ${DATASET}.districts AS
SELECT program, district, COUNT(*) AS people,
  COUNTIF(remaining_hours = 0) AS complete,
  COUNTIF(standing IN ('BEHIND', 'EXPIRED')) AS in_danger,
  SUM(held_hours) AS held_hours
FROM ${DATASET}.people
GROUP BY program, district;

-- One row for each requirement of a person: AL-CTO's courses, and what another program asks for.
CREATE OR REPLACE VIEW ${DATASET}.requirements AS
SELECT file, program, applicant, district,
  JSON_VALUE(part, '$.course') AS requirement,
  CAST(JSON_VALUE(part, '$.minimum') AS FLOAT64) AS needed_hours,
  CAST(JSON_VALUE(part, '$.counted') AS FLOAT64) AS counted_hours,
  CAST(JSON_VALUE(part, '$.remaining') AS FLOAT64) AS remaining_hours
FROM ${DATASET}.people, UNNEST(JSON_QUERY_ARRAY(person, '$.courses')) AS part
WHERE program = 'al-cto'
UNION ALL
SELECT file, program, applicant, district,
  JSON_VALUE(part, '$.text') AS requirement,
  CAST(JSON_VALUE(part, '$.needed') AS FLOAT64) AS needed_hours,
  CAST(JSON_VALUE(part, '$.counted') AS FLOAT64) AS counted_hours,
  CAST(JSON_VALUE(part, '$.remaining') AS FLOAT64) AS remaining_hours
FROM ${DATASET}.people, UNNEST(JSON_QUERY_ARRAY(person, '$.requirements')) AS part;

-- Logs that could not be checked, and why.
CREATE OR REPLACE VIEW ${DATASET}.faults AS
SELECT file, JSON_VALUE(fault, '$.code') AS code, JSON_VALUE(fault, '$.message') AS message
FROM ${DATASET}.reports, UNNEST(JSON_QUERY_ARRAY(report, '$.faults')) AS fault;
`;
}
