// Saves a file over and over in a process of its own, to be ended at any moment.
const { writeFileSync } = require('node:fs');
const [, , bundle, target, size, first] = process.argv;
const { saveFile } = require(bundle);

async function run() {
  for (let round = Number(first); ; round += 1) {
    await saveFile(target, Buffer.alloc(Number(size), 97 + (round % 26)));
    if (round === Number(first)) writeFileSync(1, 'saving\n');
  }
}
run().catch((error) => {
  writeFileSync(2, String(error.message));
  process.exitCode = 1;
});
