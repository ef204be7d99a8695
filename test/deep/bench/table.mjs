// A table that grows line by line: what | measured | goal | met or missed.
const WIDTHS = [66, 14, 12];

export function printTitle(title) {
  const heads = [title, 'measured', 'goal'].map((text, index) => text.padEnd(WIDTHS[index]));
  console.log(`\n${heads.join('  ')}  \n${'-'.repeat(110)}`);
}

/** A line with a goal: `{ atMost }` or `{ atLeast }`; without either it is only told. */
export function printLine(what, value, unit, goal = {}) {
  const limit = goal.atMost ?? goal.atLeast;
  const sign = goal.atMost === undefined ? '≥' : '≤';
  const cells = [
    what,
    show(value, unit),
    limit === undefined ? '' : `${sign} ${show(limit, unit)}`,
  ].map((text, index) => text.padEnd(WIDTHS[index]));
  console.log(`${cells.join('  ')}  ${judge(value, goal)}`.trimEnd());
}

export function printNote(text) {
  console.log(text);
}

function judge(value, { atMost, atLeast }) {
  if (atMost === undefined && atLeast === undefined) return '';
  if (atMost === undefined ? value >= atLeast : value <= atMost) return 'met';
  if (atMost === 0) return 'missed';
  const factor = atMost === undefined ? atLeast / value : value / atMost;
  return factor < 2
    ? `missed by ${Math.round((factor - 1) * 100)} %`
    : `missed by a factor of ${factor.toFixed(factor < 10 ? 1 : 0)}`;
}

function show(value, unit) {
  const digits =
    Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;
}
