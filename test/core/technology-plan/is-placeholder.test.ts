import { isPlaceholder } from '../../../src/core/technology-plan/is-placeholder';

test.each([
  'Not applicable.',
  'N/A',
  'TBD',
  'None at this time.',
  'See above.',
  'See attached spreadsheet.',
  'Please see Appendix C.',
  'Attached.',
  'To be determined by the committee.',
  'To be completed after the board meeting in May.',
  'This section is to be developed.',
  'The evaluation will be added later.',
  'Under development',
  'This section is under construction.',
  'Work in progress',
  'Not yet available',
  'This section intentionally left blank.',
  'Describe how you will evaluate your plan.',
  'List your goals here.',
  'Insert evaluation method here',
  'Click or tap here to enter text.',
  '[Insert evaluation method here]',
  '{{ goals }}',
  '<enter text>',
  'xxx',
  'XXXX',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  `Lorem ipsum ${'dolor sit amet '.repeat(60)}`,
  'Coming soon!',
  'Same as last year',
  '…',
])('%s holds the place of a text', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'None of our schools had fiber before 2019.',
  'Each June the committee compares the counts with those of the year before.',
  'Provide every student with a device by 2027.',
  'See what our students built: the robotics team won twice, and the library opened a studio for sound.',
  'We describe how each school will be reached.',
  'The plan was to be presented in May; it was, and forty people came to hear of it and to ask.',
  'Pending board approval we will buy four hundred laptops for the two high schools in the first year.',
  'List price was $400; we paid $310.',
])('%s is a text', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test('a text of 50,000 characters takes no time', () => {
  for (const piece of ['to be ', 'x x x ', 'see ', '[', 'lorem ', 'a ', '- ']) {
    expect(isPlaceholder(piece.repeat(50_000 / piece.length))).toBe(false);
  }
});
