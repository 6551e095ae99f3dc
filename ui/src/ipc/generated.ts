// Written by `cargo xtask generate` from src-tauri/crates/contract. Do not edit.

export type Access = { 
/**
 * The client.
 */
client: ClientId, 
/**
 * The locale to hand it over in: a language that this person reads, where the program has its words; else Dutch.
 */
locale: string, 
/**
 * The items: first the record, then each contact, signal and way to help, the first first; sensitive marks last.
 */
items: Array<AccessItem>, };

export type AccessField = "ground" | "called" | "languages" | "reach" | "safe_to_call" | "mind" | "birth_year" | "guardian" | "prefers" | "home" | "household" | "wish" | "strengths" | "notes" | "contact" | "present" | "themes" | "line" | "note" | "next_step" | "services" | "appointment" | "appointment_note" | "safety" | "moment" | "crisis_call" | "agreed" | "intake" | "named" | "cause" | "burden" | "support" | "tried" | "expects" | "stuck" | "request" | "request_agreed" | "agreement" | "passing_on" | "letter" | "signal" | "doubt" | "weight" | "wants" | "helps" | "asked" | "lead" | "referral" | "steps" | "bridging" | "barriers" | "mark";

export type AccessItem = { 
/**
 * What to name it by when deciding: stays the same as long as the record does.
 */
key: string, 
/**
 * What it is.
 */
field: AccessField, 
/**
 * The day of the contact; `None` for what stands in the record itself.
 */
on: string | null, 
/**
 * What was written. Choices are ids of messages, to be said in the reader's language.
 */
text: Array<AccessSaid>, 
/**
 * What is proposed.
 */
proposed: Proposed, 
/**
 * Why it is proposed to be left out.
 */
why: Why | null, };

export type AccessSaid = { "text": string } | { "message": string } | { "minutes": number };

export type Agenda = { 
/**
 * How often what got stuck with whom, the most frequent first.
 */
counts: Array<StuckCount>, 
/**
 * Her own lines, the latest first, to be read and ticked.
 */
lines: Array<AgendaLine>, };

export type AgendaLine = { 
/**
 * The bottleneck.
 */
id: BottleneckId, 
/**
 * What she wrote.
 */
line: string, 
/**
 * Words in it in which the name of somebody she helps stands. It cannot be in the agenda until they are out.
 */
names: Array<string>, };

export type AgreedBy = "self" | "parent" | "both_parents" | "self_and_parent" | "guardian" | "representative";

export type Agreement = { 
/**
 * About whom.
 */
client: ClientId, 
/**
 * Who may be told.
 */
receiver: Receiver, 
/**
 * Their name or function; may be empty.
 */
name: string, 
/**
 * What may be told.
 */
items: Array<SharedItem>, 
/**
 * Which signals, by id; counts only where `items` names them.
 */
concerns: Array<string>, 
/**
 * What for.
 */
why: string, 
/**
 * The language in which it was explained.
 */
language: Language | null, 
/**
 * Who explained it; empty for the key person herself.
 */
explained_by: string, 
/**
 * Who interpreted then; `None` where it was not filled in.
 */
helper: Interpreter | null, 
/**
 * Who agreed.
 */
agreed_by: AgreedBy, 
/**
 * Since which day.
 */
given: string, 
/**
 * The last day on which it counts.
 */
until: string | null, 
/**
 * The day on which it was withdrawn: from then on it counts no more.
 */
withdrawn: string | null, };

export type AgreementEntry = { 
/**
 * The agreement.
 */
id: AgreementId, 
/**
 * What was written down.
 */
agreement: Agreement, 
/**
 * How it stands today.
 */
status: AgreementStatus, 
/**
 * Whether it named who handed this person over, and has to be asked anew.
 */
ask_anew: boolean, };

export type AgreementId = string;

export type AgreementStatus = "valid" | "not_yet" | "past" | "withdrawn";

export type Appearance = "system" | "light" | "dark" | "contrast";

export type Appointment = { 
/**
 * For whom. Stays as it was written down first.
 */
client: ClientId | null, 
/**
 * What kind it is.
 */
kind: AppointmentKind, 
/**
 * The day, ISO 8601, Gregorian.
 */
on: string, 
/**
 * When it starts (`14:30:00`).
 */
start: string | null, 
/**
 * How long it takes, in minutes: 1 to 1,440.
 */
minutes: number | null, 
/**
 * With whom.
 */
with_whom: string, 
/**
 * Where.
 */
place: string, 
/**
 * What to bring.
 */
bring: Array<Bring>, 
/**
 * The language spoken there.
 */
language: Language | null, 
/**
 * Anything else.
 */
note: string, 
/**
 * The referral it belongs to, by its id in text.
 */
referral: string | null, 
/**
 * How it stands.
 */
status: AppointmentStatus, 
/**
 * She does not go alone.
 */
not_alone: boolean, 
/**
 * Who knows where she is.
 */
knows: string, };

export type AppointmentCard = { 
/**
 * The day.
 */
on: string, 
/**
 * The time.
 */
at: string | null, 
/**
 * With whom.
 */
with: string, 
/**
 * The address.
 */
address: string, 
/**
 * What to bring.
 */
bring: Array<Bring>, 
/**
 * Whether an interpreter comes; `None` where it is not known.
 */
interpreter: boolean | null, 
/**
 * A calendar to write beside the day.
 */
calendar: CardCalendar | null, 
/**
 * The language of the card.
 */
locale: string, };

export type AppointmentEntry = { 
/**
 * The appointment.
 */
id: AppointmentId, 
/**
 * What was written down.
 */
appointment: Appointment, 
/**
 * How the client is called.
 */
called: string | null, };

export type AppointmentId = string;

export type AppointmentKind = "gp" | "interpreter" | "visit" | "provider" | "call" | "other";

export type AppointmentStatus = "planned" | "done" | "missed" | "cancelled";

export type AppointmentToday = { 
/**
 * Whether its day has passed.
 */
is_past: boolean, 
/**
 * What else can be done at the same visit; nothing where its day has passed.
 */
visit: AtThisVisit, 
/**
 * The appointment.
 */
id: AppointmentId, 
/**
 * What was written down.
 */
appointment: Appointment, 
/**
 * How the client is called.
 */
called: string | null, };

export type Asked = "yes" | "no" | "unknown";

export type AskedBy = "wijkteam" | "klantmanager" | "refugee_work" | "language_teacher" | "gp" | "school" | "ggd" | "person" | "other";

export type Asking = { 
/**
 * About whom.
 */
client: ClientId, 
/**
 * Whether it was asked.
 */
asked: Asked, 
/**
 * By whom; `None` where it was not filled in.
 */
by: IntakeAskedBy | null, 
/**
 * On which day.
 */
on: string | null, 
/**
 * When it is to be asked again.
 */
again: string | null, 
/**
 * In one line.
 */
line: string, };

export type AskingEntry = { 
/**
 * Its id.
 */
id: AskingId, 
/**
 * About whom.
 */
client: ClientId, 
/**
 * Whether it was asked.
 */
asked: Asked, 
/**
 * By whom; `None` where it was not filled in.
 */
by: IntakeAskedBy | null, 
/**
 * On which day.
 */
on: string | null, 
/**
 * When it is to be asked again.
 */
again: string | null, 
/**
 * In one line.
 */
line: string, };

export type AskingId = string;

export type AtThisVisit = { 
/**
 * Next steps that are open, or will be within two weeks.
 */
steps: Array<OpenStep>, 
/**
 * Moments of the last and of the next two weeks that were not seen to.
 */
moments: Array<MomentEntry>, 
/**
 * With how many others of the household something is open that is not shown here.
 */
others: number, };

export type BackupCopy = { 
/**
 * What to hand to `rehearse_backup`: the name of the file.
 */
id: string, 
/**
 * When it was made, by the clock on the wall.
 */
made: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Whether an earlier passphrase, code or card still opens it.
 */
is_old: boolean, };

export type BackupHolds = { 
/**
 * When it was made.
 */
made: string, 
/**
 * When it is deleted by the rotation; `None` where nobody deletes it by itself.
 */
until: string | null, };

export type BackupState = { 
/**
 * Name of the folder that she chose, without what lies above it; `None` where none is chosen.
 */
folder: string | null, 
/**
 * Whether the folder is there now.
 */
is_there: boolean, 
/**
 * When the last good one was made: written, and read again.
 */
last_good: string | null, 
/**
 * Why the last try failed: the code of a failure (`failure-…`); `None` where it did not.
 */
trouble: string | null, 
/**
 * What is in the folder, the latest first.
 */
copies: Array<BackupCopy>, 
/**
 * How many are kept.
 */
keep: BackupsKept, };

export type BackupToRestore = { 
/**
 * When it was made, by the clock on the wall; `None` where its name does not say.
 */
made: string | null, 
/**
 * Whether a recovery code opens it.
 */
has_code: boolean, 
/**
 * Whether a vault stands in its place now; it is kept aside, not lost.
 */
has_vault: boolean, };

export type BackupsKept = { 
/**
 * Days: 1 to 60.
 */
daily: number, 
/**
 * Weeks: 0 to 52.
 */
weekly: number, 
/**
 * Months: 0 to 60.
 */
monthly: number, };

export type Barrier = { 
/**
 * What it is.
 */
barrier: BarrierKind, 
/**
 * What was done about it; empty where that was not filled in.
 */
done: string, };

export type BarrierKind = "own_risk" | "travel" | "interpreter" | "waiting" | "taboo" | "language" | "unknown_system" | "childcare" | "trust" | "hours" | "other";

export type BeforeVisit = { 
/**
 * Agreements that count and end soon, what ends first first.
 */
ending: Array<AgreementEntry>, 
/**
 * Agreements that have to be asked anew, since they named who handed this person over.
 */
ask_anew: Array<AgreementEntry>, 
/**
 * Open signals of which who handed this person over had the lead: nobody said yet who has it now.
 */
leads: Array<ConcernEntry>, 
/**
 * Where this person was handed over to, or came from; `None` for somebody who simply is hers.
 */
standing: HandoverStanding | null, 
/**
 * Was taken back from somebody who may have used the file.
 */
unsure: HandoverStanding | null, };

export type BinEntry = { 
/**
 * What to name it by when it is put back.
 */
id: string, 
/**
 * What it is: a person before the contacts that went along.
 */
kind: BinKind, 
/**
 * What stood there: a name, a line. Empty where nothing did.
 */
says: string, 
/**
 * The people it was about, as they are called.
 */
people: Array<string>, 
/**
 * The day of a contact.
 */
on: string | null, 
/**
 * How many contacts went along with a person.
 */
contacts: number, 
/**
 * Whom a person was merged with.
 */
became: string | null, 
/**
 * When.
 */
deleted: string, 
/**
 * The last day in the bin.
 */
until: string, };

export type BinKind = "client" | "contact" | "concern" | "referral" | "bottleneck";

export type Board = { 
/**
 * What is open: without lead first, then past its time, then what closes first. What has started comes last.
 */
rows: Array<BoardRow>, 
/**
 * How many have no lead.
 */
nobody: number, 
/**
 * How many are past their time.
 */
past: number, };

export type BoardKind = "signal" | "doubt" | "referral";

export type BoardRow = { 
/**
 * What it is.
 */
kind: BoardKind, 
/**
 * The signal or doubt; of a referral the one it came from.
 */
concern: ConcernId | null, 
/**
 * The referral.
 */
referral: ReferralId | null, 
/**
 * Whom it is about.
 */
client: ClientId, 
/**
 * How the client is called.
 */
called: string, 
/**
 * Whether that is a made-up name.
 */
is_code_name: boolean, 
/**
 * What was noticed or said, or to whom. Empty where only themes say it.
 */
title: string, 
/**
 * What it is about, where `title` does not say it.
 */
themes: Array<Theme>, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * Who has the lead, of a referral that of its signal.
 */
lead: LeadNow | null, 
/**
 * Whether it is a signal or a doubt of which nobody has the lead.
 */
is_nobody: boolean, 
/**
 * What comes next.
 */
step: string, 
/**
 * Between which days.
 */
between: DayWindow | null, 
/**
 * The day on which it closes: the last of the next step, or of the waiting time for mental health care.
 */
closes: string | null, 
/**
 * Whether that day has passed.
 */
is_past: boolean, 
/**
 * Whether the key person no longer helps the client. What is open stays here all the same.
 */
is_client_closed: boolean, };

export type Bottleneck = { 
/**
 * About whom; `None` where it is about nobody in particular.
 */
client: ClientId | null, 
/**
 * What got stuck.
 */
stuck: Stuck, 
/**
 * With which kind of partner; `None` where it was not filled in.
 */
partner: Partner | null, 
/**
 * When.
 */
on: string, 
/**
 * In one line.
 */
line: string, };

export type BottleneckEntry = { 
/**
 * The bottleneck.
 */
id: BottleneckId, 
/**
 * What was written down.
 */
bottleneck: Bottleneck, 
/**
 * How the client is called.
 */
called: string | null, };

export type BottleneckId = string;

export type Bring = "identity" | "insurance" | "letter" | "medicines" | "calendar" | "questions" | "money" | "childcare";

export type CardCalendar = "ethiopian" | "solar_hijri";

export type CardDoor = { 
/**
 * What to hand to `remove_door`.
 */
id: string, 
/**
 * Whose card it is.
 */
called: string, 
/**
 * Since when.
 */
since: string, 
/**
 * Whose card it opens together with; `None` for one that opens alone.
 */
with: string | null, };

export type CardRule = "alone" | "together";

export type CardToAdd = { 
/**
 * The card: `age1…`.
 */
card: string, 
/**
 * Whose it is.
 */
called: string, };

export type CheckIn = { 
/**
 * The day, ISO 8601, Gregorian. One check-in a day; a second replaces the first.
 */
on: string, 
/**
 * Energy, 0 (none) to 4 (plenty).
 */
energy: number, 
/**
 * Tension, 0 (none) to 4 (too much).
 */
tension: number, 
/**
 * One line.
 */
line: string, };

export type ClientCard = { 
/**
 * The client.
 */
id: ClientId, 
/**
 * The name or code name.
 */
called: string, 
/**
 * Whether `called` is a code name.
 */
is_code_name: boolean, 
/**
 * The language spoken best.
 */
language: Language | null, 
/**
 * Name of the place.
 */
place: string | null, 
/**
 * The household this person belongs to.
 */
household: HouseholdId | null, 
/**
 * Whether she still helps this person.
 */
status: Status, 
/**
 * Day of the last contact.
 */
last_contact: string | null, 
/**
 * The open next step that comes first.
 */
next_step: DayWindow | null, 
/**
 * What to show of the text that was searched for, cut around the first word found. `None` without a search, where
 * the name says it, and beyond the first 50 cards.
 */
found_in: string | null, };

export type ClientDays = { 
/**
 * Appointments, the first first.
 */
appointments: Array<AppointmentEntry>, 
/**
 * Moments in which much changes, the first first.
 */
moments: Array<MomentEntry>, 
/**
 * Calls in a crisis, the first first.
 */
crisis_calls: Array<CrisisCallEntry>, };

