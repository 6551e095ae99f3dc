//! The Meldcode, behind its lock: each command but the one that opens it takes the key.

use casebook::meldcode as records;
use contract::Failure;
use contract::types::{
    ClientId, ConflictCard, Draft, DraftId, Meldcode, MeldcodeId, MeldcodeOpened, MeldcodePage, Saved,
};
use desk::conflict;
use vault::Passphrase;

use super::doors;
use crate::meldcode::STAYS_MINUTES;
use crate::program::{Program, blocking};

pub(super) async fn open_meldcode(program: &Program, typed: String, is_pin: bool) -> Result<MeldcodeOpened, Failure> {
    let vault = program.vault()?;
    if is_pin {
        let app = program.app.clone();
        blocking(move || {
            let program = tauri::Manager::state::<Program>(&app);
            let mut pinned = program.pin();
            pinned.as_mut().ok_or(Failure::PinOver)?.open(&Passphrase::new(typed))?;
            Ok(())
        })
        .await?;
    } else {
        program.tries.may_try()?;
        let opened = blocking(move || {
            let secret = doors::secret(typed);
            if vault.is_opened_by(&secret)? { Ok(()) } else { Err(Failure::WrongKey) }
        })
        .await;
        program.tries.count(&opened);
        opened?;
    }
    // Locked meanwhile: then there is nothing to open.
    program.vault()?;
    Ok(MeldcodeOpened { key: program.meldcode.open(), minutes: STAYS_MINUTES })
}

pub(super) async fn stay_meldcode(program: &Program, key: String) -> Result<(), Failure> {
    program.meldcode.check(&key)
}

pub(super) async fn close_meldcode(program: &Program) -> Result<(), Failure> {
    program.meldcode.close();
    Ok(())
}

pub(super) async fn meldcode_page(
    program: &Program,
    key: String,
    client: Option<ClientId>,
) -> Result<MeldcodePage, Failure> {
    program.meldcode.check(&key)?;
    program.read(move |r| desk::meldcode::page(r, client)).await
}

pub(super) async fn save_meldcode(
    program: &Program,
    key: String,
    id: Option<MeldcodeId>,
    meldcode: Meldcode,
    draft: Option<DraftId>,
) -> Result<Saved, Failure> {
    program.meldcode.check(&key)?;
    program.finish(draft, move |w| desk::meldcode::save(w, id, &meldcode)).await
}

pub(super) async fn delete_meldcode(program: &Program, key: String, id: MeldcodeId) -> Result<Saved, Failure> {
    program.meldcode.check(&key)?;
    program.save(move |w| records::delete(&w.case, id).map(|()| id)).await
}

pub(super) async fn meldcode_draft(program: &Program, key: String, id: DraftId) -> Result<Draft, Failure> {
    program.meldcode.check(&key)?;
    program.read(move |r| desk::meldcode::draft(r, id)).await
}

pub(super) async fn meldcode_conflicts(program: &Program, key: String) -> Result<Vec<ConflictCard>, Failure> {
    program.meldcode.check(&key)?;
    let vault = program.vault()?;
    blocking(move || Ok(conflict::cards_of_meldcode(&vault)?)).await
}
