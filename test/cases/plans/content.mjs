// What the invented plans say. The texts avoid the names of sections, so that only the headings tell.
export const OFFICIAL = {
  mission: 'Mission Statement',
  needs: 'Technology Needs Assessment',
  goals: 'Long-term and Short-term Goals',
  training: 'Training and Staff Development Needs',
  resources: 'Resource Requirements',
  evaluation: 'Evaluation Method',
};

export const TEXTS = {
  mission: [
    'We prepare every child to read, reason and create with the tools of the day. Technology serves teaching, never the other way round.',
    'Each decision starts with the classroom and ends with the family that trusts us with a child.',
  ],
  needs: [
    'In March 2024 the committee surveyed 412 teachers and 1,180 families. Wireless coverage is thin in two buildings, and a third of the laptops are past their fifth year.',
    'Teachers asked for quicker repairs and for fewer passwords.',
  ],
  goals: [
    'By June 2025 every classroom will have a working display.',
    'By June 2027 every student in grades 3 to 12 will have a device that is less than five years old.',
  ],
  training: [
    'New teachers spend two days with the technology coach in August. Coaches visit each school twice a month.',
    'Principals meet every quarter to share what works in their buildings.',
  ],
  resources: [
    'Replacing laptops takes $310,000 a year. Two technicians serve nine schools.',
    'E-rate pays 80 percent of the switches, and the county pays the rest.',
  ],
  evaluation: [
    'The committee meets in January and June to compare results with the plan.',
    'Survey answers, repair times and test results are reported to the board, and the plan is changed where results fall short.',
  ],
};

export const TITLE = 'Cedar Hollow County Schools';
export const SUBTITLE = 'Technology Plan 2024–2027';
const KEYS = Object.keys(OFFICIAL);

const heading = (level, text) => ({ type: 'heading', level, text });
const paragraph = (text) => ({ type: 'paragraph', text });

/** Title lines of a plan. */
export function makeTitle(title = TITLE) {
  return [
    { type: 'title', text: title },
    { type: 'subtitle', text: SUBTITLE },
  ];
}

/** The sections named, in the order given: key -> heading text. `level` is that of every heading. */
export function makeSections(names, { level = 1, empty = [] } = {}) {
  return Object.entries(names).flatMap(([key, name]) => [
    heading(level, name),
    ...(empty.includes(key) ? [] : TEXTS[key.split(':')[0]].map(paragraph)),
  ]);
}

/** The official names, put through `change`, without those left out. */
export function officialNames({ without = [], change = (name) => name } = {}) {
  const keys = KEYS.filter((key) => !without.includes(key));
  return Object.fromEntries(keys.map((key) => [key, change(OFFICIAL[key], KEYS.indexOf(key))]));
}

export const bodyOf = (key) => TEXTS[key].map(paragraph);
export { heading, paragraph };
