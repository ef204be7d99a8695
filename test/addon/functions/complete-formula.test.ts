import { completeFormula } from '../../../src/addon/functions/complete-formula';

const complete = (formula: string, separator = ',') =>
  completeFormula(formula, ['ALCTO_LOG', 'ALCTO_SETUP'], separator);

test.each([
  [
    '=ALCTO_REMAINING("Data Management")',
    '=ALCTO_REMAINING("Data Management", ALCTO_LOG, ALCTO_SETUP)',
  ],
  ['=ALCTO_REMAINING()', '=ALCTO_REMAINING("Total", ALCTO_LOG, ALCTO_SETUP)'],
  ['=alcto_hours(A2:A7)', '=alcto_hours(A2:A7, ALCTO_LOG, ALCTO_SETUP)'],
  ['=ALCTO_SUMMARY()', '=ALCTO_SUMMARY(ALCTO_LOG, ALCTO_SETUP)'],
  ['=TDCEU_REMAINING()', '=TDCEU_REMAINING(ALCTO_LOG, ALCTO_SETUP)'],
  ['=tdceu_standing()', '=tdceu_standing(ALCTO_LOG, ALCTO_SETUP)'],
  ['=ALCTO_EXPIRES( )+1', '=ALCTO_EXPIRES(ALCTO_LOG, ALCTO_SETUP)+1'],
  [
    '=IF(ALCTO_REMAINING("IT Management")>0,"go","done")',
    '=IF(ALCTO_REMAINING("IT Management", ALCTO_LOG, ALCTO_SETUP)>0,"go","done")',
  ],
  [
    '=ARRAYFORMULA(ALCTO_REMAINING({"IT Management";"Teaching and Learning"}))',
    '=ARRAYFORMULA(ALCTO_REMAINING({"IT Management";"Teaching and Learning"}, ALCTO_LOG, ALCTO_SETUP))',
  ],
  [
    '=ALCTO_REMAINING(IF(A1="(","x",B1))&ALCTO_CREDITABLE()',
    '=ALCTO_REMAINING(IF(A1="(","x",B1), ALCTO_LOG, ALCTO_SETUP)&ALCTO_CREDITABLE(ALCTO_LOG, ALCTO_SETUP)',
  ],
  [
    '=ALCTO_REMAINING(ALCTO_COURSE(A2))',
    '=ALCTO_REMAINING(ALCTO_COURSE(A2), ALCTO_LOG, ALCTO_SETUP)',
  ],
  ['=ALCTO_HOURS("a""(,b")', '=ALCTO_HOURS("a""(,b", ALCTO_LOG, ALCTO_SETUP)'],
  ["=ALCTO_HOURS('a, (b'!A2)", "=ALCTO_HOURS('a, (b'!A2, ALCTO_LOG, ALCTO_SETUP)"],
])('%s is completed', (formula, expected) => {
  expect(complete(formula)).toBe(expected);
  expect(complete(expected)).toBe(expected);
});

test('the separator is the locale’s', () => {
  expect(complete('=ALCTO_HOURS("Total")', ';')).toBe(
    '=ALCTO_HOURS("Total"; ALCTO_LOG; ALCTO_SETUP)',
  );
});

test.each([
  '=ALCTO_REMAINING("IT Management", Log!A:H)',
  '=ALCTO_CREDITABLE(Log!A:H)',
  '="ALCTO_REMAINING()"',
  '=MY_ALCTO_REMAINING()',
  '=ALCTO_COURSE(A2)',
  '=ALCTO_REMAINING("IT',
  '=SUM(A1:A3)',
  "='ALCTO_HOURS()'!A1",
  '=ALCTO_REMAININGS()',
  '',
])('%s stays as it is', (formula) => expect(complete(formula)).toBe(formula));
