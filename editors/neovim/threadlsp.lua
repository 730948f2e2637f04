-- ThreadLsp for Neovim 0.7 and later: source this file from init.lua. `threadlsp` has to be on the PATH, or $THREADLSP says where it is.
local command = { vim.env.THREADLSP or 'threadlsp', 'lsp', '--stdio' }
local patterns = { '*.thread', '*.thread.txt' }

-- Folds of the server as manual folds, the inner ones first, for Neovim before 0.11.
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

-- The server finds the place, and the cursor goes there; CTRL-O comes back.
local function go(client, name)
  return function()
    local encoding = client.offset_encoding
    local place = vim.lsp.util.make_position_params(0, encoding)
    local parameters = { command = 'threadLsp.' .. name, arguments = { { uri = place.textDocument.uri, position = place.position } } }
    local function show(problem, location)
      if problem or not location then return end
      if vim.lsp.util.show_document then
        vim.lsp.util.show_document(location, encoding, { focus = true })
      else
        vim.lsp.util.jump_to_location(location, encoding)
      end
    end
    if vim.lsp.config then
      client:request('workspace/executeCommand', parameters, show)
    else
      client.request('workspace/executeCommand', parameters, show)
    end
  end
end

local function attach(client, buffer)
  local keys = {
    { 'gd', vim.lsp.buf.definition, 'Go to the parent' },
    { 'gD', vim.lsp.buf.declaration, 'Go to the story' },
    { 'gy', vim.lsp.buf.type_definition, 'Go to the top-level comment' },
    { 'gri', vim.lsp.buf.implementation, 'List the replies' },
    { 'grr', vim.lsp.buf.references, 'List all of this author' },
    { 'grn', vim.lsp.buf.rename, 'Rename the author' },
    { 'gra', vim.lsp.buf.code_action, 'Mend or move' },
    { 'gO', vim.lsp.buf.document_symbol, 'Outline' },
    { 'K', vim.lsp.buf.hover, 'What it answers' },
    { ']]', go(client, 'goToNextSibling'), 'Next sibling' },
    { '[[', go(client, 'goToPreviousSibling'), 'Previous sibling' },
    { ']t', go(client, 'goToNextTopLevelComment'), 'Next top-level comment' },
    { '[t', go(client, 'goToPreviousTopLevelComment'), 'Previous top-level comment' },
    { ']r', go(client, 'goToFirstReply'), 'First reply' },
    { '[r', go(client, 'goToParent'), 'Parent' },
  }
  for _, key in ipairs(keys) do vim.keymap.set('n', key[1], key[2], { buffer = buffer, desc = key[3] }) end
end

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { pattern = patterns, callback = function() vim.bo.filetype = 'thread-dump' end })

if vim.lsp.config then
  -- Neovim 0.11 and later: written from its documentation, not run.
  vim.lsp.config('threadlsp', { cmd = command, filetypes = { 'thread-dump' }, on_attach = attach })
  vim.lsp.enable('threadlsp')
  vim.api.nvim_create_autocmd('FileType', { pattern = 'thread-dump', callback = function()
    vim.wo[0][0].foldmethod, vim.wo[0][0].foldexpr, vim.wo[0][0].foldlevel = 'expr', 'v:lua.vim.lsp.foldexpr()', 99
  end })
else
  vim.api.nvim_create_autocmd('FileType', { pattern = 'thread-dump', callback = function(event)
    local settings = { name = 'threadlsp', cmd = command, root_dir = vim.fn.fnamemodify(event.file, ':p:h') }
    settings.on_attach = function(client, buffer)
      fold(client, buffer)
      attach(client, buffer)
    end
    if vim.lsp.start then vim.lsp.start(settings) else vim.lsp.buf_attach_client(event.buf, vim.lsp.start_client(settings)) end
  end })
end
