import type { PlanPolicy } from './plan-policy-schema';

const list = (names: string) => names.split(', ');

/**
 * The district technology plan as data, sections in the policy's order; see `rules/README.md` for
 * its reading. Names are folded, and "and" is left out when they are compared.
 */
export const PLAN_POLICY: PlanPolicy = {
  spanYears: 3,
  sections: [
    {
      name: 'Mission Statement',
      sentence:
        'A technology plan typically includes a mission statement. From a big picture perspective, it outlines where you are planning to go and what you hope to accomplish.',
      found: list('mission, mission and vision, vision and mission'),
      likely: list('vision, purpose, beliefs'),
      beside: list('message'),
      near: list('core, shared, values, goals, motto, philosophy, belief, this, document'),
      never: list('trip, critical, control'),
    },
    {
      name: 'Technology Needs Assessment',
      sentence:
        'The needs assessment includes an appraisal of all technology resources and information systems including staffing needs.',
      found: list(
        'needs assessment, assessment of needs, assessment of technology needs, technology needs and assessment',
      ),
      likely: list(
        'diagnostics, inventory, infrastructure, current state, current status, current technology, technology assessment, technology needs, needs analysis, state of technology, status of technology',
      ),
      beside: list('comprehensive, results, findings, survey, process, current'),
      near: list(
        'network, networking, hardware, software, device, devices, equipment, infrastructure, inventory, connectivity, wireless, internet, assets, asset, staffing, capital, resources, systems, classroom',
      ),
      never: list('student, training'),
    },
    {
      name: 'Long-term and Short-term Goals',
      sentence:
        'At a high-level, describe those things that the organization plans to achieve. More detailed information related to each goal should be listed in specific project management plans.',
      found: list(
        'goals, goals and objectives, objectives and goals, goals summary, strategic goals, long range goals, long term goals, short term goals, short range goals, short term and long term goals, long and short term goals, short and long term goals, long range and short range goals, short range and long range goals',
      ),
      likely: list('objectives, goal, action plan, action plans, tactical plan, tactical plans'),
      beside: list('five, immediate, key, major'),
      near: list(
        'student, students, learning, teacher, teachers, teaching, instruction, network, infrastructure, security, cybersecurity, achievement, leadership, action, activities, steps, professional, timeline, vision',
      ),
      never: list('field'),
    },
    {
      name: 'Training and Staff Development Needs',
      sentence:
        'An assessment of current technical skills of staff along with a plan for staff training and education is important for a successful technology implementation.',
      found: list(
        'professional development, professional learning, staff development, training, staff training and development needs, training and staff development, staff development and training, training needs, pd',
      ),
      likely: list('educator preparation, staffing'),
      beside: list(
        'staff, teacher, teachers, faculty, administrator, administrators, administrative, employee, employees, educator, educators, personnel, needs, development, opportunities, program, programs, ongoing, user, professional, support',
      ),
      near: list(
        'student, students, parent, parents, community, cybersecurity, security, awareness, online, schedule, calendar, survey, coaching, curriculum, leadership, model, levels, needed, materials, center',
      ),
      never: list('room, potty, weight, strength, driver, bus, athletic, restroom'),
    },
    {
      name: 'Resource Requirements',
      sentence:
        'Your resource requirements is a high-level description of the responsible parties, timelines, benchmarks, required resources, and budgets associated with each goal.',
      found: list(
        'budget, budgets, funding, resource plan, activity summary by funding source, required resources, resources required, resource requirement',
      ),
      likely: list('resources, resource needs, timeline, timelines'),
      beside: list(
        'sources, source, federal, local, allocation, allocations, cost, costs, proposed, projected, estimated, anticipated, financial, required, resource, resources, sustainable, requirements',
      ),
      near: list(
        'e, rate, state, needs, needed, timeline, timelines, narrative, planning, hardware, software, equipment, allocated, implementation, available, financing, priorities, staffing, title, replacement, refresh, responsible, parties, benchmarks',
      ),
      never: list('human, student, teacher, parent, library, family'),
    },
    {
      name: 'Evaluation Method',
      sentence:
        'A method for continually evaluating your plan and making adjustments is important for any technology plan.',
      found: list(
        'evaluation, evaluation process, monitoring and evaluation, evaluation and monitoring, method of evaluation, methods of evaluation, evaluation methods',
      ),
      likely: list(
        'monitoring, accountability, progress measures, measures of progress, annual review, measuring progress, review and revision, progress monitoring',
      ),
      beside: list(
        'process, processes, method, methods, methodology, procedure, procedures, strategy, strategies, ongoing, continuous, continual, formative, summative',
      ),
      near: list(
        'assessment, accountability, progress, criteria, measures, measurement, cycle, results, revision, revisions, adjustment, adjustments, feedback, instruments, tools, timeline, success, monitoring, program, goals',
      ),
      never: list(
        'teacher, teachers, student, students, employee, employees, educator, educators, staff, personnel, principal, principals, administrator, administrators, superintendent, vendor, bid, bids, proposal, network, security, course, special',
      ),
    },
  ],
};
