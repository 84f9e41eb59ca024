//! What is made from the definition of the command line: completions, and the manual page.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Args;
use crate::outcome::Outcome;

/// Runs `crossfoot completions`.
pub(crate) fn completions(shell: Shell) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "crossfoot", &mut script);
    print(&script)
}

/// Runs `crossfoot man`: one page, with a section for each subcommand.
pub(crate) fn man() -> Outcome {
    let mut page = Vec::new();
    let mut command = Args::command();
    command.build();
    let written = Man::new(command.clone()).render(&mut page).and_then(|()| {
        let commands = command.get_subcommands().filter(|it| it.get_name() != "help");
        commands.cloned().try_for_each(|it| section(it, &mut page))
    });
    match written {
        Ok(()) => print(&page),
        Err(error) => Outcome::NoClash.written(Err(error)),
    }
}

fn section(command: clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = command.get_name().to_uppercase();
    let man = Man::new(command);
    writeln!(page, ".SH \"CROSSFOOT {name}\"")?;
    man.render_description_section(page)?;
    man.render_options_section(page)
}

fn print(bytes: &[u8]) -> Outcome {
    let mut out = io::stdout();
    Outcome::NoClash.written(out.write_all(bytes).and_then(|()| out.flush()))
}
