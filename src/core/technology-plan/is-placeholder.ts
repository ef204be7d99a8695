import { fold } from '../text';

const MAX_WORDS = 40;
const MAX_LENGTH = 400;
/** The whole of a text in brackets or braces, for somebody to fill in. */
const BRACKETS = /^[[{<][^\]}>]*[\]}>]{1,3}$/;

// Each holds for the whole text, folded, without a number or a goal's in front.
const PLACEHOLDERS = [
  /^(?:n a|na|not applicable|not required|does not apply|t ?b ?[da]|xx+|x x x.*|placeholder|to ?do|fixme|to follow|coming soon|forthcoming|pending|intentionally blank)(?: \S+){0,6}$/,
  /^(?:draft|blank|empty|optional|unknown|same|attached)$/,
  /^(?:none|nothing|nil|unknown|draft|no (?:changes?|information|data|updates?))(?: (?:at|to|for|from|yet|available|needed|required|known|planned|identified)(?: \S+){0,6})?$/,
  /^(?:\S+ ){0,6}(?:is |are )?(?:yet )?to be (?:determined|developed|completed|announced|added|written|decided|updated|provided|inserted|finali[sz]ed|confirmed|established|supplied|done|drafted|included|filled|discussed|assigned|created)(?: \S+){0,20}$/,
  /^(?:\S+ ){0,8}(?:will be|is being|are being) (?:determined|developed|completed|announced|added|written|decided|provided|inserted|finali[sz]ed|supplied|drafted|filled|created|included)(?: (?:later|soon|here|once|when|after|by|at|upon|in|before|as)(?: \S+){0,10})?$/,
  /^(?:\S+ ){0,6}(?:still )?(?:under (?:development|construction|review|revision)|in (?:progress|development)|work in progress|not (?:yet )?(?:available|completed?|written|determined|done|started))(?: \S+){0,6}$/,
  /^(?:more |further |additional )?(?:details?|information|text|content|data)(?: is| are)? (?:to (?:follow|come)|forthcoming|coming)(?: \S+){0,6}$/,
  /^(?:please )?(?:see|refer to|refer|same as|as)(?: \S+){0,8}? ?(?:above|below|attached|attachments?|appendix|enclosed|previous|last|old|spreadsheet|document|page|section|exhibit)(?: \S+){0,6}$/,
  /^(?:please )?(?:see|ask|contact|call|e ?mail|same as|(?:copy|copied|taken) from)(?: \S+){1,6}$/,
  /^(?:(?:it|this|these|copies|a copy|details|information|data|the \S+) (?:is |are ))?(?:available|on file|kept|maintained|located|posted) (?:upon|on|in|at|from|with|online)(?: \S+){0,8}$/,
  /^(?:\S+ ){0,4}attached(?: \S+){0,4}$/,
  /^(?:\S+ ){0,5}(?:left|is) blank(?: \S+){0,3}$/,
  /^(?:please )?(?:insert|enter|type|click|tap|fill in|paste|write|add)(?: \S+){0,3}? (?:here|text|your|the|a|an|later|it|this)(?: \S+){0,12}$/,
  /^(?:fill in|add|write|insert|update|will (?:update|add|follow|complete))(?: later| soon)?$/,
  /^(?:\S+ ){0,3}needs? to (?:be )?(?:add|write|complete|finish|develop|update|added|written|completed|finished|developed|updated|filled)(?: \S+){0,6}$/,
  /^(?:\S+ ){0,14}(?:add|complete|completing|develop|developing|fill in|finish|finishing|prepare|preparing|revise|revising|update|updating|write|writing|working on)(?: on)? (?:this|the) section(?: \S+){0,14}$/,
  /^(?:\S+ ){0,6}working on (?:this|it)(?: \S+){0,8}$/,
  /^this (?:section|part|page)(?: of (?:the|this|our) plan)? (?:will|is|needs|has|must|shall|to)(?: \S+){0,20}$/,
  /^(?:delete|replace|remove|overwrite) (?:this|the|these)(?: \S+){0,12}$/,
  /^(?:start|begin) (?:typing|writing)(?: \S+){0,6}$/,
  /^(?:\S+ ){1,6}(?:goes?|will go) here$/,
  /^(?:please )?(?:in this section )?(?:describe|explain|discuss|outline|summari[sz]e|state|list|identify|include|provide|tell|detail) (?:(?:how|what|who|when|where|why|which|in|briefly)|(?:\S+ ){0,6}(?:you|your|the district s?|the system s?))(?: \S+){0,25}$/,
  /^(?:your|sample|example|text|content|section) (?:text|content|here|goes)(?: \S+){0,4}$/,
  /^lorem ipsum/,
];
/** What a longer text begins with that says the same and why: "Not applicable, as we wait for …". */
const BEGINNINGS =
  /^(?:n a|not applicable|tb[da]|to be (?:determined|developed|completed|announced|added|written|decided|provided|inserted|established)|please (?:see|refer)|(?:see|refer to) (?:the |our )?(?:attached|attachment|appendix|separate|enclosed|previous|last|old|current|budget|spreadsheet|document|(?:\S+ ){1,2}plan)|this (?:section|part|page)(?: of (?:the|this|our) (?:\S+ )?plan)? (?:was|is|has been|will be) (?:left|intentionally|under|currently|being|to be|not|still|pending|blank)|(?:more |the )?(?:information|content|text|details?)(?: (?:for|on|about) this (?:section|part))? (?:will be|is pending|pending|to be|is to)|(?:insert|type|enter) (?:your|the|a) |(?:our|the) (?:\S+ ){1,3}(?:will (?:write|complete|develop|finish)|is (?:still )?working on) this )/;
/** "TBD TBD TBD" */
const REPEATED = /^(\S{1,12})(?: \1)+$/;
/** "1. TBD", "Goal 2: none yet" */
const NUMBER = /^(?:(?:goal|objective|step|phase|year|item|section) )?(?:\d{1,2}|[a-h]) (?=\S)/;
const ASKS = /^(?:what|how|who|when|where|which|why)\b/i;
const YOUR = /\byour?\b/i;

/**
 * True where a text only holds the place of another: "TBD", "See attached", "[Insert goals here]", "Describe how
 * you will evaluate your plan".
 */
export function isPlaceholder(text: string): boolean {
  const plain = text.trim();
  if (plain.length > MAX_LENGTH) return /^lorem ipsum/i.test(plain);
  if (BRACKETS.test(plain.replace(/\.$/, ''))) return true;
  // A template's own question: "What are your goals?"
  if (plain.endsWith('?') && ASKS.test(plain) && YOUR.test(plain)) return true;
  const folded = fold(plain);
  if (folded === '') return true;
  if (folded.split(' ').length > MAX_WORDS) return false;
  const plainest = folded.replace(NUMBER, '');
  if (BEGINNINGS.test(plainest) || REPEATED.test(plainest)) return true;
  return PLACEHOLDERS.some((pattern) => pattern.test(folded) || pattern.test(plainest));
}
