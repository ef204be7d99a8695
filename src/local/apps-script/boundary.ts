import members from './apps-script-members.json';
import type { Realm } from './realm';

/** Members that only hand over an object or tell what is already known of it: no call that can cost or fail. */
const HANDLES =
  /^(SpreadsheetApp\.(getActive|getActiveSpreadsheet|getUi)|Spreadsheet\.(getId|getName|createTextFinder)|TextFinder\.match\w+|Sheet\.(getName|getType|getSheetId|getSheetName|getRange|getDataRange|getParent|getFormUrl)|Range\.(getRow|getColumn|getNumRows|getNumColumns|getLastRow|getLastColumn|getA1Notation|getSheet|getGridId|offset|getCell)|NamedRange\.(getName|getRange)|SpreadsheetApp\.newTextStyle|TextStyleBuilder\..*|(Ui|Menu)\.(create|add(Item|Separator|SubMenu)).*|(HtmlService|HtmlOutput|Utilities|Session|ScriptApp)\..*|LockService\..*|PropertiesService\..*|CacheService\..*)$/;

type Emulated = object & { constructor: { apiName?: string } };
type Members = Record<string, string[]>;

const memberSets = new Map<string, ReadonlySet<string>>();

function membersOf(apiName: string): ReadonlySet<string> {
  const known = memberSets.get(apiName) ?? new Set((members as Members)[apiName]);
  memberSets.set(apiName, known);
  return known;
}

/**
 * What stands between the bundle and a local service. A member that Apps Script has and we lack
 * throws; one that Apps Script lacks is undefined, as live. Arrays and errors that cross it belong
 * to the bundle's realm.
 */
export class Boundary {
  /** State-touching calls since it was last set to 0. */
  calls = 0;
  private readonly faces = new WeakMap<object, object>();
  private readonly services = new WeakMap<object, object>();

  constructor(
    private readonly realm: Pick<Realm, 'toRealm' | 'makeException'>,
    private readonly checkAllowed: (name: string) => void,
    private readonly aroundCall: (name: string, act: () => unknown) => unknown,
  ) {}

  /** A service or one of its objects as the bundle sees it; the same face each time. */
  face(value: unknown): unknown {
    if (Array.isArray(value)) return this.realm.toRealm(value.map((each) => this.faceOf(each)));
    return this.faceOf(value);
  }

  private faceOf(value: unknown): unknown {
    const apiName = (value as Emulated | null)?.constructor?.apiName;
    if (typeof value !== 'object' || value === null || !apiName) return value;
    const known = this.faces.get(value);
    if (known) return known;
    const face = this.makeFace(value, apiName);
    this.faces.set(value, face);
    this.services.set(face, value);
    return face;
  }

  private makeFace(service: object, apiName: string): object {
    const shortName = apiName.replace(/^.*\./, '');
    const real = membersOf(apiName);
    const read = (member: string) => {
      if (!real.has(member)) return undefined;
      if (!(member in service)) this.refuse(`${shortName}.${member}`);
      const value = Reflect.get(service, member);
      return typeof value === 'function'
        ? this.guard(service, value, `${shortName}.${member}`)
        : this.faceOf(value);
    };
    return new Proxy(Object.create(null) as object, {
      get: (_, member) => (member === 'toString' ? () => shortName : read(String(member))),
      has: (_, member) => real.has(String(member)),
      set: () => false,
    });
  }

  /** What the mode forbids fails as it would live, emulated or not; an enum is open to every mode. */
  private refuse(name: string): never {
    try {
      if (!/\.[A-Z]\w*$/.test(name)) this.checkAllowed(name);
    } catch (error) {
      throw this.realm.makeException((error as Error).message);
    }
    throw this.realm.makeException(`not emulated: ${name}`);
  }

  private guard(service: object, method: (...args: unknown[]) => unknown, name: string) {
    return (...args: unknown[]) => {
      const own = args.map((arg) => this.serviceOf(arg));
      const act = () => method.apply(service, own);
      try {
        this.checkAllowed(name);
        if (HANDLES.test(name)) return this.face(act());
        this.calls += 1;
        // A method that answers nothing answers null, as live.
        return this.face(this.aroundCall(name, act) ?? null);
      } catch (error) {
        throw this.realm.makeException(String((error as Error)?.message ?? error));
      }
    };
  }

  /** Only a rectangle of objects such as text styles has any; one of values may be large. */
  private hasFaces(rows: unknown[]): boolean {
    const first = Array.isArray(rows[0]) ? rows[0][0] : rows[0];
    return this.services.has(Object(first));
  }

  /** The service behind a face, which may also stand in an object of options or in a rectangle. */
  private serviceOf(arg: unknown): unknown {
    if (Array.isArray(arg)) {
      return this.hasFaces(arg) ? arg.map((each) => this.serviceOf(each)) : arg;
    }
    const known = this.services.get(arg as object);
    if (known || Object.prototype.toString.call(arg) !== '[object Object]') return known ?? arg;
    const options = Object.entries(arg as object);
    return Object.fromEntries(options.map(([name, value]) => [name, this.serviceOf(value)]));
  }
}
