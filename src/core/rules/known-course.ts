import { hasError, NONE, type RowRule } from './rule';

/** "All Professional development hours must be tied to the six courses." */
export const knownCourse: RowRule = (row, { policy }) => {
  const { course } = row;
  const { text } = course;
  if (course.kind === 'course' && (course.as === 'official' || policy.hasTags)) return NONE;
  if (policy.courses.length === 0) return NONE;
  if (hasError(row, 'course')) return NONE;
  const field = 'course';
  const { category, categories } = policy.words;
  const count = policy.courses.length;
  switch (course.kind) {
    case 'missing':
      return [{ code: 'COURSE_MISSING', effect: 'hold', field, args: { category, count } }];
    case 'retired': {
      const fix = [course.suggestion];
      return [
        {
          code: 'COURSE_RETIRED',
          effect: 'hold',
          field,
          args: { category, ...offer(text, fix) },
          fix,
        },
      ];
    }
    case 'several': {
      const fix = course.courses;
      const named = { category, course: quote(fix).join(' and ') };
      return [{ code: 'COURSE_SEVERAL', effect: 'hold', field, args: named, fix }];
    }
    case 'unknown': {
      const fix = course.nearest;
      return [
        {
          code: 'COURSE_UNKNOWN',
          effect: 'hold',
          field,
          args: { categories, count, ...offer(text, fix) },
          fix,
        },
      ];
    }
    case 'course': {
      const fix = [course.course];
      const code = course.as === 'alias' ? 'COURSE_ALIAS' : 'COURSE_TYPO';
      return [{ code, effect: 'note', field, args: offer(text, fix), fix }];
    }
  }
};

const offer = (text: string, names: string[]) => ({ text, course: quote(names).join(' or ') });

function quote(names: string[]): string[] {
  return names.map((name) => `“${name}”`);
}
