" Vim starts the server on a dump by ALE and asks what an editor asks. Run by tests/run.cs:
" THREADLSP=server THREADLSP_DUMP=dump THREADLSP_CONFIG=config vim -Nu NONE -i NONE -es -S vim.vim
let s:lines = []
let s:passed = 0
let s:failed = 0

function! s:Until(what, Probe) abort
  let l:end = reltimefloat(reltime()) + 20
  while !a:Probe()
    if reltimefloat(reltime()) > l:end | throw 'waited in vain for ' . a:what | endif
    sleep 50m
  endwhile
endfunction

function! s:Check(name, Run) abort
  try
    call a:Run()
    let s:passed += 1
    call add(s:lines, '  ok - ' . a:name)
  catch
    let s:failed += 1
    call add(s:lines, '  NOT OK - ' . a:name)
    call add(s:lines, v:exception . ' at ' . v:throwpoint)
  endtry
endfunction

function! s:Problems() abort
  return filter(copy(get(get(g:ale_buffer_info, bufnr(''), {}), 'loclist', [])), {_, found -> found.type is# 'E'})
endfunction

function! s:Press(keys, line) abort
  execute 'normal ' . a:keys
  call s:Until('line ' . a:line . ' by ' . a:keys . ' and not ' . line('.'), {-> line('.') == a:line})
endfunction

function! s:Start() abort
  execute 'edit' fnameescape($THREADLSP_DUMP)
  if &filetype isnot# 'threaddump' | throw 'the file type is ' . &filetype | endif
  call s:Until('a server', {-> !empty(filter(copy(get(g:ale_buffer_info, bufnr(''), {'active_linter_list': []}).active_linter_list), {_, l -> l.name is# 'threadlsp'})) || s:Answers()})
endfunction

function! s:Answers() abort
  ALELint
  sleep 200m
  return has_key(g:ale_buffer_info, bufnr(''))
endfunction

function! s:Keys() abort
  sleep 1
  call cursor(1, 1)
  call s:Press(']r', 3)
  normal ]]
  call s:Until('the sibling', {-> line('.') > 3})
  call s:Press('[[', 3)
  call s:Press('[r', 1)
endfunction

function! s:Definition() abort
  call cursor(4, 1)
  call s:Press('gd', 1)
endfunction

function! s:Diagnostics() abort
  call append(4, 'bob 17 hour ago')
  doautocmd TextChanged
  call ale#Queue(0)
  call s:Until('an error', {-> len(s:Problems()) == 1 && s:Problems()[0].lnum == 5})
  call setline(5, 'bob 17 hours ago')
  doautocmd TextChanged
  call ale#Queue(0)
  call s:Until('no error', {-> empty(s:Problems())})
endfunction

filetype plugin on
execute 'source' fnameescape($THREADLSP_CONFIG)
packadd ale
call s:Check('the configuration starts the server for a dump', function('s:Start'))
call s:Check('keys go down to the first reply, along siblings and up to the parent', function('s:Keys'))
call s:Check('definition is the parent', function('s:Definition'))
call s:Check('a typed error is reported, and gone when it is mended', function('s:Diagnostics'))
call add(s:lines, s:passed . ' passed, ' . s:failed . ' failed')
call writefile(s:lines, '/dev/stdout')
if s:failed | cquit | endif
qall!
