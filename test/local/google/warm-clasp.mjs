// Loaded into the thread that runs alcto: sends what it starts as clasp to the one clasp that is loaded already, as
// loading it takes two seconds a command.
import childProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

const { fork, spawn } = childProcess;
const SERVER = fileURLToPath(new URL('clasp-server.mjs', import.meta.url));

let server;

function runClasp(args, { cwd }) {
  const { GOOGLE_STUB, clasp_config_auth } = process.env;
  server ??= fork(SERVER, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const child = Object.assign(new EventEmitter(), {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
  });
  server.once('message', ({ code, stdout, stderr }) => {
    child.stdout.end(stdout);
    child.stderr.end(stderr);
    // After what was written has been read.
    setImmediate(() => setImmediate(() => child.emit('close', code)));
  });
  server.send({ args, cwd, env: { GOOGLE_STUB, clasp_config_auth } });
  return child;
}

childProcess.spawn = (command, args, options) =>
  args?.[0]?.includes('@google/clasp')
    ? runClasp(args.slice(1), options)
    : spawn(command, args, options);
syncBuiltinESMExports();
