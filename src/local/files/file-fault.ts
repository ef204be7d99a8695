/** A file that cannot be read or written: one sentence of what is wrong and what to do. */
export class FileFault extends Error {}
