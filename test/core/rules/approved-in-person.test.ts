import { TD_CEU } from '../../../src/core/policy/td-ceu';
import { checkByProgram, day } from '../check-program';

const codes = (
  activity: string,
  provider = '',
  approved = '',
  description = 'Talks',
  confirmed = '',
) =>
  checkByProgram(TD_CEU, [
    [
      'Pat Doe',
      activity,
      day('2026-10-05'),
      4,
      'IT Management',
      description,
      provider,
      approved,
      confirmed,
    ],
  ]).rows[0].findings.flatMap(({ code, effect }) => (effect === 'hold' ? [code] : []));

test.each([
  ['ALET Fall Conference', ''],
  ['AETA meeting', ''],
  ['Cyber Camp, Birmingham', ''],
  ['TalentLMS: data governance (online)', ''],
  ['ALSDE Schoology Technology Director module: policy (online)', ''],
  ['Fall conference', 'ALET'],
])('%j of %j is ALET’s and needs no approval', (activity, provider) => {
  expect(codes(activity, provider)).toEqual([]);
});

test.each([
  ['FETC 2027', ''],
  ['Outlets and switches', ''],
  ['ALSDE MEGA Conference', 'ALSDE'],
  ['Schoology course design', ''],
])('%j of %j is external, and asked', (activity, provider) => {
  expect(codes(activity, provider)).toEqual(['APPROVAL_MISSING']);
});

test.each(['yes', 'Y', 'x', 'Approved', '9/1/2026', 'Jo Doe'])(
  '%j in Approved is enough',
  (text) => {
    expect(codes('FETC 2027', '', text)).toEqual([]);
  },
);

test.each(['', 'no', 'N', 'pending', 'not approved', 'not yet', 'unapproved'])(
  '%j in Approved is not',
  (text) => {
    expect(codes('FETC 2027', '', text)).toEqual(['APPROVAL_MISSING']);
  },
);

test.each([
  ['CoSN webinar', 'Talks'],
  ['CoSN Conference (virtual sessions)', 'Talks'],
  ['Google training', 'Live online class'],
])('%j, “%s”, may not be in person, approved or not', (activity, description) => {
  expect(codes(activity, 'CoSN', 'yes', description)).toEqual(['IN_PERSON_UNKNOWN']);
});

test.each([
  ['Approved beforehand, in person: 4 hours, 10/5/2026', []],
  ['Approved beforehand, in person: 4 hours, 10/5/2026 (reviewer Jo Doe)', []],
  ['Approved beforehand, in person: 3 hours, 10/5/2026', ['CONFIRMED_CHANGED']],
])('“%s” in Confirmed settles it as long as it is about these hours', (confirmed, rest) => {
  expect(
    codes('CoSN webinar', '', '', 'Talks', confirmed).filter(
      (code) => code !== 'IN_PERSON_UNKNOWN',
    ),
  ).toEqual(rest);
});
