//! Text that wants to run code, and text that wants to take for ever.

use crate::diagnostics::Code;

use super::rendering_tests::{parse, read};
use super::{Body, Piece};

/// The HTML and the codes of the problems.
fn judged(text: &str) -> (String, Vec<Code>) {
    let read = read(text);
    (
        read.html,
        read.problems.into_iter().map(|(code, _)| code).collect(),
    )
}

#[test]
fn raw_html_is_left_out_and_reported() {
    for attack in [
        "<script>alert(1)</script>",
        "<iframe src=x></iframe>",
        "<style>*{}</style>",
        "<base href=//x>",
        "<form action=x>",
        "<!-- x -->",
        "<meta http-equiv=refresh content=0>",
    ] {
        assert_eq!(
            judged(attack),
            (String::new(), vec![Code::RawHtml]),
            "{attack}"
        );
    }
    let inline = [
        ("a <img src=x onerror=alert(1)> b", "<p>a  b</p>\n", 1),
        ("a <svg><animate onbegin=x></svg>", "<p>a </p>\n", 3),
        ("a <math><annotation-xml>b", "<p>a b</p>\n", 2),
        ("a <script>alert(1)</script>", "<p>a alert(1)</p>\n", 2),
    ];
    for (attack, html, count) in inline {
        assert_eq!(
            judged(attack),
            (html.to_owned(), vec![Code::RawHtml; count]),
            "{attack}"
        );
    }
}

#[test]
fn links_that_run_code_lose_their_address() {
    for attack in [
        "[x](javascript:alert(1))",
        "[x](JaVa&#83;cript:alert(1))",
        "[x](java&Tab;script&colon;alert(1))",
        "[x](<java&#10;script:alert(1)>)",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "[x][r]\n\n[r]: javascript:x",
        "![x](javascript:x)",
        "![x](data:image/svg+xml,x)",
        "![x](https://evil.kz/track.gif)",
    ] {
        let expected = ("<p>x</p>\n".to_owned(), vec![Code::LinkScheme]);
        assert_eq!(judged(attack), expected, "{attack}");
    }
    let autolink = judged("<javascript:alert(1)>");
    assert_eq!(
        autolink,
        (
            "<p>javascript:alert(1)</p>\n".to_owned(),
            vec![Code::LinkScheme]
        )
    );
    for broken in [
        "[x](//evil.kz)",
        "[x](/events/robot/)",
        "[x](../../keste.yaml)",
        "[x]()",
    ] {
        let expected = ("<p>x</p>\n".to_owned(), vec![Code::BrokenLink]);
        assert_eq!(judged(broken), expected, "{broken}");
    }
}

#[test]
fn no_sink_lets_markup_through() {
    let sinks = [
        (
            "[x](<https://a.kz/\"\\>\\<script\\>> '\"><script>')",
            "<p><a href=\"https://a.kz/%22%3E%3Cscript%3E\" title=\"&quot;&gt;&lt;script&gt;\">x</a></p>\n",
        ),
        (
            "[x](<mailto:a\"onclick=x@b>)",
            "<p><a href=\"mailto:a%22onclick=x@b\">x</a></p>\n",
        ),
        (
            "[x](<@/events/a\"b.md#\"\\>\\<script\\>> '\"><script>')",
            "<p><a href=\"/events/a&quot;b/#&quot;&gt;&lt;script&gt;\" title=\"&quot;&gt;&lt;script&gt;\">x</a></p>\n",
        ),
        (
            "y ![\"\\><script\\>](<a\"b.jpg> '\"><script>')",
            "<p>y <img src=\"/content/events/a&quot;b.jpg\" alt=\"&quot;&gt;&lt;script&gt;\" \
             title=\"&quot;&gt;&lt;script&gt;\" width=\"640\" loading=\"lazy\" decoding=\"async\"></p>\n",
        ),
        (
            "![z](a.jpg '\"><script>')",
            "<figure><img src=\"/content/events/a.jpg\" alt=\"z\" width=\"640\" loading=\"lazy\" \
             decoding=\"async\"><figcaption>&quot;&gt;&lt;script&gt;</figcaption></figure>\n",
        ),
        (
            "[x](<a.pdf#\"\\>\\<script\\>> '\"><script>')",
            "<p><a href=\"/content/events/a.pdf#&quot;&gt;&lt;script&gt;\" title=\"&quot;&gt;&lt;script&gt;\">x</a></p>\n",
        ),
        (
            "```\"><script>alert(1)</script>\n\"><script>\n```",
            "<pre tabindex=\"0\"><code>&quot;&gt;&lt;script&gt;\n</code></pre>\n",
        ),
        (
            "```rust\"onload=x\n```",
            "<pre tabindex=\"0\"><code></code></pre>\n",
        ),
        ("## a {#\"x .\"y onclick=\"z\"}", "<h2 id=\"a\">a</h2>\n"),
        (
            "## \\\"\\>\\<script>",
            "<h2 id=\"&quot;&gt;&lt;script&gt;\">&quot;&gt;&lt;script&gt;</h2>\n",
        ),
        (
            "|\"\\><script\\>|\n|-|",
            "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"&quot;&gt;&lt;script&gt;\">\n\
             <table>\n<thead>\n<tr><th scope=\"col\">&quot;&gt;&lt;script&gt;</th></tr>\n</thead>\n</table>\n</div>\n",
        ),
        (
            "`\"><script>` &lt;script&gt; {{ x | safe }} {% raw %} &#0;&#1;",
            "<p><code>&quot;&gt;&lt;script&gt;</code> &lt;script&gt; {{ x | safe }} {% raw %} \u{fffd}</p>\n",
        ),
        (
            "https://a.kz/<script>\"",
            "<p><a href=\"https://a.kz/\">https://a.kz/</a>&quot;</p>\n",
        ),
    ];
    for (attack, html) in sinks {
        assert_eq!(read(attack).html, html, "{attack}");
    }
}

