// Properties and cache: what a script keeps between its runs, here as long as the host lives.
import type { Local } from './apps-script-types';

type EmulatedProperties = Local<
  GoogleAppsScript.Properties.Properties,
  | 'getProperty'
  | 'getProperties'
  | 'getKeys'
  | 'setProperty'
  | 'setProperties'
  | 'deleteProperty'
  | 'deleteAllProperties'
>;
type EmulatedCache = Local<GoogleAppsScript.Cache.Cache, 'get' | 'put' | 'remove'>;

const MAX_PROPERTY_BYTES = 9 * 1024;
const MAX_CACHE_BYTES = 100 * 1024;
const CACHE_SECONDS = 600;

class LocalProperties implements EmulatedProperties {
  static readonly apiName = 'Properties.Properties';
  private readonly values = new Map<string, string>();

  getProperty = (key: string) => this.values.get(key) ?? null;
  getProperties = () => Object.fromEntries(this.values);
  getKeys = () => [...this.values.keys()];

  setProperty(key: string, value: unknown) {
    const text = String(value);
    if (Buffer.byteLength(text) > MAX_PROPERTY_BYTES) throw new Error('Argument too large: value');
    this.values.set(key, text);
    return this;
  }

  setProperties(properties: object, deleteAllOthers = false) {
    if (deleteAllOthers) this.values.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: string) {
    this.values.delete(key);
    return this;
  }

  deleteAllProperties() {
    this.values.clear();
    return this;
  }
}

export class LocalPropertiesService
  implements
    Local<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getUserProperties' | 'getScriptProperties'
    >
{
  static readonly apiName = 'Properties.PropertiesService';
  private readonly document = new LocalProperties();
  private readonly user = new LocalProperties();
  private readonly script = new LocalProperties();
  getDocumentProperties = () => this.document;
  getUserProperties = () => this.user;
  getScriptProperties = () => this.script;
}

class LocalCache implements EmulatedCache {
  static readonly apiName = 'Cache.Cache';
  private readonly values = new Map<string, { text: string; until: number }>();

  get(key: string) {
    const kept = this.values.get(key);
    return kept && kept.until > Date.now() ? kept.text : null;
  }

  put(key: string, value: unknown, seconds = CACHE_SECONDS): void {
    const text = String(value);
    if (Buffer.byteLength(text) > MAX_CACHE_BYTES) throw new Error('Argument too large: value');
    this.values.set(key, { text, until: Date.now() + seconds * 1000 });
  }

  remove(key: string): void {
    this.values.delete(key);
  }
}

export class LocalCacheService
  implements
    Local<
      GoogleAppsScript.Cache.CacheService,
      'getDocumentCache' | 'getUserCache' | 'getScriptCache'
    >
{
  static readonly apiName = 'Cache.CacheService';
  private readonly document = new LocalCache();
  private readonly user = new LocalCache();
  private readonly script = new LocalCache();
  getDocumentCache = () => this.document;
  getUserCache = () => this.user;
  getScriptCache = () => this.script;
}
