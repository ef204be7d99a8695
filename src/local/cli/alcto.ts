import { run } from './run';

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
