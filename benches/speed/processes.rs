//! The program as a whole process, beside the floor: writing the same files and nothing else; and
//! beside a peer that makes the same site.

use std::fs;
use std::path::Path;

use crate::cost::{self, Cost};
use crate::hugo;
use crate::maker::{Dialect, Maker};
use crate::table::{self, Row};
use crate::{Outcome, files, median, site};

const BUILDS: [&str; 3] = ["cold", "again, nothing changed", "again, one body changed"];

/// Prints what whole builds take, each first into a fresh folder, then again. Programs take turns, so
/// that what disturbs the machine disturbs all of them.
pub(crate) fn measure(
    makers: &[Maker],
    folder: &Path,
    events: usize,
    rounds: usize,
) -> Outcome<()> {
    let mut costs = vec![vec![Vec::new(); BUILDS.len()]; makers.len()];
    let mut floor = Vec::new();
    for round in 0..rounds {
        for (maker, costs) in makers.iter().zip(&mut costs) {
            let output = folder.join(format!("public-{}-{round}", maker.name));
            for (costs, cost) in costs.iter_mut().zip(builds(maker, &output, events)?) {
                costs.push(cost);
            }
            if maker.dialect == Dialect::Keste {
                floor.push(files::writing(
                    &output,
                    &folder.join(format!("floor-{round}")),
                )?);
            }
        }
        if let [ours, peer] = makers
            && round == 0
        {
            let built = |maker: &Maker| folder.join(format!("public-{}-0", maker.name));
            hugo::check::same_site(&built(ours), &built(peer), events)?;
        }
    }
    let medians: Vec<Vec<Cost>> = costs
        .iter()
        .map(|costs| costs.iter().map(|costs| Cost::median(costs)).collect())
        .collect();
    if let [ours, ..] = &medians[..] {
        print_by_the_floor(ours, median(floor));
    }
    if makers.len() > 1 {
        print_side_by_side(makers, &medians);
    }
    Ok(())
}

/// The builds of one round.
fn builds(maker: &Maker, output: &Path, events: usize) -> Outcome<Vec<Cost>> {
    let folder = output.parent().unwrap_or(output);
    let build = || cost::of(&maker.program, &maker.build(output), folder);
    let mut costs = vec![build()?, build()?];
    let (path, edited) = site::edited(&maker.root, events)?;
    let original = fs::read_to_string(&path)?;
    fs::write(&path, &edited)?;
    costs.push(build()?);
    fs::write(&path, &original)?;
    Ok(costs)
}

fn print_by_the_floor(costs: &[Cost], floor: f64) {
    println!("\n| whole process | wall s | times the floor | user s | system s | peak MiB |");
    println!("|---|---|---|---|---|---|");
    for (name, cost) in BUILDS.iter().zip(costs) {
        println!(
            "| {name} | {:.3} | {:.1} | {:.2} | {:.2} | {:.0} |",
            cost.wall,
            cost.wall / floor,
            cost.user,
            cost.system,
            cost.memory,
        );
    }
    println!("| floor: the same files, 2 threads | {floor:.3} | 1.0 | | | |");
}

fn print_side_by_side(makers: &[Maker], medians: &[Vec<Cost>]) {
    let mut rows = Vec::new();
    for (number, name) in BUILDS.iter().enumerate() {
        let mut row = |unit: &str, digits, figure: fn(&Cost) -> f64| {
            rows.push(Row {
                name: format!("{name}: {unit}"),
                figures: medians.iter().map(|costs| figure(&costs[number])).collect(),
                digits,
            });
        };
        row("wall s", 3, |cost| cost.wall);
        row("CPU s", 2, |cost| cost.user + cost.system);
        row("peak MiB", 0, |cost| cost.memory);
    }
    table::print("whole process", makers, &rows);
}
