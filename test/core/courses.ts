import { POLICY } from '../../src/core/policy/policy';

const [roles, law, data, teaching, it, planning] = POLICY.courses.map(({ name }) => name);

/** The policy's courses by a short name, so that a test doesn't repeat what the policy calls them. */
export const COURSE = { roles, law, data, teaching, it, planning };
