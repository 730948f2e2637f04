//! Starts `threadlsp` from the PATH: Zed takes a language server from an extension only.
use zed_extension_api::{self as zed, LanguageServerId, Result};

struct ThreadDump;

impl zed::Extension for ThreadDump {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &zed::Worktree) -> Result<zed::Command> {
        let command = worktree.which("threadlsp").ok_or("threadlsp is not on the PATH")?;
        Ok(zed::Command { command, args: vec!["lsp".into(), "--stdio".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(ThreadDump);
