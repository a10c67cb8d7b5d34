//! What pages are dressed with: styles and scripts, embedded in the program.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rust_embed::Embed;

use crate::paper;

/// An hour: a lesson, and no page of an older program after it.
const KEPT: &str = "max-age=3600";

/// The files of `assets/host`.
#[derive(Embed)]
#[folder = "assets/host"]
#[include = "*.css"]
#[include = "*.js"]
#[include = "*.svg"]
struct Files;

/// A file.
pub(super) async fn asset(Path(path): Path<String>) -> Response {
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [("content-type", kind), ("cache-control", KEPT)];
    if path == "paper.css" {
        return (headers, paper::STYLES).into_response();
    }
    match Files::get(&path) {
        Some(file) => (headers, file.data.into_owned()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
