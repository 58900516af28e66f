//! schema.org data (JSON-LD) that is safe inside a `<script>` element.

use serde::Serialize;

/// Finished JSON in which no `<`, `>`, `&`, U+2028 or U+2029 stands raw.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct JsonLd(String);

impl JsonLd {
    /// Serialises a value; `None` when it cannot be JSON.
    pub fn of(value: &impl Serialize) -> Option<Self> {
        let json = serde_json::to_string(value).ok()?;
        let mut safe = String::with_capacity(json.len() + 16);
        for character in json.chars() {
            match character {
                '<' => safe.push_str("\\u003c"),
                '>' => safe.push_str("\\u003e"),
                '&' => safe.push_str("\\u0026"),
                '\u{2028}' => safe.push_str("\\u2028"),
                '\u{2029}' => safe.push_str("\\u2029"),
                other => safe.push(other),
            }
        }
        Some(Self(safe))
    }
}

/// `schema.org/Event` or `EducationEvent`, with the fields Google requires and recommends.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdEvent {
    /// `https://schema.org`.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// `Event` or `EducationEvent`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The page's address with `#event`.
    #[serde(rename = "@id")]
    pub id: String,
    /// The title.
    pub name: String,
    /// One or two sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// ISO 8601 with offset, or a day.
    #[serde(rename = "startDate")]
    pub start_date: String,
    /// ISO 8601 with offset, or a day.
    #[serde(rename = "endDate")]
    pub end_date: String,
    /// The day before it was moved.
    #[serde(rename = "previousStartDate", skip_serializing_if = "Option::is_none")]
    pub previous_start_date: Option<String>,
    /// `https://schema.org/EventScheduled` …
    #[serde(rename = "eventStatus")]
    pub event_status: &'static str,
    /// `https://schema.org/OfflineEventAttendanceMode` …
    #[serde(rename = "eventAttendanceMode")]
    pub event_attendance_mode: &'static str,
    /// Where: a place, a virtual location, or both.
    pub location: Vec<JsonLdPlace>,
    /// The page.
    pub url: String,
    /// A picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// The languages spoken.
    #[serde(rename = "inLanguage", skip_serializing_if = "Vec::is_empty")]
    pub in_language: Vec<String>,
    /// Whether nothing has to be paid.
    #[serde(rename = "isAccessibleForFree")]
    pub is_accessible_for_free: bool,
    /// The offer.
    pub offers: JsonLdOffer,
    /// Who holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizer: Option<JsonLdThing>,
    /// Mentors and guests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub performer: Vec<JsonLdThing>,
    /// How many people fit in.
    #[serde(
        rename = "maximumAttendeeCapacity",
        skip_serializing_if = "Option::is_none"
    )]
    pub maximum_attendee_capacity: Option<u32>,
}

/// `schema.org/Place` or `VirtualLocation`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdPlace {
    /// `https://schema.org`, where it is the subject of a page.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub context: Option<&'static str>,
    /// `Place` or `VirtualLocation`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The venue's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address, in one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The page of the venue or of the event.
    pub url: String,
    /// Where on the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geo: Option<JsonLdGeo>,
    /// Its telephone: `+77270000000`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Its pages and accounts elsewhere.
    #[serde(rename = "sameAs", skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<String>,
}

/// `schema.org/GeoCoordinates`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdGeo {
    /// `GeoCoordinates`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// Degrees to the north.
    pub latitude: f64,
    /// Degrees to the east.
    pub longitude: f64,
}

/// `schema.org/Organization`: who runs the site.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdOrganization {
    /// `https://schema.org`.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// `Organization`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// One sentence about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The site's first page in this language.
    pub url: String,
    /// Its pages and accounts elsewhere.
    #[serde(rename = "sameAs", skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<String>,
}

/// `schema.org/BreadcrumbList`: the way from the site's first page to this one.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdBreadcrumbs {
    /// `https://schema.org`.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// `BreadcrumbList`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The pages on the way, this one last.
    #[serde(rename = "itemListElement")]
    pub items: Vec<JsonLdBreadcrumb>,
}

/// A page on the way to another.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdBreadcrumb {
    /// `ListItem`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// Its place on the way, from 1.
    pub position: usize,
    /// Its title.
    pub name: String,
    /// Its address.
    pub item: String,
}

/// `schema.org/Offer`.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdOffer {
    /// `Offer`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The price in whole tenge.
    pub price: u32,
    /// `KZT`.
    #[serde(rename = "priceCurrency")]
    pub price_currency: &'static str,
    /// Where to register, else the page.
    pub url: String,
    /// `https://schema.org/InStock` or `SoldOut`.
    pub availability: &'static str,
    /// The first day of registration.
    #[serde(rename = "validFrom", skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
}

/// A person or an organization.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct JsonLdThing {
    /// `Person`, `Organization` or `Library`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The name.
    pub name: String,
    /// The page.
    pub url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_close_the_script_element() {
        let json = JsonLd::of(&"</script><script>alert(1)</script>&\u{2028}");
        let safe =
            r#""\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e\u0026\u2028""#;
        assert_eq!(json, Some(JsonLd(safe.to_owned())));
    }
}
