import { COHORTS } from '../../core/policy/cohorts';
import { FURTHER_PROGRAMS } from '../../core/policy/further-programs';
import { RECORD, RECORD_FIELDS, type RecordField } from '../../core/policy/record-fields';
import type { SheetReading } from '../../core/protocol/messages';
import { columnLabel, SET_UP_LABELS } from '../../core/protocol/set-up-sheet';
import type { Fault } from '../../core/refusal';
import type { CheckReport } from '../../core/report/check-report';
import { NOTHING_CHANGED } from '../../core/report/sentence';
import { day } from '../fix/cells';
import type { ChangeLine, ChangeSet, Field, Filled, Task } from '../fix/task';
import { countOf } from '../ui/words';
import { editSettings, type Setting, settingText } from './set-up-rows';

const OWN_SHEET = /^AL-CTO /;
const DATE_FORMAT = 'yyyy-mm-dd';
/** What is known of the log when the set-up is opened: what stops the check, or its result. */
export interface Known {
  faults: Fault[];
  report: CheckReport | null;
}

export type ColumnField = RecordField;

/** A field of the log with the column that stands for it, or the headings to choose from. */
export interface ColumnChoice {
  field: ColumnField;
  /** The name of the form's field, which is the label in the set-up. */
  name: string;
  label: string;
  /** The heading that is read now; '' where none is. */
  heading: string;
  /** True where the check cannot go on without an answer. */
  isAsked: boolean;
  options: { heading: string; samples: string[] }[];
  proposed: string;
}

/** The columns as they are read, and those that must be chosen. */
export function listColumns({ faults, report }: Known): ColumnChoice[] {
  const asked = faults.filter(({ code }) => code === 'COLUMN_UNKNOWN');
  const [log] = report?.logs ?? [];
  return RECORD_FIELDS.flatMap((field) => {
    const question = asked.find((fault) => fault.field === field);
    const found = asked[0]?.found?.[field];
    const heading = log?.columns?.[field]?.heading ?? found ?? '';
    if (!question && !heading && !log) return [];
    const own = heading ? [{ heading, samples: [] }] : [];
    return [
      {
        field,
        name: columnLabel(field),
        label: RECORD[field].label,
        heading,
        isAsked: question !== undefined,
        options: question?.headings ?? [...own, ...(log?.freeHeadings ?? [])],
        proposed: question?.proposed ?? '',
      },
    ];
  });
}

/** The set-up as a form. */
export function setUpTask(known: Known): Task {
  return {
    title: 'Set up',
    done: 'Set-up saved',
    fields: (reading) => [
      ...personFields(reading, known),
      ...furtherFields(reading),
      ...tabFields(reading, known),
      ...listColumns(known)
        .filter(({ isAsked }) => isAsked)
        .map(
          ({ name, label, options, proposed }): Field => ({
            name,
            label,
            kind: 'choice',
            options: options.map(({ heading }) => heading),
            value: proposed,
            required: true,
          }),
        ),
    ],
    change: (reading, filled) => changeSetUp(reading, filled, known),
  };
}

export function personFields(reading: SheetReading, { faults }: Known): Field[] {
  const old = (name: keyof typeof SET_UP_LABELS) => settingText(reading, SET_UP_LABELS[name]);
  return [
    {
      name: 'issued',
      label: 'Issue date, as on your certificate',
      kind: 'date',
      value: old('issued'),
      required: true,
    },
    nameField(
      old('applicant'),
      faults.flatMap(({ names = [] }) => names),
    ),
    { name: 'district', label: 'School district', kind: 'text', value: old('district') },
    { name: 'cohort', label: 'Cohort', kind: 'choice', options: COHORTS, value: old('cohort') },
  ];
}

/** Known from the log where it names one person; of several one says who they are. */
function nameField(value: string, names: string[]): Field {
  if (value || names.length < 2) {
    return { name: 'applicant', label: 'Your name', kind: 'text', value: value || names[0] };
  }
  return {
    name: 'applicant',
    label: 'Who are you?',
    kind: 'choice',
    options: names,
    hint: 'Reviewing everyone’s hours? Leave it blank.',
  };
}

export function furtherFields(reading: SheetReading): Field[] {
  const old = (name: keyof typeof SET_UP_LABELS) => settingText(reading, SET_UP_LABELS[name]);
  return [
    {
      name: 'expires',
      label: 'Expiration date',
      kind: 'date',
      value: old('expires'),
      hint: 'Only if your date isn’t three years after issue.',
    },
    {
      name: 'folder',
      label: 'Plan folder',
      kind: 'text',
      value: old('folder'),
      hint: 'The link to the Drive folder with your plan.',
    },
    ...FURTHER_PROGRAMS.map(
      (name): Field => ({
        name: `program ${name}`,
        label: `Check ${name} too`,
        kind: 'tick',
        value: listPrograms(reading).includes(name) ? 'yes' : '',
      }),
    ),
  ];
}

