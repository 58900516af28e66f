//! The `keste` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    keste::cli::run(std::env::args_os())
}
