-- Neovim starts the server on a dump and asks what an editor asks. Run by tests/run.cs:
-- THREADLSP=server THREADLSP_DUMP=dump THREADLSP_CONFIG=config nvim --clean --headless -S neovim.lua
local passed, failed = 0, 0
local function say(line) io.stdout:write(line .. '\n') end
local function check(name, run)
  local ok, problem = pcall(run)
  if ok then passed = passed + 1 else failed = failed + 1 end
  say(ok and ('  ok - ' .. name) or ('  NOT OK - ' .. name .. '\n' .. tostring(problem)))
end
local function until_true(what, probe) assert(vim.wait(10000, probe, 20), 'waited in vain for ' .. what) end

vim.cmd('source ' .. vim.fn.fnameescape(vim.env.THREADLSP_CONFIG))
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.THREADLSP_DUMP))
local buffer = vim.api.nvim_get_current_buf()
local client
local function request(method, line, character)
  local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  if line then parameters.position = { line = line, character = character or 0 } end
  local answer = vim.lsp.buf_request_sync(buffer, method, parameters, 10000)[client.id]
  assert(answer and not answer.err, method .. ': ' .. vim.inspect(answer))
  return answer.result
end
local function count(symbols)
  local sum = 0
  for _, symbol in ipairs(symbols) do sum = sum + 1 + count(symbol.children or {}) end
  return sum
end
local function errors() return vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR }) end

check('the configuration starts the server for a dump', function()
  assert(vim.bo.filetype == 'thread-dump', 'the file type is ' .. vim.bo.filetype)
  until_true('a client', function()
    client = vim.lsp.get_active_clients()[1]
    return client and client.server_capabilities and client.server_capabilities.documentSymbolProvider
  end)
end)
check('the outline holds the story and all comments', function()
  local symbols = request('textDocument/documentSymbol')
  assert(#symbols == 1, #symbols .. ' symbols at the top')
  assert(count(symbols) == tonumber(vim.env.THREADLSP_COMMENTS) + 1, count(symbols) .. ' symbols')
end)
check('folds begin at the headers', function()
  local folds = request('textDocument/foldingRange')
  assert(folds[1].startLine == 0 and folds[2].startLine == 2, vim.inspect({ folds[1], folds[2] }))
end)
check('the configuration folds by them', function()
  until_true('folds', function() return vim.fn.foldlevel(4) >= 2 end)
  vim.cmd('normal! 3Gzc')
  assert(vim.fn.foldclosed(4) == 3, 'line 4 is folded into ' .. vim.fn.foldclosed(4))
  vim.cmd('normal! zR')
end)
check('definition is the parent', function()
  local target = request('textDocument/definition', 3)
  target = target[1] or target
  assert((target.targetSelectionRange or target.range).start.line == 0, vim.inspect(target))
end)
local function press(keys, line) vim.cmd('normal ' .. keys) until_true('line ' .. line .. ' by ' .. keys, function() return vim.fn.line('.') == line end) end
check('keys go down to the first reply, along siblings, up to the parent and to the story', function()
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  press(']r', 3)
  local position = { line = 2, character = 0 }
  local arguments = { { uri = vim.uri_from_bufnr(buffer), position = position } }
  local answer = vim.lsp.buf_request_sync(buffer, 'workspace/executeCommand', { command = 'threadLsp.goToNextSibling', arguments = arguments }, 10000)[client.id]
  local sibling = answer.result.range.start.line + 1
  press(']]', sibling)
  press('[[', 3)
  press(']t', sibling)
  press('[t', 3)
  press('[r', 1)
end)
check('a typed error is reported, and gone when it is mended', function()
  assert(#errors() == 0, vim.inspect(errors()))
  vim.api.nvim_buf_set_lines(buffer, 4, 4, false, { 'bob 17 hour ago' })
  until_true('an error', function() return #errors() == 1 and errors()[1].lnum == 4 end)
  vim.api.nvim_buf_set_lines(buffer, 4, 5, false, { 'bob 17 hours ago' })
  until_true('no error', function() return #errors() == 0 end)
end)
check('the server ends with the editor', function()
  local ended = client.rpc
  vim.lsp.stop_client(client.id)
  until_true('the end', function() return ended.is_closing and ended.is_closing() or not vim.lsp.get_client_by_id(client.id) end)
end)

say(('%d passed, %d failed'):format(passed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit 1')
