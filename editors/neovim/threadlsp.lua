-- ThreadLsp for Neovim 0.7 and later: source this file from init.lua. `threadlsp` has to be on the PATH, or $THREADLSP says where it is.
local command = { vim.env.THREADLSP or 'threadlsp', 'lsp', '--stdio' }

-- Folds of the server as manual folds, the inner ones first; Neovim 0.11 has vim.lsp.foldexpr() for it.
local function fold(client, buffer)
  client.request('textDocument/foldingRange', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, function(problem, ranges)
    if problem or not ranges then return end
    table.sort(ranges, function(left, right) return left.endLine - left.startLine < right.endLine - right.startLine end)
    vim.wo.foldmethod = 'manual'
    vim.cmd('normal! zE')
    for _, range in ipairs(ranges) do vim.cmd(('%d,%dfold'):format(range.startLine + 1, range.endLine + 1)) end
    vim.cmd('normal! zR')
  end, buffer)
end

local function attach(client, buffer)
  fold(client, buffer)
  vim.keymap.set('n', 'gd', vim.lsp.buf.definition, { buffer = buffer, desc = 'Go to the parent' })
  vim.keymap.set('n', 'gO', vim.lsp.buf.document_symbol, { buffer = buffer, desc = 'Outline' })
end

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { pattern = { '*.thread', '*.thread.txt' }, callback = function() vim.bo.filetype = 'thread-dump' end })
vim.api.nvim_create_autocmd('FileType', { pattern = 'thread-dump', callback = function(event)
  local settings = { name = 'threadlsp', cmd = command, root_dir = vim.fn.fnamemodify(event.file, ':p:h'), on_attach = attach }
  if vim.lsp.start then vim.lsp.start(settings) else vim.lsp.buf_attach_client(event.buf, vim.lsp.start_client(settings)) end
end })
