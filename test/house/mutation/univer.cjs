// Stands for src/local/engine/univer.ts where mutants run; see engine-outside.cjs.
module.exports = globalThis.univer;
