import { formatDay } from '../../core/day';
import { type Amounts, type Forecast, listLines } from './forecast';

interface Props {
  forecast: Forecast;
  expires: string;
}

/** Hours by course and what is still to go, as it stands and with what is planned. */
export function ForecastTable({ forecast, expires }: Props) {
  const groups = forecast.isPlanned ? ['Now', 'With planned'] : ['Now'];
  return (
    <table class="forecast">
      <caption>Hours by {formatDay(expires)} (our estimate)</caption>
      <colgroup />
      {groups.map((name) => (
        <colgroup key={name} span={2} />
      ))}
      <thead>
        <tr>
          <td rowSpan={2} />
          {groups.map((name) => (
            <th key={name} scope="colgroup" colSpan={2}>
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {groups.map((name) => (
            <ColumnHeads key={name} />
          ))}
        </tr>
      </thead>
      <tbody>
        {listLines(forecast).map(({ name, now, withPlanned }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <AmountCells {...now} />
            {forecast.isPlanned && <AmountCells {...withPlanned} />}
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
