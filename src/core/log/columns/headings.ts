// What a heading names, by the vocabulary of people who keep such logs.

import { officialHeading, RECORD_FIELDS, type RecordField } from '../../policy/record-fields';
import { fold } from '../../text';

/** What a column can stand for: a record field, a part of one, or something kept beside the record. */
export type ColumnRole =
  | RecordField
  | 'applicantAndDistrict'
  | 'firstName'
  | 'lastName'
  | 'startDate'
  | 'location'
  | 'email'
  | 'timestamp'
  | 'confirmed'
  | 'submitted';

/** How sure a heading is of a role: 0 the policy's own, 1 a known other name, from 2 on by vocabulary. */
export interface NamedRole {
  role: ColumnRole;
  rank: number;
}

export interface HeadingReading {
  /** The heading folded, without numbering, marks and hint. */
  text: string;
  roles: NamedRole[];
  /** What the numbers under an hours heading are; `other` (days, CEU) must be asked about. */
  unit: 'hours' | 'minutes' | 'other';
  /** A day on which something was written down, never the day it was completed. */
  isEntryDate: boolean;
  /** A running total or the like beside the hours themselves. */
  isTotal: boolean;
}

/** Known other names; the earlier wins. */
const KNOWN: Partial<Record<ColumnRole, string>> = {
  applicantAndDistrict:
    'Name and School District|Name and District|Applicant and District|Applicant and School District|Applicant Name School District|Name School District',
  applicant:
    'Name|Applicant|Candidate|Your Name|Full Name|Candidate Name|Last First|Last Name First Name|First Last',
  district:
    'District|School System|LEA|District Name|School District Name|Local Education Agency|Board of Education|Employing Board|Campus',
  activity:
    'Activity|Activity Name|Event|Title|Session|Name of Activity|Activity Location|Name of Activity and Location|Activity Name Location|Activity Title|Event Name|Professional Development|Professional Learning|What I Attended|What Did You Attend',
  date: 'Date|Completion Date|Date of Activity|Activity Date|Completed|Completed On|Completed Date|Date of Completion|Event Date|Attended|Attended On|MM DD YYYY|Month Day Year',
  hours:
    'Hours|Number of Hours Completed|No of Hours|Hours Earned|Hours Completed|Hours Attended|Hrs|Time Spent|Seat Time|Total Time|Amount of Time|Session Length|Length of Session',
  course: 'Course|Skill Area|Strand|Coursework|AL CTO Course|Course Area',
  justification:
    'Justification|Relation to Coursework|Justification of Relation|Justification for Coursework|Relation to Course|Link to Coursework|Link to Course|Link to Strand|Link to Skill Area|Tie to Coursework|Ties to Coursework|Application to Role|Application to Job|Why I Took It',
  description:
    'Description|Details|Activity Description|Activity Details|Notes on Content|Content Notes|Session Notes|Activity Notes|Training Notes|Main Points|Key Points|Key Learning|What Happened|What Was It About',
  email: 'Email Address|Email|E mail|E mail Address|Username',
  timestamp: 'Timestamp|Start time|Completion time|Last modified time',
  confirmed: 'Confirmed|Review',
  submitted: 'Submitted on',
  location: 'Location|Place|Site|Venue|Where|City|Where held',
  firstName: 'First|First Name|Given Name|Fname',
  lastName: 'Last|Last Name|Surname|Family Name|Lname',
  startDate:
    'Start|From|Begin|Start Date|Begin Date|Beginning Date|From Date|Date Started|First Day',
};

/**
 * A heading whose words are all in one line, with a key word among them, names the field: key words, further words.
 * A field that is left out is known by its own heading. A word stands for its plural too.
 */
const VOCABULARY: Partial<Record<RecordField, [keys: string, further: string]>> = {
  date: [
    'date day when completed completion complete attended finish finished dt',
    'end ending ended held on last through attendance participation participated taken took take place earned range conducted offered time year month delivered full both done concluded presented actual service hours credit certificate yyyy mm dd',
  ],
  hours: [
    'hour hrs hr credit duration minute min',
    'clock contact number num no total earned claimed approved length time many completed complete attend attended attendance participation awarded received requested count counted amount running cumulative sum spent seat logged hh mm decimal how toward credited actual instructional instruction qualifying eligible applied net obtained accrued verified documented worked certified recertification certification cert 60',
  ],
  course: [
    'course coursework strand skill area category competency domain subject requirement standard',
    'work name title relate related align aligned content topic focus credit credited select toward met supported addressed study set required applicable applies counts fall under certification recertification knowledge completed taken',
  ],
  activity: [
    'activity event title session workshop training conference program webinar class topic pd meeting seminar institute inservice in-service presentation opportunity offering experience',
    'name attend attended location place completed held where provider',
  ],
  justification: [
    'justification justify relation relationship relevance relevant relates related rationale connection connected connects alignment aligns aligned why reason applicability',
    'how coursework work strand skill area competency domain standard job role position brief statement explain support district duties responsibilities counts credit hours qualify qualified tie ties fit apply application evidence link certification recertification',
  ],
  description: [
    'description desc describe details detailed summary reflection content covered takeaways learn learned lessons outcomes synopsis overview',
    'done brief key topics things notes explain about short how',
  ],
  applicant: [
    'applicant candidate participant employee attendee educator teacher learner trainee who director coordinator staff-member person',
    'full first last name technology tech legal attended attending completed',
  ],
  district: [
    'district system lea employer organization school boe',
    'name county city local education agency board employing employment home work where',
  ],
};
/** Further words of every field. */
const UNIVERSAL =
  'of the a an and or to for in at from you your i we my our please enter provide give list state s what which did do does was is are were it this that training session workshop class course program event activity meeting conference webinar seminar pd professional development learning al cto alcto';

