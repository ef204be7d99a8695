/** Keeps this page's workbook and Node's the same: each sends the other its mutations, in order. */
import { CommandType, ICommandService, type Injector } from '@univerjs/core';
import type { Mutation } from '../protocol';
import type { Connection } from './connection';

// Node has the only formula engine and does these for itself.
const NODE_DOES =
  /^formula\.mutation\.(set-(trigger-)?formula-calculation|set-(image-|array-)?formula-data)/;

/** To be called before the workbook is made. Gives what could not be sent for want of a connection. */
export function followNode(injector: Injector, connection: Connection): Mutation[] {
  const commands = injector.get(ICommandService);
  const unsent: Mutation[] = [];
  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || options?.fromSync || NODE_DOES.test(id)) return;
    const mutation = { id, params };
    if (!connection.send({ kind: 'mutation', mutation })) unsent.push(mutation);
  });
  connection.on('mutation', ({ mutation }) => {
    const options = { ...mutation.options, onlyLocal: true, fromSync: true };
    if (!commands.hasCommand(mutation.id)) return;
    commands.syncExecuteCommand(mutation.id, mutation.params as object, options);
  });
  return unsent;
}
