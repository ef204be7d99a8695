// Stands for src/local/engine/univer.ts in tests; see engine.cjs.
module.exports = globalThis.univer;
