// Lets the built bundle know, in its own realm, which mutant is active, and tell which ones it met.
const vm = require('node:vm');

const create = vm.createContext.original ?? vm.createContext;
const share = (globals = {}, ...more) =>
  create(Object.assign(globals, { __stryker__: globalThis.__stryker__ }), ...more);

vm.createContext = Object.assign(share, { original: create });
