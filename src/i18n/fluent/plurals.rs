//! The plural forms of a message compared with those of its language.

use fluent_syntax::ast;

use crate::i18n::formats::Formats;

/// Whether the variants are plural forms rather than words such as `online`.
pub(super) fn is_plural(variants: &[ast::Variant<&str>]) -> bool {
    let is_form = |variant: &ast::Variant<&str>| match &variant.key {
        ast::VariantKey::NumberLiteral { .. } => true,
        ast::VariantKey::Identifier { name } => {
            matches!(*name, "zero" | "one" | "two" | "few" | "many" | "other")
        }
    };
    variants.iter().all(is_form) && names(variants).ne(std::iter::repeat_n("other", variants.len()))
}

/// The first form that the language does not have; the slice is of the file.
pub(super) fn unknown<'a>(
    selector: &ast::InlineExpression<&str>,
    variants: &[ast::Variant<&'a str>],
    formats: &Formats,
) -> Option<&'a str> {
    let known = formats.plural_categories(is_of_order(selector));
    names(variants).find(|name| !known.contains(name))
}

/// The forms of whole numbers that have no words. The last variant in the file stands for one of
/// them when it is called `other`, as Fluent has it.
pub(super) fn lacking(
    selector: &ast::InlineExpression<&str>,
    variants: &[ast::Variant<&str>],
    formats: &Formats,
) -> Vec<&'static str> {
    let mut lacking = formats.counting_categories();
    // With two forms there is always one that the default stands for: `3 орын` and `1 орын` agree
    // in Kazakh. And without any form the words may be such that no number changes: `мест: 5`.
    let has_forms = names(variants).any(|name| name != "other");
    if lacking.len() < 3 || is_of_order(selector) || !has_forms {
        return Vec::new();
    }
    let covers_another = names(variants).any(|name| name == "other") && !lacking.contains(&"other");
    lacking.retain(|name| names(variants).all(|known| known != *name));
    if lacking.len() == 1 && covers_another {
        lacking.clear();
    }
    lacking
}

/// The plural forms that have names; `[1]` has none.
fn names<'v, 'a>(variants: &'v [ast::Variant<&'a str>]) -> impl Iterator<Item = &'a str> + 'v {
    variants.iter().filter_map(|variant| match &variant.key {
        ast::VariantKey::Identifier { name } => Some(*name),
        ast::VariantKey::NumberLiteral { .. } => None,
    })
}

/// Whether the number stands for a place in an order: `NUMBER($n, type: "ordinal")`.
fn is_of_order(selector: &ast::InlineExpression<&str>) -> bool {
    let ast::InlineExpression::FunctionReference { arguments, .. } = selector else {
        return false;
    };
    arguments.named.iter().any(|option| {
        let is_ordinal = |value: &ast::InlineExpression<&str>| {
            matches!(value, ast::InlineExpression::StringLiteral { value } if *value == "ordinal")
        };
        option.name.name == "type" && is_ordinal(&option.value)
    })
}
