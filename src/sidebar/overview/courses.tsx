import type { ApplicantReport } from '../../core/report/check-report';
import { plainNumber } from '../ui/words';

interface BarProps {
  id: string;
  name: string;
  counted: number;
  required: number;
  remaining: number;
}

function Bar({ id, name, counted, required, remaining }: BarProps) {
  const done = remaining <= 0;
  const value = plainNumber(counted);
  return (
    <li class={done ? 'course' : 'course short'}>
      <span id={id}>{name}</span>
      <span class="amount">
        {done ? `${value} h ` : `${value} of ${plainNumber(required)} h`}
        {done && <span aria-hidden="true">✓</span>}
        {done && <span class="unseen">, complete</span>}
      </span>
      <progress aria-labelledby={id} value={Math.min(counted, required)} max={required || 1} />
    </li>
  );
}

function rule({ courses, elective }: ApplicantReport): string {
  const minimum = courses[0]?.minimum ?? 0;
  if (!elective || courses.some((course) => course.minimum !== minimum)) return '';
  return `${plainNumber(minimum)} h each, ${plainNumber(elective.required)} h anywhere`;
}

export function Courses({ applicant }: { applicant: ApplicantReport }) {
  const { courses, elective } = applicant;
  if (courses.length === 0) return null;
  return (
    <section>
      <h2>Courses</h2>
      <p class="aside">{rule(applicant)}</p>
      <ul class="plain">
        {courses.map((course, index) => (
          <Bar
            key={course.course}
            id={`course-${index}`}
            name={course.course}
            counted={course.counted}
            required={course.minimum}
            remaining={course.remaining}
          />
        ))}
        {elective && <Bar id="course-elective" name="Elective hours" {...elective} />}
      </ul>
    </section>
  );
}
