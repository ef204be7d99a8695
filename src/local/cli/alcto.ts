import { run } from './run';
import { outliveReaders } from './terminal';

outliveReaders();
run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