export type ClientDetails = { 
/**
 * The name or code name by which she knows this person.
 */
called: string, 
/**
 * Whether `called` is a code name.
 */
is_code_name: boolean, 
/**
 * Languages, the one spoken best first.
 */
languages: Array<SpokenLanguage>, 
/**
 * A way to reach this person: a phone number, through whom.
 */
reach: string, 
/**
 * Whether that way is safe.
 */
safe_to_call: SafeToCall, 
/**
 * What to mind when others are there. Shown on top of the client's page.
 */
mind: string, 
/**
 * Year of birth, 1900 to this year.
 */
birth_year: number | null, 
/**
 * Whether somebody else decides for this person because of age.
 */
is_minor: boolean, 
/**
 * Who decides for a minor.
 */
guardian: string, 
/**
 * Whom this person would rather speak with; `None` where it makes no difference or was not asked.
 */
prefers: Prefers | null, 
/**
 * Where this person lives.
 */
home: Home | null, 
/**
 * Four digits of the postcode, where the organisation loaded a table of them.
 */
postcode: Postcode | null, 
/**
 * The household this person belongs to.
 */
household: HouseholdId | null, 
/**
 * What this person wants by way of an interpreter; `None` where it was not asked.
 */
interpreter: InterpreterWish | null, 
/**
 * What goes well, and who is there for this person.
 */
strengths: string, 
/**
 * Anything else.
 */
notes: string, 
/**
 * Whether she still helps this person.
 */
status: Status, };

export type ClientEnding = { 
/**
 * How its signals and doubts end; `None` where they stay open.
 */
concerns: ConcernOutcome | null, 
/**
 * How its referrals end; `None` where they go on.
 */
referrals: ReferralOutcome | null, 
/**
 * Whether appointments are cancelled, and calls, moments and next steps count as done.
 */
days: boolean, };

export type ClientId = string;

export type ClientSummary = { 
/**
 * Open signals and doubts with their lead; those without a lead first.
 */
concerns: Array<ConcernEntry>, 
/**
 * Referrals on which somebody still has to do something.
 */
referrals: Array<ReferralEntry>, 
/**
 * How many signals and doubts have no lead.
 */
nobody: number, 
/**
 * How many signals, doubts and referrals are closed.
 */
closed: number, };

export type Clock = { 
/**
 * From which day the wait counts.
 */
since: string, 
/**
 * For how many days: until help started or it ended, else until today.
 */
days: number, 
/**
 * To the intake.
 */
intake: ClockMark, 
/**
 * To the start of help.
 */
start: ClockMark, };

export type ClockMark = { 
/**
 * The norm in weeks.
 */
weeks: number, 
/**
 * The last day within the norm.
 */
by: string, 
/**
 * When it was reached.
 */
reached: string | null, 
/**
 * Whether it was reached too late, or is not reached and the day has passed.
 */
is_past: boolean, };

export type CodeDoor = { 
/**
 * What to hand to `remove_door`.
 */
id: string, 
/**
 * The day it was made.
 */
made: string | null, 
/**
 * The day it was last typed and found right; `None` where it never was.
 */
rehearsed: string | null, };

export type CodeFor = "vault" | "second";

export type Concern = { 
/**
 * Whom it is about.
 */
client: ClientId, 
/**
 * What kind it is.
 */
kind: ConcernKind, 
/**
 * What was noticed, in a line. May be empty where themes say it.
 */
noticed: string, 
/**
 * More about it; of a doubt the reason for it.
 */
note: string, 
/**
 * Who noticed; `None` where it was not filled in.
 */
noticed_by: NoticedBy | null, 
/**
 * Since when, as far as is known.
 */
since: string | null, 
/**
 * What it is about.
 */
themes: Array<Theme>, 
/**
 * How much it weighs, in the person's own words.
 */
weight: string, 
/**
 * What the person wants.
 */
wants: string, 
/**
 * What helps already.
 */
helps: string, 
/**
 * Whether it can be solved outside care first; `None` where it was not asked.
 */
social_first: SocialFirst | null, 
/**
 * Of a doubt: what was said about the person. Never a test result.
 */
label: string, 
/**
 * Of a doubt: what was asked for, such as a test without language.
 */
asked: string, 
/**
 * What comes next.
 */
next_step: NextStep | null, };

export type ConcernClosed = { 
/**
 * On which day.
 */
on: string, 
/**
 * What became of it.
 */
outcome: ConcernOutcome, };

export type ConcernEntry = { 
/**
 * The signal or doubt.
 */
id: ConcernId, 
/**
 * How the client is called.
 */
called: string, 
/**
 * What was written down.
 */
concern: Concern, 
/**
 * When it was closed, and what became of it; `None` while it is open.
 */
closed: ConcernClosed | null, 
/**
 * Who has the lead; `None` where nobody has.
 */
lead: LeadNow | null, 
/**
 * Who was asked to take the lead over and has not answered.
 */
asked: LeadEvent | null, 
/**
 * Everything about the lead, the latest first.
 */
history: Array<LeadEvent>, 
/**
 * What to show of the text that was searched for; `None` without a search.
 */
found_in: string | null, };

export type ConcernId = string;

export type ConcernKind = "signal" | "doubt";

export type ConcernOutcome = "better" | "help_came" | "person_said_no" | "elsewhere" | "discussed" | "withdrawn" | "other";

export type ConflictCard = { 
/**
 * What to hand to `settle_conflict`.
 */
id: string, 
/**
 * Kind of record: the name of its table.
 */
kind: string, 
/**
 * The clients it is about; empty where it is about none.
 */
about: Array<ClientId>, 
/**
 * Which record it is: its day, what was noticed, to whom; empty where that says nothing.
 */
which: string, 
/**
 * The field; `None` where the question is whether the record is to be there.
 */
field: string | null, 
/**
 * What stands there now. Without a field: empty where the record is gone.
 */
shown: string, 
/**
 * When that was written.
 */
shown_at: string, 
/**
 * What the other machine wrote, as `shown`.
 */
other: string, 
/**
 * When that was written.
 */
other_at: string, };

export type Contact = { 
/**
 * With whom: nobody, one, or several of a household (minutes count once).
 */
people: Array<ClientId>, 
/**
 * The day, ISO 8601, Gregorian.
 */
on: string, 
/**
 * When it started (`14:30:00`).
 */
start: string | null, 
/**
 * How long it took, in minutes: 1 to 1,440.
 */
minutes: number | null, 
/**
 * What kind of contact it was.
 */
kind: ContactKind, 
/**
 * The role she had.
 */
role: Role | null, 
/**
 * The language spoken.
 */
language: Language | null, 
/**
 * Who else was present; empty where it was not filled in.
 */
present: Array<Present>, 
/**
 * Who interpreted; `None` where it was not filled in.
 */
interpreter: Interpreter | null, 
/**
 * What it was about.
 */
themes: Array<Theme>, 
/**
 * One line.
 */
line: string, 
/**
 * A longer note.
 */
note: string, 
/**
 * Distance travelled in kilometres, there and back: 0 to 2,000.
 */
travel_km: number | null, 
/**
 * What comes next.
 */
next_step: NextStep | null, 
/**
 * Services of the social map that were spoken of.
 */
services: Array<Mentioned>, };

export type ContactEntry = { 
/**
 * The contact.
 */
id: ContactId, 
/**
 * What was written down.
 */
contact: Contact, 
/**
 * How the people are called, in the order of `contact.people`.
 */
called: Array<string>, 
/**
 * What to show of the text that was searched for; `None` without a search.
 */
found_in: string | null, };

export type ContactId = string;

export type ContactKind = "home_visit" | "phone" | "message" | "along_to_gp" | "along_elsewhere" | "office" | "group" | "professional";

export type Counts = { organizations: number, services: number, locations: number, service_at_locations: number, languages: number, schedules: number, phones: number, };

export type CrisisCall = { 
/**
 * About whom. Stays as it was written down first.
 */
client: ClientId, 
/**
 * The day, ISO 8601, Gregorian.
 */
on: string, 
/**
 * At what time (`14:30:00`).
 */
start: string | null, 
/**
 * Who was called.
 */
called: Array<CrisisCalled>, 
/**
 * Whom she spoke with, in her words.
 */
whom: string, 
/**
 * What was agreed.
 */
agreed: string, 
/**
 * When to call again.
 */
again: string | null, 
/**
 * The day on which it was over for her.
 */
done: string | null, };

export type CrisisCallEntry = { 
/**
 * The call.
 */
id: CrisisCallId, 
/**
 * What was written down.
 */
call: CrisisCall, 
/**
 * How the client is called.
 */
client_called: string, };

export type CrisisCallId = string;

export type CrisisCalled = "emergency" | "suicide" | "gp" | "gp_post" | "crisis_service" | "violence_at_home" | "sexual_violence" | "police" | "municipality" | "family" | "coordinator" | "other";

export type CrisisLine = { 
/**
 * Stable word; its name and advice stand in `crisis.ftl` (`crisis-<key>`, `.advice`).
 */
key: string, 
/**
 * The number to call; empty where it depends on where one lives.
 */
number: string, 
/**
 * Where the fact comes from.
 */
source: string, 
/**
 * The day it was checked.
 */
checked: string, };

export type DangerReceiver = "veilig_thuis" | "acute";

export type DayWindow = { 
/**
 * First day, ISO 8601 (`2026-11-21`), Gregorian.
 */
from: string, 
/**
 * Last day, not before `from`.
 */
to: string, };

export type DeviceCard = { 
/**
 * What to hand to `remove_device`.
 */
id: string, 
/**
 * Whether it is this one.
 */
is_this: boolean, 
/**
 * Whether it was removed: it gets no new keys.
 */
is_gone: boolean, };

export type Directory = { 
/**
 * The directory.
 */
id: DirectoryId, 
/**
 * How it is called: the name of its file without folder, or what the program calls its own.
 */
called: string, 
/**
 * How many services it holds.
 */
services: number, 
/**
 * Day on which it was loaded.
 */
loaded: string, 
/**
 * Whether everything in it is made up, for practice.
 */
is_fictional: boolean, 
/**
 * Whether it comes with the program and cannot be removed.
 */
is_built_in: boolean, };

export type DirectoryId = string;

export type Doors = { 
/**
 * Since when the passphrase is this one; `None` where it was never changed.
 */
passphrase_since: string | null, 
/**
 * The recovery code, where there is one.
 */
code: CodeDoor | null, 
/**
 * Whether her own part has a second passphrase.
 */
has_second: boolean, 
/**
 * The recovery code of the second passphrase, where there is one.
 */
second_code: CodeDoor | null, 
/**
 * Cards of the organisation: they open what is about clients, to read, and never her own part.
 */
cards: Array<CardDoor>, 
/**
 * Whether a short PIN is set until the program ends.
 */
has_pin: boolean, 
/**
 * Backups in the folder that an earlier passphrase, code or card still opens.
 */
old_backups: number, 
/**
 * Whether they can be sealed anew: what opened them is still at hand, until the vault is locked.
 */
can_reseal: boolean, };

export type Draft = { 
/**
 * What form it belongs to, as the window names it: `contact`, `client`, `own_note` and so on. The program knows only
 * `meldcode`, which stands behind a lock of its own.
 */
form: string, 
/**
 * The half about the client.
 */
case: unknown, 
/**
 * Her own half.
 */
private: unknown, };

export type DraftCard = { 
/**
 * The draft.
 */
id: DraftId, 
/**
 * What form it belongs to.
 */
form: string, 
/**
 * When it was last saved.
 */
saved: string, 
/**
 * Whether Today still reminds of it: seven days from the last change. What was written stays.
 */
reminds: boolean, };

export type DraftId = string;

export type DueClient = { 
/**
 * The client.
 */
id: ClientId, 
/**
 * Closed since; or the day of the last contact, where that is later.
 */
since: string, 
/**
 * When the term passed.
 */
due: string, };

export type DueContact = { 
/**
 * The contact.
 */
id: ContactId, 
/**
 * Its day.
 */
since: string, 
/**
 * When the term passed.
 */
due: string, };

export type DueRecord = { 
/**
 * What it is.
 */
kind: RetentionKind, 
/**
 * The record.
 */
id: string, 
/**
 * The day from which its term counts.
 */
since: string, 
/**
 * When the term passed.
 */
due: string, };

export type ErasureChoice = { 
/**
 * Contacts with others too go as well. Else only the client is taken off them, and their text stays.
 */
shared: boolean, 
/**
 * Her own notes and questions about the contacts that go, go too. Else they stay and point to nothing any more.
 */
own: boolean, };

export type ErasureKind = "erased" | "reduced" | "leaving";

export type ErasurePlan = { 
/**
 * What goes with the choice as it was given.
 */
going: Going, 
/**
 * The client's contacts with others too.
 */
shared: number, 
/**
 * Her own notes about the client's contacts.
 */
own_notes: number, 
/**
 * Her questions about them.
 */
questions: number, 
/**
 * Files that left the vault and cannot be reached.
 */
left: Array<LeftVault>, };

export type ErasureStatement = { 
/**
 * When it was on the disk.
 */
at: string, 
/**
 * What was done.
 */
kind: ErasureKind, 
/**
 * What went.
 */
gone: Going, 
/**
 * Backups that still hold it.
 */
backups: Array<BackupHolds>, 
/**
 * Files that left the vault before and cannot be reached.
 */
left: Array<LeftVault>, 
/**
 * Whether the vault was rewritten. Where not, earlier parts of the file still hold it, sealed: to be tried again.
 */
is_finished: boolean, 
/**
 * How many lists of erased ids could not be written. A backup restored from there could bring it back.
 */
lists_missed: number, 
/**
 * About whom, where she types it.
 */
name: string | null, };

export type ExchangeState = { 
/**
 * Name of the folder that both machines have; `None` where none is chosen.
 */
folder: string | null, 
/**
 * Whether the folder is there now.
 */
is_there: boolean, 
/**
 * When something was last exchanged.
 */
last: string | null, 
/**
 * Why the last try failed: the code of a failure; `None` where it did not.
 */
trouble: string | null, 
/**
 * Changes that came in with the last one.
 */
received: number, 
/**
 * Changes that went out with the last one.
 */
sent: number, 
/**
 * Words of why bundles wait: `exchange-waits-…`.
 */
waiting: Array<string>, 
/**
 * Words of why files were refused: `exchange-refused-…`.
 */
refused: Array<string>, 
/**
 * The machines that take part.
 */
devices: Array<DeviceCard>, };

export type FactKey = "treeknorm_intake" | "treeknorm_start" | "own_risk";

