//! Just enough of HTML to hold our own pages to it: tags with their attributes, what is read, and whether all is balanced.

use std::collections::BTreeMap;

/// A tag as it stands in a page.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) is_end: bool,
    pub(super) attributes: BTreeMap<String, String>,
    /// The text that follows up to the next tag.
    pub(super) text: String,
}

impl Tag {
    pub(super) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

const VOID: [&str; 4] = ["meta", "link", "input", "br"];

/// The tags of a page, in order. A page that cannot be read so stops the test.
pub(super) fn tags(page: &str) -> Vec<Tag> {
    let page = page.strip_prefix("<!DOCTYPE html>").unwrap_or(page);
    assert!(!page.contains("<!"), "no comments");
    page.split('<').skip(1).map(tag).collect()
}

fn tag(from: &str) -> Tag {
    let (is_end, rest) = from.strip_prefix('/').map_or((false, from), |rest| (true, rest));
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or_else(|| panic!("{from}"));
    let (name, mut rest) = rest.split_at(end);
    assert!(!name.is_empty(), "a bare < before {from:?}");
    let mut attributes = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        if let Some(text) = rest.strip_prefix('>') {
            assert!(!text.contains('>'), "a bare > in {text:?}");
            return Tag { name: name.to_owned(), is_end, attributes, text: text.to_owned() };
        }
        let end = rest.find([' ', '=', '>']).unwrap_or_else(|| panic!("no end of {from:?}"));
        let (attribute, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').unwrap(),
            None => ("", after),
        };
        let twice = attributes.insert(attribute.to_owned(), plain(value));
        assert!(twice.is_none(), "{attribute} twice in {from:?}");
        rest = after;
    }
}

/// Text with its entities read.
pub(super) fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Whether what is opened is closed, in order, and no id stands twice.
pub(super) fn assert_sound(page: &str) {
    let (mut open, mut ids) = (Vec::new(), std::collections::BTreeSet::new());
    for tag in tags(page) {
        if tag.is_end {
            let last = open.pop();
            assert_eq!(last.as_deref(), Some(tag.name.as_str()), "after {open:?}");
        } else {
            if let Some(id) = tag.get("id") {
                assert!(ids.insert(id.to_owned()), "two ids {id}");
            }
            if tag.name == "p" || tag.name == "form" {
                assert!(!open.contains(&tag.name), "{} in {open:?}", tag.name);
            }
            if !VOID.contains(&tag.name.as_str()) {
                open.push(tag.name.clone());
            }
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    for tag in tags(page) {
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            if let Some(id) = tag.get(attribute) {
                assert!(ids.contains(id), "{attribute}={id} leads nowhere");
            }
        }
    }
}

/// What is read of a page without opening anything: no heads, no folded details but for their summaries.
pub(super) fn seen(page: &str) -> String {
    let (mut said, mut folded, mut in_summary, mut hidden) = (String::new(), 0, 0, 0);
    for tag in tags(page) {
        let step = if tag.is_end { -1 } else { 1 };
        match tag.name.as_str() {
            "details" if tag.is_end || tag.get("open").is_none() => folded += step,
            "summary" => in_summary += step,
            "head" | "select" => hidden += step,
            _ => {}
        }
        if hidden == 0 && (folded == 0 || folded == 1 && in_summary > 0) {
            said.push_str(&plain(&tag.text));
            said.push(' ');
        }
    }
    said
}

/// A form with what it sends; of a list of choices each is a form of its own.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) action: String,
    pub(super) method: String,
    pub(super) fields: Vec<(String, String)>,
}

impl Form {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The forms of a page.
pub(super) fn forms(page: &str) -> Vec<Form> {
    let mut found = Vec::new();
    let mut form: Option<Form> = None;
    let (mut select, mut choices) = (None, Vec::new());
    for tag in tags(page) {
        let name = tag.get("name").unwrap_or_default().to_owned();
        let value = tag.get("value").unwrap_or_default().to_owned();
        match (tag.name.as_str(), tag.is_end) {
            ("form", false) => {
                form = Some(Form {
                    action: tag.get("action").unwrap().to_owned(),
                    method: tag.get("method").unwrap().to_owned(),
                    fields: Vec::new(),
                });
            }
            ("form", true) => {
                let form = form.take().unwrap();
                if choices.is_empty() {
                    found.push(form);
                } else {
                    for (name, value) in choices.drain(..) {
                        let mut one = form.clone();
                        one.fields.push((name, value));
                        found.push(one);
                    }
                }
            }
            ("input", _) => {
                let is_sent = tag.get("type") != Some("radio") || tag.get("checked").is_some();
                if let Some(form) = form.as_mut().filter(|_| is_sent) {
                    form.fields.push((name, value));
                }
            }
            ("select", false) => select = Some(name),
            ("select", true) => select = None,
            ("option", false) => choices.push((select.clone().unwrap(), value)),
            _ => {}
        }
    }
    found
}
