interface Props {
  value: number;
  of: number;
  tone: 'green' | 'amber' | 'red';
}

const RADIUS = 38;
const LENGTH = 2 * Math.PI * RADIUS;

/** How much of the hours is done, as a ring; the numbers stand in it. */
export function Ring({ value, of, tone }: Props) {
  const share = of > 0 ? Math.min(1, value / of) : 0;
  return (
    <svg
      class={`ring ${tone}`}
      width="92"
      height="92"
      viewBox="0 0 92 92"
      role="img"
      aria-label={`${value} of ${of} hours`}
    >
      <circle class="track" cx="46" cy="46" r={RADIUS} />
      {share > 0 && (
        <circle
          class="done"
          cx="46"
          cy="46"
          r={RADIUS}
          stroke-dasharray={`${share * LENGTH} ${LENGTH}`}
          transform="rotate(-90 46 46)"
        />
      )}
      <text class="big" x="46" y="47" text-anchor="middle">
        {value}
      </text>
      <text class="label" x="46" y="62" text-anchor="middle">
        of {of} h
      </text>
    </svg>
  );
}
