//! The `keste` program.

use std::process::ExitCode;

/// A build makes and drops millions of small texts, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    keste::cli::run(std::env::args_os())
}
