// Stands for @e965/xlsx in tests: its code pages take half a second to load, in nearly every file.
module.exports = globalThis.requireShared('@e965/xlsx');
