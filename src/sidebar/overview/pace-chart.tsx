import { useRef, useState } from 'preact/hooks';
import { countDays, type Day, formatDay } from '../../core/day';
import type { ApplicantReport, CheckReport } from '../../core/report/check-report';
import { CopyImage } from '../ui/copy-image';
import { shortened } from '../ui/words';
import { describePace, describePoint, makePace, type Pace, type PacePoint } from './pace';

const WIDTH = 272;
const LEFT = 28;
const RIGHT = 268;
const TOP = 16;
const BOTTOM = 100;
const AXIS = BOTTOM + 11;
const LEGEND = AXIS + 15;
const HEIGHT = LEGEND + 4;
const LINES = 3;
const POINT_TEXT = 70;
/** Two labels of the axis side by side. */
const LABEL_WIDTH = 52;
/** What each line is, and where its name begins. */
const LINE_NAMES = [
  ['counted', 'counted', 28],
  ['even', 'even pace', 98],
  ['planned', 'planned', 178],
] as const;

interface Props {
  report: CheckReport;
  applicant: ApplicantReport;
}

/** The cycle at a glance: hours that apply as a step line, an even pace, what is planned, and today. */
export function PaceChart({ report, applicant }: Props) {
  const pace = makePace(applicant, report.asOf);
  const drawing = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(-1);
  if (!pace) return null;
  const points = [...pace.counted.slice(0, -1), ...pace.planned.slice(1)];
  const point = points[at];
  const isSeveral = report.logs.length > 1;
  const text = point ? shortened(describePoint(point, isSeveral), POINT_TEXT) : describePace(pace);
  const follow = (event: { clientX: number; currentTarget: Element }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - left) / width) * WIDTH;
    setAt(findNearest(points, pace, x));
  };
  const step = (event: KeyboardEvent) => {
    const last = points.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      Home: 0,
      End: last,
      Escape: -1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <section aria-labelledby="pace">
      <header class="line">
        <h3 id="pace">Your cycle</h3>
        <CopyImage drawing={drawing} text={() => describePace(pace)} />
      </header>
      <div
        class="chart"
        role="slider"
        tabIndex={0}
        aria-label="Hours over the cycle, row by row"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={Math.max(0, at)}
        aria-valuetext={text}
        onPointerMove={follow}
        onPointerLeave={() => setAt(-1)}
        onKeyDown={step}
        onBlur={() => setAt(-1)}
      >
        <Drawing pace={pace} point={point} svgRef={drawing} />
      </div>
      <p class="soft chart-text">{text}</p>
    </section>
  );
}

function findNearest(points: PacePoint[], pace: Pace, x: number): number {
  let best = 0;
  points.forEach(({ day }, index) => {
    const other = points[best]?.day ?? day;
    if (Math.abs(xOf(day, pace) - x) < Math.abs(xOf(other, pace) - x)) best = index;
  });
  return best;
}

function xOf(day: Day, { issued, expires }: Pace): number {
  const share = countDays(issued, day) / Math.max(1, countDays(issued, expires));
  return round(LEFT + share * (RIGHT - LEFT));
}

const yOf = (hours: number, { required }: Pace) =>
  round(BOTTOM - Math.min(1, hours / Math.max(1, required)) * (BOTTOM - TOP));

const round = (value: number) => Math.round(value * 10) / 10;

function stepPath(points: PacePoint[], pace: Pace): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const start = `M${xOf(first.day, pace)} ${yOf(first.hours, pace)}`;
  return start + rest.map(({ day, hours }) => `H${xOf(day, pace)}V${yOf(hours, pace)}`).join('');
}

interface DrawingProps {
  pace: Pace;
  point: PacePoint | undefined;
  svgRef: { current: SVGSVGElement | null };
}

function Drawing({ pace, point, svgRef }: DrawingProps) {
  const { issued, expires, today, required, counted, planned } = pace;
  const marks = Array.from({ length: LINES + 1 }, (_, index) => (required * index) / LINES);
  const todayX = xOf(today, pace);
  const years = januaries(issued, expires).filter((day) => {
    const x = xOf(day, pace);
    return x - LEFT > LABEL_WIDTH && RIGHT - x > LABEL_WIDTH;
  });
  return (
    <svg
      ref={svgRef}
      class="pace"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      xmlns="http://www.w3.org/2000/svg"
    >
      {marks.map((hours) => (
        <g key={hours}>
          <path class="grid" d={`M${LEFT} ${yOf(hours, pace)}H${RIGHT}`} />
          <text class="axis" x={LEFT - 4} y={yOf(hours, pace) + 3} text-anchor="end">
            {round(hours)}
            {hours === required && ' h'}
          </text>
        </g>
      ))}
      {years.map((day) => (
        <text key={day} class="axis" x={xOf(day, pace)} y={AXIS} text-anchor="middle">
          {day.slice(0, 4)}
        </text>
      ))}
      <text class="axis" x={LEFT} y={AXIS}>
        {monthOf(issued)}
      </text>
      <text class="axis" x={RIGHT} y={AXIS} text-anchor="end">
        {monthOf(expires)}
      </text>
      <path class="even" d={`M${LEFT} ${BOTTOM}L${RIGHT} ${TOP}`} />
      <path class="counted" d={stepPath(counted, pace)} />
      {planned.length > 0 && <path class="planned" d={stepPath(planned, pace)} />}
      <path class="today" d={`M${todayX} ${TOP - 4}V${BOTTOM + 2}`} />
      <text
        class="today-label"
        x={Math.max(LEFT + 12, Math.min(todayX, RIGHT - 12))}
        y={TOP - 6}
        text-anchor="middle"
      >
        today
      </text>
      {LINE_NAMES.filter(([line]) => line !== 'planned' || planned.length > 0).map(
        ([line, name, x]) => (
          <g key={line}>
            <path class={line} d={`M${x} ${LEGEND - 3}h14`} />
            <text class="axis" x={x + 18} y={LEGEND}>
              {name}
            </text>
          </g>
        ),
      )}
      {point && (
        <circle class="point" cx={xOf(point.day, pace)} cy={yOf(point.hours, pace)} r="4" />
      )}
    </svg>
  );
}

/** "Jun 2024". */
const monthOf = (day: Day) => formatDay(day).replace(/ \d+,/, '');

/** The first days of the years within the cycle. */
function januaries(issued: Day, expires: Day): Day[] {
  const first = Number(issued.slice(0, 4)) + 1;
  const last = Number(expires.slice(0, 4));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${first + index}-01-01`,
  );
}
