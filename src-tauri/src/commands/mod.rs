//! The commands of [`contract::COMMANDS`], a few lines each: what the page sent goes to the room that knows.
//!
//! The list in `contract` decides: `each_command!` makes a Tauri command of every line in it, which calls the function
//! of that name in one of these modules. A function that is missing, or whose arguments or reply differ, does not build.

mod app;
pub(crate) mod backups;
mod concerns;
mod contacts;
mod days;
mod doors;
mod drafts;
pub(crate) mod exchange;
mod forgetting;
mod hand;
mod map;
mod meldcode;
mod own;
mod papers;
mod people;
pub(crate) mod persons;

use app::{
    accept_older, choose_vault, create_vault, crisis_lines, last_words_written, lock, passphrase_strength, set_look,
    set_settings, settings, start, stay, suggest_passphrase, undo, unlock, unlock_with_code, unlock_with_pin,
};
use backups::{
    back_up, backup_state, cancel_backup, choose_backup_folder, choose_restore, delete_old_backups,
    forget_backup_folder, rehearse_backup, reseal_backups, restore, set_backups_kept,
};
use concerns::{
    accept_lead, ask_lead, board, clear_referral_step, client_summary, close_client, close_concern, concern, concerns,
    decline_lead, delete_concern, delete_mark, delete_referral, end_referral, facts, finish_concern_step, known_leads,
    marks, move_referral, referral, referral_figures, referrals, release_lead, reopen_concern, reopen_referral,
    save_concern, save_mark, save_referral, set_concern_step, set_referral_step, start_referral, still_open, take_lead,
};
use contacts::{
    contact, contact_start, delete_contact, finish_step, nine_digit_numbers, save_contact, search, set_step, today,
};
use days::{
    appointment, at_this_visit, before_visit, client_days, crisis_call, delete_appointment, delete_crisis_call,
    delete_local_line, delete_moment, finish_crisis_call, finish_moment, keep_lines_outside, local_lines, moment,
    municipalities, save_appointment, save_calendar, save_crisis_call, save_local_line, save_moment, save_sheet,
    set_appointment_status,
};
use doors::{
    add_cards, change_passphrase, doors, keys_known, make_code, read_card, rehearse_code, remove_door, remove_pin,
    save_code_sheet, set_pin, set_second,
};
use drafts::{discard_draft, draft, drafts, save_draft};
use exchange::{
    choose_exchange_folder, discard_unknown, exchange, exchange_state, forget_exchange_folder, remove_device,
    settle_conflict,
};
use forgetting::{
    accept_proposal, access, erase_client, erasure_plan, ground, put_off_proposal, save_access, save_statement,
    set_ground, set_term, terms, tidy,
};
use hand::{
    give_back_people, give_people, handovers, open_handover, read_receipt, read_receiver_card, save_handover_statement,
    save_receipt, save_receiver_card, set_handover_name, settle_handover, take_back_people, take_people,
};
use map::{
    apply_import, cancel_import, directories, load_postcodes, places, postcodes, read_directory, remove_directory,
    remove_postcodes, service, service_municipalities, services,
};
use meldcode::{
    close_meldcode, delete_meldcode, meldcode_conflicts, meldcode_draft, meldcode_page, open_meldcode, save_meldcode,
    stay_meldcode,
};
use own::{
    check_ins, delete_check_in, delete_own_note, delete_question, discuss_question, own_notes, questions,
    save_check_in, save_own_note, save_question,
};
use papers::{
    agreements, answer_request, delete_agreement, delete_passing_on, delete_request, letter, letters, link_contact,
    passed_on, requests, save_agreement, save_appointment_card, save_letter, save_passing_on, save_request, save_story,
    story, tell_back, unlink_contact, withdraw_agreement, words_back,
};
use people::{
    client, clients, delete_client, households, new_household, page_parts, page_parts_off, save_client,
    set_page_parts_off, timeline,
};
use persons::{
    askings, bin, bottlenecks, chain_agenda, chain_agenda_text, delete_asking, delete_bottleneck, history, likely_same,
    merge_clients, merge_plan, own_view, put_back, save_asking, save_bottleneck, save_chain_agenda, save_own_view,
};

macro_rules! serve {
    ($($name:ident($($arg:ident: $takes:ty),*) -> $gives:ty;)+) => {
        mod served {
            use contract::Failure;
            use contract::types::*;
            use tauri::State;

            use crate::given::Given;
            use crate::program::Program;

            $(
                #[tauri::command(rename_all = "snake_case")]
                pub(super) async fn $name(
                    program: State<'_, Program>,
                    $($arg: Given<$takes>),*
                ) -> Result<$gives, Failure> {
                    super::$name(&program, $($arg.0),*).await
                }
            )+

            /// Answers every call of the page.
            pub(super) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),+]
            }
        }
    };
}

contract::each_command!(serve);

/// Answers every call of the page.
pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    served::handler()
}
