/** What a task reads: a sheet by its name, or the one on screen where several are meant. */
export const whichSheet = (sheet: string | undefined) =>
  sheet === undefined ? { isActive: true } : { sheet };
