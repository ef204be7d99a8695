import { formatDay } from '../../core/day';
import { type Amounts, type Forecast, listLines } from './forecast';

interface Props {
  forecast: Forecast;
  expires: string;
}

/** Hours by course and what is still to go, as it stands and with what is planned; shown where something is. */
export function ForecastTable({ forecast, expires }: Props) {
  return (
    <table class="forecast">
      <caption>Hours by {formatDay(expires)} (our estimate)</caption>
      <thead>
        <tr>
          <td rowSpan={2} />
          <th scope="colgroup" colSpan={2}>
            Now
          </th>
          <th scope="colgroup" colSpan={2}>
            With planned
          </th>
        </tr>
        <tr>
          <ColumnHeads />
          <ColumnHeads />
        </tr>
      </thead>
      <tbody>
        {listLines(forecast).map(({ name, now, withPlanned }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <AmountCells {...now} />
            <AmountCells {...withPlanned} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ColumnHeads = () => (
  <>
    <th scope="col">Hours</th>
    <th scope="col">To go</th>
  </>
);

const AmountCells = ({ counted, remaining }: Amounts) => (
  <>
    <td>{counted}</td>
    <td class={remaining > 0 ? 'short' : ''}>{remaining}</td>
  </>
);
