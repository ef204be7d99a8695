// Written by hand from the response sheets, before any of it was computed: what a careful reviewer finds.

export interface HandRow {
  email: string;
  /** Hours that count before anything is decided, at most 60. */
  hours: number;
  complete?: true;
  short?: true;
  /** Rows to decide about, each by its code, in the order of the sheet. */
  doubtful?: string[];
  late?: number;
  /** Rows that another one took the place of without a question. */
  replaced?: number;
  /** Rows that are out: sent twice, or before the cycle. */
  out?: string[];
}

export const HAND_TABLE: HandRow[] = [
  {
    email: 'avery.banks@autauga.example',
    hours: 54,
    doubtful: ['CORRECTION', 'SUBMITTED_LATE', 'SUBMITTED_LATE'],
    late: 2,
  },
  { email: 'blake.cole@baldwin.example', hours: 60, complete: true, out: ['DUPLICATE', 'DUPLICATE'] },
  { email: 'cameron.dale@barbour.example', hours: 60, complete: true, replaced: 2 },
  { email: 'dana.ellis@bibb.example', hours: 60, complete: true, doubtful: ['EXCLUDED_TIME'] },
  { email: 'emery.ford@blount.example', hours: 30, short: true },
  { email: 'frankie.gray@bullock.example', hours: 57, doubtful: ['EXCLUDED_TIME'] },
  { email: 'jordan.lee@elmore.example', hours: 60, complete: true },
  { email: 'harper.ivey@butler.example', hours: 60, complete: true, doubtful: ['NEAR_DUPLICATE'] },
  {
    email: 'indigo.james@calhoun.example',
    hours: 36,
    short: true,
    doubtful: ['EXCLUDED_TIME', 'CORRECTION'],
  },
  { email: 'jules.king@chambers.example', hours: 57, doubtful: ['COURSE_RETIRED'] },
  { email: 'kendall.lane@cherokee.example', hours: 57, doubtful: ['CORRECTION'] },
  { email: 'casey.morgan@chilton.example', hours: 60, complete: true },
  {
    email: 'logan.moss@choctaw.example',
    hours: 60,
    complete: true,
    doubtful: ['CORRECTION', 'SUBMITTED_LATE'],
    late: 1,
  },
  { email: 'morgan.nash@clarke.example', hours: 60, complete: true, doubtful: ['CORRECTION'] },
  {
    email: 'noel.oakes@clay.example',
    hours: 45,
    short: true,
    doubtful: ['ACTIVITY_MISSING'],
    out: ['BEFORE_CYCLE'],
  },
  { email: 'oakley.price@cleburne.example', hours: 57, doubtful: ['HOURS_IMPLAUSIBLE'] },
  { email: 'peyton.quinn@coffee.example', hours: 57, doubtful: ['COURSE_SEVERAL'] },
  { email: 'quincy.reed@colbert.example', hours: 57, doubtful: ['SUBMITTED_LATE'], late: 1 },
  { email: 'reese.shaw@conecuh.example', hours: 60, complete: true, replaced: 1 },
  { email: 'sage.tate@coosa.example', hours: 57, doubtful: ['SUBMITTED_LATE'], late: 1 },
  {
    email: 'taylor.upton@crenshaw.example',
    hours: 24,
    short: true,
    doubtful: ['JUSTIFICATION_MISSING'],
  },
  { email: 'jlee@dale.example', hours: 15, short: true },
  { email: 'uma.vance@dallas.example', hours: 57, doubtful: ['JUSTIFICATION_MISSING'] },
  { email: 'wren.young@dekalb.example', hours: 57, doubtful: ['NEAR_DUPLICATE'] },
];
