// Headings as people write them in logs of professional development, certificate trackers and form responses.
import type { RecordField } from '../../../src/core/policy/record-fields';

const list = (text: string) => text.split('|').map((each) => each.trim().replace(/\s+/g, ' '));

/** For each field, headings that name it. */
export const REAL_HEADINGS: Record<RecordField, string[]> = {
  applicant: list(`
    Name|Applicant Name|Full Name|Employee Name|Participant|Teacher|Staff Name|Staff
    Member|Attendee|Person|Applicant|Candidate|Your Name|CTO Name|Technology Director|Technology
    Coordinator|Employee|First and Last Name|Name (Last, First)|Director Name|Educator
    Name|Learner|Participant Name|Name of Applicant|Applicant (Name)|Who|Who attended|Attendee Name|Your
    full name|Teacher Name|Name of Participant|Tech Director|Name of Employee|Last Name, First Name|What
    is your name?|Trainee|Staff|Name of CTO`),
  district: list(`
    District|School District|School System|System|LEA|District Name|LEA
    Name|School|Organization|Employer|School/District|District/System|Local School System|Your
    District|What district are you from?|Which district?|Local Education Agency|LEA/District|Board of
    Education|School District Name|Employing District|District or School|Employing Board|Name of
    District|Name of School System|School District/System|Home District|County/City System|System
    Name|BOE|School Name|School Board|District of Employment|Campus`),
  activity: list(`
    Activity|Activity Name|Name of Activity|Activity Title|Event|Event Name|Session|Session
    Title|Session Name|Title|Title of Activity|Title of Session|PD Title|PD Activity|Training|Training
    Title|Training Name|Name of Training|Workshop|Workshop Title|Conference|Conference
    Name|Conference/Workshop|Conference / Session|Class|Class Name|Professional Development|Professional
    Development Activity|Professional Development Title|PD Name|Professional Learning|Professional
    Learning Activity|Program|Program Title|Webinar
    Title|Topic|Topic/Title|Meeting|Meeting/Training|What I attended|What|What did you
    attend?|Development Opportunity|Professional Development Opportunity|PD Opportunity|Learning
    Activity|Learning Experience|PD Session|Activity/Event|Event/Activity|Name of PD|Name of Event|Name
    of Workshop/Conference|Activity or Event|Event Title|Session Attended|Training Attended|Conference
    or Training|Activity/Location|Name of Activity/Location|Workshop / Training / Conference|PD
    Attended|Training/Workshop Title|Course/Workshop|Seminar|Institute|In-service|Activity
    Attended|Presentation|Activity & Location|Event and Location|Event/Location|PD|PD Event|Workshop
    Name|Name of Session|Session/Workshop|Title of PD|Title of Training|Title of Professional
    Development|Conference or Event|Conference, Workshop, or Class|Webinar|What did you do?|What was the
    activity?|Which event did you attend?|PD/Training|Learning Event|Experience|Name of Conference|Name
    of class|Workshop/Training Name|Activity (Location)|Activity - Location|Session Topic|Topic of
    Training|Opportunity|Learning Opportunity|Event Attended|Professional Development Event|Professional
    Development Session|What was it?|Activity/Training|Training Topic|Session attended and
    location|Meeting Name|Event or Session|Training Event|Title/Location|Training Program|PD
    Offering|Training Course|Workshop Attended|Conference Session|Activity Type/Title`),
  date: list(`
    Date|Date Completed|Date of Activity|Activity Date|Date Attended|Date(s)|Dates|Date of
    Completion|Completion Date|Date of Training|Training Date|Date of PD|PD Date|Date of Event|Event
    Date|Session Date|Workshop Date|Date Earned|Date of Session|Date Taken|Date(s) of
    Participation|When|When did you complete it?|Day|Completed|Completed On|Date Finished|End Date|Date
    Held|Date(s) Attended|Dates of Attendance|Course Completion Date|Date of Course|Date of
    Conference|Month/Day/Year|MM/DD/YYYY|Date (mm/dd/yy)|Date Credit Earned|Date Hours Earned|Class
    Date|Meeting Date|Certificate Date|Date on Certificate|Activity End Date|Completion|Date PD
    Completed|Date of Learning|What date did you complete the activity?|Date activity was completed|Date
    of Professional Development|Date and Time|Date / Time|DATE:|Attended|Attended On|Date you
    attended|Date Complete|Date Done|When attended|On what date?|Date of Professional Learning|Finish
    Date|Finished|Date Training Completed|Date of Webinar|What day was it?|When was it?|Date(s) of
    Activity|Day Attended|Conference Dates|Date Concluded|Date of Class|Day Completed|Date of
    attendance|What date did the activity take place?|Activity Completion Date|Actual Date|Service
    Date|Date of Service|Last day|Date Ended|Date of Certificate|Date Participated|Date Presented|Event
    Day`),
  hours: list(`
    Hours|Number of Hours|Hrs|# Hours|# of Hrs|Hours Earned|Contact Hours|Clock Hours|Credit Hours|PD
    Hours|Total Hours|Hours Completed|CTO Hours|Duration|Length|Duration (hrs)|Time|Time Spent|PD
    Credit|Credits|Credit Earned|No. Hours|Hours Claimed|Hours Awarded|CEU Hours|Hours Credit|Training
    Hours|Hours of PD|Hours of Training|Length of Session|Length (hours)|Amount of Time|How long?|How
    long was it?|Total Time|Time (hrs)|Hours toward cert|Hours toward 60|Hours (decimal)|Hours
    Approved|Hours in attendance|Number of contact hours|Hrs earned|Seat Hours|Number of Clock
    Hours|Hours Attended|Instructional Hours|Qualifying Hours|Hours Counted|Hours Applied|Time in
    Hours|Hours Logged|Hour(s)|Hours/Credits|Net Hours|Eligible Hours|Hr|Session Length|Activity
    Hours|How many hours did you attend?|How many contact hours?|Credit|Hours for
    Recertification|Recertification Hours|Hours of Credit|Hours Received|Learning Hours|Professional
    Development Hours|Number of PD Hours|Contact Hrs.|Hours of Participation|Length of Training (in
    hours)|Time (in hours)|PLU Hours|Clock Hrs|Hours Requested|Total # of Hours|Hours Worked|Duration in
    Hours|# Hrs|Hours Obtained|PD hrs|Hours Spent|Hours of Instruction|Hours Accrued|Hour
    Total|Certified Hours|Number of hours earned|Cert Hours|Verified Hours|Documented Hours`),
  course: list(`
    Course|Coursework|Coursework Area|Coursework Skill Area|Skill
    Area|Strand|Category|Area|Competency|Domain|CTO Area|CTO Course|CTO Strand|Course
    Category|Coursework Strand|Which Course?|Course Title|Module|Standard|Topic Area|Skill|Content
    Area|Focus Area|Competency Area|CTO Competency|CTO Domain|Course Aligned To|Aligned Course|Related
    Coursework|Related Course|Applies To|Counts Toward|Which area does it count
    toward?|Requirement|Requirement Area|Requirement Met|Area of Coursework|Subject Area|Coursework
    Category|AL-CTO Course|CTO Standard|CTO Course Alignment|Credit Area|Strand/Area|PD Area|PD
    Category|Course Area|Course Strand|CTO Skill|Skills Area|Coursework/Skill Area|Area of Study|Course
    Requirement|Competency/Strand|Skill Set|Coursework Skill|Area of Focus|Certification
    Area|Certification Course|CTO Certification Area|Select the coursework area|What coursework area
    does this fall under?|Required Course|Course Topic|Course Alignment|Which skill area?|CTO
    Coursework|CTO Category|Applicable Course|Course or Area|Course Met|Knowledge Area|Hours
    Category|Pillar|Focus`),
  justification: list(`
    Justification|Justification of Relation to Coursework|Rationale|Relevance|Relevance to CTO|Why|Why
    it counts|Why does this count?|How it relates|How does this relate to coursework|Relation to
    coursework|Relationship to Coursework|Connection to Coursework|Connection|Alignment|Alignment to
    Coursework|Alignment to CTO Standards|Reason|Application to role|How this applies|How it applies to
    my job|Justification/Relevance|Justify|Justification Statement|Tie to Coursework|Link to
    Coursework|How does it fit?|Coursework Connection|Evidence of alignment|Coursework
    Justification|Relevance to role|Job relevance|Justification for Credit|Why this counts|How it
    connects|Reason it counts|How is this related to the course?|Why it
    relates|Relation|Relationship|Relates to|How related|Course Relation|Explain how this
    relates|Explain the connection|Justification (why it counts)|Why is this relevant?|Relevance to
    Coursework|Relevance to Course|Reason for credit|Connection to Course|Applicability|Why CTO?|How
    does this apply?|Why I took it|Justification for hours|How does this count?|Relation to CTO|Relation
    to Course|Course Justification|Relation to skill area|How does this activity relate to the skill
    area?|Why does it qualify?|Justification of Coursework|Link to strand|Rationale for Coursework|How
    it ties to coursework|How it supports coursework|How aligned|CTO Relevance|CTO Alignment
    Statement|Relevance to my work|Why This Course`),
  description: list(`
    Description|Description of Activity|Activity Description|Details|Summary|Summary of Activity|Session
    Description|Brief Description|Content|What was covered|What I learned|What did you learn?|Topics
    Covered|Reflection|Key takeaways|Takeaways|Overview|Synopsis|Learning Summary|Notes on
    content|Summary of learning|Content Covered|Course Description|Activity
    Details|Description/Notes|Brief description of activity|Content summary|Main points|Key
    learning|Describe the activity|What was it about?|What did you do and learn?|Short
    Description|Description of Event|Description of Training|Description of PD|PD Description|Brief
    Summary|Summary of Session|Summary/Notes|Session Notes|Notes/Description|Training
    Description|Learning Outcomes|Session Summary|Description of Content|Event
    Description|Content/Notes|Detailed Description|Activity Summary|What we covered|Describe|What you
    learned|Please describe the activity|Reflections|Summary of Content|Content of Session|Program
    Description|Reflection/Summary|Lessons learned|Things learned|Description of Workshop|What
    happened|Learned`),
};

