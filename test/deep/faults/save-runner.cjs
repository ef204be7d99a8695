// Saves a file over and over in a process of its own, to be ended at any moment.
const { writeFileSync } = require('node:fs');
const [, , bundle, target, size, first] = process.argv;
const { saveFile } = require(bundle);

// Made before, so that nearly all the time goes into saving.
const contents = [0, 1].map((round) =>
  Buffer.alloc(Number(size), 97 + ((Number(first) + round) % 26)),
);

async function run() {
  for (let round = 0; ; round += 1) {
    await saveFile(target, contents[round % 2]);
    if (round === 0) writeFileSync(1, 'saving\n');
  }
}
run().catch((error) => {
  writeFileSync(2, String(error.message));
  process.exitCode = 1;
});
