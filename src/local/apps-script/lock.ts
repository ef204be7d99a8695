// Locks: one run has one at a time, and gives it back at its end at the latest.
import type { Local } from './apps-script-types';
import type { RunBound, Runs } from './runs';

type EmulatedLock = Local<
  GoogleAppsScript.Lock.Lock,
  'tryLock' | 'waitLock' | 'releaseLock' | 'hasLock'
>;

class LocalLock implements EmulatedLock, RunBound {
  static readonly apiName = 'Lock.Lock';
  private holder: object | null = null;

  constructor(private readonly runs: Runs) {
    runs.bind(this);
  }

  hasLock = () => this.holder === this.runs.now;

  /** Does not wait: a run that has the lock goes on only after this one has ended. */
  tryLock(milliseconds: number): boolean {
    if (milliseconds < 0) return false;
    this.holder ??= this.runs.now;
    return this.hasLock();
  }

  waitLock(milliseconds: number): void {
    if (this.tryLock(milliseconds)) return;
    throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    this.endRun(this.runs.now);
  }

  endRun(run: object): void {
    if (this.holder === run) this.holder = null;
  }
}

export class LocalLockService
  implements
    Local<GoogleAppsScript.Lock.LockService, 'getDocumentLock' | 'getUserLock' | 'getScriptLock'>
{
  static readonly apiName = 'Lock.LockService';
  private readonly document: LocalLock;
  private readonly user: LocalLock;
  private readonly script: LocalLock;

  constructor(runs: Runs) {
    [this.document, this.user, this.script] = [runs, runs, runs].map((each) => new LocalLock(each));
  }

  getDocumentLock = () => this.document;
  getUserLock = () => this.user;
  getScriptLock = () => this.script;
}
