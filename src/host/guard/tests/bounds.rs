//! How much may be asked, and for how long.

use super::*;

#[tokio::test]
async fn what_is_too_long_is_refused_whatever_it_says_of_its_length() {
    let host = Hosted::with(Limits::default());
    let name = |length: usize| format!("name={}", "x".repeat(length));
    let sent = |body: Body| post_to("/join").ours().build(body);
    assert_eq!(host.status(sent(name(60_000).into())).await, 200);
    assert_eq!(host.status(sent(name(70_000).into())).await, 413);
    let said = post_to("/join").ours().with("content-length", "70005").build(name(70_000));
    assert_eq!(host.status(said).await, 413);
    let parts = stream::iter((0..100).map(|_| Ok::<_, Infallible>("x".repeat(1_000))));
    assert_eq!(host.status(sent(Body::from_stream(parts))).await, 413);
    assert_eq!(host.done(), 1);
}

#[tokio::test]
async fn a_command_is_carried_through_where_nobody_waits_for_it() {
    let limits = Limits { time: Duration::from_millis(100), ..Limits::default() };
    let host = Hosted::with(limits);
    let answer = host.ask(post_to("/slow").ours().build("")).await;
    assert_eq!((answer.status().as_u16(), host.done()), (503, 0));
    host.does(1).await;
    // A phone that goes in mid-question: what asked is dropped, what answers is not.
    let host = Hosted::with(Limits::default());
    let asked = host.ask(post_to("/slow").ours().build(""));
    assert!(tokio::time::timeout(Duration::from_millis(50), asked).await.is_err());
    host.does(1).await;
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let limits = Limits { time: Duration::from_millis(100), ..Limits::default() };
    let host = Hosted::with(limits);
    let never = Body::from_stream(stream::pending::<Result<String, Infallible>>());
    assert_eq!(host.status(post_to("/join").ours().build(never)).await, 503);
}

#[tokio::test]
async fn a_school_behind_one_address_comes_in_at_once() {
    let host = Hosted::with(Limits::default());
    for student in 0..120 {
        assert_eq!(host.status(get_of("/").to(ROOM).bare()).await, 200);
        let join = post_to("/join").ours().build(format!("name=student{student}"));
        assert_eq!(host.status(join).await, 200, "{student}");
    }
    assert_eq!(host.done(), 120);
    let mut joined = 120;
    loop {
        let answer = host.ask(post_to("/join").ours().build("name=flood")).await;
        if answer.status().as_u16() == 429 {
            let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
            assert!((1..=2).contains(&wait));
            break;
        }
        joined += 1;
        assert!(joined < 1_000, "a flood of joins is not bounded");
    }
    // Another address is not hindered by it, nor are those who have a seat.
    let other = post_to("/join").from([192, 168, 1, 21]).ours().build("name=late");
    assert_eq!(host.status(other).await, 200);
    assert_eq!(host.status(get_of("/s/1").to(ROOM).bare()).await, 200);
}

#[tokio::test]
async fn words_to_come_back_by_are_not_tried_in_bulk() {
    let host = Hosted::with(Limits::default());
    let mut tried = 0;
    while host.status(post_to("/return").ours().build("word=x")).await == 200 {
        tried += 1;
    }
    assert!((100..=200).contains(&tried), "{tried}");
}

#[tokio::test]
async fn a_seat_that_floods_hinders_itself_and_a_shared_laptop_is_several() {
    let host = Hosted::with(Limits::default());
    let (one, two) = ("1".repeat(64), "2".repeat(64));
    let cookies = format!("tt-FHKL-s1={one}; tt-FHKL-s2={two}");
    let play = |seat: u32, cookies: &str| {
        post_to(&format!("/s/{seat}/move")).ours().with("cookie", cookies).build("")
    };
    let mut played = 0;
    while host.status(play(1, &cookies)).await == 200 {
        played += 1;
    }
    assert!((40..=60).contains(&played), "{played}");
    assert_eq!(host.status(play(2, &cookies)).await, 200);
    // Without its token nobody uses up what a seat may.
    while host.status(play(2, "")).await == 200 {}
    assert_eq!(host.status(play(2, &cookies)).await, 200);
    let read = get_of("/s/1").to(ROOM).with("cookie", &cookies).bare();
    assert_eq!(host.status(read).await, 200);
}

#[tokio::test]
async fn tokens_that_are_made_up_have_no_more_than_their_address() {
    let few = Allowance { at_once: 50, a_second: 1 };
    let host = Hosted::with(Limits { anything: few, remembered: 16, ..Limits::default() });
    let mut answered = 0;
    for number in 0..500 {
        let made_up = format!("tt-FHKL-s1={number:064x}");
        let play = post_to("/s/1/move").ours().with("cookie", &made_up).build("");
        answered += usize::from(host.status(play).await == 200);
    }
    assert!((50..=60).contains(&answered), "{answered}");
    let asked = host.guard.rates.lock().unwrap();
    assert!(asked.commanding.remembered() <= 16);
}

#[tokio::test]
async fn streams_are_few_and_a_place_is_given_back() {
    let limits = StreamLimits { all: 6, of_nobody: 4, of_seat: 2 };
    let host = Hosted::with(Limits { streams: limits, ..Limits::default() });
    let mut open = Vec::new();
    for _ in 0..4 {
        let answer = host.ask(get_of("/wall/stream").to(ROOM).bare()).await;
        assert_eq!(answer.status().as_u16(), 200);
        open.push(answer);
    }
    let refused = host.ask(get_of("/wall/stream").to(ROOM).bare()).await;
    assert_eq!(refused.status().as_u16(), 503);
    assert!(text(refused).await.contains("More pages are open"));
    // Those who have a seat have their streams beside them, and the newest of each.
    let mut of_seat = Vec::new();
    for _ in 0..3 {
        let answer = host.ask(get_of("/s/1/stream").to(ROOM).bare()).await;
        assert_eq!(answer.status().as_u16(), 200);
        of_seat.push(answer);
    }
    let first = of_seat.remove(0);
    let ended = tokio::time::timeout(Duration::from_secs(5), to_bytes(first.into_body(), 1 << 10));
    assert!(ended.await.is_ok(), "the oldest goes on");
    let second = of_seat.remove(0);
    let goes_on =
        tokio::time::timeout(Duration::from_millis(100), to_bytes(second.into_body(), 1 << 10));
    assert!(goes_on.await.is_err(), "the second ended too");
    drop((open, of_seat));
    assert_eq!(host.guard.streams.count(), 0);
}

#[test]
fn an_asker_is_known_by_a_network_of_ipv6_and_an_address_of_ipv4() {
    let asker = |ip: &str| as_asker(Some(ip.parse().unwrap()));
    assert_eq!(asker("fd00:1:2:3:4:5:6:7"), asker("fd00:1:2:3::1"));
    assert_ne!(asker("fd00:1:2:3::1"), asker("fd00:1:2:4::1"));
    assert_eq!(asker("::ffff:192.168.1.7"), asker("192.168.1.7"));
    assert_ne!(asker("192.168.1.8"), asker("192.168.1.7"));
}
