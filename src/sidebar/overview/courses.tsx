import type { ApplicantReport, CourseReport } from '../../core/report/check-report';
import { plainNumber } from '../ui/words';

type Part = 'minimum' | 'elective' | 'beyond';

const PARTS: [part: Part, label: string][] = [
  ['minimum', 'minimum'],
  ['elective', 'in any course'],
  ['beyond', 'beyond'],
];

/** Each course as a bar of what its hours are used for; together they come to what the ring says. */
export function Courses({ applicant }: { applicant: ApplicantReport }) {
  const { courses, elective, hours } = applicant;
  if (courses.length === 0 || !elective || !hours) return null;
  const longest = Math.max(...courses.map(({ counted, minimum }) => Math.max(counted, minimum)));
  const sum = (part: Part) =>
    plainNumber(courses.reduce((total, { applied }) => total + applied[part], 0));
  const [minimum, inAny, beyond] = PARTS.map(([part, label]) => (
    <span key={part} class="part">
      <i class={`swatch ${part}`} /> <b>{sum(part)}</b> {label}
    </span>
  ));
  return (
    <section aria-labelledby="courses">
      <header class="line">
        <h3 id="courses">Courses</h3>
        <span class="soft">{describeRule(applicant)}</span>
      </header>
      <ul>
        {courses.map((course) => (
          <Course key={course.course} course={course} longest={longest} />
        ))}
      </ul>
      <p class="sum">
        {minimum} + {inAny}{' '}
        <span class="part">
          = <b>{plainNumber(hours.creditable)}</b> of {hours.required}
        </span>
        {hours.surplus > 0 && <> · {beyond}</>}
      </p>
    </section>
  );
}

function describeRule({ courses, elective }: ApplicantReport): string {
  const minimum = courses[0]?.minimum ?? 0;
  if (!elective || courses.some((course) => course.minimum !== minimum)) return '';
  return `${plainNumber(minimum)} h each, plus ${plainNumber(elective.required)} h in any`;
}

function Course({ course, longest }: { course: CourseReport; longest: number }) {
  const { minimum, counted, remaining, applied } = course;
  const isDone = remaining <= 0;
  return (
    <li class={isDone ? 'course' : 'course short'}>
      <span>{course.course}</span>
      <span class="amount">
        {isDone
          ? `${plainNumber(counted)} h `
          : `${plainNumber(applied.minimum)} of ${plainNumber(minimum)} h`}
        {isDone && <span aria-hidden="true">✓</span>}
      </span>
      <span class="bar" aria-hidden="true">
        {PARTS.map(([part]) => (
          <i key={part} class={part} style={{ width: `${(100 * applied[part]) / longest}%` }} />
        ))}
      </span>
      <span class="unseen">
        {PARTS.map(([part, label]) => `${plainNumber(applied[part])} h ${label}`).join(', ')}
        {isDone ? '' : `, ${plainNumber(remaining)} h to go`}
      </span>
    </li>
  );
}
