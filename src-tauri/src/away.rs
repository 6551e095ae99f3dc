//! Linux: locks when the machine goes to sleep or its screen is locked. The system says so on its message bus, a socket
//! of the file system; on other systems, and where there is no bus, [`crate::autolock`] notices it afterwards.

use tauri::{AppHandle, Manager};
use zbus::MatchRule;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::zvariant::OwnedFd;

use crate::program::Program;

/// What is listened for: interface, signal, and whether it says `true` when it begins (and `false` when it ends).
struct Said {
    interface: &'static str,
    member: &'static str,
    begins_and_ends: bool,
}

/// On the bus of the system: sleep, whatever its cause, and `loginctl lock-session`.
const OF_SYSTEM: [Said; 2] = [
    Said { interface: "org.freedesktop.login1.Manager", member: "PrepareForSleep", begins_and_ends: true },
    Said { interface: "org.freedesktop.login1.Session", member: "Lock", begins_and_ends: false },
];

/// On the bus of the session: the screen is locked, as desktops say it.
const OF_SESSION: [Said; 3] = [
    Said { interface: "org.freedesktop.ScreenSaver", member: "ActiveChanged", begins_and_ends: true },
    Said { interface: "org.gnome.ScreenSaver", member: "ActiveChanged", begins_and_ends: true },
    Said { interface: "org.cinnamon.ScreenSaver", member: "ActiveChanged", begins_and_ends: true },
];

/// Listens for as long as the program runs. A program of the same person that lies about it locks this one, no more.
pub(crate) fn watch(app: &AppHandle) {
    for said in OF_SYSTEM {
        listen(app.clone(), said, Connection::system);
    }
    for said in OF_SESSION {
        listen(app.clone(), said, Connection::session);
    }
}

fn listen(app: AppHandle, said: Said, bus: fn() -> zbus::Result<Connection>) {
    std::thread::spawn(move || {
        // No bus, no news: nothing to tell anybody.
        let _ = bus().and_then(|bus| hear(&app, &said, &bus));
    });
}

fn hear(app: &AppHandle, said: &Said, bus: &Connection) -> zbus::Result<()> {
    let rule = MatchRule::builder().msg_type(Type::Signal).interface(said.interface)?.member(said.member)?.build();
    let mut delay = said.begins_and_ends.then(|| ask_for_time(said, bus)).flatten();
    for message in MessageIterator::for_match_rule(rule, bus, None)? {
        let begins = !said.begins_and_ends || message?.body().deserialize::<bool>().unwrap_or(true);
        if begins {
            app.state::<Program>().lock_for_long();
            // Locked: the machine may sleep.
            drop(delay.take());
        } else {
            delay = ask_for_time(said, bus);
        }
    }
    Ok(())
}

/// Asks that sleep waits (at most some seconds, the system decides) until the vault is locked. It does until this is
/// dropped.
fn ask_for_time(said: &Said, bus: &Connection) -> Option<OwnedFd> {
    if said.member != "PrepareForSleep" {
        return None;
    }
    bus.call_method(
        Some("org.freedesktop.login1"),
        "/org/freedesktop/login1",
        Some(said.interface),
        "Inhibit",
        &("sleep", "Sleutelbos", "lock", "delay"),
    )
    .ok()?
    .body()
    .deserialize()
    .ok()
}
