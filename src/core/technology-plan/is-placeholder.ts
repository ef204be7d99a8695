import { fold } from '../text';

const MAX_WORDS = 30;
const MAX_LENGTH = 400;
/** The whole of a text in brackets or braces, for somebody to fill in. */
const BRACKETS = /^[[{<][^\]}>]*[\]}>]{1,3}$/;

// Each holds for the whole text, folded.
const PLACEHOLDERS = [
  /^(?:n a|not applicable|none|nothing|nil|tbd|tba|xx+|x x x.*|placeholder|draft|blank|pending|unknown|to follow|coming soon)(?: \S+){0,6}$/,
  /^(?:\S+ ){0,6}(?:is |are )?(?:yet )?to be (?:determined|developed|completed|announced|added|written|decided|updated|provided|inserted|finali[sz]ed|confirmed|established|supplied|done|drafted|included|filled|discussed|assigned|created)(?: \S+){0,12}$/,
  /^(?:\S+ ){0,8}(?:will be|is being|are being) (?:determined|developed|completed|announced|added|written|decided|provided|inserted|finali[sz]ed|supplied|drafted|filled|created|included)(?: (?:later|soon|here|once|when|after|by|at|upon|in|before|as)(?: \S+){0,10})?$/,
  /^(?:\S+ ){0,6}(?:still )?(?:under (?:development|construction|review|revision)|in (?:progress|development)|work in progress|not (?:yet )?(?:available|completed?|written|determined|done|started))(?: \S+){0,6}$/,
  /^(?:please )?(?:see|refer to|refer|same as|as)(?: \S+){0,8}? ?(?:above|below|attached|attachments?|appendix|enclosed|previous|last|spreadsheet|document|page|section|exhibit)(?: \S+){0,6}$/,
  /^(?:\S+ ){0,4}attached(?: \S+){0,4}$/,
  /^(?:\S+ ){0,5}(?:left|is) blank(?: \S+){0,3}$/,
  /^(?:please )?(?:insert|enter|type|click|tap|fill in|paste|write|add)(?: \S+){0,3}? (?:here|text|your|the|a|an)(?: \S+){0,12}$/,
  /^(?:please )?(?:describe|explain|discuss|outline|summari[sz]e|state|list|identify|include|provide|tell|detail) (?:(?:how|what|who|when|where|why|which|in|briefly)|(?:\S+ ){0,6}(?:you|your|the district s?|the system s?))(?: \S+){0,25}$/,
  /^(?:your|sample|example|text|content|section) (?:text|content|here|goes|will go)(?: \S+){0,4}$/,
  /^lorem ipsum/,
];

/**
 * True where a text only holds the place of another: "TBD", "See attached", "[Insert goals here]", "Describe how
 * you will evaluate your plan".
 */
export function isPlaceholder(text: string): boolean {
  const plain = text.trim();
  if (plain.length > MAX_LENGTH) return /^lorem ipsum/i.test(plain);
  if (BRACKETS.test(plain.replace(/\.$/, ''))) return true;
  const folded = fold(plain);
  if (folded === '') return true;
  if (folded.split(' ').length > MAX_WORDS) return false;
  return PLACEHOLDERS.some((pattern) => pattern.test(folded));
}
