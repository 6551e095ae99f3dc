//! The one window. It keeps nothing on the disk, reaches no network and shows no page but ours.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use tauri::webview::{NewWindowResponse, PermissionResponse, WebviewWindow, WebviewWindowBuilder};
use tauri::{AppHandle, Manager, PhysicalPosition, PhysicalSize, Url, WebviewUrl};

use crate::process;
use crate::profile::Profile;
use crate::program::Program;

/// Label of the window: the one that `capabilities/main.json` names.
pub(crate) const LABEL: &str = "main";

/// A port of this machine that nobody binds: what the web view would ever ask of a network ends here.
const NOWHERE: &str = "http://127.0.0.1:1";

/// Opens the window.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let program = app.state::<Program>();
    let nowhere = Url::parse(NOWHERE).map_err(|_| tauri::Error::InvalidWebviewUrl("proxy"))?;
    let before = process::left_by_the_last().and_then(|text| serde_json::from_str::<Stood>(&text).ok());
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        // Never a name: others see titles in a list of windows.
        .title("Sleutelbos")
        .inner_size(1200.0, 800.0)
        .min_inner_size(420.0, 560.0)
        .center()
        // It locked by itself: whoever works in another window is not to be disturbed.
        .focused(before.as_ref().is_none_or(|before| before.has_focus))
        // A view that is not incognito writes local storage and databases in plaintext to its data folder.
        .incognito(cfg!(not(feature = "e2e")))
        .data_directory(program.profile.view_folder())
        .proxy_url(nowhere)
        .devtools(false)
        .general_autofill_enabled(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    if let Some(before) = before {
        before.put_back(&window)?;
    }
    Ok(())
}

/// Where and how a window stood, for the one that follows it.
#[derive(Serialize, Deserialize)]
struct Stood {
    /// Left upper corner and size, in pixels of the screen.
    place: Option<(i32, i32)>,
    size: (u32, u32),
    is_maximized: bool,
    is_minimized: bool,
    has_focus: bool,
}

impl Stood {
    fn of(window: &WebviewWindow) -> tauri::Result<Self> {
        let size = window.inner_size()?;
        Ok(Self {
            place: window.outer_position().ok().map(|place| (place.x, place.y)),
            size: (size.width, size.height),
            is_maximized: window.is_maximized()?,
            is_minimized: window.is_minimized()?,
            has_focus: window.is_focused()?,
        })
    }

    fn put_back(&self, window: &WebviewWindow) -> tauri::Result<()> {
        window.set_size(PhysicalSize::<u32>::from(self.size))?;
        if let Some(place) = self.place {
            window.set_position(PhysicalPosition::<i32>::from(place))?;
        }
        if self.is_maximized {
            window.maximize()?;
        }
        if self.is_minimized {
            window.minimize()?;
        }
        Ok(())
    }
}

/// Whether an address is a page of our own.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // WebView2 knows no schemes of a program's own.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Forgets all that the window showed: the program starts anew. Where it must go on (a thrown-away practice profile, a
/// window with a driver) the page is loaded anew, and what it held goes as far as a web view lets go.
pub(crate) fn forget(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let profile = &app.state::<Program>().profile;
    if cfg!(not(feature = "e2e")) && !profile.is_thrown_away() {
        let stood = Stood::of(&window).ok().and_then(|stood| serde_json::to_string(&stood).ok());
        remove_data(profile);
        process::start_anew(&stood.unwrap_or_default());
    }
    let _ = window.reload();
}

/// Loads the page anew.
pub(crate) fn reload(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.reload();
    }
}

/// Looks every `step` whether a second program of this profile was started, for where there is no session bus to say so.
pub(crate) fn watch_for_calls(app: AppHandle, step: Duration) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(step);
            if app.state::<Program>().profile.is_called() {
                come_forward(&app);
            }
        }
    });
}

/// A second program of this profile was started: shows this one instead.
pub(crate) fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Closes it for good, without asking anybody.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.destroy();
    }
}

/// Removes what a web view may have left in its data folder.
pub(crate) fn remove_data(profile: &Profile) {
    let _ = std::fs::remove_dir_all(profile.view_folder());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_shown() {
        assert!(is_ours(&Url::parse("tauri://localhost/index.html").unwrap()));
        for other in [
            "https://example.org",
            "http://localhost:5173",
            "file:///etc/passwd",
            "tauri://elsewhere/",
            "data:text/html,x",
        ] {
            assert!(!is_ours(&Url::parse(other).unwrap()), "{other}");
        }
    }
}