const splitList = (text: string) =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

const listPrograms = (reading: SheetReading) =>
  splitList(settingText(reading, SET_UP_LABELS.programs));

/** Nothing where AL-CTO is the only one. */
function namePrograms(filled: Filled): [string, string][] {
  const names = FURTHER_PROGRAMS.filter((name) => `program ${name}` in filled);
  if (names.length === 0) return [];
  const chosen = names.filter((name) => filled[`program ${name}`]);
  return [[SET_UP_LABELS.programs, chosen.length > 0 ? ['AL-CTO', ...chosen].join('; ') : '']];
}

export function tabFields(reading: SheetReading, known: Known): Field[] {
  const on = chosenTabs(reading, known);
  const asked = new Set(known.faults.map(({ sheet }) => sheet));
  const owners = new Map(
    known.faults.flatMap(({ tabs = [], otherLogs = [] }) =>
      [...tabs, ...otherLogs].map(({ sheet, owner }) => [sheet, owner]),
    ),
  );
  const tabs = reading.sheets.filter(({ sheet }) => !OWN_SHEET.test(sheet));
  return tabs.map(({ sheet, rows }): Field => {
    const owner = owners.get(sheet);
    const looksLikeLog = rows > 0 || asked.has(sheet) || owner !== undefined;
    const hint = looksLikeLog ? owner && `Looks like ${owner}’s.` : 'Doesn’t look like a log.';
    return {
      name: `tab ${sheet}`,
      label: rows > 0 ? `${sheet} (${countOf(rows, 'row')})` : sheet,
      kind: 'tick',
      value: on.includes(sheet) ? 'yes' : '',
      ...(hint && { hint }),
    };
  });
}

/** The tabs that are read: as the set-up says, else as the check found them, else all that look like logs. */
function chosenTabs(reading: SheetReading, { faults, report }: Known): string[] {
  const named = splitList(settingText(reading, SET_UP_LABELS.logSheets));
  if (named.length > 0) return named;
  if (report) return report.logs.map(({ sheet }) => sheet);
  const asked = faults.flatMap(({ sheet, logs }) => sheet ?? logs ?? []);
  if (asked.length > 0) return [...new Set(asked)];
  const logs = reading.sheets.filter(({ sheet, rows }) => rows > 0 && !OWN_SHEET.test(sheet));
  return logs.map(({ sheet }) => sheet);
}

function changeSetUp(reading: SheetReading, filled: Filled, known: Known): ChangeSet | string {
  const { issued = '', expires = '' } = filled;
  if (!issued) return 'Enter the issue date, as on your certificate.';
  if (expires && expires <= issued) return 'The expiration date must be after the issue date.';
  const wanted: [label: string, text: string][] = [
    ...Object.entries(SET_UP_LABELS)
      .filter(([name]) => name in filled)
      .map(([name, label]): [string, string] => [label, filled[name]?.trim() ?? '']),
    ...namePrograms(filled),
    ...listTabs(reading, filled, known),
    ...Object.entries(filled).filter(([name]) => name.startsWith('Column ')),
  ];
  const changes = wanted.filter(([label, text]) => settingText(reading, label) !== text);
  if (changes.length === 0) return `The set-up is up to date. ${NOTHING_CHANGED}`;
  return {
    edits: editSettings(reading, changes.map(toSetting)),
    lines: changes.map(
      ([place, after]): ChangeLine => ({ place, before: settingText(reading, place), after }),
    ),
  };
}

/** Tabs are named only once the person has changed what is read by itself. */
function listTabs(reading: SheetReading, filled: Filled, known: Known): [string, string][] {
  const on = reading.sheets.map(({ sheet }) => sheet).filter((sheet) => filled[`tab ${sheet}`]);
  const isAsked = Object.keys(filled).some((name) => name.startsWith('tab '));
  const isSame = JSON.stringify(on) === JSON.stringify(chosenTabs(reading, known));
  return isAsked && !isSame ? [[SET_UP_LABELS.logSheets, on.join('; ')]] : [];
}

function toSetting([label, text]: [string, string]): Setting {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isDay ? { label, after: day(text), format: DATE_FORMAT } : { label, after: text };
}
