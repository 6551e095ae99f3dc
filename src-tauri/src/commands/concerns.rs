//! Signals and doubts, their lead, referrals, sensitive marks, and *Wie doet wat*.

use casebook::contact::NextStep;
use casebook::referral::End;
use casebook::{closing, concern as concern_of, lead as lead_of, mark as mark_of, referral as referral_of};
use contract::types::{
    Board, ClientEnding, ClientId, ClientSummary, Concern, ConcernEntry, ConcernId, ConcernOutcome, Date, DraftId,
    KnownFact, Lead, LeadId, Line, Mark, MarkEntry, MarkId, Milestone, Referral, ReferralEntry, ReferralFigures,
    ReferralId, ReferralOutcome, ReferralStep, RefusedWhy, Saved, SocialFirst, StillOpen,
};
use contract::{Failure, TsDate};
use record::facts::{self as known, FactKey};
use vault::Writes;

use crate::program::Program;

/// The day that was given, or today.
fn day(w: &Writes<'_>, on: Option<TsDate>) -> Date {
    on.map_or_else(|| w.case.today(), |on| on.0)
}

pub(super) async fn board(program: &Program) -> Result<Board, Failure> {
    program.read(desk::board::board).await
}

pub(super) async fn client_summary(program: &Program, client: ClientId) -> Result<ClientSummary, Failure> {
    program.read(move |r| desk::board::summary(r, client)).await
}

pub(super) async fn still_open(program: &Program, client: ClientId) -> Result<StillOpen, Failure> {
    program.read(move |r| closing::still_open(&r.case, client)).await
}

pub(super) async fn close_client(
    program: &Program,
    id: ClientId,
    ending: ClientEnding,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| closing::close(&w.case, id, ending).map(|()| id)).await
}

pub(super) async fn concerns(program: &Program, client: ClientId) -> Result<Vec<ConcernEntry>, Failure> {
    program.read(move |r| concern_of::list(&r.case, client)).await
}

pub(super) async fn concern(program: &Program, id: ConcernId) -> Result<ConcernEntry, Failure> {
    program.read(move |r| concern_of::get(&r.case, id)).await
}

pub(super) async fn save_concern(
    program: &Program,
    id: Option<ConcernId>,
    concern: Concern,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| concern_of::save(&w.case, id, &concern)).await
}

pub(super) async fn delete_concern(program: &Program, id: ConcernId) -> Result<Saved, Failure> {
    program.save(move |w| concern_of::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn close_concern(
    program: &Program,
    id: ConcernId,
    outcome: ConcernOutcome,
    on: Option<TsDate>,
) -> Result<Saved, Failure> {
    program.save(move |w| concern_of::close(&w.case, id, outcome, day(w, on)).map(|()| id)).await
}

pub(super) async fn reopen_concern(program: &Program, id: ConcernId) -> Result<Saved, Failure> {
    program.save(move |w| concern_of::reopen(&w.case, id).map(|()| id)).await
}

pub(super) async fn set_concern_step(
    program: &Program,
    id: ConcernId,
    step: Option<NextStep>,
) -> Result<Saved, Failure> {
    program.save(move |w| concern_of::set_step(&w.case, id, step.as_ref()).map(|()| id)).await
}

pub(super) async fn finish_concern_step(program: &Program, id: ConcernId, done: bool) -> Result<Saved, Failure> {
    program.save(move |w| concern_of::finish_step(&w.case, id, done).map(|()| id)).await
}

pub(super) async fn take_lead(
    program: &Program,
    concern: ConcernId,
    lead: Lead,
    reason: Line,
    on: Option<TsDate>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| lead_of::take(&w.case, concern, &lead, &reason, day(w, on))).await
}

pub(super) async fn ask_lead(
    program: &Program,
    concern: ConcernId,
    lead: Lead,
    reason: Line,
    on: Option<TsDate>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| lead_of::ask(&w.case, concern, &lead, &reason, day(w, on))).await
}

pub(super) async fn accept_lead(program: &Program, id: LeadId, on: Option<TsDate>) -> Result<Saved, Failure> {
    program.save(move |w| lead_of::accept(&w.case, id, day(w, on)).map(|()| id)).await
}

