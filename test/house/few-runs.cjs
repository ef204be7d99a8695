// Random tests run few times and always over the same cases: a mutant lives or dies the same each time.
require('fast-check').configureGlobal({ numRuns: 5, seed: 1 });
