// What a log records of each activity. A further column of text needs an entry here and the lines that the compiler then
// asks for, where a row is read and where it is reported: headings, requests, the forms of the panel, and what is kept of
// a submission follow from it.

interface FieldEntry {
  /** The policy's own heading. */
  heading: string;
  /** As the set-up sheet calls it, behind "Column". */
  name: string;
  /** As the panel calls it. */
  label: string;
  /** For what is text and nothing else. */
  text?: TextEntry;
}

interface TextEntry {
  /** What the panel asks for when an activity is added. */
  question: string;
  /** When a row must have it: always, once its day has come, or never. */
  needed: 'always' | 'afterwards' | 'never';
  isLong: boolean;
}

/** In the policy's order. */
export const RECORD = {
  applicant: { heading: 'Applicant Name', name: 'Applicant', label: 'Name' },
  district: { heading: 'School District', name: 'District', label: 'School district' },
  activity: {
    heading: 'Name of Activity/Location',
    name: 'Activity',
    label: 'Activity',
    text: { question: 'Activity and place', needed: 'always', isLong: false },
  },
  date: { heading: 'Date Completed', name: 'Date', label: 'Date completed' },
  hours: { heading: 'Number of Hours', name: 'Hours', label: 'Hours' },
  course: { heading: 'Coursework Skill Area', name: 'Course', label: 'Course' },
  justification: {
    heading: 'Justification of Relation to Coursework',
    name: 'Justification',
    label: 'Justification',
    text: { question: 'How it relates to the course', needed: 'afterwards', isLong: true },
  },
  description: {
    heading: 'Description of Activity',
    name: 'Description',
    label: 'Description',
    text: { question: 'What was done', needed: 'afterwards', isLong: true },
  },
} as const satisfies Record<string, FieldEntry>;

export type RecordField = keyof typeof RECORD;

/** A field that is text and nothing else. */
export type TextField = {
  [Each in RecordField]: (typeof RECORD)[Each] extends { text: TextEntry } ? Each : never;
}[RecordField];

export const RECORD_FIELDS = Object.keys(RECORD) as RecordField[];

export const TEXT_FIELDS = RECORD_FIELDS.filter(
  (field): field is TextField => 'text' in RECORD[field],
);

/** Those that stand below an activity, which its name stands above. */
export const LONG_TEXTS = TEXT_FIELDS.filter((field) => field !== 'activity');

/** What a row of the past needs beside its activity, day, hours and course. */
export const NEEDED_TEXTS = TEXT_FIELDS.filter((field) => textEntry(field).needed === 'afterwards');

export function textEntry(field: TextField): TextEntry {
  return RECORD[field].text;
}

/** The texts of a record, each as `read` gives it. */
export function mapTexts<Value>(read: (field: TextField) => Value): Record<TextField, Value> {
  const texts = {} as Record<TextField, Value>;
  for (const field of TEXT_FIELDS) texts[field] = read(field);
  return texts;
}

/** The policy's own heading for a field. */
export function officialHeading(field: RecordField | 'applicantAndDistrict' | 'email'): string {
  if (field === 'email') return 'Email Address';
  return field === 'applicantAndDistrict'
    ? `${RECORD.applicant.heading} and ${RECORD.district.heading}`
    : RECORD[field].heading;
}
