import type { Local } from './apps-script-types';
import type { HtmlOutput } from './html-service';
import type { MenuItem, Screen } from './screen';

type EmulatedUi = Local<
  GoogleAppsScript.Base.Ui,
  | 'createMenu'
  | 'createAddonMenu'
  | 'alert'
  | 'showSidebar'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'Button'
  | 'ButtonSet'
>;
type EmulatedMenu = Local<
  GoogleAppsScript.Base.Menu,
  'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'
>;

/** What the add-on shows. Nobody waits for an answer: an alert is answered with its affirmative button. */
export class LocalUi implements EmulatedUi {
  static readonly apiName = 'Base.Ui';
  readonly Button = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' };
  readonly ButtonSet = {
    OK: 'OK',
    OK_CANCEL: 'OK_CANCEL',
    YES_NO: 'YES_NO',
    YES_NO_CANCEL: 'YES_NO_CANCEL',
  };

  constructor(private readonly screen: Screen) {}

  createMenu = (caption: string) => new LocalMenu(caption, this.screen);
  createAddonMenu = () => new LocalMenu('', this.screen);

  /** `alert(prompt)`, `alert(prompt, buttons)` or `alert(title, prompt, buttons)`. */
  alert(...args: unknown[]) {
    const buttons = args.length > 1 ? String(args[args.length - 1]) : this.ButtonSet.OK;
    this.screen.show('alert', args.slice(0, args.length > 1 ? -1 : 1).join('\n'));
    const answer = buttons.startsWith('YES') ? this.Button.YES : this.Button.OK;
    return answer as unknown as GoogleAppsScript.Base.Button;
  }

  showSidebar(html: unknown): void {
    const output = html as HtmlOutput;
    this.screen.show('sidebar', output.getContent(), output.getTitle());
  }

  showModalDialog(html: unknown, title: string): void {
    this.screen.show('dialog', (html as HtmlOutput).getContent(), title);
  }

  showModelessDialog(html: unknown, title: string): void {
    this.showModalDialog(html, title);
  }
}

/** A menu while it is built; nothing of it is seen before `addToUi`. */
class LocalMenu implements EmulatedMenu {
  static readonly apiName = 'Base.Menu';
  readonly items: (MenuItem | null)[] = [];

  constructor(
    private readonly caption: string,
    private readonly screen: Screen,
  ) {}

  addItem(caption: string, functionName: string) {
    this.items.push({ caption, functionName });
    return this;
  }

  addSeparator() {
    this.items.push(null);
    return this;
  }

  addSubMenu(menu: unknown) {
    const { caption, items } = menu as LocalMenu;
    this.items.push({ caption, items });
    return this;
  }

  addToUi(): void {
    this.screen.menus.set(this.caption, [...this.items]);
  }
}
