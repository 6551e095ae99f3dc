//! An empty window, built the same way: what the window bench compares with. One teal field on a white page.

use tauri::http::header::CONTENT_TYPE;
use tauri::http::{HeaderValue, Response};
use tauri::webview::WebviewWindowBuilder;
use tauri::{Url, WebviewUrl};

const PAGE: &[u8] = b"<!doctype html><title>empty</title><style>body{margin:0;background:#fff}\
    button{width:200px;height:60px;background:#0f5c5c;border:0}</style><button></button>";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let mut page = Response::new(PAGE.to_vec());
            page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol(Url::parse("empty://localhost/")?);
            WebviewWindowBuilder::new(app, "empty", page).incognito(true).inner_size(1200.0, 800.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
