//! The one list of commands.

use types::*;

/// The types that the list of commands names, under the names it uses.
pub mod types {
    pub use super::TsDate;
    pub use crate::app::{
        CrisisLine, ImportPlan, KnownFact, LoadedPostcodes, Look, MeldcodeOpened, NewVault, PutBack, Saved, Settings,
        Start, Strength, Unlocked,
    };
    pub use crate::days::LocalLines;
    pub use crate::papers::{AppointmentCard, StoryChosen};
    pub use crate::safety::{
        BackupState, BackupToRestore, BackupsKept, CardRule, CardToAdd, CodeFor, Doors, ExchangeState, NewCode,
        Rehearsed, Tidy,
    };
    pub use casebook::agreement::{Agreement, AgreementId, Entry as AgreementEntry, PassedOn, PassingOn, PassingOnId};
    pub use casebook::appointment::{Appointment, AppointmentId, Status as AppointmentStatus};
    pub use casebook::bin::BinEntry;
    pub use casebook::bottleneck::{Bottleneck, BottleneckEntry, BottleneckId};
    pub use casebook::client::{Card as ClientCard, ClientId, Details};
    pub use casebook::closing::{Ending as ClientEnding, StillOpen};
    pub use casebook::concern::{Concern, ConcernId, Entry as ConcernEntry, Outcome as ConcernOutcome, SocialFirst};
    pub use casebook::contact::{ContactId, Entry};
    pub use casebook::crisis_call::{CrisisCall, CrisisCallId};
    pub use casebook::ground::Ground;
    pub use casebook::handover::HandoverId;
    pub use casebook::history::{HistoryKind, HistoryStep};
    pub use casebook::household::Household;
    pub use casebook::intake::{Asking, AskingEntry, AskingId, OwnView};
    pub use casebook::lead::{Lead, LeadId};
    pub use casebook::letter::Entry as LetterEntry;
    pub use casebook::likeness::Likely;
    pub use casebook::local_line::{LocalLine, LocalLineId};
    pub use casebook::mark::{Entry as MarkEntry, Mark, MarkId};
    pub use casebook::meldcode::{Meldcode, MeldcodeId};
    pub use casebook::moment::{Moment, MomentId};
    pub use casebook::page::PagePart;
    pub use casebook::referral::{
        Entry as ReferralEntry, Figures as ReferralFigures, Milestone, Outcome as ReferralOutcome, Referral,
        ReferralId, RefusedWhy, Step as ReferralStep,
    };
    pub use casebook::request::{Entry as RequestEntry, Request, RequestId, Status as RequestStatus};
    pub use desk::access::Access;
    pub use desk::agenda::Agenda;
    pub use desk::board::{Board, ClientSummary};
    pub use desk::conflict::ConflictCard;
    pub use desk::contact::WholeContact;
    pub use desk::days::{AtThisVisit, ClientDays};
    pub use desk::draft::{Draft, DraftCard, DraftId};
    pub use desk::erasure::{Choice as ErasureChoice, ErasurePlan, Statement as ErasureStatement};
    pub use desk::handover::{
        Giving as HandoverChoice, HandoverStatement, Handovers, OpenedHandover, ReceiverCard, TakenHandover,
    };
    pub use desk::letter::{Ground as LetterGround, Letter, Typed as LetterTyped};
    pub use desk::meldcode::MeldcodePage;
    pub use desk::merging::{MergeField, MergePlan};
    pub use desk::request::{About as WordBack, Words as WordsBack};
    pub use desk::retention::{Accepted as RetentionAccepted, Term as RetentionTerm};
    pub use desk::search::Hit;
    pub use desk::sheets::{Kind as SheetKind, List as SheetList};
    pub use desk::supervision::Story;
    pub use desk::today::Today;
    pub use desk::visit::BeforeVisit;
    pub use jiff::civil::Date;
    pub use record::{Line, Municipality, Nine, Note, Place, Window};
    pub use social_map::postcodes::PostcodeTable;
    pub use social_map::search::{Found, Query};
    pub use social_map::service::{Directory, DirectoryId, Page, ServiceId};
    pub use wellbeing::check_in::{CheckIn, CheckInId};
    pub use wellbeing::note::{OwnNote, OwnNoteId};
    pub use wellbeing::question::{Question, QuestionId};
}