pub(super) async fn decline_lead(
    program: &Program,
    id: LeadId,
    answer: Line,
    on: Option<TsDate>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| lead_of::decline(&w.case, id, &answer, day(w, on)).map(|()| id)).await
}

pub(super) async fn release_lead(
    program: &Program,
    concern: ConcernId,
    reason: Line,
    on: Option<TsDate>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| lead_of::release(&w.case, concern, &reason, day(w, on))).await
}

pub(super) async fn known_leads(program: &Program) -> Result<Vec<Lead>, Failure> {
    program.read(|r| lead_of::known(&r.case)).await
}

pub(super) async fn referrals(program: &Program, client: ClientId) -> Result<Vec<ReferralEntry>, Failure> {
    program.read(move |r| referral_of::list(&r.case, client)).await
}

pub(super) async fn referral(program: &Program, id: ReferralId) -> Result<ReferralEntry, Failure> {
    program.read(move |r| referral_of::get(&r.case, id)).await
}

pub(super) async fn save_referral(
    program: &Program,
    id: Option<ReferralId>,
    referral: Referral,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| referral_of::save(&w.case, id, &referral)).await
}

pub(super) async fn start_referral(
    program: &Program,
    referral: Referral,
    stage: Milestone,
    on: Option<TsDate>,
    social_first: Option<SocialFirst>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| referral_of::start(&w.case, &referral, stage, day(w, on), social_first)).await
}

pub(super) async fn delete_referral(program: &Program, id: ReferralId) -> Result<Saved, Failure> {
    program.save(move |w| referral_of::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn set_referral_step(
    program: &Program,
    id: ReferralId,
    step: ReferralStep,
    on: Option<TsDate>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| referral_of::set_step(&w.case, id, step, day(w, on)).map(|()| id)).await
}

pub(super) async fn clear_referral_step(
    program: &Program,
    id: ReferralId,
    step: ReferralStep,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| referral_of::clear_step(&w.case, id, step).map(|()| id)).await
}

pub(super) async fn move_referral(
    program: &Program,
    id: ReferralId,
    stage: Option<Milestone>,
    on: Option<TsDate>,
) -> Result<Saved, Failure> {
    program.save(move |w| referral_of::move_to(&w.case, id, stage, day(w, on)).map(|()| id)).await
}

pub(super) async fn end_referral(
    program: &Program,
    id: ReferralId,
    outcome: ReferralOutcome,
    why: Option<RefusedWhy>,
    on: Option<TsDate>,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program
        .finish(draft, move |w| {
            let end = End { outcome, refused_why: why, on: day(w, on) };
            referral_of::end(&w.case, id, end).map(|()| id)
        })
        .await
}

pub(super) async fn reopen_referral(program: &Program, id: ReferralId) -> Result<Saved, Failure> {
    program.save(move |w| referral_of::reopen(&w.case, id).map(|()| id)).await
}

pub(super) async fn referral_figures(program: &Program) -> Result<ReferralFigures, Failure> {
    program.read(|r| Ok(referral_of::figures(&referral_of::all(&r.case)?))).await
}

pub(super) async fn marks(program: &Program, client: ClientId) -> Result<Vec<MarkEntry>, Failure> {
    program.read(move |r| mark_of::list(&r.case, client)).await
}

pub(super) async fn save_mark(
    program: &Program,
    id: Option<MarkId>,
    mark: Mark,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.finish(draft, move |w| mark_of::save(&w.case, id, &mark)).await
}

pub(super) async fn delete_mark(program: &Program, id: MarkId) -> Result<Saved, Failure> {
    program.save(move |w| mark_of::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn facts(program: &Program) -> Result<Vec<KnownFact>, Failure> {
    program
        .read(|r| {
            let today = r.case.today();
            let known = FactKey::ALL.iter().filter_map(|key| known::on(*key, today).or_else(|| known::last(*key)));
            Ok(known.map(|fact| KnownFact { fact: *fact, is_stale: fact.is_stale(today) }).collect())
        })
        .await
}
