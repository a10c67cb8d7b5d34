//! The debrief as a file: opened from the disk it asks nobody, says nothing in the browser's log, and is read by anybody.

use std::process::{Command, Stdio};

use serde_json::json;

use super::Driver;

/// A finished game of the tutorial against an opponent, and its page.
fn pages(folder: &std::path::Path) -> [std::path::PathBuf; 2] {
    let game = |words: &str| {
        let mut run = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        run.args(words.split(' ')).current_dir(folder).env("HOME", folder).stdin(Stdio::null());
        assert!(run.output().unwrap().status.success(), "{words}");
    };
    std::fs::write(folder.join("moves"), "hold\n".repeat(40)).unwrap();
    for seed in ["1", "2"] {
        let play = "play tutorial --side tokyo --moves moves --seed";
        game(&format!("{play} {seed} --save {seed}.ron"));
    }
    game("debrief 1.ron --html one.html");
    game("debrief 1.ron 2.ron --html many.html");
    ["one.html", "many.html"].map(|name| folder.join(name))
}

#[test]
fn a_debrief_is_a_file_a_browser_has_nothing_to_say_of() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let pages = pages(folder.path());
    runtime.block_on(async {
        for media in ["screen", "print"] {
            let mut screen = driver.browser("paper", 1280, 800).await;
            screen.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
            for page in &pages {
                screen.go(&format!("file://{}", page.display())).await;
                let asked = "return performance.getEntriesByType('resource').length";
                assert_eq!(screen.run(asked).await, json!(0));
                assert_eq!(screen.run("return document.scripts.length").await, json!(0));
                screen.look(page.file_stem().unwrap().to_str().unwrap()).await;
            }
        }
    });
}
