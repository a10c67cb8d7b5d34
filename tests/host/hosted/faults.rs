//! What the world does to the file a class is kept in: another host has it, another program has locked it.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, query};

use super::Host;

#[test]
fn a_second_host_on_one_file_is_refused_with_what_to_do_and_the_first_plays_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    let host = Host::begin(&file, &[]);
    for options in [&["tutorial"][..], &["--again"], &["--again", "--port", &host.port()]] {
        let (code, said) = Host::refused(&file, options);
        assert_eq!(code, Some(3), "{said}");
        assert!(said.contains("a class is being hosted from this file already"), "{said}");
        assert!(said.contains(file.to_str().unwrap()) && said.contains("End that host"), "{said}");
    }
    // By another name of the same file, too.
    #[cfg(unix)]
    {
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let (code, said) = Host::refused(&link, &["--again"]);
        assert_eq!(code, Some(3), "{said}");
    }
    let mut anna = host.student("Anna");
    assert_eq!(host.teacher().post("/teacher/begin", &[]).0, 303);
    let hold = anna.offered().into_iter().next().unwrap();
    assert_eq!(anna.try_play(&hold), Some(true));
    host.kill();
    // What a killed host held is free.
    let again = Host::again_anywhere(&file);
    assert_eq!(again.teacher().get("/teacher").0, 200);
}

#[tokio::test]
async fn a_file_another_program_has_locked_is_named_and_is_nobody_elses_while_it_is_hosted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    let host = Host::begin(&file, &[]);
    let code = host.code.clone();
    host.student("Anna");
    host.kill();
    let opened =
        || SqliteConnectOptions::new().filename(&file).busy_timeout(std::time::Duration::ZERO);
    let mut other = opened().connect().await.unwrap();
    query("BEGIN EXCLUSIVE").execute(&mut other).await.unwrap();
    let (status, said) = Host::refused(&file, &["--again"]);
    assert_eq!(status, Some(3), "{said}");
    assert!(said.contains("is locked by another program"), "{said}");
    assert!(said.contains(file.to_str().unwrap()), "{said}");
    query("ROLLBACK").execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    let host = Host::again_anywhere(&file);
    assert_eq!(host.code, code);
    assert!(host.teacher().get("/teacher").1.contains("Anna"), "nothing is lost");
    // From now on the file is the host's alone: whoever tries is told by SQLite, and the class does not wait for him.
    let tried = async {
        let mut other = opened().connect().await?;
        query("BEGIN EXCLUSIVE").execute(&mut other).await.map(|_| ())
    };
    let refused = tried.await.unwrap_err().to_string();
    assert!(refused.contains("locked"), "{refused}");
    host.student("Ben");
}
