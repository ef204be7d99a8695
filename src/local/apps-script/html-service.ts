import type { Local } from './apps-script-types';

type EmulatedService = Local<
  GoogleAppsScript.HTML.HtmlService,
  'createHtmlOutput' | 'createHtmlOutputFromFile'
>;
type EmulatedOutput = Local<
  GoogleAppsScript.HTML.HtmlOutput,
  'getContent' | 'setContent' | 'append' | 'getTitle' | 'setTitle' | 'setWidth' | 'setHeight'
>;

/** Pages of the project's own HTML files. */
export class LocalHtmlService implements EmulatedService {
  static readonly apiName = 'HTML.HtmlService';

  /** @param readHtml Gives a file's text by its name without `.html`. */
  constructor(private readonly readHtml: (name: string) => string) {}

  createHtmlOutput = (html?: unknown) => new HtmlOutput(html === undefined ? '' : String(html));
  createHtmlOutputFromFile = (name: string) => new HtmlOutput(this.readHtml(name));
}

/** A page to be shown. */
export class HtmlOutput implements EmulatedOutput {
  static readonly apiName = 'HTML.HtmlOutput';
  private title = '';

  constructor(private content: string) {}

  getContent = () => this.content;
  getTitle = () => this.title;

  setContent(content: string) {
    this.content = content;
    return this;
  }

  append(content: string) {
    this.content += content;
    return this;
  }

  setTitle(title: string) {
    this.title = title;
    return this;
  }

  /** The size is the showing page's affair: a side panel is always 300 px wide. */
  setWidth(_pixels: number) {
    return this;
  }

  setHeight(_pixels: number) {
    return this;
  }
}