export type Failure = { "code": "locked" } | { "code": "wrong_key" } | { "code": "wait", 
/**
 * How long still, in seconds.
 */
seconds: number, } | { "code": "second_door" } | { "code": "pin_over" } | { "code": "mistyped_code" } | { "code": "no_card" } | { "code": "no_vault" } | { "code": "exists" } | { "code": "damaged" } | { "code": "tampered" } | { "code": "newer" } | { "code": "already_open" } | { "code": "disk_full" } | { "code": "vault_full" } | { "code": "disk" } | { "code": "read_only" } | { "code": "replaced" } | { "code": "folder_gone" } | { "code": "not_permitted" } | { "code": "bad_copy" } | { "code": "invalid", 
/**
 * The field, in `snake_case`.
 */
field: string, } & ({ "rule": "empty" } | { "rule": "too_long", 
/**
 * The most characters that fit.
 */
max: number, } | { "rule": "out_of_range", 
/**
 * The smallest number that fits.
 */
min: number, 
/**
 * The largest number that fits.
 */
max: number, } | { "rule": "ends_before_start" } | { "rule": "unknown" } | { "rule": "twice" } | { "rule": "missing" } | { "rule": "too_weak" } | { "rule": "not_a_day" } | { "rule": "to_come" } | { "rule": "before_last" } | { "rule": "still_open" } | { "rule": "test_result" }) | { "code": "meldcode_closed" } | { "code": "gone" } | { "code": "import_refused", 
/**
 * Why.
 */
why: string, } | { "code": "handover_refused", 
/**
 * Why.
 */
why: string, } | { "code": "cancelled" } | { "code": "internal" };

export type ForRequest = { 
/**
 * The request.
 */
request: RequestId, 
/**
 * Whether she marked it as outside what was agreed.
 */
outside: boolean, };

export type Going = { 
/**
 * Clients.
 */
clients: number, 
/**
 * Contacts.
 */
contacts: number, 
/**
 * Contacts among them of which kind, day, minutes and themes stay, without text and people.
 */
figures: number, 
/**
 * Signals and doubts.
 */
concerns: number, 
/**
 * Referrals.
 */
referrals: number, 
/**
 * Appointments.
 */
appointments: number, 
/**
 * What others asked.
 */
requests: number, 
/**
 * Working notes: records of the Meldcode, told by no other name.
 */
working_notes: number, 
/**
 * Households in which nobody is left.
 */
households: number, 
/**
 * Drafts in which something of it stands.
 */
drafts: number, 
/**
 * Attachments.
 */
attachments: number, 
/**
 * Records of how heavy a contact was.
 */
heaviness: number, 
/**
 * Notes of her own.
 */
own_notes: number, 
/**
 * Questions for supervision.
 */
questions: number, 
/**
 * Check-ins.
 */
check_ins: number, };

export type Ground = { 
/**
 * Which.
 */
kind: GroundKind, 
/**
 * Which task or interest, and the exception of article 9 for what is about health.
 */
line: string, 
/**
 * The day of the decision, ISO 8601, Gregorian.
 */
on: string, };

export type GroundKind = "public_task" | "interest" | "duty" | "contract" | "consent";

export type HandoverCard = { 
/**
 * Who is in it.
 */
people: Array<HandoverPerson>, 
/**
 * Whether somebody in it waits for the receipt.
 */
is_waiting: boolean, 
/**
 * Whether there are, or may be, two records of somebody in it: taken back without an answer, or kept.
 */
is_unsure: boolean, 
/**
 * Whether somebody in it is borrowed, and can go back.
 */
can_go_back: boolean, 
/**
 * How many of it are deleted here and are erased once every other machine has exchanged.
 */
leaving: number, 
/**
 * Its id.
 */
id: HandoverId, 
/**
 * Who gave.
 */
direction: HandoverDirection, 
/**
 * How the other one is called.
 */
name: string, 
/**
 * The other one's card.
 */
card: string, 
/**
 * When it was given, or taken over.
 */
day: string, 
/**
 * Until when it is meant, for a temporary replacement.
 */
until: string | null, 
/**
 * Whether somebody who was lent goes back with it.
 */
is_back: boolean, 
/**
 * When the receipt was written or read.
 */
receipt_on: string | null, 
/**
 * How many were accepted.
 */
accepted: number, 
/**
 * How many were declined.
 */
declined: number, };

export type HandoverChoice = { 
/**
 * Whom.
 */
people: Array<ClientId>, 
/**
 * To whom.
 */
to: HandoverParty, 
/**
 * Until when, for a temporary replacement.
 */
until: string | null, 
/**
 * Whether contacts with somebody who does not come along go too, as they stand.
 */
shared: boolean, };

export type HandoverDated = { 
/**
 * The day, as the file has it.
 */
day: string, 
/**
 * What.
 */
what: string, };

export type HandoverDirection = "given" | "taken";

export type HandoverId = string;

export type HandoverPage = { 
/**
 * What to name this person by when deciding.
 */
id: string, 
/**
 * How the giver calls this person.
 */
called: string, 
/**
 * Whether that is a code name.
 */
is_code_name: boolean, 
/**
 * Codes of the languages.
 */
languages: Array<string>, 
/**
 * Whether calling is safe, as a word of `safe_to_call`.
 */
safe_to_call: string, 
/**
 * What to mind when others are there.
 */
mind: string, 
/**
 * Open signals and doubts.
 */
signals: Array<HandoverSignal>, 
/**
 * Open referrals: to whom, and since when where that is known.
 */
referrals: Array<string>, 
/**
 * Appointments from the day of the file on.
 */
appointments: Array<HandoverDated>, 
/**
 * The last contacts, the latest first: at most three.
 */
contacts: Array<HandoverDated>, 
/**
 * How many contacts come along.
 */
contact_count: number, 
/**
 * How many agreements come along.
 */
agreements: number, 
/**
 * How many of these name the giver, and will have to be asked anew.
 */
ask_anew: number, 
/**
 * Clients here who are likely the same person.
 */
likely: Array<[ClientId, string]>, 
/**
 * Whether this person was lent, and comes back: the record here makes way.
 */
comes_back: boolean, };

export type HandoverParty = { 
/**
 * How they call themselves.
 */
name: string, 
/**
 * Their card.
 */
card: string, };

export type HandoverPerson = { 
/**
 * The client, where there is a record here.
 */
client: ClientId | null, 
/**
 * How the client is called, where there is a record here.
 */
called: string | null, 
/**
 * The id at who gave.
 */
original: string, 
/**
 * What became of it.
 */
state: HandoverState, 
/**
 * How many agreements have to be asked anew.
 */
ask_anew: number, };

export type HandoverSignal = { 
/**
 * What was noticed, or the label that is doubted.
 */
noticed: string, 
/**
 * Who has the lead; `None` for nobody.
 */
lead: string | null, };

export type HandoverStanding = { 
/**
 * Where.
 */
kind: HandoverStandingKind, 
/**
 * The hand-over.
 */
handover: HandoverId, 
/**
 * The other one.
 */
name: string, 
/**
 * Since when.
 */
day: string, 
/**
 * Until when.
 */
until: string | null, 
/**
 * When the receipt was written or read.
 */
receipt_on: string | null, 
/**
 * How many agreements have to be asked anew.
 */
ask_anew: number, };

export type HandoverStandingKind = "given" | "lent" | "borrowed" | "taken" | "unsure" | "kept";

export type HandoverState = "waiting" | "accepted" | "declined" | "back" | "taken_back" | "kept" | "settled";

export type HandoverStatement = { 
/**
 * To whom.
 */
name: string, 
/**
 * When it was given.
 */
given: string, 
/**
 * When the receipt was made.
 */
receipt: string, 
/**
 * Until when, for a temporary replacement.
 */
until: string | null, 
/**
 * How many people were taken over.
 */
accepted: number, 
/**
 * How many were not: they are still hers.
 */
declined: number, 
/**
 * How many were taken over and are not erased here, since something was written about them meanwhile.
 */
kept: number, 
/**
 * How many are deleted here and are erased once every other machine has exchanged.
 */
leaving: number, 
/**
 * What was erased here, or is to be once every machine knows; `None` where nobody was taken over for good.
 */
erased: ErasureStatement | null, };

export type Handovers = { 
/**
 * Her name on her card; empty where she never gave it.
 */
name: string, 
/**
 * What to compare of her card by telephone; `None` where there is none yet.
 */
check: string | null, 
/**
 * Every hand-over, the latest first.
 */
all: Array<HandoverCard>, 
/**
 * Those who cannot be chosen: handed over, lent or borrowed now.
 */
elsewhere: Array<ClientId>, };

export type Heaviness = number;

export type HistoryChange = { 
/**
 * The table: that of the record, or of one of its lists.
 */
kind: string, 
/**
 * The field.
 */
field: string, 
/**
 * What stood there before; empty for nothing.
 */
before: string, 
/**
 * What stood there then; empty for nothing.
 */
after: string, };

export type HistoryKind = "client" | "contact" | "concern" | "referral" | "agreement" | "appointment" | "request";

export type HistoryStep = { 
/**
 * When.
 */
at: string, 
/**
 * Whether it was done on this machine.
 */
is_here: boolean, 
/**
 * What happened.
 */
what: HistoryWhat, 
/**
 * What changed; empty where it was written down.
 */
changes: Array<HistoryChange>, };

export type HistoryWhat = "written" | "changed" | "deleted" | "back";

export type Hit = { 
/**
 * Where it was found.
 */
place: HitPlace, 
/**
 * Id of the record.
 */
id: string, 
/**
 * Its title: how a client, or the people of a contact or a signal, are called (empty for a contact with nobody), the name of a
 * service, the first words of a note.
 */
title: string, 
/**
 * The words around what was found; empty where the title says it.
 */
around: string, 
/**
 * Its day, ISO 8601: of a client the last contact, of a signal since when, of a service when it was last checked.
 */
on: string | null, };

export type HitPlace = "client" | "contact" | "concern" | "service" | "own_note" | "question";

export type Home = { 
/**
 * Name of the place, as in [`record::places`].
 */
place: string, 
/**
 * Code of its gemeente (`GM0363`): tells two places of one name apart.
 */
municipality: string, };

export type Household = { 
/**
 * The household.
 */
id: HouseholdId, 
/**
 * How she calls it.
 */
called: string, 
/**
 * Its members: id and how they are called, in that order.
 */
members: Array<[ClientId, string]>, };

export type HouseholdId = string;

export type ImportPlan = { 
/**
 * What to hand to `apply_import`.
 */
token: string, 
/**
 * Name of the file without its folder.
 */
called: string, 
/**
 * What it holds.
 */
counts: Counts, 
/**
 * What is not as it should be; at most 500, the rest is counted.
 */
problems: Array<Problem>, 
/**
 * How many more problems there are.
 */
more_problems: number, };

export type IntakeAskedBy = "key_person" | "municipality" | "refugee_council" | "reception" | "gp" | "neighbourhood_team" | "school" | "other";

export type Interpreter = "not_needed" | "myself" | "professional_remote" | "professional_in_room" | "family_or_friend" | "minor" | "missing";

export type InterpreterWish = "not_needed" | "phone" | "video" | "in_person";

export type KnownFact = { 
/**
 * Whether it should have been looked up again: it may no longer hold.
 */
is_stale: boolean, 
/**
 * Which fact.
 */
key: FactKey, 
/**
 * The value: weeks, or euros.
 */
value: number, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The first day on which it holds.
 */
from: string, 
/**
 * The last day on which it holds; `None` where none is known.
 */
to: string | null, 
/**
 * It has to be looked up again before this day.
 */
check_before: string, };

export type Language = string;

export type LateRequest = { 
/**
 * The request.
 */
id: RequestId, 
/**
 * Whom it is about; nobody yet without one.
 */
client: ClientId | null, 
/**
 * How that person is called.
 */
called: string | null, 
/**
 * Whether that name is made up.
 */
is_code_name: boolean, 
/**
 * Who asked.
 */
asked_by: AskedBy, 
/**
 * The day that has passed.
 */
wanted_by: string, };

export type Lead = { 
/**
 * The organisation.
 */
organisation: string, 
/**
 * The function: klantmanager, huisarts, key person.
 */
role: string, 
/**
 * A name, where it is needed.
 */
name: string, };

export type LeadEvent = { 
/**
 * The event.
 */
id: LeadId, 
/**
 * Who took it, or was asked to; `None` where it was let go.
 */
lead: Lead | null, 
/**
 * Why.
 */
reason: string, 
/**
 * What was answered.
 */
answer: string, 
/**
 * When it was asked; `None` where nobody had to be asked.
 */
asked_on: string | null, 
/**
 * When it was accepted, taken or let go.
 */
accepted_on: string | null, 
/**
 * When it was declined.
 */
declined_on: string | null, };

export type LeadId = string;

export type LeadNow = { 
/**
 * Since when.
 */
since: string, 
/**
 * It is of who handed the person over, and nobody said since who has it now.
 */
ask_anew: boolean, 
/**
 * The organisation.
 */
organisation: string, 
/**
 * The function: klantmanager, huisarts, key person.
 */
role: string, 
/**
 * A name, where it is needed.
 */
name: string, };

export type LeftKind = "export" | "letter" | "calendar" | "other";

export type LeftVault = { 
/**
 * What it was.
 */
what: LeftKind, 
/**
 * On which day.
 */
on: string, };

export type Letter = { 
/**
 * About whom.
 */
client: ClientId, 
/**
 * On what ground.
 */
ground: LetterGround, 
/**
 * Who receives it: the id of a message.
 */
receiver: string, 
/**
 * Their name or function; may be empty.
 */
name: string, 
/**
 * What it is for, as it was agreed; empty with the exception.
 */
why: string, 
/**
 * What is in it.
 */
parts: Array<LetterPart>, 
/**
 * What is not in it, and why.
 */
left_out: Array<[SharedItem, LetterLeftOut]>, 
/**
 * Whether the person may get a copy: not where telling would have been dangerous.
 */
may_copy: boolean, };

export type LetterEntry = { 
/**
 * Its id.
 */
id: LetterId, 
/**
 * What left.
 */
sent: LetterSent, };

export type LetterGround = { "ground": "agreement", "id": AgreementId } | { "ground": "passing_on", "id": PassingOnId };

export type LetterId = string;

export type LetterLeftOut = "not_agreed" | "nothing" | "not_chosen" | "not_yet" | "past" | "withdrawn" | "not_now";

export type LetterPart = { 
/**
 * The item.
 */
item: SharedItem, 
/**
 * Its lines.
 */
lines: Array<Array<LetterSaid>>, };

export type LetterSaid = { "text": string } | { "message": string } | { "count": [string, number] } | { "since": [string, string] };

export type LetterSent = { 
/**
 * About whom.
 */
client: ClientId, 
/**
 * What kind of paper.
 */
kind: PaperKind, 
/**
 * To whom; empty where it was for the person herself.
 */
name: string, 
/**
 * On which day.
 */
on: string, 
/**
 * Under which agreement.
 */
agreement: AgreementId | null, 
/**
 * Or by which exception.
 */
passing_on: PassingOnId | null, 
/**
 * What it told.
 */
items: Array<SharedItem>, };

export type LetterTyped = { 
/**
 * What the person wants.
 */
wishes: string, 
/**
 * The question to the receiver.
 */
question: string, 
/**
 * The appointments that she chose for this letter. Only planned ones that are still to come are told.
 */
appointments: Array<AppointmentId>, };

export type LikelySame = { 
/**
 * The client.
 */
id: ClientId, 
/**
 * How she calls this person.
 */
called: string, 
/**
 * Whether `called` is a code name.
 */
is_code_name: boolean, 
/**
 * Name of the place.
 */
place: string | null, 
/**
 * Whether she still helps this person.
 */
status: Status, };

