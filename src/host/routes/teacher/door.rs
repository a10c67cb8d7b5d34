//! How a browser becomes the teacher's, once, and that nobody else passes.

use axum::Form;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use crate::class::{ClassRow, Token};
use crate::host::routes::{App, onward, page};
use crate::host::{cookie, entropy, pages};
use crate::sentence::Message;

/// Lets nobody but the teacher pass.
pub(in crate::host::routes) async fn only_the_teacher(
    State(app): State<App>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    let class = app.room.class().await;
    let token = cookie::teacher_token(&headers, app.room.code());
    if token.is_some_and(|token| token.is_sealed_by(class.teacher())) {
        next.run(request).await
    } else {
        stranger(&app)
    }
}

fn stranger(app: &App) -> Response {
    let why = Message::new("host-not-teacher");
    page(StatusCode::FORBIDDEN, &pages::enter(&app.wording, app.room.code(), None, Some(&why)))
}

/// The key of the link the program printed.
#[derive(Deserialize)]
pub(in crate::host::routes) struct Entering {
    #[serde(default)]
    key: String,
}

/// The page the printed link leads to. It changes nothing: a preview of the link uses nothing up.
pub(in crate::host::routes) async fn door(
    State(app): State<App>,
    Query(link): Query<Entering>,
) -> Response {
    App::page(&pages::enter(&app.wording, app.room.code(), Some(&link.key), None))
}

/// Gives the teacher his token, once for a link; any he had before is worth nothing then.
pub(in crate::host::routes) async fn enter(
    State(app): State<App>,
    Form(link): Form<Entering>,
) -> Response {
    let given = Token::read(&link.key);
    if !given.is_some_and(|key| app.use_entry(&key)) {
        return stranger(&app);
    }
    let entered = async {
        let token = Token::of(entropy::bytes()?);
        let row = ClassRow::TeacherSealed { seal: token.seal() };
        app.room.in_class(|_| Ok(((), vec![row]))).await?;
        Ok::<Token, Message>(token)
    };
    match entered.await {
        Ok(token) => {
            let cookie = cookie::of_teacher(app.room.code(), &token);
            ([("set-cookie", cookie)], onward("/teacher")).into_response()
        }
        Err(why) => {
            // The link is as good as before.
            app.restore_entry(&link.key);
            let shown = pages::enter(&app.wording, app.room.code(), None, Some(&why));
            page(StatusCode::SERVICE_UNAVAILABLE, &shown)
        }
    }
}
