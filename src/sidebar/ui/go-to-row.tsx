import { goToRow } from '../bridge';
import { useChanges } from '../fix/change-provider';
import { LinkButton } from './buttons';
import { failureWords } from './failure-words';

/** Selects a row in the sheet; what stops it is said at the bottom of the panel. */
export function useGoToRow() {
  const { announce: say } = useChanges();
  return (sheet: string, row: number) => {
    goToRow(sheet, row)
      .then((answer) => {
        if (!answer.ok) say(answer.faults.map((fault) => fault.message).join(' '));
      })
      .catch((error: Error) => say(failureWords('go-to-row', error.message)));
  };
}

interface Props {
  sheet: string;
  row: number;
  /** Shorter words where several buttons stand in a line. */
  label?: string;
}

export function GoToRow({ sheet, row, label }: Props) {
  const go = useGoToRow();
  return (
    <LinkButton onClick={() => go(sheet, row)} aria-label={`Show row ${row}`}>
      {label ?? `Show row ${row}`}
    </LinkButton>
  );
}
