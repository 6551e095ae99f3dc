//! The one window. It keeps nothing on the disk, reaches no network and shows no page but ours.

use tauri::webview::{NewWindowResponse, PermissionResponse, WebviewWindowBuilder};
use tauri::{AppHandle, Manager, Url, WebviewUrl};

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
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        // Never a name: others see titles in a list of windows.
        .title("Sleutelbos")
        .inner_size(1200.0, 800.0)
        .min_inner_size(420.0, 560.0)
        .center()
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
    Ok(())
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

/// Loads the page anew, so that what it held goes as far as a web view lets go.
pub(crate) fn forget(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.reload();
    }
}

/// A second program of this profile was started: shows this one instead.
pub(crate) fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.set_focus();
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
