import type { IStyleData } from '@univerjs/core';

/** Each style of a workbook once, as its cells name it by id. */
export class StyleTable {
  private readonly ids = new Map<string, string>();
  private readonly formatIds = new Map<string, string>();

  constructor(readonly byId: Record<string, IStyleData> = {}) {
    for (const [id, style] of Object.entries(byId)) this.ids.set(JSON.stringify(style), id);
  }

  /** Of a cell that has a number format and no other look. */
  idOfFormat(pattern: string): string | undefined {
    const id = this.formatIds.get(pattern) ?? this.idOf({ n: { pattern } });
    if (id !== undefined) this.formatIds.set(pattern, id);
    return id;
  }

  idOf(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const id = this.ids.get(key) ?? `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}
