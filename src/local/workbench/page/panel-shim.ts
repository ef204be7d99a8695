/**
 * Google's client library as the side panel sees it, put into the panel's page by Node. It keeps to
 * Google's rules: plain data only, answers come later and in any order, at most ten calls at once.
 */
interface Handlers {
  succeed?: (value: unknown, userObject?: unknown) => void;
  fail?: (error: Error, userObject?: unknown) => void;
  userObject?: unknown;
}

interface Answer {
  id: number;
  reply: { value: unknown } | { failure: { name: string; message: string } };
}

const MAX_AT_ONCE = 10;
const running = new Map<number, Handlers>();
const waiting: { id: number; functionName: string; args: unknown[] }[] = [];
let lastId = 0;

function refusePlainlessData(value: unknown): void {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]' || typeof value === 'function') {
    throw new TypeError('A Date or a function cannot be handed to google.script.run.');
  }
  if (value && typeof value === 'object') Object.values(value).forEach(refusePlainlessData);
}

function send(functionName: string, args: unknown[], handlers: Handlers): void {
  refusePlainlessData(args);
  lastId += 1;
  const plain = JSON.parse(JSON.stringify(args)) as unknown[];
  running.set(lastId, handlers);
  waiting.push({ id: lastId, functionName, args: plain });
  sendWaiting();
}

let sent = 0;
function sendWaiting(): void {
  while (sent < MAX_AT_ONCE && waiting.length > 0) {
    sent += 1;
    window.parent.postMessage({ alcto: 'run', ...waiting.shift() }, '*');
  }
}

function resolve({ id, reply }: Answer): void {
  const handlers = running.get(id);
  if (!handlers) return;
  running.delete(id);
  sent -= 1;
  sendWaiting();
  if ('value' in reply) {
    handlers.succeed?.(reply.value, handlers.userObject);
    return;
  }
  const error = new Error(reply.failure.message);
  error.name = reply.failure.name;
  if (handlers.fail) handlers.fail(error, handlers.userObject);
  else console.error(error);
}

function runner(handlers: Handlers): object {
  const steps: Record<string, unknown> = {
    withSuccessHandler: (succeed: Handlers['succeed']) => runner({ ...handlers, succeed }),
    withFailureHandler: (fail: Handlers['fail']) => runner({ ...handlers, fail }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(steps, {
    get: (target, name) => {
      if (typeof name === 'symbol') return undefined;
      return target[name] ?? ((...args: unknown[]) => send(name, args, handlers));
    },
  });
}

function postToHost(act: string): void {
  window.parent.postMessage({ alcto: act }, '*');
}

window.addEventListener('message', (event) => {
  if (event.source === window.parent) resolve(event.data as Answer);
});

/** F6, and Esc where nothing in the panel is to be closed by it, give the keyboard back to the sheet. */
window.addEventListener('keydown', (event) => {
  const isOpen = document.querySelector('dialog[open], [role="menu"]:not([hidden])') !== null;
  const isLeaving = event.key === 'Escape' && !event.defaultPrevented && !isOpen;
  if (event.key !== 'F6' && !isLeaving) return;
  event.preventDefault();
  postToHost('focus');
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => postToHost('close'),
        // Google ignores these for a side panel.
        setWidth: () => undefined,
        setHeight: () => undefined,
        origin: 'https://docs.google.com',
        editor: { focus: () => postToHost('focus') },
      },
    },
  },
});
