//! Cookies: one for each class and seat, with a name and a path of its own, so that several sit at one laptop; no script
//! reads it, and no other site's form sends it.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::class::{Code, StudentId, Token};

/// How long a seat is kept without a visit: a term (judgement).
const KEPT_S: u64 = 120 * 24 * 3600;

/// The cookie that says which class is asked for.
const CLASS: &str = "tt-class";

/// What sets a student's cookie.
pub(super) fn of_student(code: &str, student: StudentId, token: &Token) -> String {
    set(&student_name(code, student), &format!("/s/{}", student.0), token)
}

/// What sets the teacher's.
pub(super) fn of_teacher(code: &str, token: &Token) -> String {
    set(&teacher_name(code), "/teacher", token)
}

/// What says which class a browser asks for, where a host has several: it opens nothing.
pub(super) fn of_class(code: &str) -> String {
    format!("{CLASS}={code}; Path=/; HttpOnly; SameSite=Lax; Max-Age={KEPT_S}")
}

/// Which class is asked for at `path`: of a seat's page one in which the browser has that seat, the last entered first; else
/// the one entered last.
pub(super) fn class_asked_for(headers: &HeaderMap, path: &str) -> Option<Code> {
    let named =
        pairs(headers).find(|(name, _)| *name == CLASS).and_then(|(_, code)| Code::read(code));
    let mut parts = path.split('/').skip(1);
    let ending = match (parts.next(), parts.next()) {
        (Some("teacher"), Some("enter")) => return named,
        (Some("teacher"), _) => "-teacher".to_owned(),
        (Some("s"), Some(student)) => format!("-s{student}"),
        _ => return named,
    };
    let seats = pairs(headers)
        .filter_map(|(name, _)| Code::read(name.strip_prefix("tt-")?.strip_suffix(&*ending)?));
    let seats: Vec<Code> = seats.collect();
    match named {
        Some(named) if seats.is_empty() || seats.contains(&named) => Some(named),
        Some(_) | None => seats.into_iter().next(),
    }
}

/// The token a student's cookie bears.
pub(super) fn student_token(headers: &HeaderMap, code: &str, student: StudentId) -> Option<Token> {
    token(headers, &student_name(code, student))
}

/// The token the teacher's bears.
pub(super) fn teacher_token(headers: &HeaderMap, code: &str) -> Option<Token> {
    token(headers, &teacher_name(code))
}

fn student_name(code: &str, student: StudentId) -> String {
    format!("tt-{code}-s{}", student.0)
}

fn teacher_name(code: &str) -> String {
    format!("tt-{code}-teacher")
}

fn set(name: &str, path: &str, token: &Token) -> String {
    format!("{name}={}; Path={path}; HttpOnly; SameSite=Lax; Max-Age={KEPT_S}", token.text())
}

fn token(headers: &HeaderMap, name: &str) -> Option<Token> {
    pairs(headers).find(|(known, _)| *known == name).and_then(|(_, text)| Token::read(text))
}

/// The cookies sent, by name.
fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let given = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs =
        given.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, text)| (name.trim(), text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn each_seat_has_a_cookie_of_its_own() {
        let (one, two) = (Token::of([1; 32]), Token::of([2; 32]));
        let set = of_student("CFHK", StudentId(3), &one);
        assert!(
            set.contains("Path=/s/3;") && set.contains("HttpOnly") && set.contains("SameSite=Lax")
        );
        let mut headers = HeaderMap::new();
        let both = format!("tt-CFHK-s3={}; tt-CFHK-s4={}", one.text(), two.text());
        headers.insert(COOKIE, HeaderValue::from_str(&both).unwrap());
        let read =
            |student| student_token(&headers, "CFHK", StudentId(student)).map(|token| token.seal());
        assert_eq!((read(3), read(4), read(5)), (Some(one.seal()), Some(two.seal()), None));
        assert!(teacher_token(&headers, "CFHK").is_none());
        assert!(student_token(&headers, "LLLL", StudentId(3)).is_none());
    }

    #[test]
    fn the_class_asked_for_is_one_in_which_the_browser_has_the_seat() {
        let asked = |cookies: &str, path: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, HeaderValue::from_str(cookies).unwrap());
            class_asked_for(&headers, path).map(|code| code.text().to_owned())
        };
        let both = "tt-FHKL-s3=a; tt-MRTX-s3=b; tt-MRTX-teacher=c; tt-class=MRTX";
        for (cookies, path, class) in [
            (both, "/s/3/table", Some("MRTX")),
            ("tt-FHKL-s3=a; tt-class=MRTX", "/s/3/table", Some("FHKL")),
            ("tt-FHKL-s3=a; tt-class=MRTX", "/s/4/table", Some("MRTX")),
            ("tt-FHKL-s3=a", "/s/3/stream", Some("FHKL")),
            (both, "/teacher", Some("MRTX")),
            ("tt-FHKL-teacher=a; tt-class=MRTX", "/teacher/hold", Some("FHKL")),
            ("tt-FHKL-teacher=a; tt-class=MRTX", "/teacher/enter", Some("MRTX")),
            (both, "/wall", Some("MRTX")),
            ("tt-class=../x", "/wall", None),
            ("tt-FHKL-s3=a", "/join", None),
        ] {
            assert_eq!(asked(cookies, path).as_deref(), class, "{cookies} {path}");
        }
    }
}