#[test]
fn nesting_has_a_limit_that_names_the_place() {
    let deep = read(&format!("a\n\n{} b\n", ">".repeat(70)));
    assert_eq!(deep.body, Body::default());
    let found = format!("6:65 {} b", ">".repeat(6));
    assert_eq!(deep.problems, [(Code::MarkdownTooDeep, found)]);
    let deepest = read(&format!("{} b\n", ">".repeat(63)));
    assert_eq!(deepest.problems, []);
}

/// The HTML of a body as a page without links gets it.
fn whole(body: &Body) -> String {
    let mut html = String::new();
    for piece in &body.pieces {
        if let Piece::Html(part) = piece {
            html.push_str(part);
        }
    }
    html
}

/// The first place at which tags do not match, or hold a quote too many.
fn unbalanced(html: &str) -> Option<String> {
    let mut open = Vec::new();
    for (at, part) in html.match_indices('<') {
        let tag = &html[at + 1..at + html[at..].find('>')?];
        let name = tag.split(' ').next()?;
        let is_right = match name.strip_prefix('/') {
            Some(name) => open.pop() == Some(name),
            None => {
                if !["br", "hr", "img"].contains(&name) {
                    open.push(name);
                }
                tag.matches('"').count().is_multiple_of(2) && !FORBIDDEN.contains(&name)
            }
        };
        if !is_right {
            return Some(format!("{part}{tag}"));
        }
    }
    open.pop().map(str::to_owned)
}

const FORBIDDEN: [&str; 4] = ["script", "iframe", "input", "b"];

#[test]
fn whatever_is_put_together_stays_well_formed() {
    let parts = [
        "*",
        "**",
        "~~",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "- [ ] ",
        "    ",
        "# ",
        "## a\n",
        "|",
        "|a|b|\n|-|-|\n",
        "[a](",
        "@/events/x.md)",
        "#a)",
        "![",
        "](p.jpg 't')",
        "[^1]",
        "\n[^1]: ",
        "<b>",
        "<script>",
        "\n<div>\n",
        "https://a.kz/x",
        "javascript:x)",
        "]",
        "> [!TIP]\n> ",
        "\\",
        "&amp;",
        "\"",
        "текст ",
        "<https://b.kz>",
        "  \n",
        "***\n",
        "{#id}\n",
        ":::",
        "\n\n:::venue x\n\n",
        "\n:::button url=\"https://a.kz/x\" ",
        "\n\n:::next-events count=",
    ];
    let mut state: usize = 1;
    for _ in 0..5_000 {
        let mut text = String::new();
        for _ in 0..24 {
            // Numerical Recipes' generator: the same texts in every run.
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223) % (1 << 32);
            text.push_str(parts[(state >> 16) % parts.len()]);
        }
        let read = read(&text);
        assert_eq!(unbalanced(&read.html), None, "{text}\n{}", read.html);
        let mut ids: Vec<_> = read.html.split(" id=\"").skip(1).collect();
        ids.iter_mut()
            .for_each(|id| *id = id.split('"').next().unwrap());
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{text}\n{}", read.html);
    }
}

/// Runs in a thread with the stack of a worker, as the build does.
#[test]
fn hostile_sizes_neither_overflow_the_stack_nor_take_for_ever() {
    let definitions: String = (0..20_000).map(|n| format!("[a{n}]: /x{n}\n")).collect();
    let uses: String = (0..20_000).map(|n| format!("[a{n}] ")).collect();
    let notes: String = (0..20_000)
        .map(|n| format!("x[^{n}]\n\n[^{n}]: y\n\n"))
        .collect();
    let inputs = [
        ">".repeat(200_000),
        format!("{}a", "- ".repeat(50_000)),
        "[".repeat(100_000),
        "![".repeat(50_000),
        "[a](".repeat(50_000),
        "*a **b ".repeat(50_000),
        "`a``".repeat(50_000),
        "<a ".repeat(50_000),
        "<![CDATA[".repeat(20_000),
        format!("{definitions}\n{uses}"),
        notes,
        "[x](#y) ".repeat(50_000),
        "# a\n".repeat(50_000),
        "сөз ".repeat(150_000),
        "a".repeat(1_000_000),
        "http://".repeat(100_000),
        "http://a@".repeat(100_000),
        "http://a ".repeat(100_000),
        format!(
            "{}\n{}\n{}",
            "|a".repeat(5_000),
            "|-".repeat(5_000),
            "|\n".repeat(5_000)
        ),
        format!("|a|\n|-|\n{}", "|a|\n".repeat(5_000)),
        "&#1;\"".repeat(100_000),
        "*:::".repeat(100_000),
        "\n:::venue x".repeat(20_000),
        format!(":::button url=x {}", "a=b ".repeat(20_000)),
    ];
    let worker = std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(move || {
            for input in inputs {
                let (body, _) = parse(&input, None);
                assert_eq!(unbalanced(&whole(&body)), None);
            }
        });
    worker.unwrap().join().unwrap();
}
