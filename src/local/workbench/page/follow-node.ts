/** Keeps this page's workbook and Node's the same: each sends the other its mutations, in order. */
import { CommandType, ICommandService, type Injector } from '@univerjs/core';
import type { Connection } from './connection';

// Node has the only formula engine and does these for itself.
const NODE_DOES =
  /^formula\.mutation\.(set-(trigger-)?formula-calculation|set-(image-|array-)?formula-data)/;

/** To be called before the workbook is made, and `start` after it: until then nothing is sent. */
export function followNode(injector: Injector, connection: Connection): void {
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || options?.fromSync || NODE_DOES.test(id)) return;
    connection.send({ kind: 'mutation', mutation: { id, params } });
  });
  connection.on('mutation', ({ mutation }) => {
    const options = { ...mutation.options, onlyLocal: true, fromSync: true };
    if (!commands.hasCommand(mutation.id)) return;
    commands.syncExecuteCommand(mutation.id, mutation.params as object, options);
  });
}
