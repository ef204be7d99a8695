import type { Effect, Finding } from '../finding';
import type { RowRule } from './rule';

/** "All Professional development hours must be tied to the six courses." */
export const knownCourse: RowRule = ({ course, courseText, cellErrors }) => {
  if (cellErrors.some((error) => error.field === 'course')) return [];
  const find = (code: string, effect: Effect, fix?: string[]): Finding[] => {
    const names = (fix || []).map((name) => `“${name}”`);
    const args = {
      text: courseText,
      course: names.join(code === 'COURSE_SEVERAL' ? ' and ' : ' or '),
    };
    return [{ code, effect, field: 'course', args, fix }];
  };
  switch (course.kind) {
    case 'missing':
      return find('COURSE_MISSING', 'hold');
    case 'retired':
      return find('COURSE_RETIRED', 'hold', [course.suggestion]);
    case 'several':
      return find('COURSE_SEVERAL', 'hold', course.courses);
    case 'unknown':
      return find('COURSE_UNKNOWN', 'hold', course.nearest);
    case 'course':
      if (course.as === 'official') return [];
      return find(course.as === 'alias' ? 'COURSE_ALIAS' : 'COURSE_TYPO', 'note', [course.course]);
  }
};
