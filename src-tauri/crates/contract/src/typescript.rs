//! From the types of this crate to `ui/src/ipc/generated.ts`.

use std::any::TypeId;
use std::collections::{BTreeSet, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::{COMMANDS, Failure, Progress};

/// Collects the declarations of types, each once.
pub trait Declare {
    /// Takes one declaration; `false` where it has been taken already.
    fn take(&mut self, id: TypeId, name: String, declaration: String) -> bool;
    /// How types are written.
    fn config(&self) -> Config;
}

#[derive(Default)]
struct Declarations {
    seen: HashSet<TypeId>,
    by_name: BTreeSet<(String, String)>,
}

impl Declare for Declarations {
    fn take(&mut self, id: TypeId, name: String, declaration: String) -> bool {
        if !self.seen.insert(id) {
            return false;
        }
        if !declaration.is_empty() {
            self.by_name.insert((name, declaration));
        }
        true
    }

    fn config(&self) -> Config {
        Config::default()
    }
}

/// Declares a type and everything it names.
pub fn declare<T: TS + 'static + ?Sized>(to: &mut dyn Declare) {
    struct Visit<'a>(&'a mut dyn Declare);
    impl TypeVisitor for Visit<'_> {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            declare::<T>(self.0);
        }
    }
    let config = to.config();
    let declaration = if T::output_path().is_some() { T::decl(&config) } else { String::new() };
    if to.take(TypeId::of::<T>(), T::ident(&config), declaration) {
        T::visit_dependencies(&mut Visit(to));
        T::visit_generics(&mut Visit(to));
    }
}

/// The whole of `ui/src/ipc/generated.ts`.
#[must_use]
pub fn generate() -> String {
    let mut all = Declarations::default();
    declare::<Failure>(&mut all);
    declare::<Progress>(&mut all);
    for command in COMMANDS {
        (command.visit)(&mut all);
    }
    let config = Config::default();
    let mut out = String::from("// Written by `cargo xtask generate` from src-tauri/crates/contract. Do not edit.\n\n");
    for (_, declaration) in &all.by_name {
        let _ = writeln!(out, "export {declaration}\n");
    }
    let _ = writeln!(out, "{}", limits());
    out.push_str("/** Every command, with what it takes and gives. */\nexport interface Commands {\n");
    for command in COMMANDS {
        let takes: Vec<String> =
            (command.takes)(&config).into_iter().map(|(name, ty)| format!("{name}: {ty}")).collect();
        let gives = (command.gives)(&config);
        let gives = if gives == "null" { "void".to_owned() } else { gives };
        let _ = writeln!(
            out,
            "  /**{} */\n  {}(args: {{ {} }}): Promise<{}>;",
            command.doc.trim_end().replace('\n', "\n   *"),
            command.name,
            takes.join("; "),
            gives
        );
    }
    out.push_str("}\n\nexport const COMMANDS = [\n");
    for command in COMMANDS {
        let _ = writeln!(out, "  \"{}\",", command.name);
    }
    out.push_str("] as const satisfies readonly (keyof Commands)[];\n");
    out
}

