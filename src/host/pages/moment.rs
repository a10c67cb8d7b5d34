//! A moment of the day: as the world reckons in the page, as the browser's own clock does where a script runs.

use maud::{Markup, html};

use crate::class::Moment;

/// The moment, by hour and minute; nothing where it was not written down.
pub(super) fn moment(at: Option<Moment>) -> Markup {
    let at = at.and_then(|Moment(seconds)| i64::try_from(seconds).ok());
    let at = at.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    html! {
        @if let Some(at) = at {
            time datetime=(at) { (at.strftime("%H:%M UTC").to_string()) }
            " "
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_stands_in_the_page_for_people_and_for_the_script() {
        let page = moment(Some(Moment(1_795_829_400))).into_string();
        assert_eq!(page, "<time datetime=\"2026-11-28T01:30:00Z\">01:30 UTC</time> ");
        assert_eq!(moment(None).into_string(), "");
        assert_eq!(moment(Some(Moment(u64::MAX))).into_string(), "");
    }
}
