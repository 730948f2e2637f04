" ThreadLsp for Vim 9 with ALE: source this file from your vimrc. `threadlsp` has to be on the PATH, or $THREADLSP says where it is.
packadd! ale
autocmd BufRead,BufNewFile *.thread,*.thread.txt setfiletype threaddump

let s:linter = {'name': 'threadlsp', 'lsp': 'stdio', 'language': 'thread-dump', 'command': '%e lsp --stdio'}
let s:linter.executable = empty($THREADLSP) ? 'threadlsp' : $THREADLSP
let s:linter.project_root = {buffer -> fnamemodify(bufname(buffer), ':p:h')}

" The server finds the place, and the cursor goes there; CTRL-O comes back.
function! s:Show(answer) abort
  let l:place = get(a:answer, 'result', v:null)
  if type(l:place) is v:t_dict
    normal! m'
    call cursor(l:place.range.start.line + 1, 1)
    call search('\S', 'c')
  endif
endfunction

function! s:Go(name) abort
  let l:place = {'uri': ale#util#ToURI(expand('%:p')), 'position': {'line': line('.') - 1, 'character': strchars(strpart(getline('.'), 0, col('.') - 1))}}
  let l:call = {'command': 'threadLsp.goTo' . a:name, 'arguments': [l:place]}
  call ale#lsp_linter#SendRequest(bufnr(''), 'threadlsp', [0, 'workspace/executeCommand', l:call], function('s:Show'))
endfunction

function! s:Attach() abort
  if !exists('s:defined')
    call ale#linter#Define('threaddump', s:linter)
    let s:defined = 1
  endif
  setlocal omnifunc=ale#completion#OmniFunc
  nnoremap <buffer> gd <Cmd>ALEGoToDefinition<CR>
  nnoremap <buffer> gy <Cmd>ALEGoToTypeDefinition<CR>
  nnoremap <buffer> gri <Cmd>ALEGoToImplementation<CR>
  nnoremap <buffer> grr <Cmd>ALEFindReferences<CR>
  nnoremap <buffer> grn <Cmd>ALERename<CR>
  nnoremap <buffer> gra <Cmd>ALECodeAction<CR>
  nnoremap <buffer> K <Cmd>ALEHover<CR>
  for [l:key, l:name] in [[']]', 'NextSibling'], ['[[', 'PreviousSibling'], [']t', 'NextTopLevelComment'], ['[t', 'PreviousTopLevelComment'], [']r', 'FirstReply'], ['[r', 'Parent'], ['gD', 'Story']]
    execute 'nnoremap <buffer> ' . l:key . ' <Cmd>call <SID>Go("' . l:name . '")<CR>'
  endfor
endfunction
autocmd FileType threaddump call s:Attach()
