/** What was found of a part of the plan, where its state is told apart. */
export const withoutState = (text: string) =>
  text.replace(/^(?:found|confirmed|likely|weak|not found)[:;. ]*/, '');