const ENTRY_WORDS =
  'submitted submission entered entry added registered registration recorded logged created updated modified received uploaded';
const DATE_WORDS = 'date day dt when on timestamp time';
const TOTAL_WORDS = 'total running cumulative sum balance ytd';
const HINT_WORDS = 'in total number of the only as';
const MINUTE_WORDS = 'minute min';
const OTHER_UNIT_WORDS = 'day ceu pdu plu credit unit';
/** Of two dates the one that says so is the day of the activity. */
const ACTIVITY_DATE_WORDS = 'activity event attended completed';
/** "Name" is the applicant's only beside words such as these: "Training Name" is none. */
const PLACE_WORDS = 'location place provider';
const NAME_WORDS =
  'name full your my legal cto first last middle and the of applicant person what is';

// Questions of a form are long; anything longer is no heading.
const MAX_HEADING_LENGTH = 300;
const MAX_KEPT = 5000;

// Made each time a formula is computed, and so of plain words that need no folding.
const toSet = (words: string) => new Set(words.split(/[ -]/).map(toSingular));
const VOCABULARIES = RECORD_FIELDS.flatMap((field) => {
  const vocabulary = VOCABULARY[field];
  if (!vocabulary) return [];
  const [keys, further] = vocabulary.map(toSet);
  const isKnown = (word: string) => keys.has(word) || further.has(word) || EVERYWHERE.has(word);
  return { field, keys, isKnown };
});
const [ENTRY, DATE, TOTAL, HINT, MINUTES, OTHER_UNITS, ACTIVITY_DATE, NAMES, EVERYWHERE, PLACES] = [
  ENTRY_WORDS,
  DATE_WORDS,
  TOTAL_WORDS,
  HINT_WORDS,
  MINUTE_WORDS,
  OTHER_UNIT_WORDS,
  ACTIVITY_DATE_WORDS,
  NAME_WORDS,
  UNIVERSAL,
  PLACE_WORDS,
].map(toSet);

const EXACT = new Map<string, NamedRole>();
for (const [role, names] of Object.entries(KNOWN)) {
  names.split('|').forEach((name, place) => {
    // The earlier of known names wins, but never over the policy's own.
    const words = name.toLowerCase().split(' ').map(toSingular);
    EXACT.set(words.join(' '), { role: role as ColumnRole, rank: 1 + place / 100 });
  });
}
for (const field of RECORD_FIELDS) {
  EXACT.set(toWords(officialHeading(field)).join(' '), { role: field, rank: 0 });
}
EXACT.set(toWords(officialHeading('applicantAndDistrict')).join(' '), {
  role: 'applicantAndDistrict',
  rank: 0,
});
EXACT.set(toWords('Name of Activity or Location').join(' '), { role: 'activity', rank: 0 });

const KNOWN_READINGS = new Map<string, HeadingReading>();

/** The role a heading names most surely; null for a text that isn't a known heading. */
export function findRole(text: string): NamedRole | null {
  return readHeading(text).roles[0] ?? null;
}

/** What a heading names, surest first; no roles for a text that isn't a known heading. */
export function readHeading(text: string): HeadingReading {
  const known = KNOWN_READINGS.get(text);
  if (known) return known;
  if (KNOWN_READINGS.size > MAX_KEPT) KNOWN_READINGS.clear();
  const reading = readText(text);
  KNOWN_READINGS.set(text, reading);
  return reading;
}

function readText(text: string): HeadingReading {
  const none: HeadingReading = {
    text: '',
    roles: [],
    unit: 'hours',
    isEntryDate: false,
    isTotal: false,
  };
  if (text.length > MAX_HEADING_LENGTH) return none;
  const plain = removeDecorations(text);
  const whole = toWords(plain);
  if (whole.length === 0) return none;
  const [head, hint] = splitHint(plain).map(toWords);
  const isEntryDate = whole.some((word) => ENTRY.has(word)) && whole.some((word) => DATE.has(word));
  return {
    text: fold(head.length > 0 ? splitHint(plain)[0] : plain),
    roles:
      isEntryDate && !isExact(whole)
        ? []
        : orElse(nameRoles(whole, plain), () => nameRoles(head, plain)),
    unit: readUnit(whole, hint),
    isEntryDate: isEntryDate || EXACT.get(whole.join(' '))?.role === 'timestamp',
    isTotal: whole.some((word) => TOTAL.has(word)),
  };
}

