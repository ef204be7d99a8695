// Lets the built bundle know, in its own realm, which mutant is active, and tell which ones its tests met.
const vm = require('node:vm');

globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;
shared.activeMutant ??= process.env.__STRYKER_ACTIVE_MUTANT__;

const create = vm.createContext.original ?? vm.createContext;
const share = (globals = {}, ...more) =>
  create(Object.assign(globals, { __stryker__: shared }), ...more);
vm.createContext = Object.assign(share, { original: create });