export type LinkedContact = { 
/**
 * The contact.
 */
contact: ContactId, 
/**
 * Its day.
 */
on: string, 
/**
 * What kind of contact it was.
 */
kind: ContactKind, 
/**
 * How long it took.
 */
minutes: number | null, 
/**
 * Whether it was outside what was agreed: marked so, or after the last day of it.
 */
is_outside: boolean, 
/**
 * Whether she marked it so.
 */
is_marked: boolean, };

export type LoadedPostcodes = { 
/**
 * The table, in the place of the one that was there.
 */
table: PostcodeTable, 
/**
 * What was not as it should be; at most 500, the rest is counted.
 */
problems: Array<Problem>, 
/**
 * How many more problems there are.
 */
more_problems: number, };

export type LocalLine = { 
/**
 * Who answers.
 */
called: string, 
/**
 * The number to call.
 */
number: string, 
/**
 * When somebody answers.
 */
hours: string, 
/**
 * Code of the gemeente it is for (`GM0363`); `None` for wherever she works.
 */
municipality: string | null, };

export type LocalLineEntry = { 
/**
 * The line.
 */
id: LocalLineId, 
/**
 * Who answers.
 */
called: string, 
/**
 * The number to call.
 */
number: string, 
/**
 * When somebody answers.
 */
hours: string, 
/**
 * Code of the gemeente it is for (`GM0363`); `None` for wherever she works.
 */
municipality: string | null, };

export type LocalLineId = string;

export type LocalLines = { 
/**
 * The lines.
 */
lines: Array<LocalLineEntry>, 
/**
 * Whether they also stand outside the vault, readable, so that the card shows them before it is open.
 */
is_kept_outside: boolean, 
/**
 * Whether they can be changed: the vault is open.
 */
is_open: boolean, };

export type Location = { 
/**
 * Its name.
 */
name: string | null, 
/**
 * Street and number of the organisation.
 */
address: string | null, 
/**
 * Postcode.
 */
postal_code: string | null, 
/**
 * City.
 */
city: string | null, 
/**
 * How to get there.
 */
transportation: string | null, };

export type Look = { 
/**
 * The locale: the name of a folder under `locales/`.
 */
locale: string, 
/**
 * Light, dark, high contrast.
 */
theme: Appearance, 
/**
 * Size of text in per cent: 100, 125, 150 or 200.
 */
text_size: number, };

export type Mark = { 
/**
 * Whom it is about.
 */
client: ClientId, 
/**
 * What has to be known.
 */
mark: string, 
/**
 * What it has to be known for.
 */
purpose: string, 
/**
 * The last day on which it is needed.
 */
until: string, 
/**
 * Whether the person knows that it stands here.
 */
knows: boolean, };

export type MarkEntry = { 
/**
 * The mark.
 */
id: MarkId, 
/**
 * Whether its last day has passed: it is to be removed.
 */
is_past: boolean, 
/**
 * Whom it is about.
 */
client: ClientId, 
/**
 * What has to be known.
 */
mark: string, 
/**
 * What it has to be known for.
 */
purpose: string, 
/**
 * The last day on which it is needed.
 */
until: string, 
/**
 * Whether the person knows that it stands here.
 */
knows: boolean, };

export type MarkId = string;

export type Meldcode = { 
/**
 * About whom.
 */
client: ClientId, 
/**
 * Which steps.
 */
path: MeldcodePath, 
/**
 * Since when.
 */
began: string, 
/**
 * What was seen and heard.
 */
signals: Array<MeldcodeSignal>, 
/**
 * The check on children: whether minors depend on this adult.
 */
children: MeldcodeAnswer | null, 
/**
 * Whether somebody at home is pregnant.
 */
pregnant: MeldcodeAnswer | null, 
/**
 * What is known of the children.
 */
children_note: string, 
/**
 * Who was asked.
 */
advice: Array<MeldcodeAdvice>, 
/**
 * Whether it was talked about.
 */
talk: MeldcodeTalk | null, 
/**
 * On which day.
 */
talk_on: string | null, 
/**
 * With whom.
 */
talk_with: string, 
/**
 * What was said, or why it was not safe.
 */
talk_said: string, 
/**
 * Weighed: what it is about.
 */
nature: string, 
/**
 * Weighed: how grave, how often, since when.
 */
severity: string, 
/**
 * Weighed: what and who protects.
 */
protects: string, 
/**
 * Weighed: what those whom it is about want.
 */
wishes: string, 
/**
 * Weighed: whether somebody is in danger now, or safe too rarely for long.
 */
acute: MeldcodeAnswer | null, 
/**
 * Decided: whether reporting is necessary.
 */
report: MeldcodeAnswer | null, 
/**
 * Decided: whether help is possible, also beside a report.
 */
help: MeldcodeAnswer | null, 
/**
 * On which day.
 */
decided: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Who does what.
 */
who_acts: string, 
/**
 * Since when nothing more is to be done.
 */
closed: string | null, 
/**
 * Why it ends here.
 */
closed_why: string, };

export type MeldcodeAdvice = { 
/**
 * Its id; `None` for a new one.
 */
id: MeldcodeAdviceId | null, 
/**
 * With whom.
 */
whom: MeldcodeWhom, 
/**
 * The function; a name is not needed.
 */
role: string, 
/**
 * On which day.
 */
on: string | null, 
/**
 * Whether it was asked without saying about whom.
 */
without_names: boolean, 
/**
 * What was advised.
 */
said: string, };

export type MeldcodeAdviceId = string;

export type MeldcodeAnswer = "yes" | "no" | "unknown";

export type MeldcodeFact = { 
/**
 * Whether it should have been looked up again.
 */
is_stale: boolean, 
/**
 * Which steps it is about.
 */
path: MeldcodePath, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The day it was looked up.
 */
checked: string, 
/**
 * It has to be looked up again before this day.
 */
check_before: string, };

export type MeldcodeHow = "saw" | "heard" | "told" | "others";

export type MeldcodeId = string;

export type MeldcodeKept = { 
/**
 * When it is proposed to go; `None` while it is open.
 */
due: string | null, 
/**
 * Its id.
 */
id: MeldcodeId, 
/**
 * How the client is called.
 */
called: string, 
/**
 * Its steps, in order.
 */
steps: Array<MeldcodeStepState>, 
/**
 * What stands there.
 */
meldcode: Meldcode, };

export type MeldcodeOpened = { 
/**
 * What the other commands of it take.
 */
key: string, 
/**
 * It closes after so many minutes without anything being done in it.
 */
minutes: number, };

export type MeldcodePage = { 
/**
 * About whom; `None` for the page of everybody.
 */
client: ClientId | null, 
/**
 * How this client is called; empty on the page of everybody.
 */
called: string, 
/**
 * How she works, as she said it last; `None` where she was not asked yet.
 */
path: MeldcodePath | null, 
/**
 * Records, the open ones first.
 */
entries: Array<MeldcodeKept>, 
/**
 * What was begun and not saved.
 */
drafts: Array<DraftCard>, 
/**
 * So many months a record is kept after it was closed.
 */
months: number, 
/**
 * Where the steps come from.
 */
facts: Array<MeldcodeFact>, };

export type MeldcodePath = "paid" | "volunteer";

export type MeldcodeSignal = { 
/**
 * Its id; `None` for a new one.
 */
id: MeldcodeSignalId | null, 
/**
 * What: behaviour and words, no judgement.
 */
what: string, 
/**
 * How it came to her.
 */
how: MeldcodeHow | null, 
/**
 * On which day.
 */
on: string | null, 
/**
 * Who was there.
 */
present: string, };

export type MeldcodeSignalId = string;

export type MeldcodeStep = "signals" | "consult" | "talk" | "weigh" | "decide";

export type MeldcodeStepState = { 
/**
 * Which.
 */
step: MeldcodeStep, 
/**
 * Whether what it asks for stands there.
 */
is_done: boolean, };

export type MeldcodeTalk = "held" | "by_others" | "not_safe";

export type MeldcodeWhom = "colleague" | "official" | "coordinator" | "veilig_thuis" | "gp" | "other";

export type Mentioned = { 
/**
 * Id of the service in `social_map`, as text: the two rooms share no tables.
 */
service: string, 
/**
 * Its name at that moment.
 */
name: string, };

export type MergeDiffers = { 
/**
 * Which field.
 */
field: MergeField, 
/**
 * What the one says who stays.
 */
stays: AccessSaid, 
/**
 * What the one says who goes.
 */
goes: AccessSaid, };

export type MergeField = "called" | "reach" | "mind" | "birth_year" | "guardian" | "prefers" | "home" | "household" | "wish";

export type MergePlan = { 
/**
 * How the one is called who stays.
 */
stays: string, 
/**
 * How the one is called who goes.
 */
goes: string, 
/**
 * Where they differ.
 */
differs: Array<MergeDiffers>, 
/**
 * How many contacts come along.
 */
contacts: number, };

export type Milestone = "wants_help" | "appointment_fixed" | "been_there" | "help_started";

export type Moment = { 
/**
 * For whom. Stays as it was written down first.
 */
client: ClientId, 
/**
 * What changes.
 */
kind: MomentKind, 
/**
 * The day, ISO 8601, Gregorian.
 */
on: string, 
/**
 * A word about it.
 */
note: string, 
/**
 * The day on which it was seen to.
 */
done: string | null, };

export type MomentEntry = { 
/**
 * The moment.
 */
id: MomentId, 
/**
 * What was written down.
 */
moment: Moment, 
/**
 * How the client is called.
 */
called: string, };

export type MomentId = string;

export type MomentKind = "eighteen" | "moving" | "decision" | "benefits_stop" | "course_ends" | "family_reunion" | "other";

export type Municipality = { 
/**
 * Its CBS code (`GM0363`).
 */
code: string, 
/**
 * Its name.
 */
name: string, };

export type NewCode = { 
/**
 * Seven groups of four signs, with dashes.
 */
written: string, 
/**
 * What opens the vault now.
 */
doors: Doors, };

export type NewVault = "real" | "practice";

export type NextStep = { 
/**
 * What she will do; may be empty ("contact again").
 */
what: string, 
/**
 * Between which days.
 */
between: DayWindow, 
/**
 * The day on which it was done.
 */
done: string | null, };

export type Nine = { 
/**
 * First character of the number, counted in UTF-16 units as the window does.
 */
start: number, 
/**
 * Just after its last character, in UTF-16 units.
 */
end: number, };

export type NoticedBy = "myself" | "person" | "family" | "community" | "care" | "teacher" | "school" | "municipality" | "volunteer" | "other";

export type OpenStep = { 
/**
 * The contact it was agreed at.
 */
contact: ContactId, 
/**
 * The people, by id and how they are called.
 */
people: Array<[ClientId, string]>, 
/**
 * What she will do.
 */
what: string, 
/**
 * Between which days.
 */
between: DayWindow, 
/**
 * Whether its last day has passed.
 */
is_past: boolean, };

export type OpenedHandover = { 
/**
 * Who gives.
 */
from: HandoverParty, 
/**
 * To compare by telephone.
 */
check: string, 
/**
 * When it was made.
 */
made: string, 
/**
 * Until when, for a temporary replacement.
 */
until: string | null, 
/**
 * A page for each person.
 */
people: Array<HandoverPage>, };

export type OwnNote = { 
/**
 * The note.
 */
id: OwnNoteId, 
/**
 * What she wrote.
 */
text: string, 
/**
 * The contact it points to, by id.
 */
about: string | null, 
/**
 * When it was written.
 */
written: string, };

export type OwnNoteId = string;

export type OwnView = { 
/**
 * What this person calls it.
 */
named: string, 
/**
 * Where it comes from, as this person sees it.
 */
cause: string, 
/**
 * What is hardest about it in daily life.
 */
burden: string, 
/**
 * Who and what gives strength: people, faith, customs.
 */
support: string, 
/**
 * What was tried, here or there, and whether it helped.
 */
tried: string, 
/**
 * What this person hopes for, and what stands in the way with helpers here.
 */
expects: string, };

export type PagePart = "days" | "intake" | "marks" | "requests" | "agreements" | "papers";

export type PaperKind = "letter" | "copy" | "appointment_card" | "supervision";

export type Partner = "gp" | "mental_care" | "municipality" | "neighbourhood_team" | "refugee_council" | "health_service" | "school" | "language_school" | "insurer" | "interpreters" | "reception" | "other";

export type PassedOn = { 
/**
 * Its id.
 */
id: PassingOnId, 
/**
 * What was written down.
 */
passing_on: PassingOn, 
/**
 * Whether a letter may leave on this ground today.
 */
opens: boolean, };

export type PassingOn = { 
/**
 * About whom.
 */
client: ClientId, 
/**
 * On which day.
 */
on: string, 
/**
 * To whom.
 */
receiver: DangerReceiver, 
/**
 * Why it could not wait. Must not be empty.
 */
reason: string, 
/**
 * Whom she consulted first. Must not be empty: "nobody, there was no time" is an answer.
 */
consulted: string, 
/**
 * The least that is needed.
 */
items: Array<SharedItem>, 
/**
 * Which signals, by id; counts only where `items` names them.
 */
concerns: Array<string>, 
/**
 * Whether the person was told.
 */
told: boolean, 
/**
 * Why not. Must not be empty where the person was not told.
 */
why_not: string, };

export type PassingOnId = string;

export type Phone = { 
/**
 * The number, as written.
 */
number: string, 
/**
 * Extension, as written.
 */
extension: string | null, 
/**
 * What it is for.
 */
description: string | null, };

export type Place = { 
/**
 * Its name as GeoNames writes it.
 */
name: string, 
/**
 * Code of its gemeente (`GM0363`).
 */
municipality: string, 
/**
 * Degrees north, WGS 84.
 */
lat: number, 
/**
 * Degrees east, WGS 84.
 */
lon: number, };

export type Postcode = string;

export type PostcodeTable = { 
/**
 * Name of its file without the folder.
 */
called: string, 
/**
 * The day it was loaded.
 */
loaded: string, 
/**
 * How many postcodes it knows.
 */
postcodes: number, };

export type Prefers = "woman" | "man";

export type Present = "partner" | "child" | "family" | "friend" | "interpreter" | "care" | "municipality" | "volunteer" | "teacher" | "other" | "nobody";

export type Problem = { 
/**
 * What it is: the word of a [`ProblemKind`], with words in every locale (`map-problem-…`).
 */
kind: string, 
/**
 * What was done with it.
 */
treatment: Treatment, 
/**
 * Name of the file within the package, where there are several.
 */
file: string | null, 
/**
 * Line, the first being 1, where the format has lines.
 */
line: number | null, 
/**
 * The source's id, where it has one.
 */
id: string | null, 
/**
 * Name of the field.
 */
field: string | null, };

export type Progress = { 
/**
 * What is being done: `import`, `unlock`, `practice`, `backup`, `exchange`, `restore`.
 */
work: string, 
/**
 * Done so far, in thousandths.
 */
thousandths: number, };

export type Proposed = "include" | "leave_out";

export type PutBack = { 
/**
 * As with everything that is saved.
 */
saved: Saved, 
/**
 * How much of it was changed again since, and stays as it is now.
 */
left: number, };

