import type { Place } from './place';

/** What the person would see. Rows and columns are 1-based. */
export interface ScreenEvents {
  sidebar(html: string, title: string): void;
  dialog(html: string, title: string): void;
  alert(text: string): void;
  toast(text: string, title: string): void;
  activate(sheetName: string, row: number, column: number, rows: number, columns: number): void;
}

/** An item of the add-on's menu; null is a line between items. */
export type MenuItem =
  | { caption: string; functionName: string }
  | { caption: string; items: (MenuItem | null)[] };

/** Tells whoever shows the spreadsheet; with no one there, nothing is shown. */
export class Screen {
  /** What the last `addToUi` of each menu put up, by the menu's caption; '' is the add-on menu. */
  readonly menus = new Map<string, (MenuItem | null)[]>();
  /** What is selected; undefined until something was. */
  selection: { sheetId: string; place: Place } | undefined;
  private readonly viewers = new Set<Partial<ScreenEvents>>();

  /** @returns Ends the viewing. */
  watch(viewer: Partial<ScreenEvents>): () => void {
    this.viewers.add(viewer);
    return () => {
      this.viewers.delete(viewer);
    };
  }

  select(sheetId: string, place: Place): void {
    this.selection = { sheetId, place };
  }

  show<Name extends keyof ScreenEvents>(name: Name, ...args: Parameters<ScreenEvents[Name]>): void {
    for (const viewer of this.viewers) {
      (viewer[name] as ((...args: Parameters<ScreenEvents[Name]>) => void) | undefined)?.(...args);
    }
  }
}