/// A command as the window calls it.
pub struct Command {
    /// Its name, as Tauri and the window know it.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Names and TypeScript types of what it takes.
    pub takes: fn(&ts_rs::Config) -> Vec<(&'static str, String)>,
    /// TypeScript type of what it gives.
    pub gives: fn(&ts_rs::Config) -> String,
    /// Visits every type it names, so that their declarations are written.
    pub visit: fn(&mut dyn crate::typescript::Declare),
}

// `$d` is a dollar sign, so that a macro can be written inside this one.
macro_rules! commands {
    ($d:tt $($(#[doc = $doc:literal])+ $name:ident($($arg:ident: $takes:ty),* $(,)?) -> $gives:ty;)+) => {
        /// Every command there is, in the order of the list in this file.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            doc: concat!($($doc, "\n"),+),
            takes: |_cfg| vec![$((stringify!($arg), <$takes as ts_rs::TS>::name(_cfg))),*],
            gives: |cfg| <$gives as ts_rs::TS>::name(cfg),
            visit: |_declare| {
                $(crate::typescript::declare::<$takes>(_declare);)*
                crate::typescript::declare::<$gives>(_declare);
            },
        }),+];

        /// Hands the whole list to a macro, so that the program serves exactly these commands: names, arguments and
        /// types. Where it is called, everything of [`crate::types`] must be in scope.
        #[macro_export]
        macro_rules! each_command {
            ($d callback:ident) => {
                $d callback! { $($name($($arg: $takes),*) -> $gives;)+ }
            };
        }
    };
}