/// Limits and lists of choices that forms need, so that the window repeats none by hand.
fn limits() -> String {
    use casebook::{appointment, client, concern, contact, crisis_call, moment, referral};
    let mut out = String::new();
    let mut list = |name: &str, ty: &str, words: Vec<&str>| {
        let words: Vec<String> = words.into_iter().map(|w| format!("\"{w}\"")).collect();
        let _ = writeln!(out, "export const {name}: readonly {ty}[] = [{}];", words.join(", "));
    };
    list("LANGUAGES", "string", record::LANGUAGES.to_vec());
    list("THEMES", "Theme", record::Theme::ALL.iter().map(|t| t.word()).collect());
    list(
        "SENSITIVE_THEMES",
        "Theme",
        record::Theme::ALL.iter().filter(|t| t.is_sensitive()).map(|t| t.word()).collect(),
    );
    list("CONTACT_KINDS", "ContactKind", contact::Kind::ALL.iter().map(|t| t.word()).collect());
    list("ROLES", "Role", contact::Role::ALL.iter().map(|t| t.word()).collect());
    list("PRESENT", "Present", contact::Present::ALL.iter().map(|t| t.word()).collect());
    list("INTERPRETERS", "Interpreter", contact::Interpreter::ALL.iter().map(|t| t.word()).collect());
    list("READINGS", "Reading", client::Reading::ALL.iter().map(|t| t.word()).collect());
    list("SAFE_TO_CALL", "SafeToCall", client::SafeToCall::ALL.iter().map(|t| t.word()).collect());
    list("PREFERS", "Prefers", client::Prefers::ALL.iter().map(|t| t.word()).collect());
    list("STUCK", "Stuck", casebook::bottleneck::Stuck::ALL.iter().map(|t| t.word()).collect());
    list("PARTNERS", "Partner", casebook::bottleneck::Partner::ALL.iter().map(|t| t.word()).collect());
    {
        use casebook::meldcode::{Answer, How, Path, Talk, Whom};
        for (name, path) in [("MELDCODE_STEPS_PAID", Path::Paid), ("MELDCODE_STEPS_VOLUNTEER", Path::Volunteer)] {
            list(name, "MeldcodeStep", path.steps().iter().map(|t| t.word()).collect());
        }
        list("MELDCODE_ANSWERS", "MeldcodeAnswer", Answer::ALL.iter().map(|t| t.word()).collect());
        list("MELDCODE_HOW", "MeldcodeHow", How::ALL.iter().map(|t| t.word()).collect());
        list("MELDCODE_TALKS", "MeldcodeTalk", Talk::ALL.iter().map(|t| t.word()).collect());
        list("MELDCODE_WHOM", "MeldcodeWhom", Whom::ALL.iter().map(|t| t.word()).collect());
    }
    list("ASKED", "Asked", casebook::intake::Asked::ALL.iter().map(|t| t.word()).collect());
    list("GROUNDS", "GroundKind", casebook::ground::Kind::ALL.iter().map(|t| t.word()).collect());
    list("PAGE_PARTS", "PagePart", casebook::page::PagePart::ALL.iter().map(|t| t.word()).collect());
    list("INTAKE_ASKED_BY", "IntakeAskedBy", casebook::intake::AskedBy::ALL.iter().map(|t| t.word()).collect());
    list("INTERPRETER_WISHES", "InterpreterWish", client::InterpreterWish::ALL.iter().map(|t| t.word()).collect());
    list("APPOINTMENT_KINDS", "AppointmentKind", appointment::Kind::ALL.iter().map(|t| t.word()).collect());
    list("APPOINTMENT_STATUSES", "AppointmentStatus", appointment::Status::ALL.iter().map(|t| t.word()).collect());
    list("BRING", "Bring", appointment::Bring::ALL.iter().map(|t| t.word()).collect());
    list("MOMENT_KINDS", "MomentKind", moment::Kind::ALL.iter().map(|t| t.word()).collect());
    list("CRISIS_CALLED", "CrisisCalled", crisis_call::CrisisCalled::ALL.iter().map(|t| t.word()).collect());
    list("SHEET_LISTS", "SheetList", desk::sheets::List::ALL.iter().map(|t| t.word()).collect());
    list("SHEET_KINDS", "SheetKind", desk::sheets::Kind::ALL.iter().map(|t| t.word()).collect());
    list("ASKED_BY", "AskedBy", casebook::request::AskedBy::ALL.iter().map(|t| t.word()).collect());
    list("RECEIVERS", "Receiver", casebook::agreement::Receiver::ALL.iter().map(|t| t.word()).collect());
    list("SHARED_ITEMS", "SharedItem", casebook::agreement::Item::ALL.iter().map(|t| t.word()).collect());
    list("AGREED_BY", "AgreedBy", casebook::agreement::AgreedBy::ALL.iter().map(|t| t.word()).collect());
    list("DANGER_RECEIVERS", "DangerReceiver", casebook::agreement::Danger::ALL.iter().map(|t| t.word()).collect());
    list("CARD_CALENDARS", "CardCalendar", crate::CardCalendar::ALL.iter().map(|t| t.word()).collect());
    list("NOTICED_BY", "NoticedBy", concern::NoticedBy::ALL.iter().map(|t| t.word()).collect());
    list("SOCIAL_FIRST", "SocialFirst", concern::SocialFirst::ALL.iter().map(|t| t.word()).collect());
    for (name, kind) in [("SIGNAL_OUTCOMES", concern::Kind::Signal), ("DOUBT_OUTCOMES", concern::Kind::Doubt)] {
        let fit = concern::Outcome::ALL.iter().filter(|outcome| outcome.fits(kind));
        list(name, "ConcernOutcome", fit.map(|t| t.word()).collect());
    }
    list("REFERRAL_STEPS", "ReferralStep", referral::Step::ALL.iter().map(|t| t.word()).collect());
    list("MILESTONES", "Milestone", referral::Milestone::ALL.iter().map(|t| t.word()).collect());
    list("REFERRAL_OUTCOMES", "ReferralOutcome", referral::Outcome::ALL.iter().map(|t| t.word()).collect());
    list("REFUSED_WHY", "RefusedWhy", referral::RefusedWhy::ALL.iter().map(|t| t.word()).collect());
    list("BARRIERS", "BarrierKind", referral::BarrierKind::ALL.iter().map(|t| t.word()).collect());
    let _ = writeln!(
        out,
        "export const LIMITS = {{ line: {}, note: {}, heaviness: {} }} as const;",
        record::Line::MAX,
        record::Note::MAX,
        wellbeing::heaviness::Heaviness::MAX
    );
    let _ = writeln!(out, "export const NO_BSN = \"{}\";", record::NO_BSN);
    out
}

#[cfg(test)]
mod tests {
    /// The window is built from the committed file; this keeps it what the program says.
    #[test]
    fn the_generated_file_is_up_to_date() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/ipc/generated.ts");
        let there = std::fs::read_to_string(path).unwrap_or_default();
        assert!(there == super::generate(), "ui/src/ipc/generated.ts is out of date: run `cargo xtask generate`");
    }

    /// What stands behind the lock of the Meldcode crosses to the window only for the key of that lock.
    #[test]
    fn every_command_that_names_the_meldcode_takes_its_key() {
        let behind = ["Meldcode", "MeldcodePage", "MeldcodeKept", "MeldcodeEntry", "MeldcodeSignal", "MeldcodeAdvice"];
        let mut locked = 0;
        for command in crate::COMMANDS {
            let mut named = super::Declarations::default();
            (command.visit)(&mut named);
            if named.by_name.iter().any(|(name, _)| behind.contains(&name.as_str())) {
                let takes = (command.takes)(&super::Config::default());
                assert!(takes.iter().any(|(name, _)| *name == "key"), "{} gives it without a key", command.name);
                locked += 1;
            }
        }
        assert_eq!(locked, 2, "the page, and saving: the control");
    }
}