export type Question = { 
/**
 * The question.
 */
id: QuestionId, 
/**
 * What she wants to discuss.
 */
text: string, 
/**
 * The contact it points to, by id.
 */
about: string | null, 
/**
 * When it was written.
 */
written: string, 
/**
 * The day on which it was discussed.
 */
discussed: string | null, };

export type QuestionId = string;

export type Reading = "unknown" | "not" | "a_little" | "well";

export type Receiver = "gp" | "care" | "wijkteam" | "municipality" | "refugee_work" | "school" | "ggd" | "other";

export type ReceiverCard = { 
/**
 * Whose.
 */
party: HandoverParty, 
/**
 * To compare by telephone.
 */
check: string, };

export type Referral = { 
/**
 * Who is brought to help.
 */
client: ClientId, 
/**
 * The signal it came from.
 */
concern: ConcernId | null, 
/**
 * Id of the service in `social_map`, as text: the two rooms share no tables.
 */
service: string | null, 
/**
 * To whom; of a service its name at that moment.
 */
to_name: string, 
/**
 * Whether it is mental health care: then waiting times count.
 */
is_care: boolean, 
/**
 * More about it.
 */
note: string, 
/**
 * What bridges the time of waiting.
 */
bridging: string, 
/**
 * What stands in the way.
 */
barriers: Array<Barrier>, };

export type ReferralEnd = { 
/**
 * How.
 */
outcome: ReferralOutcome, 
/**
 * Why who was to help said no, where they did.
 */
refused_why: RefusedWhy | null, 
/**
 * On which day.
 */
on: string, };

export type ReferralEntry = { 
/**
 * The referral.
 */
id: ReferralId, 
/**
 * How the client is called.
 */
called: string, 
/**
 * What was written down.
 */
referral: Referral, 
/**
 * What was done, by day; each step once.
 */
steps: Array<ReferralStepDone>, 
/**
 * The farthest of the four milestones that was reached; `None` before the first.
 */
stage: Milestone | null, 
/**
 * How it ended; `None` while it is open.
 */
end: ReferralEnd | null, 
/**
 * When help started.
 */
help_started: string | null, 
/**
 * After how many days that was, from the first step.
 */
help_after_days: number | null, 
/**
 * Waiting times, of mental health care. `None` where it is none, and before it was asked for.
 */
clock: Clock | null, };

export type ReferralFigures = { 
/**
 * All referrals.
 */
all: number, 
/**
 * Of how many help started.
 */
started: number, 
/**
 * How many are open.
 */
open: number, 
/**
 * How many ended without help.
 */
ended: number, 
/**
 * After how many days help started: the middle one.
 */
middle_days: number | null, 
/**
 * The longest of these.
 */
longest_days: number | null, 
/**
 * How the others ended, the most frequent first.
 */
outcomes: Array<[ReferralOutcome, number]>, 
/**
 * Why help was refused, the most frequent first.
 */
refused: Array<[RefusedWhy, number]>, 
/**
 * What stood in the way, the most frequent first.
 */
barriers: Array<[BarrierKind, number]>, };

export type ReferralId = string;

export type ReferralOutcome = "started" | "refused" | "no_show" | "person_said_no" | "stopped";

export type ReferralStep = "wants_help" | "discussed" | "agreed_sharing" | "receiver_called" | "appointment_fixed" | "went_along" | "been_there" | "intake" | "waiting" | "answer_back" | "help_started";

export type ReferralStepDone = { 
/**
 * Which.
 */
step: ReferralStep, 
/**
 * On which day.
 */
date: string, };

export type RefusedWhy = "language" | "interpreter" | "region" | "full" | "too_complex" | "too_light" | "age" | "insurance" | "other";

export type Rehearsed = { 
/**
 * What it holds goes up to this moment.
 */
last_saved: string, 
/**
 * How many clients it holds.
 */
clients: number, 
/**
 * How many contacts.
 */
contacts: number, 
/**
 * Whether everything in it is whole, attachments too.
 */
is_sound: boolean, };

export type Request = { 
/**
 * About whom; `None` for a group, or where it is not known yet.
 */
client: ClientId | null, 
/**
 * Who asked.
 */
asked_by: AskedBy, 
/**
 * Their function; a name only where she wants to.
 */
function: string, 
/**
 * What was asked. Must not be empty.
 */
question: string, 
/**
 * The question behind it.
 */
behind: string, 
/**
 * On which day it was asked.
 */
asked: string, 
/**
 * By when an answer is wanted.
 */
wanted_by: string | null, 
/**
 * What was agreed: what she does, and what not.
 */
agreed: string, 
/**
 * The last day of what was agreed.
 */
agreed_until: string | null, 
/**
 * The day on which she took it on.
 */
accepted: string | null, 
/**
 * The day on which it was done.
 */
done: string | null, 
/**
 * The day on which she declined it.
 */
declined: string | null, 
/**
 * Why she declined it.
 */
reason: string, 
/**
 * The day on which she let know that it was taken up, without any content.
 */
told_back: string | null, };

export type RequestEntry = { 
/**
 * The request.
 */
id: RequestId, 
/**
 * What was written down.
 */
request: Request, 
/**
 * How it stands.
 */
status: RequestStatus, 
/**
 * Whether it is open and the day by which an answer was wanted has passed.
 */
is_late: boolean, 
/**
 * The contacts that were for it, the latest first.
 */
contacts: Array<LinkedContact>, 
/**
 * Their minutes together.
 */
minutes: number, 
/**
 * The minutes of those outside what was agreed.
 */
minutes_outside: number, };

export type RequestId = string;

export type RequestStatus = "asked" | "accepted" | "done" | "declined";

export type RetentionAccepted = { 
/**
 * Clients to be reduced to figures.
 */
clients: Array<ClientId>, 
/**
 * Contacts with nobody to be reduced to figures.
 */
contacts: Array<ContactId>, 
/**
 * Other records that go, of whatever kind.
 */
records: Array<string>, 
/**
 * Records of her own that go.
 */
own: Array<string>, };

export type RetentionKind = "clients" | "loose_contacts" | "loose_appointments" | "loose_requests" | "meldcode" | "own_notes" | "questions" | "check_ins";

export type RetentionProposal = { 
/**
 * Clients.
 */
clients: Array<DueClient>, 
/**
 * Contacts with nobody.
 */
contacts: Array<DueContact>, 
/**
 * Other records about clients or about nobody, of whatever kind.
 */
records: Array<DueRecord>, 
/**
 * Records of her own.
 */
own: Array<DueRecord>, 
/**
 * Whether it is time to show it: something is due, and nothing was decided this month.
 */
is_time: boolean, };

export type RetentionTerm = { 
/**
 * What it is for.
 */
kind: RetentionKind, 
/**
 * Whole months, 1 to 240; `None`, for her own part only: nothing is proposed.
 */
months: number | null, 
/**
 * Why this long.
 */
reason: string, 
/**
 * Whether it is the suggestion that the program came with, and nobody has decided yet.
 */
is_suggestion: boolean, };

export type Role = "informing" | "mediating" | "exploring" | "advising" | "accompanying";

export type SafeToCall = "unknown" | "safe" | "not_safe";

export type Saved = { 
/**
 * Id of the record.
 */
id: string, 
/**
 * When it was on the disk.
 */
at: string, 
/**
 * What to hand to `undo`.
 */
undo: string, };

export type Schedule = { 
/**
 * Days, as iCalendar writes them (`MO`, `TU`, …).
 */
days: Array<string>, 
/**
 * Opens at (`09:00`).
 */
opens: string | null, 
/**
 * Closes at (`17:00`).
 */
closes: string | null, 
/**
 * In words.
 */
description: string | null, };

export type ServiceCard = { 
/**
 * The service.
 */
id: ServiceId, 
/**
 * Its name.
 */
name: string, 
/**
 * The organisation that offers it.
 */
organization: string, 
/**
 * The beginning of its description, at most 200 characters, or the part in which the words were found.
 */
summary: string, 
/**
 * Languages spoken.
 */
languages: Array<Language>, 
/**
 * What it helps with.
 */
themes: Array<Theme>, 
/**
 * Name of its place.
 */
place: string | null, 
/**
 * Kilometres from where was asked, to one decimal; `None` where either place is not known.
 */
km: number | null, 
/**
 * First phone number, as written.
 */
phone: string | null, 
/**
 * Whether it works for the whole country.
 */
is_national: boolean, 
/**
 * Whether it is made up, for practice.
 */
is_fictional: boolean, 
/**
 * Day on which somebody last checked that this is true.
 */
checked: string | null, };

export type ServiceId = string;

export type ServicePage = { 
/**
 * What the list shows.
 */
card: ServiceCard, 
/**
 * The whole description.
 */
description: string, 
/**
 * Other name.
 */
alternate_name: string | null, 
/**
 * Web address, as written. Shown, never opened: the program has no network.
 */
url: string | null, 
/**
 * E-mail address, as written.
 */
email: string | null, 
/**
 * For whom.
 */
eligibility: string | null, 
/**
 * Youngest age, in years.
 */
minimum_age: number | null, 
/**
 * Oldest age, in years.
 */
maximum_age: number | null, 
/**
 * How to apply.
 */
application: string | null, 
/**
 * What it costs.
 */
fees: string | null, 
/**
 * About interpreters.
 */
interpretation: string | null, 
/**
 * Something to know now.
 */
alert: string | null, 
/**
 * Whether it is open for people: `active`, `inactive`, `defunct` or `temporarily_closed`.
 */
status: string, 
/**
 * All phone numbers.
 */
phones: Array<Phone>, 
/**
 * Where it is given.
 */
locations: Array<Location>, 
/**
 * When it is open, in words or as days and hours.
 */
schedules: Array<Schedule>, 
/**
 * Where these facts come from.
 */
source: string | null, 
/**
 * The directory it stands in.
 */
directory: Directory, };

export type ServiceQuery = { 
/**
 * What was typed.
 */
text: string, 
/**
 * Only where this language is spoken.
 */
language: Language | null, 
/**
 * Only what helps with this.
 */
theme: Theme | null, 
/**
 * Only what works in this gemeente (code `GM0363`), and what works for the whole country.
 */
municipality: string | null, 
/**
 * Name of the place to measure from, with `near_municipality` where two share it.
 */
near: string | null, 
/**
 * Gemeente of `near`.
 */
near_municipality: string | null, 
/**
 * Four digits of the postcode to measure from, rather than `near`, where a table is loaded that knows them.
 */
near_postcode: Postcode | null, 
/**
 * How many at the most; 0 means 50.
 */
limit: number, };

export type ServicesFound = { 
/**
 * The best first.
 */
cards: Array<ServiceCard>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Where nothing fitted as typed: the words that were searched for instead.
 */
instead: Array<string>, };

export type Settings = { 
/**
 * Locks after so many minutes without a key or a touch: 1 to 60.
 */
auto_lock_minutes: number, 
/**
 * Whether names show as codes and sensitive themes as neutral signs.
 */
discreet: boolean, };

export type SharedItem = "name" | "birth_year" | "reach" | "language" | "place" | "household" | "wishes" | "question" | "concerns" | "strengths" | "appointments";

export type SheetKind = "xlsx" | "csv";

export type SheetList = "contacts" | "hours" | "people" | "signals" | "referrals";

export type SocialFirst = "yes" | "both" | "no" | "unsure";

export type SpokenLanguage = { 
/**
 * The language.
 */
language: Language, 
/**
 * How well they read it.
 */
reading: Reading, };

export type Stage = "noticed" | "wants_help" | "appointment_fixed" | "been_there" | "help_started";

export type Start = { 
/**
 * How to look and speak; `None` before the first run.
 */
look: Look | null, 
/**
 * Whether there is a vault to unlock.
 */
has_vault: boolean, 
/**
 * Whether it is open.
 */
is_open: boolean, 
/**
 * Whether the open vault is one for practice.
 */
is_practice: boolean, 
/**
 * Whether a short PIN opens it now.
 */
has_pin: boolean, 
/**
 * Whether a recovery code opens it.
 */
has_code: boolean, 
/**
 * The version of the program.
 */
version: string, };

export type Status = "active" | "closed";

export type StillOpen = { 
/**
 * Signals and doubts.
 */
concerns: number, 
/**
 * Referrals on which somebody still waits.
 */
referrals: number, 
/**
 * Appointments, calls in a crisis, moments and next steps.
 */
days: number, };

export type Story = { 
/**
 * About whom. Never leaves.
 */
client: ClientId, 
/**
 * The question, without what was found.
 */
question: string, 
/**
 * The ten years in which this person's age lies.
 */
age: [number, number] | null, 
/**
 * Codes of the languages spoken.
 */
languages: Array<string>, 
/**
 * The contacts, the first first.
 */
told: Array<StoryContact>, 
/**
 * What was found in the question and in all texts, and how often.
 */
found: Array<[StoryFound, number]>, };

export type StoryChosen = { 
/**
 * Which contacts.
 */
contacts: Array<ContactId>, 
/**
 * Whether what she wrote about them goes along, without names.
 */
with_text: boolean, };

export type StoryContact = { 
/**
 * Which contact.
 */
contact: ContactId, 
/**
 * Its own day: to choose it by. The story holds the shifted one.
 */
on: string, 
/**
 * What kind of contact it was.
 */
kind: ContactKind, 
/**
 * How long it took.
 */
minutes: number | null, 
/**
 * What it was about.
 */
themes: Array<Theme>, 
/**
 * Line and note, without what was found.
 */
text: string, };

export type StoryFound = "name" | "place" | "household" | "day" | "number";

export type Strength = { 
/**
 * 0 (at once) to 4 (years, with this vault's key derivation).
 */
score: number, 
/**
 * Whether it may be used: a score of 3 or more.
 */
is_enough: boolean, };

export type Stuck = "language" | "waiting" | "own_risk" | "travel" | "interpreter" | "taboo" | "unknown_system" | "health_skills" | "culture" | "no_offer" | "lead_unclear" | "not_noticed" | "map_unknown" | "other";

export type StuckCount = { 
/**
 * What got stuck.
 */
stuck: Stuck, 
/**
 * With whom.
 */
partner: Partner | null, 
/**
 * How often.
 */
count: number, };

export type TakenHandover = { 
/**
 * The hand-over.
 */
handover: HandoverId, 
/**
 * Who was taken over.
 */
people: Array<TakenPerson>, 
/**
 * How many were declined.
 */
declined: number, 
/**
 * How many who came back still have a second record here: she wrote in the one that was lent.
 */
kept: number, 
/**
 * What undoes it, until the receipt is written. `None` where somebody came back: the record that was lent is gone.
 */
undo: string | null, };

export type TakenPerson = { 
/**
 * The client's record here.
 */
client: ClientId, 
/**
 * How many agreements have to be asked anew.
 */
ask_anew: number, };

export type Theme = "sleep" | "head_full" | "concentration" | "loss" | "loneliness" | "family" | "parenting" | "school" | "health" | "care_system" | "dutch" | "integration" | "work" | "daytime" | "money" | "housing" | "procedure" | "substance_use" | "aggression" | "violence_at_home" | "sexual_violence" | "suicide";

