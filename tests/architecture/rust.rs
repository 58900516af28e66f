//! Rust source into the paths that it names. Code for tests, comments and texts are left out.

/// What one file names.
#[derive(Default)]
pub(crate) struct Uses {
    /// Paths inside the crate, without `crate`: `["calendar", "ics", "write_feed"]`.
    pub(crate) inner: Vec<Vec<String>>,
    /// The first word of every path that does not begin with `crate`, `super` or `self`.
    pub(crate) outer: Vec<String>,
    /// The modules that are declared for tests alone and stand in files of their own.
    pub(crate) test_modules: Vec<String>,
}

/// Reads a file; `module` is where it stands: `["plan", "fill"]` for `src/plan/fill/mod.rs`.
pub(crate) fn uses(text: &str, module: &[String]) -> Uses {
    let mut found = Uses::default();
    let tokens = without_tests(&tokens(text), &mut found.test_modules);
    let word = |at: usize| tokens.get(at).map_or("", String::as_str);
    let mut at = 0;
    while at < tokens.len() {
        let begins_path = is_word(word(at)) && word(at + 1) == "::";
        if !begins_path || (at > 0 && word(at - 1) == "::") {
            at += 1;
            continue;
        }
        let mut next = at + 2;
        let mut start = Vec::new();
        let mut elsewhere = Vec::new();
        let paths = match word(at) {
            "crate" | "keste" => &mut found.inner,
            "super" => {
                let mut levels = 1;
                while word(next) == "super" && word(next + 1) == "::" {
                    next += 2;
                    levels += 1;
                }
                start = module[..module.len().saturating_sub(levels)].to_vec();
                &mut found.inner
            }
            "self" | "Self" => &mut elsewhere,
            other => {
                found.outer.push(other.to_owned());
                &mut elsewhere
            }
        };
        at = tree(&tokens, next, &mut start, paths);
    }
    found
}

/// Follows a path and its braces; `at` is the token after a `::`. Gives the token after it.
fn tree(
    tokens: &[String],
    at: usize,
    path: &mut Vec<String>,
    paths: &mut Vec<Vec<String>>,
) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", String::as_str);
    if word(at) == "{" {
        let mut next = at + 1;
        while !matches!(word(next), "}" | "") {
            next = tree(tokens, next, &mut path.clone(), paths);
            while !matches!(word(next), "," | "}" | "") {
                next += 1;
            }
            if word(next) == "," {
                next += 1;
            }
        }
        return next + 1;
    }
    if is_word(word(at)) {
        path.push(word(at).to_owned());
        if word(at + 1) == "::" {
            return tree(tokens, at + 2, path, paths);
        }
    }
    paths.push(path.clone());
    at + 1
}

/// Drops every item under `#[cfg(test)]`.
fn without_tests(tokens: &[String], test_modules: &mut Vec<String>) -> Vec<String> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
        if !tokens[at..].starts_with(&mark.map(str::to_owned)) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        at += mark.len();
        let mut depth = 0usize;
        let start = at;
        while at < tokens.len() {
            match tokens[at].as_str() {
                "{" | "(" | "[" => depth += 1,
                ")" | "]" => depth -= 1,
                "}" => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                ";" if depth == 0 => break,
                _ => {}
            }
            at += 1;
        }
        let item = &tokens[start..at.min(tokens.len())];
        if let [.., keyword, name] = item
            && keyword == "mod"
        {
            test_modules.push(name.clone());
        }
        at += 1;
    }
    kept
}

/// Words, `::` and single marks; no comments, no texts, no lifetimes.
fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        match chars[at] {
            '/' if next == '/' => at = find(&chars, at, &['\n']),
            '/' if next == '*' => at = find(&chars, at + 2, &['*', '/']) + 2,
            '"' => at = after_text(&chars, at),
            '\'' if next == '\\' => at = find(&chars, at + 3, &['\'']) + 1,
            '\'' if chars.get(at + 2) == Some(&'\'') => at += 3,
            '\'' => at += 2,
            ':' if next == ':' => {
                tokens.push("::".to_owned());
                at += 2;
            }
            'r' if next == '"' || (next == '#' && is_raw(&chars, at + 1)) => {
                at = after_raw_text(&chars, at + 1);
            }
            first if is_word_char(first) => {
                let end = chars[at..].iter().position(|c| !is_word_char(*c));
                let end = end.map_or(chars.len(), |length| at + length);
                tokens.push(chars[at..end].iter().collect());
                at = end;
            }
            space if space.is_whitespace() => at += 1,
            mark => {
                tokens.push(mark.to_string());
                at += 1;
            }
        }
    }
    tokens
}

fn find(chars: &[char], from: usize, what: &[char]) -> usize {
    let found = (from..chars.len()).find(|at| chars[*at..].starts_with(what));
    found.unwrap_or(chars.len())
}

fn after_text(chars: &[char], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn is_raw(chars: &[char], hash: usize) -> bool {
    let rest = chars[hash..].iter().find(|c| **c != '#');
    rest == Some(&'"')
}

fn after_raw_text(chars: &[char], from: usize) -> usize {
    let hashes = chars[from..].iter().take_while(|c| **c == '#').count();
    let mut end = vec!['"'];
    end.resize(hashes + 1, '#');
    find(chars, from + hashes + 1, &end) + end.len()
}

fn is_word(token: &str) -> bool {
    token.starts_with(is_word_char)
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn every_way_to_name_a_module_is_seen() {
    let text = r##"
        //! Not crate::comment.
        use crate::{base::{Lang, url::*}, view};
        use super::super::render::Templates as T;
        fn f<'a>(x: &'a crate::plan::Job) -> char { let _ = "crate::text \" "; '"' }
        const R: &str = r#"crate::raw"#; /* crate::block */
        impl serde::Serialize for X { type Y = self::Z; }
        #[cfg(test)]
        #[cfg(unix)]
        mod hostile_tests;
        #[cfg(test)]
        mod tests { use crate::cli; }
        fn g() { let c = '\''; crate::last() }
    "##;
    let module = ["plan".to_owned(), "fill".to_owned()];
    let found = uses(text, &module);
    let paths: Vec<_> = found.inner.iter().map(|path| path.join("::")).collect();
    let expected = [
        "base::Lang",
        "base::url",
        "view",
        "render::Templates",
        "plan::Job",
        "last",
    ];
    assert_eq!(paths, expected);
    assert_eq!(found.outer, ["serde"]);
    assert_eq!(found.test_modules, ["hostile_tests"]);
}
