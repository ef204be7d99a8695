// What a file's name or a document's first lines say it is.
import { fold } from '../text';

/** What a name or title says. */
export interface TitleReading {
  saysTechnologyPlan: boolean;
  /** True for a plan that does not say what it plans ("Plan", "District Plan 2024-2027"). */
  saysPlan: boolean;
  /** A document about a plan, or about something else: "rubric"; '' where nothing says so. */
  document: string;
  /** What else it is, such as "rubric" or "strategic plan"; '' where nothing says so. */
  other: string;
}

const TECHNOLOGY = '(?:tech|techs|technology|technologies|edtech|digital)';
const BETWEEN =
  '(?:strategic|strategy|integration|implementation|long|short|range|term|three|five|year|multi|district|school|schools|system|county|city|master|improvement|infrastructure|department|services|education|and|innovation|learning|use|\\d{1,4})';
const TECHNOLOGY_PLAN = new RegExp(
  `\\b${TECHNOLOGY}(?: ${BETWEEN}){0,4} plan(?:ning document)?\\b|\\bit plan\\b|\\btechplan|\\bplan (?:for|of) (?:\\w{1,20} ){0,2}${TECHNOLOGY}\\b`,
);
/** Documents about a plan, or about something else. */
const OTHER_DOCUMENT =
  /\b(?:rubrics?|checklists?|templates?|samples?(?! (?:county|city|schools?|district))|examples?|guides?|guidelines|guidance|handbooks?|manuals?|polic(?:y|ies)|procedures?|minutes|agendas?|memos?|memorandum|notes|e ?mails?|letters?|budgets?|invoices?|quotes?|grants?|applications?|proposals?|rfps?|contracts?|agreements?|surveys?|reports?|newsletters?|syllabus|lessons?|calendars?|schedules?|feedback|comments|certificates?|logs?|receipts?|flyers?|press release|resolutions?|acip|worksheets?|outline|evaluation form|summary of)\b/;
/** Plans of something else. */
const OTHER_PLAN =
  /\b(?:lesson|floor|seating|safety|emergency|lunch|meal|transition|operations|media|programs|improvement|behaviou?r|crisis|strategic|disaster|recovery|governance|facilit(?:y|ies)|master|capital|development|learning|library|business|marketing|security|cybersecurity|continuity|response|communications?|wellness|health|nutrition|transportation|reopening|staffing|evacuation|attendance|iep|counsell?ing|student|career|intervention|retention|evaluation|assessment|accountability|title i|federal|grant|project|building|construction|maintenance|energy|language|gifted|discipline|supervision|parent|family|engagement|unit|course|curriculum|reading|literacy|math|pacing|growth|work|testing|personnel|compensation|succession|financial|migration|incident|backup|advising|education) plans?\b|\bplans? of (?:study|work|action)\b/;

/** A file's name folded, its words apart: "TechPlan2025_final" is "tech plan 2025 final". */
export const foldName = (name: string) =>
  fold(name.replace(/(\p{Ll})(\p{Lu})|(\p{L})(?=\d)/gu, '$1$3 $2').replace(/_/g, ' '));

/** Reads a name without its ending, or a line of a title. */
export function readTitle(text: string): TitleReading {
  const folded = foldName(text);
  const saysTechnologyPlan = TECHNOLOGY_PLAN.test(folded);
  const document = OTHER_DOCUMENT.exec(folded)?.[0] ?? '';
  const plan = saysTechnologyPlan ? '' : (OTHER_PLAN.exec(folded)?.[0] ?? '');
  return {
    saysTechnologyPlan,
    saysPlan: /\bplan\b/.test(folded),
    document,
    other: document || plan,
  };
}

const MAX_TITLE_LINES = 5;
const MAX_TITLE_WORDS = 14;

/** The first lines of a document that are short enough for a title, as they are written. */
export function listTitleLines(texts: string[]): string[] {
  return texts
    .filter((text) => fold(text) !== '')
    .slice(0, MAX_TITLE_LINES)
    .filter((text) => fold(text).split(' ').length <= MAX_TITLE_WORDS);
}

/** Of a document's first lines the one that names the plan, else the first two, say what it is. */
export function readDocumentTitle(texts: string[]): TitleReading {
  const readings = listTitleLines(texts).map(readTitle);
  const naming = readings.find(({ saysTechnologyPlan }) => saysTechnologyPlan);
  const decisive = naming ? [naming, readings[0]] : readings.slice(0, 2);
  return {
    saysTechnologyPlan: naming !== undefined,
    saysPlan: readings.some(({ saysPlan }) => saysPlan),
    document: decisive.find(({ document }) => document)?.document ?? '',
    other: decisive.find(({ other }) => other)?.other ?? '',
  };
}

/** What a file is besides a technology plan; what its title says counts for more than its name's kind of plan. */
export function findOtherKind(name: TitleReading, title: TitleReading): string {
  if (title.saysTechnologyPlan) return name.document || title.document;
  return name.other || title.other;
}