commands! { $
    // --- before unlocking ---

    /// What the window finds when it starts.
    start() -> Start;
    /// Keeps how the window looks and speaks.
    set_look(look: Look) -> ();
    /// The crisis card. Works without a vault.
    crisis_lines() -> Vec<CrisisLine>;
    /// A passphrase made up of words of our own list.
    suggest_passphrase() -> String;
    /// How hard a passphrase is to guess.
    passphrase_strength(typed: String) -> Strength;
    /// Makes the vault of this profile and opens it. With `Practice` it is filled with people who do not exist.
    create_vault(passphrase: String, kind: NewVault) -> Unlocked;
    /// Opens the vault of this profile; `second` where her own part has its own passphrase.
    unlock(passphrase: String, second: Option<String>) -> Unlocked;
    /// Opens a vault file chosen in a dialog as the vault of this profile; it is then to be unlocked.
    choose_vault() -> ();
    /// Locks at once.
    lock() -> ();
    /// Every open form has written its draft, as `last_words` asked: now the vault may close.
    last_words_written() -> ();
    /// Somebody is here: starts the auto-lock time anew.
    stay() -> ();

    // --- settings ---

    /// Settings of the vault.
    settings() -> Settings;
    /// Changes them.
    set_settings(settings: Settings) -> Settings;

    // --- people ---

    /// Clients whose record or contacts hold these words; all of them without words. Active ones first.
    clients(text: String) -> Vec<ClientCard>;
    /// What is written about a client.
    client(id: ClientId) -> Details;
    /// Writes it down; without an id a new client.
    save_client(id: Option<ClientId>, details: Details, draft: Option<DraftId>) -> Saved;
    /// Removes a client with all contacts that are with nobody else.
    delete_client(id: ClientId) -> Saved;
    /// Every household.
    households() -> Vec<Household>;
    /// A new household.
    new_household(called: Line) -> Household;
    /// A client's contacts, the latest first.
    timeline(client: ClientId) -> Vec<Entry>;

    // --- duplicates, history and the bin ---

    /// Clients who may be the person that is being written down, the likeliest first. `except` is the one being changed.
    likely_same(called: String, birth_year: Option<i16>, except: Option<ClientId>) -> Vec<Likely>;
    /// What there is to choose before two clients become one.
    merge_plan(stays: ClientId, goes: ClientId) -> MergePlan;
    /// Makes one client of two; `take` are the fields of which what `goes` says is to stand.
    merge_clients(stays: ClientId, goes: ClientId, take: Vec<MergeField>) -> Saved;
    /// The parts of pages that the organisation does not use.
    page_parts_off() -> Vec<PagePart>;
    /// Switches these off, and every other on.
    set_page_parts_off(parts: Vec<PagePart>) -> Vec<PagePart>;
    /// The parts that the page of a client shows.
    page_parts(client: ClientId) -> Vec<PagePart>;
    /// What became of a record, the latest first.
    history(kind: HistoryKind, id: String) -> Vec<HistoryStep>;
    /// What was deleted in the last thirty days, the latest first.
    bin() -> Vec<BinEntry>;
    /// Puts back what one action deleted.
    put_back(id: String) -> PutBack;

    // --- what got stuck, and the broad intake ---

    /// What got stuck, the latest first.
    bottlenecks() -> Vec<BottleneckEntry>;
    /// Writes one down; without an id a new one. The draft it came from is let go.
    save_bottleneck(id: Option<BottleneckId>, bottleneck: Bottleneck, draft: Option<DraftId>) -> Saved;
    /// Removes one.
    delete_bottleneck(id: BottleneckId) -> Saved;
    /// What an agenda for the sounding board is made of.
    chain_agenda(between: Window) -> Agenda;
    /// The agenda as text, without names, with the lines that she read and ticked.
    chain_agenda_text(between: Window, lines: Vec<BottleneckId>) -> String;
    /// Writes that agenda as a PDF, where a person chooses.
    save_chain_agenda(between: Window, lines: Vec<BottleneckId>) -> ();
    /// Whether somebody asked how this client is, the latest first.
    askings(client: ClientId) -> Vec<AskingEntry>;
    /// Writes down one time that it was asked, or was not. The draft it came from is let go.
    save_asking(id: Option<AskingId>, asking: Asking, draft: Option<DraftId>) -> Saved;
    /// Removes it.
    delete_asking(id: AskingId) -> Saved;
    /// How a client sees it, in own words.
    own_view(client: ClientId) -> OwnView;
    /// Writes it down. The draft it came from is let go.
    save_own_view(client: ClientId, view: OwnView, draft: Option<DraftId>) -> Saved;

    // --- contacts ---

    /// A contact with her own half.
    contact(id: ContactId) -> WholeContact;
    /// What is copied from last time: role and language, nothing else.
    contact_start(client: Option<ClientId>) -> WholeContact;
    /// Writes it down; without an id a new contact. The draft it came from is let go.
    save_contact(id: Option<ContactId>, whole: WholeContact, draft: Option<DraftId>) -> Saved;
    /// Removes a contact.
    delete_contact(id: ContactId) -> Saved;
    /// The next step of this contact was done, or after all not.
    finish_step(contact: ContactId, done: bool) -> Saved;
    /// Sets or clears the next step of this contact: the one row that is asked after saving.
    set_step(contact: ContactId, step: Option<casebook::contact::NextStep>) -> Saved;
    /// Undoes what was saved: the whole commit, in both images.
    undo(token: String) -> ();
    /// Nine-digit numbers that could be a BSN.
    nine_digit_numbers(text: String) -> Vec<Nine>;

    // --- signals, lead, referrals ---

    /// Open signals and referrals: without lead first, then past their time.
    board() -> Board;
    /// What is open of one client.
    client_summary(client: ClientId) -> ClientSummary;
    /// How much is still to be done for a client.
    still_open(client: ClientId) -> StillOpen;
    /// She no longer helps this client: what becomes of what is still to be done. The draft it came from is let go.
    close_client(id: ClientId, ending: ClientEnding, draft: Option<DraftId>) -> Saved;
    /// A client's signals and doubts, open ones first.
    concerns(client: ClientId) -> Vec<ConcernEntry>;
    /// A signal or a doubt with its lead.
    concern(id: ConcernId) -> ConcernEntry;
    /// Writes it down; without an id a new one. The draft it came from is let go.
    save_concern(id: Option<ConcernId>, concern: Concern, draft: Option<DraftId>) -> Saved;
    /// Removes it. Referrals that came from it stay.
    delete_concern(id: ConcernId) -> Saved;
    /// Closes it; `on` is today where it is not given.
    close_concern(id: ConcernId, outcome: ConcernOutcome, on: Option<TsDate>) -> Saved;
    /// Opens it again.
    reopen_concern(id: ConcernId) -> Saved;
    /// Sets or clears its next step.
    set_concern_step(id: ConcernId, step: Option<casebook::contact::NextStep>) -> Saved;
    /// Its next step was done, or after all not.
    finish_concern_step(id: ConcernId, done: bool) -> Saved;
    /// Takes the lead, or writes down who has it; `on` is today where it is not given. The draft it came from is let go.
    take_lead(concern: ConcernId, lead: Lead, reason: Line, on: Option<TsDate>, draft: Option<DraftId>) -> Saved;
    /// Asks somebody to take the lead over. It stays where it is until that is accepted. The draft it came from is let go.
    ask_lead(concern: ConcernId, lead: Lead, reason: Line, on: Option<TsDate>, draft: Option<DraftId>) -> Saved;
    /// Who was asked has accepted.
    accept_lead(id: LeadId, on: Option<TsDate>) -> Saved;
    /// Who was asked has declined. The draft it came from is let go.
    decline_lead(id: LeadId, answer: Line, on: Option<TsDate>, draft: Option<DraftId>) -> Saved;
    /// Lets the lead go: nobody has it. The draft it came from is let go.
    release_lead(concern: ConcernId, reason: Line, on: Option<TsDate>, draft: Option<DraftId>) -> Saved;
    /// Whoever has a lead or was asked to, the latest first: to choose from.
    known_leads() -> Vec<Lead>;
    /// A client's referrals, open ones first.
    referrals(client: ClientId) -> Vec<ReferralEntry>;
    /// A referral with its steps.
    referral(id: ReferralId) -> ReferralEntry;
    /// Writes it down; without an id a new one. The draft it came from is let go.
    save_referral(id: Option<ReferralId>, referral: Referral, draft: Option<DraftId>) -> Saved;
    /// Begins one at this milestone, `on` today where it is not given; with `social_first` that is written down of its
    /// signal too. The draft it came from is let go.
    start_referral(referral: Referral, stage: Milestone, on: Option<TsDate>, social_first: Option<SocialFirst>, draft: Option<DraftId>) -> Saved;
    /// Removes it.
    delete_referral(id: ReferralId) -> Saved;
    /// A step was done; `on` is today where it is not given. The draft it came from is let go.
    set_referral_step(id: ReferralId, step: ReferralStep, on: Option<TsDate>, draft: Option<DraftId>) -> Saved;
    /// A step was after all not done. The draft it came from is let go.
    clear_referral_step(id: ReferralId, step: ReferralStep, draft: Option<DraftId>) -> Saved;
    /// Moves it to a milestone, forward or back; `None` is before the first.
    move_referral(id: ReferralId, stage: Option<Milestone>, on: Option<TsDate>) -> Saved;
    /// It ended so; `on` is today where it is not given. The draft it came from is let go.
    end_referral(id: ReferralId, outcome: ReferralOutcome, why: Option<RefusedWhy>, on: Option<TsDate>, draft: Option<DraftId>) -> Saved;
    /// It goes on after all.
    reopen_referral(id: ReferralId) -> Saved;
    /// Whether help comes, and after how long, over all referrals.
    referral_figures() -> ReferralFigures;
    /// A client's sensitive marks. To be asked for only where somebody wants to see them.
    marks(client: ClientId) -> Vec<MarkEntry>;
    /// Writes one down; without an id a new one. The draft it came from is let go.
    save_mark(id: Option<MarkId>, mark: Mark, draft: Option<DraftId>) -> Saved;
    /// Removes one.
    delete_mark(id: MarkId) -> Saved;
    /// Facts that hold for a time, as the program knows them: the last of each.
    facts() -> Vec<KnownFact>;

    // --- requests ---

    /// A person's requests, or everybody's: open ones first.
    requests(client: Option<ClientId>) -> Vec<RequestEntry>;
    /// Writes one down; without an id a new one. The draft it came from is let go.
    save_request(id: Option<RequestId>, request: Request, draft: Option<DraftId>) -> Saved;
    /// She took it on, it was done, she declined it, or after all none of these. The draft it came from is let go.
    answer_request(id: RequestId, status: RequestStatus, reason: Line, draft: Option<DraftId>) -> Saved;
    /// Word went back to who asked, or after all not.
    tell_back(id: RequestId, told: bool) -> Saved;
    /// Polite words to who asked, in Dutch and in English.
    words_back(about: WordBack) -> Vec<WordsBack>;
    /// A contact was for this request.
    link_contact(request: RequestId, contact: ContactId, outside: bool) -> Saved;
    /// It was not, after all.
    unlink_contact(request: RequestId, contact: ContactId) -> Saved;
    /// Removes a request. The contacts stay.
    delete_request(id: RequestId) -> Saved;

    // --- agreements to share ---

    /// A person's agreements: those that count first.
    agreements(client: ClientId) -> Vec<AgreementEntry>;
    /// Writes one down; without an id a new one. The draft it came from is let go.
    save_agreement(id: Option<AgreementId>, agreement: Agreement, draft: Option<DraftId>) -> Saved;
    /// It is withdrawn as of today, or after all not.
    withdraw_agreement(id: AgreementId, withdrawn: bool) -> Saved;
    /// Removes one that was written down by mistake.
    delete_agreement(id: AgreementId) -> Saved;
    /// What was passed on about a person without an agreement, because of danger.
    passed_on(client: ClientId) -> Vec<PassedOn>;
    /// Writes it down; without an id a new record. The draft it came from is let go.
    save_passing_on(id: Option<PassingOnId>, passing_on: PassingOn, draft: Option<DraftId>) -> Saved;
    /// Removes a record that was written down by mistake.
    delete_passing_on(id: PassingOnId) -> Saved;

    // --- on paper ---

    /// What a letter on this ground would hold, and what not and why.
    letter(client: ClientId, ground: LetterGround, typed: LetterTyped) -> Letter;
    /// Writes it as a PDF, where a person chooses: in Dutch to the receiver, or with `copy` in that language for the person.
    /// The draft of what was typed is let go.
    save_letter(client: ClientId, ground: LetterGround, typed: LetterTyped, copy: Option<String>, draft: Option<DraftId>) -> ();
    /// What left on paper about a person.
    letters(client: ClientId) -> Vec<LetterEntry>;
    /// Writes a card with an appointment as a PDF, where a person chooses. The draft of what was typed is let go.
    save_appointment_card(client: ClientId, card: AppointmentCard, draft: Option<DraftId>) -> ();
    /// What happened with a person, without names and places.
    story(client: ClientId, question: Note) -> Story;
    /// Writes the chosen part of it as a PDF, where a person chooses, its days shifted. The draft of what was typed is let go.
    save_story(client: ClientId, question: Note, chosen: StoryChosen, draft: Option<DraftId>) -> ();

    // --- drafts ---

    /// Keeps what was typed; without an id a new draft.
    save_draft(id: Option<DraftId>, draft: Draft) -> DraftId;
    /// What was typed.
    draft(id: DraftId) -> Draft;
    /// Every draft, the latest first.
    drafts() -> Vec<DraftCard>;
    /// Lets a draft go.
    discard_draft(id: DraftId) -> ();

    // --- today and search ---

    /// What Today shows.
    today() -> Today;
    /// Search everywhere.
    search(text: String) -> Vec<Hit>;

    // --- social map ---

    /// Services that fit.
    services(query: Query) -> Found;
    /// Everything known of a service.
    service(id: ServiceId) -> Page;
    /// Directories that were loaded.
    directories() -> Vec<Directory>;
    /// Lets a person choose a file and reads it. Nothing is taken over yet; progress is told, `cancel` stops it.
    read_directory(folder: bool) -> ImportPlan;
    /// Takes a file that was read into the social map: all of it or nothing.
    apply_import(token: String) -> Directory;
    /// Stops reading, or lets go of what was read.
    cancel_import() -> ();
    /// Removes a directory that was loaded.
    remove_directory(id: DirectoryId) -> ();
    /// The table of postcodes that was loaded. Without one no client gets a postcode.
    postcodes() -> Option<PostcodeTable>;
    /// Lets a person choose a table of postcodes (CSV) and takes it in the place of the one that was there: all rows that
    /// can be used, or, where the file is refused, nothing. `cancel_import` stops it.
    load_postcodes() -> LoadedPostcodes;
    /// Removes the table of postcodes. Those written down with clients stay.
    remove_postcodes() -> ();
    /// Places whose name begins so.
    places(start: String) -> Vec<Place>;
    /// Every gemeente for which the social map knows a service.
    service_municipalities() -> Vec<Municipality>;

    // --- her own part ---

    /// Her notes, the latest first.
    own_notes() -> Vec<OwnNote>;
    /// Writes one down.
    save_own_note(id: Option<OwnNoteId>, text: Note, about: Option<ContactId>, draft: Option<DraftId>) -> Saved;
    /// Removes one.
    delete_own_note(id: OwnNoteId) -> Saved;
    /// Questions for supervision: open ones first.
    questions() -> Vec<Question>;
    /// Writes one down.
    save_question(id: Option<QuestionId>, text: Note, about: Option<ContactId>, draft: Option<DraftId>) -> Saved;
    /// It was discussed, or after all not.
    discuss_question(id: QuestionId, on: Option<TsDate>) -> Saved;
    /// Removes one.
    delete_question(id: QuestionId) -> Saved;
    /// Check-ins of the last days, the first first.
    check_ins(days: u16) -> Vec<CheckIn>;
    /// Writes down how she is.
    save_check_in(check_in: CheckIn, draft: Option<DraftId>) -> Saved;
    /// Removes the check-in of a day.
    delete_check_in(on: TsDate) -> Saved;

    // --- other ways in ---

    /// Opens the vault with the recovery code; `second` where her own part has its own passphrase or code.
    unlock_with_code(code: String, second: Option<String>) -> Unlocked;
    /// Opens it with the short PIN.
    unlock_with_pin(pin: String) -> Unlocked;
    /// She goes on with a vault that is older than this machine last saw. That is written down.
    accept_older() -> ();
    /// Lets a person choose a backup to restore.
    choose_restore() -> BackupToRestore;
    /// Puts the chosen backup in the place of this profile's vault and opens it. What stood there is kept aside.
    restore(passphrase: String, second: Option<String>, is_code: bool) -> Unlocked;

    // --- doors ---

    /// What opens the vault.
    doors() -> Doors;
    /// Another passphrase. What is there is proven first; `second` where her own part has its own.
    change_passphrase(now: String, next: String, second: Option<String>) -> Doors;
    /// She knows that another machine changed what opens it, and leaves this one as it is.
    keys_known() -> ();
    /// Sets, changes or with `None` removes the second passphrase of her own part.
    set_second(passphrase: String, now: Option<String>, next: Option<String>) -> Doors;
    /// A new recovery code; an earlier one no longer opens.
    make_code(which: CodeFor, passphrase: String, second: Option<String>) -> NewCode;
    /// Writes the code that was just made as a sheet (PDF), where a person chooses.
    save_code_sheet() -> ();
    /// Whether this is the code: asked back once, and for rehearsal later.
    rehearse_code(which: CodeFor, typed: String) -> Doors;
    /// Removes a code or a card.
    remove_door(id: String, passphrase: String, second: Option<String>) -> Doors;
    /// Lets a person choose the file of a card; gives the card.
    read_card() -> String;
    /// Lets cards of the organisation open what is about clients.
    add_cards(cards: Vec<CardToAdd>, rule: CardRule, passphrase: String, second: Option<String>) -> Doors;
    /// A short PIN until the program ends, at most four hours.
    set_pin(pin: String) -> Doors;
    /// Lets the PIN go.
    remove_pin() -> Doors;

    // --- backups ---

    /// Where backups go and how they stand.
    backup_state() -> BackupState;
    /// Lets a person choose the folder, and makes the first one.
    choose_backup_folder() -> BackupState;
    /// No more backups. Those that are there stay.
    forget_backup_folder() -> BackupState;
    /// How many are kept.
    set_backups_kept(keep: BackupsKept) -> BackupState;
    /// Makes one now; progress is told, `cancel_backup` stops it.
    back_up() -> BackupState;
    /// Stops making one.
    cancel_backup() -> ();
    /// Opens a backup on trial.
    rehearse_backup(id: String, passphrase: String, second: Option<String>, is_code: bool) -> Rehearsed;
    /// Seals old backups anew, so that only what opens the vault now opens them.
    reseal_backups() -> Doors;
    /// Removes the backups that an earlier passphrase still opens.
    delete_old_backups() -> Doors;

    // --- a second machine ---

    /// How it stands with the second machine.
    exchange_state() -> ExchangeState;
    /// Lets a person choose the folder that both machines have, and exchanges.
    choose_exchange_folder() -> ExchangeState;
    /// No more exchange.
    forget_exchange_folder() -> ExchangeState;
    /// Exchanges now.
    exchange() -> ExchangeState;
    /// A machine that is lost or sold: it gets no new keys.
    remove_device(id: String) -> ExchangeState;
    /// Throws away what a machine wrote that nobody here knows, as one does that was put back from a backup of before the
    /// keys were changed; then exchanges.
    discard_unknown() -> ExchangeState;
    /// Settles what two machines changed: with the other's, or with what stands there now.
    settle_conflict(id: String, take_other: bool) -> ();

    // --- tidying up and forgetting ---

    /// What waits in *Opruimen*.
    tidy() -> Tidy;
    /// How long what is kept.
    terms() -> Vec<RetentionTerm>;
    /// Sets one of them.
    set_term(term: RetentionTerm) -> Vec<RetentionTerm>;
    /// What writing things down rests on; none until the organisation decided.
    ground() -> Option<Ground>;
    /// Puts it down.
    set_ground(ground: Ground) -> Option<Ground>;
    /// Reduces what was proposed to figures, or lets it go. There is no way back.
    accept_proposal(accepted: RetentionAccepted) -> ErasureStatement;
    /// The proposal waits until next month.
    put_off_proposal() -> ();
    /// What would go with a client.
    erasure_plan(client: ClientId, choice: ErasureChoice) -> ErasurePlan;
    /// Erases a client for good. There is no way back, on no machine.
    erase_client(client: ClientId, choice: ErasureChoice) -> ErasureStatement;
    /// Writes the statement of the last erasure (PDF), where a person chooses; with a name only where she types it.
    save_statement(name: String) -> ();
    /// Everything that is written about a client, proposed for handing over.
    access(client: ClientId) -> Access;
    /// Writes what was decided to hand over, as text in this language, where a person chooses.
    save_access(client: ClientId, locale: String, given: Vec<String>) -> ();

    // --- appointments, moments, crisis calls ---

    /// Appointments, moments and crisis calls of one person.
    client_days(client: ClientId) -> ClientDays;
    /// What to know of somebody before a visit: agreements that end soon, and whether the record that counts is here.
    before_visit(client: ClientId) -> BeforeVisit;
    /// An appointment.
    appointment(id: AppointmentId) -> Appointment;
    /// Writes it down; without an id a new one. The draft it came from is let go.
    save_appointment(id: Option<AppointmentId>, appointment: Appointment, draft: Option<DraftId>) -> Saved;
    /// Says how it stands.
    set_appointment_status(id: AppointmentId, status: AppointmentStatus) -> Saved;
    /// Removes it.
    delete_appointment(id: AppointmentId) -> Saved;
    /// What else can be done at the same visit; with others of the household only where she asks for it.
    at_this_visit(id: AppointmentId, with_household: bool) -> AtThisVisit;
    /// A moment in which much changes.
    moment(id: MomentId) -> Moment;
    /// Writes it down; without an id a new one. The draft it came from is let go.
    save_moment(id: Option<MomentId>, moment: Moment, draft: Option<DraftId>) -> Saved;
    /// It was seen to, or after all not.
    finish_moment(id: MomentId, done: bool) -> Saved;
    /// Removes it.
    delete_moment(id: MomentId) -> Saved;
    /// A call in a crisis.
    crisis_call(id: CrisisCallId) -> CrisisCall;
    /// Writes it down; without an id a new one. The draft it came from is let go.
    save_crisis_call(id: Option<CrisisCallId>, crisis_call: CrisisCall, draft: Option<DraftId>) -> Saved;
    /// Nothing more is to be done after it, or after all there is.
    finish_crisis_call(id: CrisisCallId, done: bool) -> Saved;
    /// Removes it.
    delete_crisis_call(id: CrisisCallId) -> Saved;
    /// The local lines of the crisis card. Works without an open vault.
    local_lines() -> LocalLines;
    /// Writes one down; without an id a new one.
    save_local_line(id: Option<LocalLineId>, line: LocalLine) -> Saved;
    /// Removes one.
    delete_local_line(id: LocalLineId) -> Saved;
    /// Whether the local lines also stand outside the vault, readable, for the card before it is open.
    keep_lines_outside(keep: bool) -> LocalLines;
    /// Every gemeente. Works without an open vault.
    municipalities() -> Vec<Municipality>;

    // --- to take along ---

    /// Writes her appointments and steps for a calendar, in neutral words, where a person chooses.
    save_calendar() -> ();
    /// Writes one of her lists as a sheet, where a person chooses. Of signals and going together to help without `names` where
    /// she wants none.
    save_sheet(list: SheetList, kind: SheetKind, days: Window, names: bool) -> ();

    // --- the Meldcode, behind a lock of its own ---

    /// Opens it with what opens the vault, or with the PIN of the day. Gives the key that the others take.
    open_meldcode(typed: String, is_pin: bool) -> MeldcodeOpened;
    /// Somebody is here: it stays open for a while again.
    stay_meldcode(key: String) -> ();
    /// Closes it.
    close_meldcode() -> ();
    /// What stands there about one person, or about everybody.
    meldcode_page(key: String, client: Option<ClientId>) -> MeldcodePage;
    /// Writes one down; without an id a new one. The draft it came from is let go.
    save_meldcode(key: String, id: Option<MeldcodeId>, meldcode: Meldcode, draft: Option<DraftId>) -> Saved;
    /// Removes one.
    delete_meldcode(key: String, id: MeldcodeId) -> Saved;
    /// What was typed there and not saved.
    meldcode_draft(key: String, id: DraftId) -> Draft;
    /// What two machines changed there without knowing of each other.
    meldcode_conflicts(key: String) -> Vec<ConflictCard>;

    // --- handing people over ---

    /// How it stands with handing over.
    handovers() -> Handovers;
    /// Sets her name on her card, and lets a person choose where the card is written.
    save_receiver_card(name: Line) -> Handovers;
    /// Sets her name, as it stands on her card and in what she hands over.
    set_handover_name(name: Line) -> Handovers;
    /// Lets a person choose the file of somebody's card.
    read_receiver_card() -> ReceiverCard;
    /// Writes the file of people, where a person chooses. They stay here until the receipt comes.
    give_people(choice: HandoverChoice) -> Handovers;
    /// Those of this hand-over are not handed over after all.
    take_back_people(id: HandoverId) -> Handovers;
    /// They spoke about it: whoever of this hand-over was taken back, or kept, is simply hers.
    settle_handover(id: HandoverId) -> Handovers;
    /// Writes the file that gives back those who were borrowed in this hand-over.
    give_back_people(id: HandoverId) -> Handovers;
    /// Lets a person choose a file of people and opens it. Nothing is written yet.
    open_handover() -> OpenedHandover;
    /// Takes over these of the file that was opened, and declines the others.
    take_people(accepted: Vec<String>) -> TakenHandover;
    /// Writes the receipt of this hand-over, where a person chooses.
    save_receipt(id: HandoverId) -> Handovers;
    /// Lets a person choose a receipt. Who was taken over for good is erased here. There is no way back.
    read_receipt() -> HandoverStatement;
    /// Writes the statement of the last receipt as text, where a person chooses.
    save_handover_statement() -> ();
}

/// A day, ISO 8601, as a command takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct TsDate(pub Date);

// Named so that an id that no command takes yet is still known to the window.
const _: fn(CheckInId) = |_| {};