export type Tidy = { 
/**
 * When the last good backup was made; `None` where there never was one.
 */
last_backup: string | null, 
/**
 * Whether that is more than a week ago, or never.
 */
backup_is_late: boolean, 
/**
 * Whether there is no recovery code.
 */
has_no_code: boolean, 
/**
 * Whether the code was not rehearsed for half a year, or never.
 */
code_is_unrehearsed: boolean, 
/**
 * Backups that an earlier passphrase still opens.
 */
old_backups: number, 
/**
 * When another machine changed what opens it, and this one did not follow; `None` where there is nothing to follow.
 */
keys_changed: string | null, 
/**
 * Edits that two machines made of the same thing.
 */
conflicts: Array<ConflictCard>, 
/**
 * Whether there are some behind the lock of the Meldcode: that is all that is told of them here.
 */
meldcode_waits: boolean, 
/**
 * What may be forgotten by now.
 */
proposal: RetentionProposal, 
/**
 * Words of why files in the shared folder were refused: `exchange-refused-…`.
 */
refused: Array<string>, };

export type Today = { 
/**
 * The day it was made for.
 */
on: string, 
/**
 * Calls in a crisis after which something is to be done now.
 */
crisis: Array<CrisisCallEntry>, 
/**
 * Calls that were agreed for today, and those of the last seven days of which nobody said how they went.
 */
calls: Array<AppointmentToday>, 
/**
 * Other appointments of these days.
 */
appointments: Array<AppointmentToday>, 
/**
 * Appointments of the next seven days, calls among them; at most 10.
 */
appointments_coming: Array<AppointmentEntry>, 
/**
 * Contacts written down for today.
 */
contacts: Array<ContactEntry>, 
/**
 * Signals and doubts of which nobody has the lead; at most 5.
 */
nobody: Array<BoardRow>, 
/**
 * How many there are.
 */
nobody_count: number, 
/**
 * Signals and doubts whose next step is open or past, those that close first on top; at most 20.
 */
signals: Array<BoardRow>, 
/**
 * Referrals whose waiting time has passed, or passes within seven days; at most 5.
 */
clocks: Array<BoardRow>, 
/**
 * Open requests of which the day by which an answer was wanted has passed; at most 5.
 */
requests: Array<LateRequest>, 
/**
 * Next steps whose window is open or has passed, those that close first on top; at most 20.
 */
closing: Array<OpenStep>, 
/**
 * Next steps whose window opens within seven days; at most 20.
 */
coming: Array<OpenStep>, 
/**
 * Moments of the last and of the next 14 days that were not seen to.
 */
moments: Array<MomentEntry>, 
/**
 * Active clients without contact for 42 days or more, longest first; at most 5.
 */
long_ago: Array<ClientCard>, 
/**
 * Drafts to finish tonight.
 */
drafts: Array<DraftCard>, 
/**
 * Minutes written down this week (Monday to today).
 */
minutes_this_week: number, 
/**
 * How many active clients there are.
 */
active_clients: number, };

export type Treatment = "repaired" | "refused";

export type TsDate = string;

export type Unlocked = { 
/**
 * Whether it is a practice vault.
 */
is_practice: boolean, 
/**
 * `ok`; `torn_tail` where the last save was cut off; `older` where this device has seen a later one.
 */
state: string, 
/**
 * When its last whole save was made.
 */
last_saved: string, 
/**
 * Of an `older` one: when the one was last saved that this machine saw, where that is known.
 */
seen: string | null, 
/**
 * Its settings.
 */
settings: Settings, };

export type WholeContact = { 
/**
 * What it is about the client.
 */
contact: Contact, 
/**
 * How heavy it was for her; `None` where she did not fill it in.
 */
heaviness: Heaviness | null, 
/**
 * What she wants to discuss in supervision; empty for nothing. A question that was discussed no longer stands here:
 * it stays among her questions.
 */
question: string, 
/**
 * The requests of others that it was for.
 */
requests: Array<ForRequest>, };

export type Why = "confidence" | "about_others" | "working_note";

export type WordBack = "taken_up" | "declined" | "done";

export type WordsBack = { 
/**
 * The language.
 */
locale: string, 
/**
 * The words.
 */
text: string, };

export const LANGUAGES: readonly string[] = ["nl", "en", "ar", "ti", "fa", "prs", "ps", "kmr", "ckb", "tr", "so", "uk", "ru", "am", "fr", "es", "pl", "ur", "sw", "pt"];
export const THEMES: readonly Theme[] = ["sleep", "head_full", "concentration", "loss", "loneliness", "family", "parenting", "school", "health", "care_system", "dutch", "integration", "work", "daytime", "money", "housing", "procedure", "substance_use", "aggression", "violence_at_home", "sexual_violence", "suicide"];
export const SENSITIVE_THEMES: readonly Theme[] = ["substance_use", "aggression", "violence_at_home", "sexual_violence", "suicide"];
export const CONTACT_KINDS: readonly ContactKind[] = ["home_visit", "phone", "message", "along_to_gp", "along_elsewhere", "office", "group", "professional"];
export const ROLES: readonly Role[] = ["informing", "mediating", "exploring", "advising", "accompanying"];
export const PRESENT: readonly Present[] = ["partner", "child", "family", "friend", "interpreter", "care", "municipality", "volunteer", "teacher", "other", "nobody"];
export const INTERPRETERS: readonly Interpreter[] = ["not_needed", "myself", "professional_remote", "professional_in_room", "family_or_friend", "minor", "missing"];
export const READINGS: readonly Reading[] = ["unknown", "not", "a_little", "well"];
export const SAFE_TO_CALL: readonly SafeToCall[] = ["unknown", "safe", "not_safe"];
export const PREFERS: readonly Prefers[] = ["woman", "man"];
export const STUCK: readonly Stuck[] = ["language", "waiting", "own_risk", "travel", "interpreter", "taboo", "unknown_system", "health_skills", "culture", "no_offer", "lead_unclear", "not_noticed", "map_unknown", "other"];
export const PARTNERS: readonly Partner[] = ["gp", "mental_care", "municipality", "neighbourhood_team", "refugee_council", "health_service", "school", "language_school", "insurer", "interpreters", "reception", "other"];
export const MELDCODE_STEPS_PAID: readonly MeldcodeStep[] = ["signals", "consult", "talk", "weigh", "decide"];
export const MELDCODE_STEPS_VOLUNTEER: readonly MeldcodeStep[] = ["signals", "consult", "decide"];
export const MELDCODE_ANSWERS: readonly MeldcodeAnswer[] = ["yes", "no", "unknown"];
export const MELDCODE_HOW: readonly MeldcodeHow[] = ["saw", "heard", "told", "others"];
export const MELDCODE_TALKS: readonly MeldcodeTalk[] = ["held", "by_others", "not_safe"];
export const MELDCODE_WHOM: readonly MeldcodeWhom[] = ["colleague", "official", "coordinator", "veilig_thuis", "gp", "other"];
export const ASKED: readonly Asked[] = ["yes", "no", "unknown"];
export const GROUNDS: readonly GroundKind[] = ["public_task", "interest", "duty", "contract", "consent"];
export const PAGE_PARTS: readonly PagePart[] = ["days", "intake", "marks", "requests", "agreements", "papers"];
export const INTAKE_ASKED_BY: readonly IntakeAskedBy[] = ["key_person", "municipality", "refugee_council", "reception", "gp", "neighbourhood_team", "school", "other"];
export const INTERPRETER_WISHES: readonly InterpreterWish[] = ["not_needed", "phone", "video", "in_person"];
export const APPOINTMENT_KINDS: readonly AppointmentKind[] = ["gp", "interpreter", "visit", "provider", "call", "other"];
export const APPOINTMENT_STATUSES: readonly AppointmentStatus[] = ["planned", "done", "missed", "cancelled"];
export const BRING: readonly Bring[] = ["identity", "insurance", "letter", "medicines", "calendar", "questions", "money", "childcare"];
export const MOMENT_KINDS: readonly MomentKind[] = ["eighteen", "moving", "decision", "benefits_stop", "course_ends", "family_reunion", "other"];
export const CRISIS_CALLED: readonly CrisisCalled[] = ["emergency", "suicide", "gp", "gp_post", "crisis_service", "violence_at_home", "sexual_violence", "police", "municipality", "family", "coordinator", "other"];
export const SHEET_LISTS: readonly SheetList[] = ["contacts", "hours", "people", "signals", "referrals"];
export const SHEET_KINDS: readonly SheetKind[] = ["xlsx", "csv"];
export const ASKED_BY: readonly AskedBy[] = ["wijkteam", "klantmanager", "refugee_work", "language_teacher", "gp", "school", "ggd", "person", "other"];
export const RECEIVERS: readonly Receiver[] = ["gp", "care", "wijkteam", "municipality", "refugee_work", "school", "ggd", "other"];
export const SHARED_ITEMS: readonly SharedItem[] = ["name", "birth_year", "reach", "language", "place", "household", "wishes", "question", "concerns", "strengths", "appointments"];
export const AGREED_BY: readonly AgreedBy[] = ["self", "parent", "both_parents", "self_and_parent", "guardian", "representative"];
export const DANGER_RECEIVERS: readonly DangerReceiver[] = ["veilig_thuis", "acute"];
export const CARD_CALENDARS: readonly CardCalendar[] = ["ethiopian", "solar_hijri"];
export const NOTICED_BY: readonly NoticedBy[] = ["myself", "person", "family", "community", "care", "teacher", "school", "municipality", "volunteer", "other"];
export const SOCIAL_FIRST: readonly SocialFirst[] = ["yes", "both", "no", "unsure"];
export const SIGNAL_OUTCOMES: readonly ConcernOutcome[] = ["better", "help_came", "person_said_no", "elsewhere", "other"];
export const DOUBT_OUTCOMES: readonly ConcernOutcome[] = ["person_said_no", "elsewhere", "discussed", "withdrawn", "other"];
export const REFERRAL_STEPS: readonly ReferralStep[] = ["wants_help", "discussed", "agreed_sharing", "receiver_called", "appointment_fixed", "went_along", "been_there", "intake", "waiting", "answer_back", "help_started"];
export const MILESTONES: readonly Milestone[] = ["wants_help", "appointment_fixed", "been_there", "help_started"];
export const REFERRAL_OUTCOMES: readonly ReferralOutcome[] = ["started", "refused", "no_show", "person_said_no", "stopped"];
export const REFUSED_WHY: readonly RefusedWhy[] = ["language", "interpreter", "region", "full", "too_complex", "too_light", "age", "insurance", "other"];
export const BARRIERS: readonly BarrierKind[] = ["own_risk", "travel", "interpreter", "waiting", "taboo", "language", "unknown_system", "childcare", "trust", "hours", "other"];
export const LIMITS = { line: 300, note: 20000, heaviness: 4 } as const;
export const NO_BSN = "(geen BSN)";

