import { run } from './run';

// Whoever read the output may be gone (`| head`, a closed window): no error, and nothing to report to them.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
