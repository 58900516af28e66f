//! Figures of this program and of a peer side by side.

use crate::maker::Maker;

/// What was measured: its name and unit, and a figure of each program.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) figures: Vec<f64>,
    /// How many digits are worth showing.
    pub(crate) digits: usize,
}

/// Prints the rows; beside a peer, how many times as much it takes.
pub(crate) fn print(title: &str, makers: &[Maker], rows: &[Row]) {
    let names: Vec<_> = makers.iter().map(|maker| maker.name).collect();
    let ratio = match names[..] {
        [ours, peer] => Some(format!("{peer} ÷ {ours}")),
        _ => None,
    };
    let heads: Vec<_> = names.into_iter().chain(ratio.as_deref()).collect();
    println!("\n| {title} | {} |", heads.join(" | "));
    println!("|---|{}", "---|".repeat(heads.len()));
    for row in rows {
        let figures = row.figures.iter();
        let mut cells: Vec<_> = figures
            .map(|figure| format!("{figure:.*}", row.digits))
            .collect();
        if let [ours, peer] = row.figures[..] {
            cells.push(format!("{:.1}", peer / ours));
        }
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
}