/** Every command, with what it takes and gives. */
export interface Commands {
  /** What the window finds when it starts. */
  start(args: {  }): Promise<Start>;
  /** Keeps how the window looks and speaks. */
  set_look(args: { look: Look }): Promise<void>;
  /** The crisis card. Works without a vault. */
  crisis_lines(args: {  }): Promise<Array<CrisisLine>>;
  /** A passphrase made up of words of our own list. */
  suggest_passphrase(args: {  }): Promise<string>;
  /** How hard a passphrase is to guess. */
  passphrase_strength(args: { typed: string }): Promise<Strength>;
  /** Makes the vault of this profile and opens it. With `Practice` it is filled with people who do not exist. */
  create_vault(args: { passphrase: string; kind: NewVault }): Promise<Unlocked>;
  /** Opens the vault of this profile; `second` where her own part has its own passphrase. */
  unlock(args: { passphrase: string; second: string | null }): Promise<Unlocked>;
  /** Opens a vault file chosen in a dialog as the vault of this profile; it is then to be unlocked. */
  choose_vault(args: {  }): Promise<void>;
  /** Locks at once. */
  lock(args: {  }): Promise<void>;
  /** Every open form has written its draft, as `last_words` asked: now the vault may close. */
  last_words_written(args: {  }): Promise<void>;
  /** Somebody is here: starts the auto-lock time anew. */
  stay(args: {  }): Promise<void>;
  /** Settings of the vault. */
  settings(args: {  }): Promise<Settings>;
  /** Changes them. */
  set_settings(args: { settings: Settings }): Promise<Settings>;
  /** Clients whose record or contacts hold these words; all of them without words. Active ones first. */
  clients(args: { text: string }): Promise<Array<ClientCard>>;
  /** What is written about a client. */
  client(args: { id: ClientId }): Promise<ClientDetails>;
  /** Writes it down; without an id a new client. */
  save_client(args: { id: ClientId | null; details: ClientDetails; draft: DraftId | null }): Promise<Saved>;
  /** Removes a client with all contacts that are with nobody else. */
  delete_client(args: { id: ClientId }): Promise<Saved>;
  /** Every household. */
  households(args: {  }): Promise<Array<Household>>;
  /** A new household. */
  new_household(args: { called: string }): Promise<Household>;
  /** A client's contacts, the latest first. */
  timeline(args: { client: ClientId }): Promise<Array<ContactEntry>>;
  /** Clients who may be the person that is being written down, the likeliest first. `except` is the one being changed. */
  likely_same(args: { called: string; birth_year: number | null; except: ClientId | null }): Promise<Array<LikelySame>>;
  /** What there is to choose before two clients become one. */
  merge_plan(args: { stays: ClientId; goes: ClientId }): Promise<MergePlan>;
  /** Makes one client of two; `take` are the fields of which what `goes` says is to stand. */
  merge_clients(args: { stays: ClientId; goes: ClientId; take: Array<MergeField> }): Promise<Saved>;
  /** The parts of pages that the organisation does not use. */
  page_parts_off(args: {  }): Promise<Array<PagePart>>;
  /** Switches these off, and every other on. */
  set_page_parts_off(args: { parts: Array<PagePart> }): Promise<Array<PagePart>>;
  /** The parts that the page of a client shows. */
  page_parts(args: { client: ClientId }): Promise<Array<PagePart>>;
  /** What became of a record, the latest first. */
  history(args: { kind: HistoryKind; id: string }): Promise<Array<HistoryStep>>;
  /** What was deleted in the last thirty days, the latest first. */
  bin(args: {  }): Promise<Array<BinEntry>>;
  /** Puts back what one action deleted. */
  put_back(args: { id: string }): Promise<PutBack>;
  /** What got stuck, the latest first. */
  bottlenecks(args: {  }): Promise<Array<BottleneckEntry>>;
  /** Writes one down; without an id a new one. The draft it came from is let go. */
  save_bottleneck(args: { id: BottleneckId | null; bottleneck: Bottleneck; draft: DraftId | null }): Promise<Saved>;
  /** Removes one. */
  delete_bottleneck(args: { id: BottleneckId }): Promise<Saved>;
  /** What an agenda for the sounding board is made of. */
  chain_agenda(args: { between: DayWindow }): Promise<Agenda>;
  /** The agenda as text, without names, with the lines that she read and ticked. */
  chain_agenda_text(args: { between: DayWindow; lines: Array<BottleneckId> }): Promise<string>;
  /** Writes that agenda as a PDF, where a person chooses. */
  save_chain_agenda(args: { between: DayWindow; lines: Array<BottleneckId> }): Promise<void>;
  /** Whether somebody asked how this client is, the latest first. */
  askings(args: { client: ClientId }): Promise<Array<AskingEntry>>;
  /** Writes down one time that it was asked, or was not. The draft it came from is let go. */
  save_asking(args: { id: AskingId | null; asking: Asking; draft: DraftId | null }): Promise<Saved>;
  /** Removes it. */
  delete_asking(args: { id: AskingId }): Promise<Saved>;
  /** How a client sees it, in own words. */
  own_view(args: { client: ClientId }): Promise<OwnView>;
  /** Writes it down. The draft it came from is let go. */
  save_own_view(args: { client: ClientId; view: OwnView; draft: DraftId | null }): Promise<Saved>;
  /** A contact with her own half. */
  contact(args: { id: ContactId }): Promise<WholeContact>;
  /** What is copied from last time: role and language, nothing else. */
  contact_start(args: { client: ClientId | null }): Promise<WholeContact>;
  /** Writes it down; without an id a new contact. The draft it came from is let go. */
  save_contact(args: { id: ContactId | null; whole: WholeContact; draft: DraftId | null }): Promise<Saved>;
  /** Removes a contact. */
  delete_contact(args: { id: ContactId }): Promise<Saved>;
  /** The next step of this contact was done, or after all not. */
  finish_step(args: { contact: ContactId; done: boolean }): Promise<Saved>;
  /** Sets or clears the next step of this contact: the one row that is asked after saving. */
  set_step(args: { contact: ContactId; step: NextStep | null }): Promise<Saved>;
  /** Undoes what was saved: the whole commit, in both images. */
  undo(args: { token: string }): Promise<void>;
  /** Nine-digit numbers that could be a BSN. */
  nine_digit_numbers(args: { text: string }): Promise<Array<Nine>>;
  /** Open signals and referrals: without lead first, then past their time. */
  board(args: {  }): Promise<Board>;
  /** What is open of one client. */
  client_summary(args: { client: ClientId }): Promise<ClientSummary>;
  /** How much is still to be done for a client. */
  still_open(args: { client: ClientId }): Promise<StillOpen>;
  /** She no longer helps this client: what becomes of what is still to be done. The draft it came from is let go. */
  close_client(args: { id: ClientId; ending: ClientEnding; draft: DraftId | null }): Promise<Saved>;
  /** A client's signals and doubts, open ones first. */
  concerns(args: { client: ClientId }): Promise<Array<ConcernEntry>>;
  /** A signal or a doubt with its lead. */
  concern(args: { id: ConcernId }): Promise<ConcernEntry>;
  /** Writes it down; without an id a new one. The draft it came from is let go. */
  save_concern(args: { id: ConcernId | null; concern: Concern; draft: DraftId | null }): Promise<Saved>;
  /** Removes it. Referrals that came from it stay. */
  delete_concern(args: { id: ConcernId }): Promise<Saved>;
  /** Closes it; `on` is today where it is not given. */
  close_concern(args: { id: ConcernId; outcome: ConcernOutcome; on: TsDate | null }): Promise<Saved>;
  /** Opens it again. */
  reopen_concern(args: { id: ConcernId }): Promise<Saved>;
  /** Sets or clears its next step. */
  set_concern_step(args: { id: ConcernId; step: NextStep | null }): Promise<Saved>;
  /** Its next step was done, or after all not. */
  finish_concern_step(args: { id: ConcernId; done: boolean }): Promise<Saved>;
  /** Takes the lead, or writes down who has it; `on` is today where it is not given. The draft it came from is let go. */
  take_lead(args: { concern: ConcernId; lead: Lead; reason: string; on: TsDate | null; draft: DraftId | null }): Promise<Saved>;
  /** Asks somebody to take the lead over. It stays where it is until that is accepted. The draft it came from is let go. */
  ask_lead(args: { concern: ConcernId; lead: Lead; reason: string; on: TsDate | null; draft: DraftId | null }): Promise<Saved>;
  /** Who was asked has accepted. */
  accept_lead(args: { id: LeadId; on: TsDate | null }): Promise<Saved>;
  /** Who was asked has declined. The draft it came from is let go. */
  decline_lead(args: { id: LeadId; answer: string; on: TsDate | null; draft: DraftId | null }): Promise<Saved>;
  /** Lets the lead go: nobody has it. The draft it came from is let go. */
  release_lead(args: { concern: ConcernId; reason: string; on: TsDate | null; draft: DraftId | null }): Promise<Saved>;
  /** Whoever has a lead or was asked to, the latest first: to choose from. */
  known_leads(args: {  }): Promise<Array<Lead>>;
  /** A client's referrals, open ones first. */
  referrals(args: { client: ClientId }): Promise<Array<ReferralEntry>>;
  /** A referral with its steps. */
  referral(args: { id: ReferralId }): Promise<ReferralEntry>;
  /** Writes it down; without an id a new one. The draft it came from is let go. */
  save_referral(args: { id: ReferralId | null; referral: Referral; draft: DraftId | null }): Promise<Saved>;
  /** Begins one at this milestone, `on` today where it is not given; with `social_first` that is written down of its
   * signal too. The draft it came from is let go. */
  start_referral(args: { referral: Referral; stage: Milestone; on: TsDate | null; social_first: SocialFirst | null; draft: DraftId | null }): Promise<Saved>;
  /** Removes it. */
  delete_referral(args: { id: ReferralId }): Promise<Saved>;
  /** A step was done; `on` is today where it is not given. The draft it came from is let go. */
  set_referral_step(args: { id: ReferralId; step: ReferralStep; on: TsDate | null; draft: DraftId | null }): Promise<Saved>;
  /** A step was after all not done. The draft it came from is let go. */
  clear_referral_step(args: { id: ReferralId; step: ReferralStep; draft: DraftId | null }): Promise<Saved>;
  /** Moves it to a milestone, forward or back; `None` is before the first. */
  move_referral(args: { id: ReferralId; stage: Milestone | null; on: TsDate | null }): Promise<Saved>;
  /** It ended so; `on` is today where it is not given. The draft it came from is let go. */
  end_referral(args: { id: ReferralId; outcome: ReferralOutcome; why: RefusedWhy | null; on: TsDate | null; draft: DraftId | null }): Promise<Saved>;
  /** It goes on after all. */
  reopen_referral(args: { id: ReferralId }): Promise<Saved>;
  /** Whether help comes, and after how long, over all referrals. */
  referral_figures(args: {  }): Promise<ReferralFigures>;
  /** A client's sensitive marks. To be asked for only where somebody wants to see them. */
  marks(args: { client: ClientId }): Promise<Array<MarkEntry>>;
  /** Writes one down; without an id a new one. The draft it came from is let go. */
  save_mark(args: { id: MarkId | null; mark: Mark; draft: DraftId | null }): Promise<Saved>;
  /** Removes one. */
  delete_mark(args: { id: MarkId }): Promise<Saved>;
  /** Facts that hold for a time, as the program knows them: the last of each. */
  facts(args: {  }): Promise<Array<KnownFact>>;
  /** A person's requests, or everybody's: open ones first. */
  requests(args: { client: ClientId | null }): Promise<Array<RequestEntry>>;
  /** Writes one down; without an id a new one. The draft it came from is let go. */
  save_request(args: { id: RequestId | null; request: Request; draft: DraftId | null }): Promise<Saved>;
  /** She took it on, it was done, she declined it, or after all none of these. The draft it came from is let go. */
  answer_request(args: { id: RequestId; status: RequestStatus; reason: string; draft: DraftId | null }): Promise<Saved>;
  /** Word went back to who asked, or after all not. */
  tell_back(args: { id: RequestId; told: boolean }): Promise<Saved>;
  /** Polite words to who asked, in Dutch and in English. */
  words_back(args: { about: WordBack }): Promise<Array<WordsBack>>;
  /** A contact was for this request. */
  link_contact(args: { request: RequestId; contact: ContactId; outside: boolean }): Promise<Saved>;
  /** It was not, after all. */
  unlink_contact(args: { request: RequestId; contact: ContactId }): Promise<Saved>;
  /** Removes a request. The contacts stay. */
  delete_request(args: { id: RequestId }): Promise<Saved>;
  /** A person's agreements: those that count first. */
  agreements(args: { client: ClientId }): Promise<Array<AgreementEntry>>;
  /** Writes one down; without an id a new one. The draft it came from is let go. */
  save_agreement(args: { id: AgreementId | null; agreement: Agreement; draft: DraftId | null }): Promise<Saved>;
  /** It is withdrawn as of today, or after all not. */
  withdraw_agreement(args: { id: AgreementId; withdrawn: boolean }): Promise<Saved>;
  /** Removes one that was written down by mistake. */
  delete_agreement(args: { id: AgreementId }): Promise<Saved>;
  /** What was passed on about a person without an agreement, because of danger. */
  passed_on(args: { client: ClientId }): Promise<Array<PassedOn>>;
  /** Writes it down; without an id a new record. The draft it came from is let go. */
  save_passing_on(args: { id: PassingOnId | null; passing_on: PassingOn; draft: DraftId | null }): Promise<Saved>;
  /** Removes a record that was written down by mistake. */
  delete_passing_on(args: { id: PassingOnId }): Promise<Saved>;
  /** What a letter on this ground would hold, and what not and why. */
  letter(args: { client: ClientId; ground: LetterGround; typed: LetterTyped }): Promise<Letter>;
  /** Writes it as a PDF, where a person chooses: in Dutch to the receiver, or with `copy` in that language for the person.
   * The draft of what was typed is let go. */
  save_letter(args: { client: ClientId; ground: LetterGround; typed: LetterTyped; copy: string | null; draft: DraftId | null }): Promise<void>;
  /** What left on paper about a person. */
  letters(args: { client: ClientId }): Promise<Array<LetterEntry>>;
  /** Writes a card with an appointment as a PDF, where a person chooses. The draft of what was typed is let go. */
  save_appointment_card(args: { client: ClientId; card: AppointmentCard; draft: DraftId | null }): Promise<void>;
  /** What happened with a person, without names and places. */
  story(args: { client: ClientId; question: string }): Promise<Story>;
  /** Writes the chosen part of it as a PDF, where a person chooses, its days shifted. The draft of what was typed is let go. */
  save_story(args: { client: ClientId; question: string; chosen: StoryChosen; draft: DraftId | null }): Promise<void>;
  /** Keeps what was typed; without an id a new draft. */
  save_draft(args: { id: DraftId | null; draft: Draft }): Promise<DraftId>;
  /** What was typed. */
  draft(args: { id: DraftId }): Promise<Draft>;
  /** Every draft, the latest first. */
  drafts(args: {  }): Promise<Array<DraftCard>>;
  /** Lets a draft go. */
  discard_draft(args: { id: DraftId }): Promise<void>;
  /** What Today shows. */
  today(args: {  }): Promise<Today>;
  /** Search everywhere. */
  search(args: { text: string }): Promise<Array<Hit>>;
  /** Services that fit. */
  services(args: { query: ServiceQuery }): Promise<ServicesFound>;
  /** Everything known of a service. */
  service(args: { id: ServiceId }): Promise<ServicePage>;
  /** Directories that were loaded. */
  directories(args: {  }): Promise<Array<Directory>>;
  /** Lets a person choose a file and reads it. Nothing is taken over yet; progress is told, `cancel` stops it. */
  read_directory(args: { folder: boolean }): Promise<ImportPlan>;
  /** Takes a file that was read into the social map: all of it or nothing. */
  apply_import(args: { token: string }): Promise<Directory>;
  /** Stops reading, or lets go of what was read. */
  cancel_import(args: {  }): Promise<void>;
  /** Removes a directory that was loaded. */
  remove_directory(args: { id: DirectoryId }): Promise<void>;
  /** The table of postcodes that was loaded. Without one no client gets a postcode. */
  postcodes(args: {  }): Promise<PostcodeTable | null>;
  /** Lets a person choose a table of postcodes (CSV) and takes it in the place of the one that was there: all rows that
   * can be used, or, where the file is refused, nothing. `cancel_import` stops it. */
  load_postcodes(args: {  }): Promise<LoadedPostcodes>;
  /** Removes the table of postcodes. Those written down with clients stay. */
  remove_postcodes(args: {  }): Promise<void>;
  /** Places whose name begins so. */
  places(args: { start: string }): Promise<Array<Place>>;
  /** Every gemeente for which the social map knows a service. */
  service_municipalities(args: {  }): Promise<Array<Municipality>>;
  /** Her notes, the latest first. */
  own_notes(args: {  }): Promise<Array<OwnNote>>;
  /** Writes one down. */
  save_own_note(args: { id: OwnNoteId | null; text: string; about: ContactId | null; draft: DraftId | null }): Promise<Saved>;
  /** Removes one. */
  delete_own_note(args: { id: OwnNoteId }): Promise<Saved>;
  /** Questions for supervision: open ones first. */
  questions(args: {  }): Promise<Array<Question>>;
  /** Writes one down. */
  save_question(args: { id: QuestionId | null; text: string; about: ContactId | null; draft: DraftId | null }): Promise<Saved>;
  /** It was discussed, or after all not. */
  discuss_question(args: { id: QuestionId; on: TsDate | null }): Promise<Saved>;
  /** Removes one. */
  delete_question(args: { id: QuestionId }): Promise<Saved>;
  /** Check-ins of the last days, the first first. */
  check_ins(args: { days: number }): Promise<Array<CheckIn>>;
  /** Writes down how she is. */
  save_check_in(args: { check_in: CheckIn; draft: DraftId | null }): Promise<Saved>;
  /** Removes the check-in of a day. */
  delete_check_in(args: { on: TsDate }): Promise<Saved>;
  /** Opens the vault with the recovery code; `second` where her own part has its own passphrase or code. */
  unlock_with_code(args: { code: string; second: string | null }): Promise<Unlocked>;
  /** Opens it with the short PIN. */
  unlock_with_pin(args: { pin: string }): Promise<Unlocked>;
  /** She goes on with a vault that is older than this machine last saw. That is written down. */
  accept_older(args: {  }): Promise<void>;
  /** Lets a person choose a backup to restore. */
  choose_restore(args: {  }): Promise<BackupToRestore>;
  /** Puts the chosen backup in the place of this profile's vault and opens it. What stood there is kept aside. */
  restore(args: { passphrase: string; second: string | null; is_code: boolean }): Promise<Unlocked>;
  /** What opens the vault. */
  doors(args: {  }): Promise<Doors>;
  /** Another passphrase. What is there is proven first; `second` where her own part has its own. */
  change_passphrase(args: { now: string; next: string; second: string | null }): Promise<Doors>;
  /** She knows that another machine changed what opens it, and leaves this one as it is. */
  keys_known(args: {  }): Promise<void>;
  /** Sets, changes or with `None` removes the second passphrase of her own part. */
  set_second(args: { passphrase: string; now: string | null; next: string | null }): Promise<Doors>;
  /** A new recovery code; an earlier one no longer opens. */
  make_code(args: { which: CodeFor; passphrase: string; second: string | null }): Promise<NewCode>;
  /** Writes the code that was just made as a sheet (PDF), where a person chooses. */
  save_code_sheet(args: {  }): Promise<void>;
  /** Whether this is the code: asked back once, and for rehearsal later. */
  rehearse_code(args: { which: CodeFor; typed: string }): Promise<Doors>;
  /** Removes a code or a card. */
  remove_door(args: { id: string; passphrase: string; second: string | null }): Promise<Doors>;
  /** Lets a person choose the file of a card; gives the card. */
  read_card(args: {  }): Promise<string>;
  /** Lets cards of the organisation open what is about clients. */
  add_cards(args: { cards: Array<CardToAdd>; rule: CardRule; passphrase: string; second: string | null }): Promise<Doors>;
  /** A short PIN until the program ends, at most four hours. */
  set_pin(args: { pin: string }): Promise<Doors>;
  /** Lets the PIN go. */
  remove_pin(args: {  }): Promise<Doors>;
  /** Where backups go and how they stand. */
  backup_state(args: {  }): Promise<BackupState>;
  /** Lets a person choose the folder, and makes the first one. */
  choose_backup_folder(args: {  }): Promise<BackupState>;
  /** No more backups. Those that are there stay. */
  forget_backup_folder(args: {  }): Promise<BackupState>;
  /** How many are kept. */
  set_backups_kept(args: { keep: BackupsKept }): Promise<BackupState>;
  /** Makes one now; progress is told, `cancel_backup` stops it. */
  back_up(args: {  }): Promise<BackupState>;
  /** Stops making one. */
  cancel_backup(args: {  }): Promise<void>;
  /** Opens a backup on trial. */
  rehearse_backup(args: { id: string; passphrase: string; second: string | null; is_code: boolean }): Promise<Rehearsed>;
  /** Seals old backups anew, so that only what opens the vault now opens them. */
  reseal_backups(args: {  }): Promise<Doors>;
  /** Removes the backups that an earlier passphrase still opens. */
  delete_old_backups(args: {  }): Promise<Doors>;
  /** How it stands with the second machine. */
  exchange_state(args: {  }): Promise<ExchangeState>;
  /** Lets a person choose the folder that both machines have, and exchanges. */
  choose_exchange_folder(args: {  }): Promise<ExchangeState>;
  /** No more exchange. */
  forget_exchange_folder(args: {  }): Promise<ExchangeState>;
  /** Exchanges now. */
  exchange(args: {  }): Promise<ExchangeState>;
  /** A machine that is lost or sold: it gets no new keys. */
  remove_device(args: { id: string }): Promise<ExchangeState>;
  /** Throws away what a machine wrote that nobody here knows, as one does that was put back from a backup of before the
   * keys were changed; then exchanges. */
  discard_unknown(args: {  }): Promise<ExchangeState>;
  /** Settles what two machines changed: with the other's, or with what stands there now. */
  settle_conflict(args: { id: string; take_other: boolean }): Promise<void>;
  /** What waits in *Opruimen*. */
  tidy(args: {  }): Promise<Tidy>;
  /** How long what is kept. */
  terms(args: {  }): Promise<Array<RetentionTerm>>;
  /** Sets one of them. */
  set_term(args: { term: RetentionTerm }): Promise<Array<RetentionTerm>>;
  /** What writing things down rests on; none until the organisation decided. */
  ground(args: {  }): Promise<Ground | null>;
  /** Puts it down. */
  set_ground(args: { ground: Ground }): Promise<Ground | null>;
  /** Reduces what was proposed to figures, or lets it go. There is no way back. */
  accept_proposal(args: { accepted: RetentionAccepted }): Promise<ErasureStatement>;
  /** The proposal waits until next month. */
  put_off_proposal(args: {  }): Promise<void>;
  /** What would go with a client. */
  erasure_plan(args: { client: ClientId; choice: ErasureChoice }): Promise<ErasurePlan>;
  /** Erases a client for good. There is no way back, on no machine. */
  erase_client(args: { client: ClientId; choice: ErasureChoice }): Promise<ErasureStatement>;
  /** Writes the statement of the last erasure (PDF), where a person chooses; with a name only where she types it. */
  save_statement(args: { name: string }): Promise<void>;
  /** Everything that is written about a client, proposed for handing over. */
  access(args: { client: ClientId }): Promise<Access>;
  /** Writes what was decided to hand over, as text in this language, where a person chooses. */
  save_access(args: { client: ClientId; locale: string; given: Array<string> }): Promise<void>;
  /** Appointments, moments and crisis calls of one person. */
  client_days(args: { client: ClientId }): Promise<ClientDays>;
  /** What to know of somebody before a visit: agreements that end soon, and whether the record that counts is here. */
  before_visit(args: { client: ClientId }): Promise<BeforeVisit>;
  /** An appointment. */
  appointment(args: { id: AppointmentId }): Promise<Appointment>;
  /** Writes it down; without an id a new one. The draft it came from is let go. */
  save_appointment(args: { id: AppointmentId | null; appointment: Appointment; draft: DraftId | null }): Promise<Saved>;
  /** Says how it stands. */
  set_appointment_status(args: { id: AppointmentId; status: AppointmentStatus }): Promise<Saved>;
  /** Removes it. */
  delete_appointment(args: { id: AppointmentId }): Promise<Saved>;
  /** What else can be done at the same visit; with others of the household only where she asks for it. */
  at_this_visit(args: { id: AppointmentId; with_household: boolean }): Promise<AtThisVisit>;
  /** A moment in which much changes. */
  moment(args: { id: MomentId }): Promise<Moment>;
  /** Writes it down; without an id a new one. The draft it came from is let go. */
  save_moment(args: { id: MomentId | null; moment: Moment; draft: DraftId | null }): Promise<Saved>;
  /** It was seen to, or after all not. */
  finish_moment(args: { id: MomentId; done: boolean }): Promise<Saved>;
  /** Removes it. */
  delete_moment(args: { id: MomentId }): Promise<Saved>;
  /** A call in a crisis. */
  crisis_call(args: { id: CrisisCallId }): Promise<CrisisCall>;
  /** Writes it down; without an id a new one. The draft it came from is let go. */
  save_crisis_call(args: { id: CrisisCallId | null; crisis_call: CrisisCall; draft: DraftId | null }): Promise<Saved>;
  /** Nothing more is to be done after it, or after all there is. */
  finish_crisis_call(args: { id: CrisisCallId; done: boolean }): Promise<Saved>;
  /** Removes it. */
  delete_crisis_call(args: { id: CrisisCallId }): Promise<Saved>;
  /** The local lines of the crisis card. Works without an open vault. */
  local_lines(args: {  }): Promise<LocalLines>;
  /** Writes one down; without an id a new one. */
  save_local_line(args: { id: LocalLineId | null; line: LocalLine }): Promise<Saved>;
  /** Removes one. */
  delete_local_line(args: { id: LocalLineId }): Promise<Saved>;
  /** Whether the local lines also stand outside the vault, readable, for the card before it is open. */
  keep_lines_outside(args: { keep: boolean }): Promise<LocalLines>;
  /** Every gemeente. Works without an open vault. */
  municipalities(args: {  }): Promise<Array<Municipality>>;
  /** Writes her appointments and steps for a calendar, in neutral words, where a person chooses. */
  save_calendar(args: {  }): Promise<void>;
  /** Writes one of her lists as a sheet, where a person chooses. Of signals and going together to help without `names` where
   * she wants none. */
  save_sheet(args: { list: SheetList; kind: SheetKind; days: DayWindow; names: boolean }): Promise<void>;
  /** Opens it with what opens the vault, or with the PIN of the day. Gives the key that the others take. */
  open_meldcode(args: { typed: string; is_pin: boolean }): Promise<MeldcodeOpened>;
  /** Somebody is here: it stays open for a while again. */
  stay_meldcode(args: { key: string }): Promise<void>;
  /** Closes it. */
  close_meldcode(args: {  }): Promise<void>;
  /** What stands there about one person, or about everybody. */
  meldcode_page(args: { key: string; client: ClientId | null }): Promise<MeldcodePage>;
  /** Writes one down; without an id a new one. The draft it came from is let go. */
  save_meldcode(args: { key: string; id: MeldcodeId | null; meldcode: Meldcode; draft: DraftId | null }): Promise<Saved>;
  /** Removes one. */
  delete_meldcode(args: { key: string; id: MeldcodeId }): Promise<Saved>;
  /** What was typed there and not saved. */
  meldcode_draft(args: { key: string; id: DraftId }): Promise<Draft>;
  /** What two machines changed there without knowing of each other. */
  meldcode_conflicts(args: { key: string }): Promise<Array<ConflictCard>>;
  /** How it stands with handing over. */
  handovers(args: {  }): Promise<Handovers>;
  /** Sets her name on her card, and lets a person choose where the card is written. */
  save_receiver_card(args: { name: string }): Promise<Handovers>;
  /** Sets her name, as it stands on her card and in what she hands over. */
  set_handover_name(args: { name: string }): Promise<Handovers>;
  /** Lets a person choose the file of somebody's card. */
  read_receiver_card(args: {  }): Promise<ReceiverCard>;
  /** Writes the file of people, where a person chooses. They stay here until the receipt comes. */
  give_people(args: { choice: HandoverChoice }): Promise<Handovers>;
  /** Those of this hand-over are not handed over after all. */
  take_back_people(args: { id: HandoverId }): Promise<Handovers>;
  /** They spoke about it: whoever of this hand-over was taken back, or kept, is simply hers. */
  settle_handover(args: { id: HandoverId }): Promise<Handovers>;
  /** Writes the file that gives back those who were borrowed in this hand-over. */
  give_back_people(args: { id: HandoverId }): Promise<Handovers>;
  /** Lets a person choose a file of people and opens it. Nothing is written yet. */
  open_handover(args: {  }): Promise<OpenedHandover>;
  /** Takes over these of the file that was opened, and declines the others. */
  take_people(args: { accepted: Array<string> }): Promise<TakenHandover>;
  /** Writes the receipt of this hand-over, where a person chooses. */
  save_receipt(args: { id: HandoverId }): Promise<Handovers>;
  /** Lets a person choose a receipt. Who was taken over for good is erased here. There is no way back. */
  read_receipt(args: {  }): Promise<HandoverStatement>;
  /** Writes the statement of the last receipt as text, where a person chooses. */
  save_handover_statement(args: {  }): Promise<void>;
}

