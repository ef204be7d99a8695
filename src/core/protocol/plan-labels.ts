/** What the labels of the set-up's rows on the plan documents begin with. */
export const PLAN_LABEL = 'Plan ';
export const SECTION_LABEL = 'Plan section ';
export const DOCUMENT_LABEL = 'Plan document ';
export const HINT_LABEL = 'Plan hint ';
export const CHECKED_LABEL = 'Plan checked on';
export const FILE_LABEL = 'Plan file ';
export const UNREAD_LABEL = 'Plan files not read';

/** The three papers beside the hours, as they are called everywhere. */
export const SEEN_DOCUMENTS = ['Technology plan', 'Presentation', 'Signature sheets'];
