// Long logs through the built bundle: every person's sums are right.
import { openHosts, SET_UP } from '../bench/local-host.mjs';
import { printLine, printTitle } from '../bench/table.mjs';
import { timeInTurns } from '../bench/timing.mjs';
import { assertSums, checkHost, makeLog } from './made-log.mjs';

const ROWS_A_PERSON = 40;

export async function loadManyRows({ isQuick }) {
  const sizes = isQuick ? [400, 4000] : [5000, 50_000];
  printTitle(`a log of ${sizes[1]} rows, ${ROWS_A_PERSON} a person, through the built bundle`);
  const openHost = await openHosts();
  const hosts = [];
  for (const size of sizes) {
    const { grid, sums } = makeLog(size, size / ROWS_A_PERSON);
    const host = await openHost({ 'PD Log': grid, 'AL-CTO Setup': SET_UP });
    assertSums(checkHost(host), sums);
    hosts.push(host);
  }
  const read = (host) => host.call('readSheet', { sheet: 'PD Log' });
  const [few, many, reading] = timeInTurns(isQuick ? 1 : 3, [
    () => checkHost(hosts[0]),
    () => checkHost(hosts[1]),
    () => read(hosts[1]),
  ]);
  printLine('time of a check / at a tenth of the rows', many / few, '×', { atMost: 13 });
  printLine('time of a check / of handing the sheet to the panel', many / reading, '×');
}
