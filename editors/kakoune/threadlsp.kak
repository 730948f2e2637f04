# ThreadLsp for Kakoune with kakoune-lsp: source this file from kakrc. `threadlsp` has to be on the PATH.
hook global BufCreate .*\.thread(\.txt)? %{ set-option buffer filetype thread-dump }
hook global BufSetOption filetype=thread-dump %{
    set-option buffer lsp_language_id thread-dump
    set-option buffer lsp_servers %{
        [threadlsp]
        root_globs = [".git"]
        command = "threadlsp"
        args = ["lsp", "--stdio"]
    }
}
hook global WinSetOption filetype=thread-dump %{
    lsp-enable-window
    map window goto d ': lsp-definition<ret>' -docstring 'parent'
    map window goto i ': lsp-implementation<ret>' -docstring 'replies'
    map window goto y ': lsp-type-definition<ret>' -docstring 'top-level comment'
    map window goto r ': lsp-references<ret>' -docstring 'all of this author'
    map window goto n ': lsp-next-symbol<ret>' -docstring 'next comment'
    map window goto p ': lsp-previous-symbol<ret>' -docstring 'comment before'
}
