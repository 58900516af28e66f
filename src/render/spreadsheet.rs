//! A table as CSV (RFC 4180) that spreadsheets open as it is meant: with a byte order mark, without
//! which Excel takes Cyrillic for something else, and without formulas.

use csv::{Terminator, WriterBuilder};

use crate::view::DataTable;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// With these a spreadsheet begins a formula, or cuts them off and then begins one.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The names of the columns, then one line a row.
pub(super) fn csv(table: &DataTable) -> Vec<u8> {
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    for row in std::iter::once(&table.columns).chain(&table.rows) {
        // Writing to memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| text(cell)));
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

/// What was typed stays text: spreadsheets take an apostrophe before a cell as that.
fn text(cell: &str) -> String {
    match cell.starts_with(FORMULA) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[&str], rows: &[&[&str]]) -> String {
        let cells = |row: &[&str]| row.iter().map(ToString::to_string).collect();
        let table = DataTable {
            columns: cells(columns),
            rows: rows.iter().map(|row| cells(row)).collect(),
        };
        String::from_utf8(csv(&table)).unwrap()
    }

    #[test]
    fn cells_are_quoted_where_rfc_4180_asks_for_it() {
        let rows: [&[&str]; 2] = [&["Робот, \"А\"", ""], &["a\nb", "c;d e"]];
        assert_eq!(
            table(&["title", "venue"], &rows),
            "\u{feff}title,venue\r\n\"Робот, \"\"А\"\"\",\r\n\"a\nb\",c;d e\r\n"
        );
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (typed, cell) in [
            ("=1+1", "'=1+1"),
            ("+7 727", "'+7 727"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""),
            ("=\"a\",b", "\"'=\"\"a\"\",b\""),
            ("1 = 1", "1 = 1"),
            ("'=1", "'=1"),
            ("– 3D", "– 3D"),
        ] {
            assert_eq!(
                table(&["x", "y"], &[&[typed, "z"]]),
                format!("\u{feff}x,y\r\n{cell},z\r\n")
            );
        }
    }

    #[test]
    fn a_table_without_rows_is_its_heading() {
        assert_eq!(table(&["start", "end"], &[]), "\u{feff}start,end\r\n");
    }
}
