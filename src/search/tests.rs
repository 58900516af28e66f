use super::*;

/// An index of these titles and texts; an entry is about those that it names by number.
fn index(entries: &[(&str, &str, &[usize])]) -> SearchIndex {
    let mut places: BTreeMap<String, BTreeMap<usize, Part>> = BTreeMap::new();
    let mut index = SearchIndex::default();
    for (entry, (title, text, about)) in entries.iter().enumerate() {
        for word in words(text) {
            places.entry(word).or_default().insert(entry, Part::Text);
        }
        index.kind.push("event");
        index.title.push((*title).to_owned());
        index.about.push(about.to_vec());
    }
    let words = places.into_iter();
    index.words = words
        .map(|(word, places)| (word, SearchIndex::postings(&places)))
        .collect();
    index
}

#[test]
fn the_nearer_form_of_a_word_comes_first() {
    let index = index(&[
        ("қаладағы", "", &[]),
        ("калаға", "", &[]),
        ("qala", "", &[]),
        ("кала", "", &[]),
        ("қала", "", &[]),
    ]);
    let search = Search::new(&index);
    assert_eq!(search.find("қала"), [4, 3, 2, 0, 1]);
    assert_eq!(search.find("кала"), [3, 4, 2, 0, 1]);
    assert_eq!(search.find("qala"), [2, 3, 4, 0, 1]);
    assert_eq!(search.find("0fkf"), [3, 4, 0, 1]);
    assert_eq!(search.find("қалаларда"), [0, 1, 3, 4, 2]);
}

#[test]
fn a_title_comes_before_what_an_entry_is_about_and_that_before_a_text() {
    let index = index(&[
        ("Кеш", "робот", &[]),
        ("Күн", "", &[2]),
        ("Робот", "", &[]),
        ("Ойын", "", &[]),
    ]);
    assert_eq!(Search::new(&index).find("робот"), [2, 1, 0]);
}

#[test]
fn every_word_must_be_there_but_small_ones() {
    let index = index(&[
        ("Робот", "", &[]),
        ("Робот в Актобе", "", &[]),
        ("Актобе", "", &[]),
    ]);
    let search = Search::new(&index);
    assert_eq!(search.find("робот актобе"), [1]);
    assert_eq!(search.find("робот-актобе"), [1]);
    assert_eq!(search.find("роботы для Актобе —"), [1]);
    assert_eq!(search.find("робот караганда"), Vec::<usize>::new());
    assert_eq!(search.find("yf в и —"), Vec::<usize>::new());
    assert_eq!(search.find(""), Vec::<usize>::new());
}

#[test]
fn one_or_two_letters_begin_no_word() {
    let index = index(&[("Робот", "", &[]), ("3D", "", &[])]);
    let search = Search::new(&index);
    assert_eq!(search.find("ро"), Vec::<usize>::new());
    assert_eq!(search.find("роб"), [0]);
    assert_eq!(search.find("3d"), [1]);
}

#[test]
fn each_part_of_a_query_may_be_typed_in_its_own_layout() {
    let index = index(&[("3D-принтер", "", &[]), ("Принтер", "", &[])]);
    assert_eq!(Search::new(&index).find("3d ghbynth"), [0]);
}

#[test]
fn the_title_that_a_session_has_from_its_workshop_leads_to_the_workshop_first() {
    let mut index = index(&[("Робот", "", &[1]), ("Робот", "", &[])]);
    index.kind[1] = "workshop";
    assert_eq!(Search::new(&index).find("робот"), [1, 0]);
}
