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
      found: list('mission, mission and vision, vision and mission, statement of mission'),
      likely: list(
        'vision, purpose, beliefs, belief statements, philosophy, guiding principles, core values, shared values, who we are, why we exist',
      ),
      beside: list('message, department'),
      near: list(
        'core, shared, values, goals, motto, philosophy, belief, beliefs, vision, visions, this, document, guiding, principles, purpose, commitment, message, learning, teaching, education, future, excellence, innovation, success',
      ),
      never: list('trip, trips, possible, critical, control, high, fundraiser, food, drive'),
    },
    {
      name: 'Technology Needs Assessment',
      sentence:
        'The needs assessment includes an appraisal of all technology resources and information systems including staffing needs.',
      found: list(
        'needs assessment, assessment of needs, assessment of technology needs, technology needs and assessment, technology needs assessment process',
      ),
      likely: list(
        'diagnostics, inventory, inventories, infrastructure, current state, current status, current reality, current conditions, current environment, current technology, current level, present state, present status, existing technology, existing resources, existing conditions, technology assessment, assessment of technology, assessment of current technology, network assessment, infrastructure assessment, where we stand, where do we stand, present level, present levels, current level of, current hardware, current software, current situation, current resources, current capacity, areas of need, area of need, appraisal, technology appraisal, technology status, status report, self assessment, assessment of technology use, readiness assessment, technology readiness, technology needs, identified needs, needs identification, needs, needs analysis, analysis of needs, needs survey, state of technology, status of technology, gap analysis, swot analysis, swot, strengths and weaknesses, situational analysis, situation analysis, data analysis, baseline data, technology audit, audit, technology profile, technology survey, survey results, technology environment, technology landscape, where we are, where are we, what we have, what we need, assessing needs, assessing our needs, present technology, baseline, state of our technology, weaknesses',
      ),
      beside: list('comprehensive, results, findings, survey, process, current'),
      near: list(
        'network, networking, hardware, software, device, devices, equipment, infrastructure, inventory, connectivity, wireless, internet, assets, asset, staffing, staff, capital, resources, systems, classroom, classrooms, technical, support, telecommunications, needs, need, assessment, audit, environment, facilities, programs, campus, building, buildings, existing, survey, surveys, now, today, baseline, conditions, security, cybersecurity, applications',
      ),
      never: list('student, training, professional, development, resource, requirements, special'),
    },
    {
      name: 'Long-term and Short-term Goals',
      sentence:
        'At a high-level, describe those things that the organization plans to achieve. More detailed information related to each goal should be listed in specific project management plans.',
      found: list(
        'goals, goals and objectives, objectives and goals, goals and strategies, goals and strategies for using technology, goals summary, strategic goals, long range goals, long term goals, short term goals, short range goals, short term and long term goals, long and short term goals, short and long term goals, long range and short range goals, short range and long range goals',
      ),
      likely: list(
        'objectives, objective, goal, goal areas, focus areas, action plan, action plans, action steps, tactical plan, tactical plans, strategic priorities, priorities, strategic objectives, strategic initiatives, key initiatives, strategic directions, initiatives, implementation plan, strategies, desired outcomes, outcomes, targets, benchmarks, milestones, where we are going, what we will do, where we want to be, where do we want to be, where we want to go, where do we want to go, what we want to achieve, roadmap, strategic direction, direction',
      ),
      beside: list(
        'five, four, six, seven, eight, ten, two, immediate, key, major, glance, administrative, instructional',
      ),
      near: list(
        'student, students, learning, teacher, teachers, teaching, instruction, curriculum, network, infrastructure, security, cybersecurity, achievement, leadership, action, actions, activities, steps, professional, timeline, vision, clear, realistic, measurable, specific, objectives, priorities, strategies, benchmarks, outcomes, indicators, tasks, targets, performance, success, smart, driven, needs, use',
      ),
      never: list('field, iep, scored, soccer, keeper'),
    },
    {
      name: 'Training and Staff Development Needs',
      sentence:
        'An assessment of current technical skills of staff along with a plan for staff training and education is important for a successful technology implementation.',
      found: list(
        'professional development, professional learning, staff development, training, staff training and development needs, training and staff development, staff development and training, training needs, pd',
      ),
      likely: list(
        'educator preparation, teacher preparation, educator development, teacher development, staffing, staff skills, staff learning, staff capacity, capacity building, building capacity, human capacity, professional growth, inservice, in service, workshops, coaching, teacher support, staff support, staff competencies, supporting teachers, supporting staff, train our, train staff, train teachers, prepare our staff, supporting educators, technology skills, technology competencies, technology proficiency, technical skills, learning opportunities',
      ),
      beside: list(
        'staff, teacher, teachers, faculty, administrator, administrators, administrative, employee, employees, educator, educators, personnel, needs, development, opportunities, program, programs, ongoing, user, professional, support, using, use',
      ),
      near: list(
        'student, students, parent, parents, community, cybersecurity, security, awareness, online, schedule, calendar, survey, coaching, curriculum, leadership, model, models, levels, needed, materials, center, learning, skills, capacity, growth, timeline, technical, service, certification, integration, mentoring',
      ),
      never: list(
        'room, potty, weight, strength, driver, bus, athletic, restroom, cpr, extinguisher, dog, wheels',
      ),
    },
    {
      name: 'Resource Requirements',
      sentence:
        'Your resource requirements is a high-level description of the responsible parties, timelines, benchmarks, required resources, and budgets associated with each goal.',
      found: list(
        'budget, budgets, funding, resource plan, resource allocation, resource allocations, financial plan, activity summary by funding source, required resources, resources required, resource requirement',
      ),
      likely: list(
        'resources, resource needs, timeline, timelines, proposed expenditures, projected expenditures, planned expenditures, expenditures, costs, cost, cost estimates, cost analysis, cost projections, total cost, cost of ownership, finance, finances, financing, fiscal resources, fiscal plan, fiscal, financial resources, financial support, financial, revenue, how we will pay, how will we pay, paying for, personnel needs, staffing and budget, revenues, revenue sources, funds, purchasing plan, spending plan, spending, responsible parties, roles and responsibilities',
      ),
      beside: list(
        'sources, source, federal, local, allocation, allocations, cost, costs, proposed, projected, estimated, anticipated, financial, required, resource, resources, sustainable, requirements, requirement, sufficient, adequate',
      ),
      near: list(
        'e, rate, erate, state, needs, needed, need, timeline, timelines, narrative, planning, hardware, software, equipment, allocated, implementation, available, projections, projection, justification, forecast, assumptions, overview, three, five, multi, financing, priorities, staffing, staff, technical, title, grant, grants, replacement, refresh, responsible, parties, benchmarks, estimates, expenditures, ownership, funds, personnel, facilities, items, breakdown, table, spreadsheet, considerations, sustainability, support, capital, physical, material, materials, network, infrastructure, devices, one, two',
      ),
      never: list(
        'human, student, teacher, parent, parents, library, family, natural, lunchroom, nutrition, band, hearing, denied, community, officer, opportunities',
      ),
    },
    {
      name: 'Evaluation Method',
      sentence:
        'A method for continually evaluating your plan and making adjustments is important for any technology plan.',
      found: list(
        'evaluation, evaluation process, monitoring and evaluation, evaluation and monitoring, monitoring and evaluating, evaluating the plan, method of evaluation, methods of evaluation, evaluation methods',
      ),
      likely: list(
        'evaluating, monitoring, accountability, accountability measures, accountability questions, progress measures, measures of progress, measures of success, measuring success, success measures, success indicators, indicators of success, performance measures, performance indicators, key performance indicators, metrics, measurement, annual review, measuring progress, review and revision, review process, review cycle, plan review, review of the plan, plan assessment, assessment of the plan, plan revision, plan update, plan updates, revision of the plan, revising the plan, updating the plan, update of the plan, reviewing the plan, monitoring the plan, evaluate the plan, evaluate and revise, plan will be evaluated, be evaluated, evaluate progress, progress monitoring, progress report, progress reports, progress reporting, assessment of progress, plan progress, progress toward goals, continuous improvement, assessing progress, measure success, measure progress, feedback, adjustments, how we will know, how will we know',
      ),
      beside: list(
        'process, processes, method, methods, methodology, procedure, procedures, strategy, strategies, ongoing, continuous, continual, formative, summative',
      ),
      near: list(
        'assessment, accountability, progress, criteria, measures, measurement, cycle, results, revision, revisions, adjustment, adjustments, feedback, instruments, tools, timeline, success, monitoring, program, goals, evaluate, evaluating, evaluated, performance, indicators, metrics, measure, data, reporting, questions, improvement, review, reviews, previous, impact, design, framework, schedule, team, plan, steps, rubric',
      ),
      never: list(
        'teacher, teachers, student, students, employee, employees, educator, educators, staff, personnel, principal, principals, administrator, administrators, superintendent, vendor, bid, bids, proposal, network, security, course, special, coach, psychological, hearing',
      ),
    },
  ],
};