/** What stands beside the record in such logs and is no part of it. */
export const OTHER_HEADINGS = list(`
    Notes|Provider|Location|CEUs|CEU|Certificate|Certificate
    Link|Evidence|Documentation|Cost|Comments|Sponsor|Type|Type of
    Activity|Format|Method|Presenter|Status|Approved|Approved
    By|Verified|Link|URL|Proof|Attachment|Upload|Year|Month|Mode|Delivery|In person or
    online?|Remaining|Running
    Total|Instructor|Facilitator|Fee|Supervisor|Signature|Initials|Semester|School Year|Grade
    Level|Position|Job Title|Role|Phone|Verification|Certificate?|Certificate on file|Cert #|Activity
    ID|Event ID|Course Number|Course Code|Activity Type|Event Type|Session Code|Reimbursed|Registration
    Fee|Miles|Vendor|Website|Hours Remaining|Hours Needed|Hours Left|Course Provider|Activity
    Provider|Training Provider|Session Provider|Conference Location|Host|Location of Training|Date
    Submitted|Date Entered|Date Approved|Approval Date|Date of Birth|Hire Date|Expiration Date|Date
    Certificate Received|Registration Date|Due Date|Grade|Score|Employee ID|Teacher Number|Supervisor
    Name|Presenter Name|Name of Presenter|Name of Provider|Instructor Name|Name of
    Sponsor|Principal|Category of credit|PD Type|Session Type|Training Type|Credit Type|Course
    Type|Format of PD|Hours Type|Start Time|End Time|Time In|Time Out|District Approved|School Year
    Completed`);