export const COMMANDS = [
  "start",
  "set_look",
  "crisis_lines",
  "suggest_passphrase",
  "passphrase_strength",
  "create_vault",
  "unlock",
  "choose_vault",
  "lock",
  "last_words_written",
  "stay",
  "settings",
  "set_settings",
  "clients",
  "client",
  "save_client",
  "delete_client",
  "households",
  "new_household",
  "timeline",
  "likely_same",
  "merge_plan",
  "merge_clients",
  "page_parts_off",
  "set_page_parts_off",
  "page_parts",
  "history",
  "bin",
  "put_back",
  "bottlenecks",
  "save_bottleneck",
  "delete_bottleneck",
  "chain_agenda",
  "chain_agenda_text",
  "save_chain_agenda",
  "askings",
  "save_asking",
  "delete_asking",
  "own_view",
  "save_own_view",
  "contact",
  "contact_start",
  "save_contact",
  "delete_contact",
  "finish_step",
  "set_step",
  "undo",
  "nine_digit_numbers",
  "board",
  "client_summary",
  "still_open",
  "close_client",
  "concerns",
  "concern",
  "save_concern",
  "delete_concern",
  "close_concern",
  "reopen_concern",
  "set_concern_step",
  "finish_concern_step",
  "take_lead",
  "ask_lead",
  "accept_lead",
  "decline_lead",
  "release_lead",
  "known_leads",
  "referrals",
  "referral",
  "save_referral",
  "start_referral",
  "delete_referral",
  "set_referral_step",
  "clear_referral_step",
  "move_referral",
  "end_referral",
  "reopen_referral",
  "referral_figures",
  "marks",
  "save_mark",
  "delete_mark",
  "facts",
  "requests",
  "save_request",
  "answer_request",
  "tell_back",
  "words_back",
  "link_contact",
  "unlink_contact",
  "delete_request",
  "agreements",
  "save_agreement",
  "withdraw_agreement",
  "delete_agreement",
  "passed_on",
  "save_passing_on",
  "delete_passing_on",
  "letter",
  "save_letter",
  "letters",
  "save_appointment_card",
  "story",
  "save_story",
  "save_draft",
  "draft",
  "drafts",
  "discard_draft",
  "today",
  "search",
  "services",
  "service",
  "directories",
  "read_directory",
  "apply_import",
  "cancel_import",
  "remove_directory",
  "postcodes",
  "load_postcodes",
  "remove_postcodes",
  "places",
  "service_municipalities",
  "own_notes",
  "save_own_note",
  "delete_own_note",
  "questions",
  "save_question",
  "discuss_question",
  "delete_question",
  "check_ins",
  "save_check_in",
  "delete_check_in",
  "unlock_with_code",
  "unlock_with_pin",
  "accept_older",
  "choose_restore",
  "restore",
  "doors",
  "change_passphrase",
  "keys_known",
  "set_second",
  "make_code",
  "save_code_sheet",
  "rehearse_code",
  "remove_door",
  "read_card",
  "add_cards",
  "set_pin",
  "remove_pin",
  "backup_state",
  "choose_backup_folder",
  "forget_backup_folder",
  "set_backups_kept",
  "back_up",
  "cancel_backup",
  "rehearse_backup",
  "reseal_backups",
  "delete_old_backups",
  "exchange_state",
  "choose_exchange_folder",
  "forget_exchange_folder",
  "exchange",
  "remove_device",
  "discard_unknown",
  "settle_conflict",
  "tidy",
  "terms",
  "set_term",
  "ground",
  "set_ground",
  "accept_proposal",
  "put_off_proposal",
  "erasure_plan",
  "erase_client",
  "save_statement",
  "access",
  "save_access",
  "client_days",
  "before_visit",
  "appointment",
  "save_appointment",
  "set_appointment_status",
  "delete_appointment",
  "at_this_visit",
  "moment",
  "save_moment",
  "finish_moment",
  "delete_moment",
  "crisis_call",
  "save_crisis_call",
  "finish_crisis_call",
  "delete_crisis_call",
  "local_lines",
  "save_local_line",
  "delete_local_line",
  "keep_lines_outside",
  "municipalities",
  "save_calendar",
  "save_sheet",
  "open_meldcode",
  "stay_meldcode",
  "close_meldcode",
  "meldcode_page",
  "save_meldcode",
  "delete_meldcode",
  "meldcode_draft",
  "meldcode_conflicts",
  "handovers",
  "save_receiver_card",
  "set_handover_name",
  "read_receiver_card",
  "give_people",
  "take_back_people",
  "settle_handover",
  "give_back_people",
  "open_handover",
  "take_people",
  "save_receipt",
  "read_receipt",
  "save_handover_statement",
] as const satisfies readonly (keyof Commands)[];
