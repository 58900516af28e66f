//! The HTML of a body → the same HTML in the letters of another language. Code and addresses stay as
//! they are. It reads our own HTML, in which every `<`, `>` and quotation mark of a text is escaped;
//! no other is written in a body.

use crate::i18n::spelling::Spelling;

/// The attributes that people read.
const READ: [&str; 3] = ["alt", "title", "aria-label"];

/// Appends HTML with its texts in other letters.
pub(super) fn push_spelled(html: &str, spelling: Spelling, out: &mut String) {
    let mut rest = html;
    let mut in_code = false;
    while let Some((text, tail)) = rest.split_once('<') {
        push_text(text, in_code, spelling, out);
        let (tag, tail) = tail.split_once('>').unwrap_or((tail, ""));
        match tag.split(' ').next() {
            Some("code") => in_code = true,
            Some("/code") => in_code = false,
            _ => {}
        }
        push_tag(tag, spelling, out);
        rest = tail;
    }
    push_text(rest, in_code, spelling, out);
}

fn push_text(text: &str, in_code: bool, spelling: Spelling, out: &mut String) {
    match in_code {
        true => out.push_str(text),
        false => out.push_str(&spelling.spell(text)),
    }
}

fn push_tag(tag: &str, spelling: Spelling, out: &mut String) {
    out.push('<');
    // What stands between quotation marks is a value; before it stands its name.
    let mut name = "";
    for (index, part) in tag.split('"').enumerate() {
        let is_value = index % 2 == 1;
        if index > 0 {
            out.push('"');
        }
        if is_value && READ.contains(&name) {
            out.push_str(&spelling.spell(part));
        } else {
            out.push_str(part);
            name = part.trim_end_matches('=').trim_start();
            name = name.rsplit(' ').next().unwrap_or(name);
        }
    }
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(html: &str) -> String {
        let mut out = String::new();
        push_spelled(html, Spelling::KazakhInLatin, &mut out);
        out
    }

    #[test]
    fn texts_and_what_is_read_aloud_change_and_nothing_else() {
        assert_eq!(
            spelled(
                "<h2 id=\"кіріспе\">Кіріспе &amp; мазмұн</h2>\n<p>Теріңіз: <code>печать</code>, \
                 <a href=\"/хабар/\" title=\"Хабар &quot;бір&quot;\">хабарды</a> қараңыз.</p>"
            ),
            "<h2 id=\"кіріспе\">Kırıspe &amp; mazmūn</h2>\n<p>Terıñız: <code>печать</code>, \
             <a href=\"/хабар/\" title=\"Habar &quot;bır&quot;\">habardy</a> qarañyz.</p>"
        );
        assert_eq!(
            spelled(
                "<pre tabindex=\"0\"><code class=\"language-py\">print(\"Сәлем\")\n</code></pre>\n\
                 <img src=\"/медиа/робот.jpg\" alt=\"Робот\" loading=\"lazy\">соңы"
            ),
            "<pre tabindex=\"0\"><code class=\"language-py\">print(\"Сәлем\")\n</code></pre>\n\
             <img src=\"/медиа/робот.jpg\" alt=\"Robot\" loading=\"lazy\">soñy"
        );
    }

    #[test]
    fn an_address_that_is_read_as_text_stays() {
        let link = "<a href=\"https://кітап.қаз/\">https://кітап.қаз/</a>";
        assert_eq!(spelled(&format!("Бет: {link}")), format!("Bet: {link}"));
    }
}
