import type { RowRule } from './rule';

/** "All Professional development hours must be tied to the six courses." */
export const knownCourse: RowRule = ({ course, courseText, cellErrors }) => {
  if (cellErrors.some((error) => error.field === 'course')) return [];
  const args: Record<string, string> = { text: courseText };
  switch (course.kind) {
    case 'missing':
      return [{ code: 'COURSE_MISSING', effect: 'hold', field: 'course' }];
    case 'retired':
      args.suggestion = course.suggestion;
      return [{ code: 'COURSE_RETIRED', effect: 'hold', field: 'course', args }];
    case 'several':
      args.courses = course.courses.join(' and ');
      return [{ code: 'COURSE_SEVERAL', effect: 'hold', field: 'course', args }];
    case 'unknown':
      args.nearest = course.nearest.map((name) => `“${name}”`).join(' or ');
      return [{ code: 'COURSE_UNKNOWN', effect: 'hold', field: 'course', args }];
    case 'course': {
      if (course.as === 'official') return [];
      args.course = course.course;
      const code = course.as === 'alias' ? 'COURSE_ALIAS' : 'COURSE_TYPO';
      return [{ code, effect: 'note', field: 'course', args }];
    }
  }
};
