//! Which servers are taken, and what is said where one is not.

use sqlx::{Connection as _, raw_sql};
use two_tables::host::store::server::Server;
use two_tables::host::store::{ServerWhy, StoreFault, Why};
use two_tables::sentence::Message;

use super::{Cluster, Database, address, words};

async fn why_not(url: &str) -> ServerWhy {
    let fault = Server::connect(&address(url), "one", "127.0.0.1:7056").await.unwrap_err();
    let Why::Server(why) = fault.why else { panic!("{fault:?}") };
    why
}

#[tokio::test]
async fn a_server_that_may_lose_what_it_accepted_is_refused() {
    for setting in ["synchronous_commit", "fsync", "full_page_writes"] {
        let Some(cluster) = Cluster::start(&[&format!("{setting}=off")]) else { return };
        let database = cluster.database().await;
        let why = why_not(&database.url).await;
        assert_eq!(why, ServerWhy::Unsafe(format!("{setting} = off")));
    }
}

#[tokio::test]
async fn a_server_that_becomes_unsafe_is_used_no_longer() {
    let Some(database) = Database::new().await else { return };
    let server = database.server("one").await;
    assert!(server.begin("WOLF").await.unwrap().is_some());
    let mut by_hand = database.by_hand().await;
    let name = database.url.rsplit('/').next().unwrap();
    let set = format!("ALTER DATABASE {name} SET synchronous_commit = off");
    raw_sql(sqlx::AssertSqlSafe(set)).execute(&mut by_hand).await.unwrap();
    let why = why_not(&database.url).await;
    assert_eq!(why, ServerWhy::Unsafe("synchronous_commit = off".to_owned()));
    // Connections that are made from now on are refused as well.
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
        WHERE datname = current_database() AND pid <> pg_backend_pid()";
    raw_sql(cut).execute(&mut by_hand).await.unwrap();
    assert!(server.begin("BEAR").await.is_err());
}

#[tokio::test]
async fn many_hosts_that_come_at_once_make_the_tables_once() {
    let Some(database) = Database::new().await else { return };
    let url = &database.url;
    let coming = (0..8).map(|_| {
        let address = address(url);
        tokio::spawn(async move { Server::connect(&address, "one", "127.0.0.1:7056").await })
    });
    let mut words = Vec::new();
    for come in coming.collect::<Vec<_>>() {
        words.push(come.await.unwrap().unwrap().peers_word().to_owned());
    }
    assert!(words.len() == 8 && words[0].len() == 24, "{words:?}");
    words.dedup();
    assert_eq!(words.len(), 1, "hosts of a server know each other by one word");
}

#[tokio::test]
async fn newer_tables_and_those_of_others_are_refused_and_stay_as_they_were() {
    let Some(database) = Database::new().await else { return };
    database.server("one").await.close().await;
    let mut by_hand = database.by_hand().await;
    raw_sql("UPDATE two_tables.format SET number = 7").execute(&mut by_hand).await.unwrap();
    assert_eq!(why_not(&database.url).await, ServerWhy::Newer(7));
    let stands = sqlx::query_scalar::<_, i64>("SELECT number FROM two_tables.format");
    assert_eq!(stands.fetch_one(&mut by_hand).await.unwrap(), 7);
    raw_sql("DROP TABLE two_tables.format").execute(&mut by_hand).await.unwrap();
    assert_eq!(why_not(&database.url).await, ServerWhy::Foreign);
}

#[tokio::test]
async fn whoever_is_not_let_in_or_hears_nothing_is_told_why() {
    let Some(database) = Database::new().await else { return };
    let nowhere = database.url.replace("classes_", "no_such_");
    assert!(matches!(why_not(&nowhere).await, ServerWhy::Closed(_)));
    let silent = database.url.replace(&format!(":{}/", database.port), ":9/");
    assert!(matches!(why_not(&silent).await, ServerWhy::Silent(_)));
    let mut by_hand = database.by_hand().await;
    let latin = "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0";
    raw_sql(latin).execute(&mut by_hand).await.unwrap();
    by_hand.close().await.unwrap();
    let latin = format!("{}/latin", database.url.rsplit_once('/').unwrap().0);
    assert_eq!(why_not(&latin).await, ServerWhy::Encoding("LATIN1".to_owned()));
}

#[test]
fn every_refusal_names_the_server_and_a_remedy() {
    let said = || "what it said".to_owned();
    let all = [
        ServerWhy::Address(said()),
        ServerWhy::Password,
        ServerWhy::PasswordFile { file: said(), reason: Message::new("host-ended-server") },
        ServerWhy::Silent(said()),
        ServerWhy::Closed(said()),
        ServerWhy::Unsafe(said()),
        ServerWhy::Replica,
        ServerWhy::Encoding(said()),
        ServerWhy::Foreign,
        ServerWhy::Newer(2),
        ServerWhy::Full,
        ServerWhy::Failed(said()),
    ];
    for why in all {
        let place = "postgres://school@db/classes".to_owned();
        let sentence = words().say(&StoreFault { place, why: Why::Server(why) }.message());
        assert!(sentence.starts_with("postgres://school@db/classes"), "{sentence}");
        assert!(sentence.ends_with('.') && !sentence.contains('$'), "{sentence}");
        assert!(sentence.split(['.', ',']).count() > 2, "no remedy: {sentence}");
    }
}
