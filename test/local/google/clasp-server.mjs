// The real clasp, loaded once: runs each command it is sent as clasp's own entry does, over the stub of Google.
import { makeProgram } from '../../../node_modules/@google/clasp/build/src/commands/program.js';
import { stubGoogle } from './google-stub.mjs';

let told;
for (const name of ['stdout', 'stderr']) {
  process[name].write = (chunk, encoding, done = encoding) => {
    told[name] += chunk.toString();
    if (typeof done === 'function') done();
    return true;
  };
}

process.on('message', async ({ args, cwd, env }) => {
  told = { stdout: '', stderr: '' };
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.exitCode = 0;
  stubGoogle(env.GOOGLE_STUB);
  try {
    await makeProgram().parseAsync(['node', 'clasp', ...args]);
  } catch (error) {
    if (error.constructor.name !== 'CommanderError') {
      process.exitCode = 1;
      console.error(error.message);
    }
  }
  process.send({ code: process.exitCode, ...told });
});

process.on('disconnect', () => process.exit());
