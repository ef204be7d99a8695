import { goToRow } from '../bridge';
import { failureWords } from './failure-words';
import { Quiet } from './secondary-button';
import { useToast } from './toast';

interface Props {
  sheet: string;
  row: number;
  /** Shorter words where several buttons stand in a line. */
  label?: string;
}

export function GoToRow({ sheet, row, label }: Props) {
  const say = useToast();
  const go = () => {
    say('');
    goToRow(sheet, row)
      .then((answer) => {
        if (!answer.ok) say(answer.faults.map((fault) => fault.message).join(' '));
      })
      .catch((error: Error) => say(failureWords('go-to-row', error.message)));
  };
  return (
    <Quiet onClick={go} aria-label={`Go to row ${row}`}>
      {label ?? `Go to row ${row}`}
    </Quiet>
  );
}
