// The core as a check uses it, cells in, report out: what the bench bundles, of this tree or of another commit.
export { checkLog } from '../../../src/core/assessment/check-log';
export { parseSetUp } from '../../../src/core/assessment/set-up';
export { chooseTabs } from '../../../src/core/log/choose-tabs';
export { parseLog } from '../../../src/core/log/parse-log';
export { POLICY } from '../../../src/core/policy/policy';
