//! Cookies: one for each class and seat, with a name and a path of its own, so that several sit at one laptop; no script
//! reads it, and no other site's form sends it.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::class::{StudentId, Token};

/// How long a seat is kept without a visit: a term (judgement).
const KEPT_S: u64 = 120 * 24 * 3600;

/// What sets a student's cookie.
pub(super) fn of_student(code: &str, student: StudentId, token: &Token) -> String {
    set(&student_name(code, student), &format!("/s/{}", student.0), token)
}

/// What sets the teacher's.
pub(super) fn of_teacher(code: &str, token: &Token) -> String {
    set(&teacher_name(code), "/teacher", token)
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
    let given = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        given.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, _)| known.trim() == name).and_then(|(_, text)| Token::read(text.trim()))
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
}