const isExact = (words: string[]) => EXACT.has(words.join(' '));
const orElse = (roles: NamedRole[], other: () => NamedRole[]) => (roles[0] ? roles : other());

/** Without "4. ", "Q4:", "a)", "*", "(required)"; "Date(s)" is "Dates". */
function removeDecorations(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(?:q(?:uestion)?\s?)?(?:\d{1,2}\s?[.):-]|[a-z]\))\s*/i, '')
    .replace(/\(required\)|[*\u2731\ufe61]/gi, ' ')
    .replace(/\((e?s)\)/gi, '$1')
    .replace(/['\u2019]s\b/g, '');
}

/** Text in parentheses or brackets, or after a colon or a line break, only explains. */
function splitHint(text: string): [head: string, hint: string] {
  const at = text.search(/[([:\n]/);
  if (at < 0) return [text, ''];
  // "(MM/DD/YYYY) Date Completed"
  if (at === 0) {
    const end = text.search(/[)\]]/);
    return end < 0 ? [text, ''] : [text.slice(end + 1), text.slice(1, end)];
  }
  return [text.slice(0, at), text.slice(at + 1)];
}

function toWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ').map(toSingular);
}

function toSingular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('sses') ? word.slice(0, -2) : word.slice(0, -1);
}

function nameRoles(words: string[], text: string): NamedRole[] {
  if (words.length === 0) return [];
  const exact = EXACT.get(words.join(' '));
  const found = exact ? [exact.rank > 0 ? { ...exact, rank: rankExact(exact, words) } : exact] : [];
  for (const { field, keys, isKnown } of VOCABULARIES) {
    if (field === exact?.role || !words.every(isKnown)) continue;
    if (field === 'activity' && !exact && isPlace(words, text)) continue;
    const count = words.filter((word) => keys.has(word)).length;
    if (count > 0 || (field === 'justification' && isHow(words)))
      found.push({ role: field, rank: rankWords(field, words, count) });
  }
  if (!exact) addPartsOfNames(found, words, text);
  return found.sort((a, b) => a.rank - b.rank);
}

/** "Date of Activity" comes before "Date". */
function rankExact({ role, rank }: NamedRole, words: string[]): number {
  const isOfActivity = role === 'date' && words.some((word) => ACTIVITY_DATE.has(word));
  return isOfActivity ? 0.5 : rank;
}

function rankWords(field: RecordField, words: string[], keyCount: number): number {
  const rank = 2 + words.length - keyCount;
  if (field !== 'date') return rank;
  // "Session Attended" is a session before it is a day.
  if (!words.some((word) => DATE.has(word))) return 10 + rank;
  return words.some((word) => ACTIVITY_DATE.has(word)) ? 0.5 : rank;
}

/** "How it applies to my job", but not "How was the training?" */
function isHow(words: string[]): boolean {
  return words.includes('how') && words.some((word) => word !== 'how' && !EVERYWHERE.has(word));
}

/** "Workshop Location" is a place; "Activity/Location" is both, and so an activity. */
function isPlace(words: string[], text: string): boolean {
  const isBoth = /[/&,;+(|]| - |\b(?:and|or)\b/i.test(text);
  return !isBoth && words.some((word) => PLACES.has(word));
}

function addPartsOfNames(found: NamedRole[], words: string[], text: string) {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  if (has('name') && words.every((word) => NAMES.has(word))) {
    if (has('first') && !has('last')) found.push({ role: 'firstName', rank: 2 });
    else if (has('last') && !has('first')) found.push({ role: 'lastName', rank: 2 });
    else if (!found.some(({ role }) => role === 'applicant'))
      found.push({ role: 'applicant', rank: 2 });
  }
  if (has('start', 'begin', 'beginning', 'from') && has('date', 'day'))
    found.push({ role: 'startDate', rank: 2 });
  if (has('location', 'place', 'venue', 'site') && words.length < 4 && found.length === 0)
    found.push({ role: 'location', rank: 3 });
  const isJoint = /&|\band\b|[/,+]| - /i.test(text);
  if (
    isJoint &&
    has('name', 'applicant', 'participant', 'candidate', 'employee') &&
    has('district', 'school', 'system', 'lea')
  ) {
    const known = VOCABULARIES.filter(({ field }) => field === 'applicant' || field === 'district');
    if (words.every((word) => known.some(({ isKnown }) => isKnown(word)))) {
      found.push({ role: 'applicantAndDistrict', rank: 1 });
    }
  }
}

function readUnit(whole: string[], hint: string[]): HeadingReading['unit'] {
  const hasHour = whole.some((word) => word.startsWith('hour') || word === 'hr' || word === 'hrs');
  const says = (units: ReadonlySet<string>, words: string[]) =>
    words.some((word) => units.has(word)) &&
    words.every((word) => units.has(word) || HINT.has(word));
  if (says(MINUTES, hint) || (!hasHour && whole.some((word) => MINUTES.has(word))))
    return 'minutes';
  return says(OTHER_UNITS, hint) ? 'other' : 'hours';
}
