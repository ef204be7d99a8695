/**
 * Members of an Apps Script class as a local class has them: names and parameters are Google's (the
 * longest form of each), and so are results, except that objects are our own.
 */
export type Local<Full, Keys extends keyof Full> = {
  [Key in Keys]: Full[Key] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result extends object ? unknown : Result
    : unknown;
};
